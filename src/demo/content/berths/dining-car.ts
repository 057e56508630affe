import type { PlannedThread } from '../../content.ts'

export const DINING_CAR: PlannedThread = {
  key: 'dining-car',
  board: 'berths',
  title: 'What did you eat in a dining car?',
  newest: '1d 5h',
  posts: [
    {
      by: 'joonho',
      key: 'start',
      text: `I am making a cookbook that will probably never be a book. One recipe per train, only things that somebody really cooked while the floor was moving. So tell me:

- what was on the plate
- on which train, roughly when
- one thing you remember that has nothing to do with the food

I begin with the worst. Lunch box on a mountain line at home, 2003: cold rice, cold egg, a sausage in the shape of an octopus with one leg missing. My father gave the octopus a funeral speech. I have never eaten better.`,
      reactions: { warm: 5, funny: 2 },
    },
    {
      by: 'nandini',
      after: '2h',
      text: `Tomato soup with croutons in a steel cup, Nagpur to Delhi, any year from 1989 to now. It is not good soup. It has never been good soup. If they made it good I would write to the minister.

Nothing to do with food: the man who brought it had a way of kicking the door open behind him with his heel, without looking, at exactly the moment of the curve.`,
      reactions: { warm: 4, funny: 3 },
    },
    {
      by: 'yui',
      after: '5h',
      text: `岡山から乗った寝台列車で、食堂車の最後の月にビーフシチューを食べました。銀のお皿が一枚ずつ違っていて、私のには小さなへこみがありました。食堂の方が「これ、昭和五十年に熱海で落としたやつです」と教えてくださいました。

I ate beef stew in the last month of the dining car. Each silver plate was different; mine had a dent, and the waiter knew where it was from.`,
      reactions: { warm: 6 },
    },
    {
      by: 'teodor',
      after: '1d',
      key: 'tripe',
      text: `Tripe soup, 05:15, train from Bucharest to the sea, 1986. It was made for the crew and you had to know the cook. Vinegar, garlic, cream, chilli. The passengers thought we were unfriendly before six. We were merely full of garlic, and considerate.`,
      reactions: { funny: 5, warm: 1 },
    },
    {
      by: 'pavel',
      after: '3h',
      key: 'svickova',
      text: `Sirloin in cream sauce with dumplings, and the waiter cut the fifth dumpling in half for me without being asked because he saw that I had half a portion of sauce remaining. Prague–Košice, about 1994. There are five dumplings in the regulation; I had never before met anyone who interpreted it.`,
      reactions: { funny: 4, warm: 3 },
    },
    {
      by: 'ingrid',
      after: '6h',
      text: `Waffle. Brown cheese. Alone. Perfect.`,
      reactions: { warm: 3, funny: 2 },
    },
    {
      by: 'sara',
      after: '1d',
      text: `شاي وكعك بالسمسم من نافذة القطار في درعا، قبل سنوات كثيرة. البائع كان يركض إلى جانب العربة ويعدّ الباقي وهو يركض، ولم يخطئ قط.

Tea and sesame bread through the window. The seller ran beside the carriage and counted the change while running, and he was never wrong. What I remember: his shoes. He ran in good shoes.`,
      reactions: { warm: 7 },
    },
    {
      by: 'marguerite',
      after: '9h',
      key: 'not-hungry',
      text: `A small disagreement with the premise, Joon-ho, made with affection.

I do not think it was ever the food. I have looked through the menus I kept (I kept them; you will all be kind about it) and there is nothing there that one could not have had at a station buffet: sole, always sole; a roast; a cheese; a pear. What the dining car gave was a *table*. You were put opposite a stranger by a man in a white jacket, whose decision was final, and you had ninety minutes, a lamp and a reason to be polite.

I learned in a dining car that my first husband was not going to be enough for me. He was sitting opposite. A colonel's widow had been put beside us, and in ninety minutes she asked me four questions that he had not asked in six years.

So by all means the recipes. But write down also who sat there.`,
      reactions: { thoughtful: 10, useful: 1 },
    },
    {
      by: 'joonho',
      after: '1h',
      key: 'fourth-point',
      answers: 'not-hungry',
      text: `I have added a fourth point to the list: **who sat there**. It will be a different book now.`,
      reactions: { warm: 5 },
    },
    {
      by: 'mairead',
      after: '4h',
      answers: 'not-hungry',
      text: `> [{{q:not-hungry}}]
> You were put opposite a stranger by a man in a white jacket, whose decision was final

On the Dublin–Cork he put me opposite a bishop and the bishop stole my chips. One at a time, looking out the window. I've not been to Mass since and it isn't theological.`,
      reactions: { funny: 10, warm: 1 },
    },
    {
      by: 'gus',
      after: '2h',
      text: `Community seating still exists on ours! Flat-iron steak, Montana, last fall, with a retired welder, a cellist, and a fourteen-year-old who was traveling alone to see her dad and ordered for all of us, because we "looked indecisive". Baked potato. She was right.`,
      reactions: { warm: 6, funny: 2 },
    },
    {
      by: 'rolf',
      after: '7h',
      text: `Älplermagronen, 11:58 from Chur, every Thursday from 2001 to 2009 because of a project in the Engadine. Macaroni, potato, cheese, onion, apple sauce beside. I sat alone by choice. On the last Thursday the waiter put a lit candle in the apple sauce. I had told nobody that it was the last.`,
      reactions: { warm: 8 },
    },
    {
      by: 'aylin',
      after: '3d',
      text: `Lentil soup and a salad that is mostly lemon, Ankara–Kars, table by the kitchen. The cook's daughter was doing her homework across from me and needed a word for "journey" that was not *yolculuk*. The whole dining car voted. *Sefer* won, 9 to 7.`,
      reactions: { warm: 7, funny: 1 },
    },
    {
      by: 'henning',
      after: '10h',
      text: `Matjes on black bread, on the ferry with the train inside it. Is that a dining car? We were in a ship, the train was in the ship, and I was in neither, properly speaking, but at the railing.`,
      reactions: { funny: 2, disagree: 1 },
    },
    {
      by: 'ottilie',
      after: '1h',
      text: `A dining car is a vehicle with a kitchen and tables and a running number. The ferry has a kitchen and tables. It does not have a running number. So: no. But I would have eaten it.`,
      reactions: { funny: 4, useful: 1 },
    },
    {
      by: 'bakhyt',
      after: '26d',
      key: 'came-over',
      text: `I was sent here with my plate from {{thread:north}}. Fish on a stick, platform, Lake Balkhash, every year of my life. The grandmother asks if you want it "with head or for tourists".`,
      reactions: { funny: 5, warm: 1 },
    },
    {
      by: 'ottilie',
      after: '1d',
      text: `Also from over there, because two of you asked by letter: yes, I have the drawing of the small galley, 1:10, with the cook's two hollows marked. I marked them in pencil because they are not in the original. I hesitated for a year.`,
      reactions: { warm: 6 },
    },
    {
      by: 'joonho',
      after: '14h',
      text: `{{@ottilie}} may I print it in the book? On the first page, before any recipe. With the hollows.`,
      reactions: { warm: 4 },
    },
    {
      by: 'ottilie',
      after: '3h',
      text: `With the hollows.`,
      reactions: { warm: 5 },
    },
    {
      by: 'tama',
      after: '11d',
      text: `Refreshment room rules on the main trunk in my nan's day: ten minutes, a pie, a cup of tea in railway china so thick you could drop it off a viaduct. People did, apparently, to see. Nan washed up at Taumarunui in a team of nine. She said you could hear the train leave from the sound of two hundred cups being put down at once.`,
      reactions: { warm: 8, funny: 2 },
    },
    {
      by: 'marguerite',
      after: '8h',
      text: `Two hundred cups put down at once. There is your title, Joon-ho.`,
      reactions: { warm: 8 },
    },
    {
      by: 'joonho',
      after: '2h',
      text: `I have written it on the folder.`,
      reactions: { warm: 5 },
    },
  ],
}
