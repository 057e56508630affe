import type { PlannedThread } from '../../content.ts'

export const BOOK: PlannedThread = {
  key: 'book',
  board: 'waiting',
  title: 'The book in the drawer of compartment 4 (spoilers, please hide them)',
  newest: '55d',
  posts: [
    {
      by: 'esther',
      key: 'book-open',
      text: `Some of you know that a paperback travels on one of the lines out of Budapest. It has no cover and no title page. It lives in the little drawer under the table of compartment 4 and people read it between stations. I've now had it twice, pages 1–90 and 140–210, and I am going out of my mind.

If you know what happens to ||the sister in the lighthouse||, tell me, but **hide it**, others are still reading.

Inline: two bars on each side. For longer things use the block.`,
      reactions: { warm: 4, funny: 3 },
    },
    {
      by: 'beate',
      after: '4h',
      text: `I have had it too, from 60 to the end. I can confirm that it ends. I would only say ||she was never in the lighthouse, it is the brother who writes both halves of the letters||, and now I have to go and serve a gentleman who wants a crossword.`,
      reactions: { useful: 2, warm: 2 },
    },
    {
      by: 'esther',
      after: '2m',
      text: `WHAT`,
      reactions: { funny: 8 },
    },
    {
      by: 'marguerite',
      after: '3h',
      key: 'theory',
      text: `I had pages 88 to 141, so between us, Esther, we have a continuous reader. May I offer what lies in your gap:

:::spoiler Pages 91 to 139, in brief
The inspector comes to the island with the wrong warrant and stays for the winter because the boat does not. He plays draughts with the keeper. They do not speak of the case. In the last scene of the part, on the 40th evening, the keeper lets him win, and the inspector understands from the *way* he was allowed to win that the keeper has known the whole time.

Then he gets up and winds the lamp, which is not his work.
:::

It is the best chapter and there is not one word about the crime in it.`,
      reactions: { warm: 6, useful: 2 },
    },
    {
      by: 'gus',
      after: '5h',
      text: `Does anyone know who wrote it?`,
    },
    {
      by: 'beate',
      after: '1h',
      text: `I have sold books for thirty years, my mother for forty, and her father from a tray around his neck. None of us knows it. The paper is from about 1952. The typesetter had no letter *k* in italics and used a roman one.`,
      reactions: { warm: 7 },
    },
    {
      by: 'simon',
      after: '6d',
      text: `It was in compartment 4 last night! I read 1 to 31 and then we were in Győr. Question with spoiler: is ||the dog|| all right?`,
      reactions: { funny: 5 },
    },
    {
      by: 'esther',
      after: '20m',
      text: `||Yes.||`,
      reactions: { warm: 10, useful: 3 },
    },
    {
      by: 'beate',
      after: '1h',
      text: `||For now.||`,
      reactions: { funny: 11 },
    },
  ],
}

