import type { PlannedPost, PlannedThread } from '../../content.ts'

const FIRST_DAYS: readonly PlannedPost[] = [
  {
    by: 'leo',
    key: 'do-you-talk',
    text: `A beginner's question, eleven trains late, and I'm a bit embarrassed by it. Do you talk to the other people in the compartment? And if yes, how do you *start*, and how do you stop?

On my first night train nobody said a word for eleven hours and I thought I had done something. On my second a lady from Villach told me about her divorce until Tarvisio and then asked what I would have done. I was 22.`,
    reactions: { warm: 5, funny: 4 },
  },
  {
    by: 'ingrid',
    after: '15m',
    text: `No.`,
    reactions: { funny: 8 },
  },
  {
    by: 'olesya',
    after: '25m',
    key: 'offer',
    text: `You do not start with words. You start with food. Put something on the table, push it two centimetres towards the middle, look out of the window. After this everything happens by itself.`,
    reactions: { useful: 5, warm: 4 },
  },
  {
    by: 'teodor',
    after: '40m',
    key: 'three-questions',
    text: `There are three questions in the world and they are always the same: *How far are you going? Do you mind the window? Is that seat taken?* If the answer has more than four words in it, the person wants to talk. If it has fewer, read your book, they are not angry, they are tired.

To stop: stand up, say "well", look for something in your bag. Understood in all countries from Lisbon to Vladivostok.`,
    reactions: { useful: 8, funny: 2 },
  },
  {
    by: 'leo',
    after: '10m',
    text: `> [{{q:three-questions}}]
> stand up, say "well", look for something in your bag

What do I look for?`,
    reactions: { funny: 5 },
  },
  {
    by: 'teodor',
    after: '5m',
    text: `It does not matter. You will not find it.`,
    reactions: { funny: 10 },
  },
  {
    by: 'henning',
    after: '2h',
    text: `Whoever sits backwards need not talk, because everything they could say is about something the others have already seen.`,
    reactions: { funny: 4, warm: 1 },
  },
  {
    by: 'piya',
    after: '3h',
    text: `ในไทย เราถามว่า "กินข้าวหรือยัง" (have you eaten rice yet?). It is not a question about rice. You answer yes, even if not, and then you are friends, and then they give you rice.`,
    reactions: { warm: 6, funny: 2 },
  },
  {
    by: 'lucia',
    after: '1h',
    text: `With children you do not decide. They decide. Mine have introduced me to a beekeeper, two nuns, a man who restores carousels, and once the entire water polo team of Pontevedra.`,
    reactions: { funny: 5, warm: 2 },
  },
  {
    by: 'philippa',
    after: '2h',
    key: 'phil-chair',
    text: `A view from a chair: people do start with me, because they think they have to, and they start with the chair. I've a stock answer ("it's parked, I'm not") that gets us past it. So my advice to Leo is: start with the window. It's the one thing in there that belongs to nobody.`,
    reactions: { useful: 5, thoughtful: 4, funny: 2 },
  },
  {
    by: 'rolf',
    after: '4h',
    key: 'quiet-people',
    text: `May I say something for the silent ones. A compartment is 3.9 square metres and six people. In such a space silence is not coldness, it is *room*. I make room for you and you make room for me. I have travelled from Zürich to Hamburg with the same gentleman four times, we nod, and I would be truly sorry if something happened to him.`,
    reactions: { thoughtful: 9, funny: 2 },
  },
  {
    by: 'mairead',
    after: '30m',
    answers: 'quiet-people',
    text: `In Ireland he'd know your blood pressure.`,
    reactions: { funny: 7 },
  },
  {
    by: 'rolf',
    after: '20m',
    text: `He may well know it. He would not mention it.`,
    reactions: { funny: 8, warm: 2 },
  },
]

