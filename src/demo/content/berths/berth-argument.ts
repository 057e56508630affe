import type { PlannedPost, PlannedThread } from '../../content.ts'

const OPENING: readonly PlannedPost[] = [
  {
    by: 'lucia',
    key: 'question',
    text: `My daughter (9) asked me at breakfast which berth is the best one and I said "lower, obviously" and she said "you only say that because you are old."

So I put it to the assembly. **Upper, middle or lower?** One answer each, with a reason. No "it depends". I will count at the end and she will accept the result, she has promised, in writing.`,
    reactions: { funny: 4, warm: 2 },
  },
  {
    by: 'nandini',
    after: '30m',
    key: 'side-lower',
    text: `Side lower. It is not on your list because your trains are built wrong. It lies along the corridor, under its own window, there is nobody across from you, you fold up the two halves by day and have a private armchair for one with a view. I have travelled 40,000 km in side lowers. I intend to be buried in one.`,
    reactions: { funny: 4, useful: 1, disagree: 1 },
  },
  {
    by: 'rolf',
    after: '40m',
    key: 'middle-case',
    text: `Middle. I know that I am alone with this.

The lower is a public bench until ten at night and again from six. The upper is warm, 27 degrees under the roof at midnight when it is 21 at the floor, I have measured. The middle has a window at the height of the eyes if you lie on your left side, nobody sits on it and nobody climbs over it. It is the rational berth.`,
    reactions: { useful: 2, disagree: 2, funny: 1 },
  },
  {
    by: 'teodor',
    after: '1h',
    key: 'climb-over',
    text: `> [{{q:middle-case}}]
> nobody sits on it and nobody climbs over it

Rolf. Everybody climbs over it. How do you think the upper people get up there? I have seen a man's whole foot placed on a sleeping dentist.`,
    reactions: { funny: 7 },
  },
  {
    by: 'rolf',
    after: '15m',
    answers: 'climb-over',
    text: `There is a ladder.`,
    reactions: { funny: 2 },
  },
  {
    by: 'teodor',
    after: '4m',
    text: `There is a ladder in the *drawing*.`,
    reactions: { funny: 8 },
  },
  {
    by: 'simon',
    after: '1h',
    key: 'upper-case',
    text: `Upper! You can go to bed whenever you want, nobody sits on you, there's that big shelf over the corridor for your rucksack so nobody can steal it, and it's the only place on a train where you're actually alone. Also it rocks more.`,
    reactions: { useful: 3 },
  },
  {
    by: 'giorgi',
    after: '2h',
    text: `> [{{q:upper-case}}]
> Also it rocks more.

This is correct, the movement grows with the height above the rail. It is the same as in a cradle, and there was a study with a moving bed: people fall asleep faster when they are rocked slowly. Upper. I have no other place where I sleep eight hours.`,
    reactions: { useful: 4, warm: 1 },
  },
  {
    by: 'philippa',
    after: '1h',
    key: 'phil-lower',
    text: `Lower, because it's the only one I can get into. I don't say that for sympathy, I say it so that it's counted: for some of us the question is not which is nicest but whether the two lowers were sold by age, by price, or by luck.

If I ran it, one lower in each car would stay unsold until the day before. It would cost the railway about nothing.`,
    reactions: { useful: 6, thoughtful: 2 },
  },
  {
    by: 'lucia',
    after: '20m',
    answers: 'phil-lower',
    text: `Counted, and read aloud here. She says "that is a real reason" and has moved one pea to a separate pile.`,
    reactions: { warm: 5, funny: 2 },
  },
]

