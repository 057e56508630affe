import type { PlannedThread } from '../../content.ts'

export const UMSTEIGEN: PlannedThread = {
  key: 'umsteigen',
  board: 'languages',
  title: 'Umsteigen um halb vier: Bahnhöfe, an denen sich das Warten lohnt',
  newest: '16d 5h',
  posts: [
    {
      by: 'beate',
      key: 'warten',
      text: `In den Reiseführern steht immer, wo man ankommen soll. Nie, wo man gut wartet. Dabei verbringt unsereins mehr Zeit in Halbdorf-Umsteige als in Venedig.

Gesucht sind also Bahnhöfe für die Stunden zwischen eins und fünf. Kriterien, nach Wichtigkeit geordnet:

1. eine Tür, die man hinter sich zumachen kann
2. ein warmes Getränk, notfalls aus der Wand
3. irgendetwas zum Anschauen
4. eine Uhr, die man *nicht* hört

Ich fange an: Görlitz, die Bank links unter dem Gewölbe, die mit der Heizung darunter. Man sieht von dort die Decke, und die Decke ist schöner als das meiste, was bei Tag geöffnet hat.`,
      reactions: { useful: 3, warm: 4 },
    },
    {
      by: 'rolf',
      after: '1h',
      key: 'olten',
      text: `Olten. Gleis 12, Wartsaal, ganz hinten. Er ist nachts geschlossen. Aber der Herr vom Reinigungsdienst kommt um 02.40, und wer höflich grüsst, darf sitzen bleiben, während er rundherum putzt. Man hebt zweimal die Füsse. Das ist die ganze Gegenleistung.`,
      reactions: { warm: 5, funny: 3 },
    },
    {
      by: 'henning',
      after: '2h',
      text: `Niebüll. Nachts um drei hört man dort die Schafe, bevor man den Zug hört, und den Zug, bevor man ihn sieht, und das über eine Viertelstunde hin. Punkt 3 ist damit erfüllt, auch wenn es nichts zum Anschauen ist, sondern zum Vorfreuen.`,
      reactions: { warm: 5 },
    },
    {
      by: 'kwame',
      after: '40m',
      text: `Hamburg-Altona, solange es noch steht: der Automat am Kopfbahnsteig, Taste 7, Kakao. Auf dem Schild steht „Tomatensuppe“. Es ist seit mindestens 2018 Kakao. Wer das weiß, gehört dazu.`,
      reactions: { funny: 7, useful: 2 },
    },
    {
      by: 'ottilie',
      after: '3h',
      key: 'wittenberge',
      text: `> [{{q:warten}}]
> eine Uhr, die man *nicht* hört

Da widerspreche ich. In Wittenberge hängt über dem alten Schalter eine Nebenuhr, deren Zeiger jede Minute mit einem leisen *Tock* springt. Um halb vier ist sie der einzige Mensch im Raum.`,
      reactions: { warm: 8, disagree: 1 },
    },
    {
      by: 'beate',
      after: '15m',
      answers: 'wittenberge',
      text: `Gut. Kriterium 4 wird geändert: „eine Uhr, mit der man sich versteht“.`,
      reactions: { funny: 4, warm: 2 },
    },
    {
      by: 'rolf',
      after: '1d',
      text: `Darf man auch warnen? Ein Ort, den ich nicht nenne, hat in der Halle Bänke mit drei Armlehnen, damit niemand liegt, dazu klassische Musik, damit niemand bleibt. Es lief viermal dasselbe Menuett. Ich bin hinaus in den Regen gegangen, aus Respekt vor dem Menuett.`,
      reactions: { funny: 6, warm: 2 },
    },
    {
      by: 'beate',
      after: '2h',
      text: `Als Buchhändlerin im Bahnhof sehe ich die andere Seite: Wer nirgends liegen darf, liegt vor meiner Tür. Ich habe dann angefangen, die Remittenden, also die Taschenbücher ohne Umschlag, in einer Kiste hinauszustellen. „Zum Warten.“ In drei Jahren ist keines gestohlen worden. Es kommen sogar welche dazu, und zwar bessere.`,
      reactions: { warm: 12, useful: 1 },
    },
    {
      by: 'simon',
      after: '5h',
      text: `Mein Deutsch ist von der Schule, also Entschuldigung im Voraus. Ich habe in Wittenberge einmal zwei Stunden gewartet und dachte, das *Tock* ist mein Herz. Jetzt bin ich beruhigt, danke.`,
      reactions: { funny: 8, warm: 4 },
    },
    {
      by: 'ottilie',
      after: '20m',
      text: `Das Deutsch ist tadellos. Das Herz werden wir bei Gelegenheit auch ölen.`,
      reactions: { funny: 5, warm: 3 },
    },
    {
      by: 'pavel',
      after: '8h',
      text: `Bitte um Aufnahme: Lichkov, an der polnischen Grenze. Wartezimmer mit Kachelofen, in dem *jemand* heizt. Ich war siebenmal dort, ich habe nie jemanden gesehen, und nie war er aus. Ich habe aufgehört, eine Erklärung zu suchen, und lege seither ein Scheit dazu.`,
      reactions: { warm: 10 },
    },
    {
      by: 'henning',
      after: '3d',
      text: `Nachtrag aus Bebra, 03:12. Kein Getränk, keine Tür, die Uhr steht. Aber vor mir auf der Bank liegt ein Taschenbuch ohne Umschlag, und auf der ersten Seite steht mit Bleistift: „Görlitz → ?“

Beate, es ist bis Bebra gekommen. Ich nehme es mit nach Norden.`,
      reactions: { warm: 14 },
    },
    {
      by: 'beate',
      after: '4h',
      text: `Ich habe den Laden eine Viertelstunde später aufgemacht und kann dafür keine dienstliche Begründung angeben.`,
      reactions: { warm: 11, funny: 2 },
    },
  ],
}