export const SOUND_WORDS: PlannedThread = {
  key: 'sounds',
  board: 'waiting',
  title: 'What does a train say in your language?',
  newest: '11d',
  posts: [
    {
      by: 'piya',
      key: 'sound',
      text: `For my pupils (8 to 11 years). A dog says *woof* and โฮ่ง and *wau*. What does a **train** say? Write it in your own letters, and then how one should pronounce it. เริ่มจากไทย: ฉึกฉัก ฉึกฉัก (chuek-chak), ปู๊น ปู๊น (puun puun).`,
      reactions: { warm: 3 },
    },
    {
      by: 'mika',
      after: '20m',
      text: `ガタンゴトン、ガタンゴトン。 Gatan-goton. And the old ones シュッシュッポッポ.`,
      reactions: { warm: 2 },
    },
    {
      by: 'hana',
      after: '15m',
      text: `칙칙폭폭! Chik-chik-pok-pok. 요즘 기차는 그런 소리가 안 나지만 아이들은 아직도 그렇게 불러요.`,
      reactions: { warm: 2 },
    },
    {
      by: 'bakhyt',
      after: '1h',
      text: `Kazakh: тарс-тұрс. Tars-turs. That is the wheels. What the *locomotive* says cannot be written, it is one long letter and it is sad.`,
      reactions: { warm: 5, funny: 1 },
    },
    {
      by: 'lucia',
      after: '30m',
      text: `Chucu-chucu-chú. Both children, at the same time, in the kitchen, now.`,
      reactions: { funny: 4 },
    },
    {
      by: 'dimitra',
      after: '40m',
      text: `Τσαφ τσουφ! Tsaf-tsouf. When it is late: nothing.`,
      reactions: { funny: 5 },
    },
    {
      by: 'giorgi',
      after: '2h',
      text: `ჩიხ-ჩიხ, თუ-თუ! Chikh-chikh, tu-tu. My mother's night train to Batumi said, she was certain, "არ მინდა, არ მინდა" (*ar minda*): I don't want to, I don't want to. Uphill.`,
      reactions: { warm: 7, funny: 4 },
    },
    {
      by: 'nandini',
      after: '1h',
      text: `छुक-छुक, chhuk-chhuk, in Hindi. In Tamil my grandmother said கூ... சிக்கு புக்கு (koo, chikku-bukku). I asked her which is right, and she said it depends on who is driving.`,
      reactions: { warm: 5, funny: 2 },
    },
    {
      by: 'sara',
      after: '3h',
      text: `توت توت! وأيضاً: تشك تشك تشك. *Toot toot.* For the wheels there was a rhyme we clapped, and the clap was the rail joint.`,
      reactions: { warm: 4 },
    },
    {
      by: 'chengyuan',
      after: '2h',
      text: `哐当哐当 kuāngdāng kuāngdāng，呜—— wū. 现在的高铁没有"哐当"了，因为没有接缝。 Today's fast lines have no *kuangdang*, since the rails have no joints. 我小时候靠"哐当"睡觉。 I went to sleep by it.`,
      reactions: { warm: 6 },
    },
    {
      by: 'linh',
      after: '3h',
      text: `Xình xịch, xình xịch! And the whistle: tu tu. My son says the new carriages say "sssss". Con nít bây giờ nghe khác (children now hear otherwise).`,
      reactions: { warm: 4 },
    },
    {
      by: 'mairead',
      after: '1h',
      text: `Ours says "we apologise for any inconvenience caused". In Irish as well, to be fair. *Gabhaigí ár leithscéal.*`,
      reactions: { funny: 11 },
    },
    {
      by: 'pavel',
      after: '4h',
      text: `Czech: *šššš, tudum-tudum*. There is a joint every 25 metres, so the rhythm tells the speed: count the tudums in 90 seconds and you have km/h. Rails of 20 metres: count for 72 seconds. I teach this to my nephews, they hate it.`,
      reactions: { useful: 7, funny: 4 },
    },
    {
      by: 'piya',
      after: '2h',
      key: 'pupils',
      text: `My pupils performed all of you this morning. Thirty-one children in eleven languages, in a canon, accelerating. Uphill was Georgian. At the end one boy was the Irish one and apologised to the parents, and it was the biggest success.

ขอบคุณทุกคนครับ.`,
      reactions: { warm: 16, funny: 4 },
    },
    {
      by: 'mairead',
      after: '30m',
      text: `> [{{q:pupils}}]
> Uphill was Georgian.

There's a novel in that, or a pub.`,
      reactions: { funny: 6, warm: 1 },
    },
  ],
}

export const WINDOW_NOW: PlannedThread = {
  key: 'window',
  board: 'waiting',
  title: 'What is outside your window right now?',
  newest: '2h 40m',
  posts: [
    {
      by: 'layla',
      text: `One or two lines, whatever is there, no photographs. بسطر أو سطرين. I draw one of them each week. I begin: a cat asleep on the roof of the goods shed, in the shape of a comma.`,
      reactions: { warm: 5 },
    },
    {
      by: 'ingrid',
      after: '1h',
      text: `Sea. A boat. Sea.`,
      reactions: { warm: 4, funny: 2 },
    },
    {
      by: 'tama',
      after: '4h',
      text: `The mountain's out, all three of them, and a bloke on the platform explaining to his dog that it isn't their train.`,
      reactions: { funny: 6, warm: 2 },
    },
    {
      by: 'rolf',
      after: '3h',
      text: `The 17.04. It is 17.04.`,
      reactions: { funny: 10, warm: 2 },
    },
    {
      by: 'dohyun',
      after: '6h',
      text: `바다가 철길보다 높아 보이는 날입니다. The sea looks higher than the rails today.`,
      reactions: { warm: 7 },
    },
    {
      by: 'kwame',
      after: '2d',
      text: `A crane lifting another crane. The harbour does this on Tuesdays, I think for morale.`,
      reactions: { funny: 5, warm: 2 },
    },
    {
      by: 'giorgi',
      after: '1d',
      text: `Ambulance bay, fog, one pigeon who thinks he works here.`,
      reactions: { funny: 7, warm: 3 },
    },
    {
      by: 'omar',
      after: '5h',
      text: `شرفة الجارة، وعليها ثلاث بطاطين وراديو. الراديو يغنّي والبطاطين تستمع.`,
      reactions: { warm: 8 },
    },
    {
      by: 'layla',
      after: '3d',
      text: `رسمتُ البطاطين. إحداها تبتسم. (I drew the blankets. One of them smiles.)`,
      reactions: { warm: 9 },
    },
    {
      by: 'gus',
      after: '2d',
      text: `2:11 a.m. The eastbound, forty minutes down, every window dark but one. Somebody in there's reading.`,
      reactions: { warm: 8 },
    },
    {
      by: 'henning',
      after: '14h',
      text: `What was outside it a moment ago.`,
      reactions: { funny: 7 },
    },
    {
      by: 'bakhyt',
      after: '8h',
      text: `The line where the ground ends. No horse.`,
      reactions: { warm: 8, funny: 2 },
    },
    {
      by: 'marguerite',
      after: '6h',
      text: `Rain, and my neighbour bringing in a chair that I had not known she put out for me.`,
      reactions: { warm: 11 },
    },
  ],
}