const STORIES: readonly PlannedPost[] = [
  {
    by: 'sara',
    after: '6h',
    key: 'notebook',
    text: `I write down first sentences. I have a notebook of them, without names. Some, translated:

- "You are sitting on my father's hat."
- "Don't be afraid, it is only a goose."
- "I see that you also cannot sleep."
- "Excuse me, is this still the same train?"
- "Would you be so kind as to be my cousin until the border?"

To the last I said yes. At the border they asked us the name of our grandmother and we both said Fatima at the same time. It was a fair guess.`,
    reactions: { warm: 10, funny: 6 },
  },
  {
    by: 'mika',
    after: '2h',
    text: `「すみません、ここはまだ同じ列車ですか」 …… I love this one. In Japan the trains divide in the night and it is a very reasonable question.`,
    reactions: { warm: 4, funny: 1 },
  },
  {
    by: 'kwame',
    after: '3h',
    key: 'kwame-careful',
    text: `Small cloud on the sunny thread: how a compartment opens up depends on who walks in. When I open the door I see people move their bags a centimetre. Mostly they don't know they do it. I still talk to everyone, I like people, but I wanted it said that "just start with food" is easier for some than for others.`,
    reactions: { thoughtful: 8, useful: 4 },
  },
  {
    by: 'olesya',
    after: '20m',
    answers: 'kwame-careful',
    text: `Thank you for saying it. You are right, I wrote it as a small woman with knitting. I will watch my own bag.`,
    reactions: { warm: 6 },
  },
  {
    by: 'gus',
    after: '1h',
    answers: 'kwame-careful',
    text: `Seconded. I'm the size of a door and I've seen the centimeter from the other side, people shrink. I sit down first thing, wherever, even on the wrong seat. It helps. It shouldn't be on us, but it helps.`,
    reactions: { warm: 4, useful: 2 },
  },
  {
    by: 'aylin',
    after: '2h',
    text: `As a woman alone: I talk when there are other women, or families, or nobody drinking. If not, I have a very thick book and a brother at the next station. I have never had a brother. He has got me out of three conversations, he is an engineer in Sivas and very jealous.`,
    reactions: { useful: 6, funny: 4, warm: 1 },
  },
  {
    by: 'tomasz',
    after: '5h',
    text: `The best talk I ever had was with a man whose language I did not know a word of, nor he mine, Lviv to Chełm, five hours. We had a pack of cards. At the end he cried and I still do not know whether he had lost.`,
    reactions: { warm: 5, funny: 5 },
  },
  {
    by: 'bakhyt',
    after: '8h',
    key: 'two-days',
    text: `It depends on the distance. Under one day you may be silent. After one day it is a decision. After two days everybody knows everything, there are sides, an alliance of the lower berths, and somebody is getting engaged.`,
    reactions: { funny: 9, warm: 2 },
  },
  {
    by: 'esther',
    after: '1d',
    answers: 'two-days',
    text: `As an ecologist I'd call that succession. Pioneer species first (students, crisps), climax community by day three (grandmothers).`,
    reactions: { funny: 8, useful: 1 },
  },
  {
    by: 'leo',
    after: '12d',
    key: 'leo-report',
    text: `Report from the field. Trieste to Budapest last night. I put a bag of pistachios on the table and pushed it **two centimetres**, measured.

For an hour nothing. Then the old man by the window took one, cracked it, ate it, and said in Italian, "My wife was from Bronte." And then he told me about her until Ljubljana, and I didn't need to look for anything in my bag.`,
    reactions: { warm: 11, useful: 1 },
  },
  {
    by: 'olesya',
    after: '40m',
    answers: 'leo-report',
    text: `Two centimetres. I told you.`,
    reactions: { warm: 7 },
  },
  {
    by: 'ingrid',
    after: '1h',
    answers: 'leo-report',
    text: `> [{{q:leo-report}}]
> I put a bag of pistachios on the table

I would have taken one.`,
    reactions: { warm: 10, funny: 2 },
  },
]

export const COMPARTMENT: PlannedThread = {
  key: 'compartment',
  board: 'berths',
  title: 'Do you talk to the others in the compartment?',
  newest: '3d 9h',
  posts: [...FIRST_DAYS, ...STORIES],
}