const COUNTING: readonly PlannedPost[] = [
  {
    by: 'pavel',
    after: '3h',
    key: 'price',
    text: `For the protocol: until 1991 on our lines the lower cost 8 crowns more, the upper 3 less, and the middle was the price as printed. So the railway's own answer to your daughter is lower > middle > upper. Tariffs don't lie, they only have exceptions.`,
    reactions: { useful: 2, funny: 1 },
  },
  {
    by: 'chengyuan',
    after: '2h',
    answers: 'price',
    text: `中国也是：下铺最贵，上铺最便宜。 In China too: lower is the dearest. 但是下铺白天就是大家的沙发——陌生人坐在你的床上嗑瓜子。 But by day strangers sit on your bed and crack sunflower seeds. 我选中铺。 I choose the middle. Rolf 先生，您不孤单 (you are not alone).`,
    reactions: { warm: 2, funny: 2 },
  },
  {
    by: 'rolf',
    after: '10m',
    text: `I have read this three times. Thank you.`,
    reactions: { warm: 6, funny: 1 },
  },
  {
    by: 'olesya',
    after: '1h',
    key: 'jam',
    text: `Lower. You are the owner of the table. Whoever owns the table hears everything, gets offered everything, and can put her knitting down without it rolling to Odesa.`,
    reactions: { funny: 3, warm: 2 },
  },
  {
    by: 'gus',
    after: '2h',
    text: `Roomette, lower seat-bed, feet to the engine. I know, I know, Americans and their private rooms. But I am six foot four and an upper berth and I have signed a non-aggression pact.`,
    reactions: { funny: 3 },
  },
  {
    by: 'ottilie',
    after: '50m',
    text: `Middle, in a three-tier of the 1964 type only, where the middle is 4 cm wider because of how the backrest folds. In every other type: upper.`,
    reactions: { useful: 2, funny: 2 },
  },
  {
    by: 'rolf',
    after: '6m',
    text: `Two and a quarter!`,
    reactions: { funny: 5 },
  },
  {
    by: 'esther',
    after: '3h',
    text: `Lower, window open, net across it. I once counted eleven species by ear between Voi and Tsavo without lifting my head. You cannot do that from under a roof.`,
    reactions: { warm: 3, useful: 1 },
  },
  {
    by: 'beate',
    after: '1h',
    text: `Upper, with a proper head lamp. The light of the others never reaches you and yours never reaches them. I sell books, I have to defend the upper.`,
    reactions: { useful: 2, warm: 1 },
  },
  {
    by: 'linh',
    after: '7h',
    text: `Lower is for my mother, middle is for my father, upper is for me, since I was five, so I do not know what I would choose. When I travel alone I buy the lower, and then I lie there as if I was in somebody's house.`,
    reactions: { warm: 7 },
  },
  {
    by: 'mairead',
    after: '2h',
    key: 'vertigo',
    text: `Lower. I fell out of an upper outside Lyon in 1983 onto a man called Thierry. We exchanged cards at Christmas until 2011. It was still a mistake.`,
    reactions: { funny: 9, warm: 2 },
  },
  {
    by: 'marguerite',
    after: '1h',
    key: 'upper-window',
    text: `The upper, and I shall be 74. One should go up a ladder once a day for as long as one is able, and lie under a curved ceiling, and be nobody.

Against it one says that there is no window. There is the little one, high in the corridor wall, that nobody looks through. At night it shows the lamps of stations one after the other, from above, without names. I do not need to know where I am when I am asleep; I would like to know *that* I am somewhere.`,
    reactions: { warm: 7 },
  },
  {
    by: 'rolf',
    after: '30m',
    answers: 'upper-window',
    text: `I must say that this is very well put and also that the little window is a ventilation light and not approved for looking.`,
    reactions: { funny: 8 },
  },
  {
    by: 'marguerite',
    after: '9m',
    text: `I have never looked through anything approved.`,
    reactions: { funny: 8, warm: 3 },
  },
  {
    by: 'kenji',
    after: '6h',
    text: `開放式寝台の上段です。小さな窓がありました。上段だけの、拳ほどの窓です。乗務の合間に、空いた上段があれば一度だけ覗きました。規則違反ですが、もう時効でしょう。

Upper. In our old open sleepers it had its own window, as large as a fist. I looked through it on duty, once. It was against the rules.`,
    reactions: { warm: 8, funny: 1 },
  },
  {
    by: 'tomasz',
    after: '1h',
    key: 'tomasz-lower',
    text: `Lower, and not for comfort. At the gauge change the whole car is lifted with you in it. In the lower you feel the jacks take hold one after another under your back, four of them. In the upper you only notice that it got quiet.`,
    reactions: { useful: 2, warm: 4 },
  },
  {
    by: 'kwame',
    after: '2h',
    text: `I pulled the seat maps of nine operators to see which berths sell first (booking pages colour them, a script can look once an hour). Over six weeks: lower by a mile, then upper, then middle. The middle is sold last on **every single line**.

So, {{@rolf}}, it is not only the rational berth, it's also the one you can still get on the day. I would keep quiet about it.`,
    reactions: { useful: 5, funny: 2 },
  },
  {
    by: 'rolf',
    after: '20m',
    text: `I shall say no more.`,
    reactions: { funny: 5 },
  },
  {
    by: 'ada',
    after: '4h',
    key: 'clerk',
    text: `From the other side of the counter. For thirty-four years I asked "upper or lower?" Nobody ever asked me for the middle by name; they said "whatever there is". People who say "whatever there is" are on the whole happy people. I vote for the middle, in their honour.`,
    reactions: { thoughtful: 7, funny: 1 },
  },
  {
    by: 'philippa',
    after: '1h',
    answers: 'clerk',
    text: `I disagree and I want it in the minutes: "whatever there is" is also what you say when you've learned not to ask. Some of those happy people were tired.`,
    reactions: { useful: 4, warm: 2 },
  },
  {
    by: 'ada',
    after: '25m',
    key: 'ada-yields',
    text: `> [{{q:clerk}}]
> People who say "whatever there is" … in their honour.

Philippa is right, and I sat there and did not see it. I keep my vote but I take back the reason.`,
    reactions: { warm: 8, useful: 1 },
  },
  {
    by: 'lucia',
    after: '1d',
    key: 'result',
    text: `The polls are closed. We counted with peas.

| Berth | Votes |
|---|--:|
| Lower | 8 |
| Upper | 5¾ |
| Middle | 3¼ |
| "Your trains are built wrong" | 1 |

She notes that if children could vote the upper would have won, that nobody asked the children, and that a pea rolled under the fridge. She accepts the result. From now on she sleeps in the upper and I may "have the public bench".`,
    reactions: { funny: 8, warm: 5 },
  },
  {
    by: 'nandini',
    after: '2h',
    text: `> [{{q:result}}]
> "Your trains are built wrong"

A minority of one is the beginning of every reform.`,
    reactions: { funny: 6 },
  },
]

export const BERTH_ARGUMENT: PlannedThread = {
  key: 'berth-argument',
  board: 'berths',
  title: 'Upper, middle or lower? A civil argument',
  newest: '38d',
  posts: [...OPENING, ...COUNTING],
}
