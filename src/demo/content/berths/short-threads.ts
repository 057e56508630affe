import type { PlannedThread } from '../../content.ts'

export const PACKING: PlannedThread = {
  key: 'packing',
  board: 'berths',
  title: 'Earplugs, socks, string: the packing list',
  newest: '74d',
  posts: [
    {
      by: 'aylin',
      key: 'list',
      text: `For a first night in a couchette. Tick off and correct me.

- [x] Earplugs, two pairs (one falls)
- [x] Thick socks, only for the night
- [x] A litre of water, because the tap says no
- [x] Slippers you can put on in the dark
- [ ] String
- [ ] A spare of the thing you will lose
- [ ] Something to share

What is missing? And what is the string for? My mother always packs it and will not tell me.`,
      reactions: { useful: 5 },
    },
    {
      by: 'ottilie',
      after: '1h',
      key: 'string',
      text: `The string is for the window blind. On four types out of five the catch is worn, it goes up by itself at every crossing, and you get the lamp of each station full in the face. Tie the ring to the coat hook with a slip knot.`,
      reactions: { useful: 7, warm: 1 },
    },
    {
      by: 'teodor',
      after: '25m',
      key: 'door-string',
      text: `The string is for the *door*. Two turns around the handle, one around the ladder. It keeps nobody out, but you hear them.`,
      reactions: { useful: 4, disagree: 1 },
    },
    {
      by: 'philippa',
      after: '35m',
      answers: 'door-string',
      text: `Disagree, for safety: a tied door is a door that a fire crew or an attendant can't slide. Use the proper latch. If you want to hear it open, stand an empty tin on the floor against it.`,
      reactions: { useful: 7 },
    },
    {
      by: 'teodor',
      after: '12m',
      text: `She is right, I withdraw the ladder. Tin.`,
      reactions: { warm: 4, useful: 1 },
    },
    {
      by: 'lucia',
      after: '2h',
      text: `The string is for drying one very small pair of trousers.`,
      reactions: { funny: 6, warm: 1 },
    },
    {
      by: 'olesya',
      after: '3h',
      text: `The string is wool and it is a beginning.`,
      reactions: { warm: 5, funny: 2 },
    },
    {
      by: 'henning',
      after: '1h',
      text: `For measuring how far one has not got.`,
      reactions: { funny: 3 },
    },
    {
      by: 'simon',
      after: '4h',
      text: `Add: a carabiner (rucksack to luggage rail), a power bank since the only socket is always in the corridor under somebody's chair, and a printed ticket. My phone died at a border once and I had to prove that I existed.`,
      reactions: { useful: 4 },
    },
    {
      by: 'giorgi',
      after: '6h',
      text: `From the medical side: rehydration salts, two sachets. Paracetamol. Your own medicines **in your pocket, not in the bag on the rack**. Write on a piece of paper what you take and what you must not take, in English, and put it in the passport. I have needed exactly this paper for a stranger at 03:20, between Zestaponi and nowhere.`,
      reactions: { useful: 10, warm: 1 },
    },
    {
      by: 'yui',
      after: '9h',
      text: `風呂敷を一枚。枕カバーにも、テーブルクロスにも、目隠しにも、お土産の袋にもなります。 One furoshiki (a square cloth): pillowcase, tablecloth, curtain, bag. It is like string, but wide.`,
      reactions: { useful: 6, warm: 2 },
    },
    {
      by: 'aylin',
      after: '5d',
      text: `I asked my mother straight out and read her all your answers on the telephone. She listened to the end.

"The string," she said, "is so that you ask me."`,
      reactions: { warm: 13, funny: 3 },
    },
  ],
}

export const TODDLER: PlannedThread = {
  key: 'toddler',
  board: 'berths',
  title: 'Night train with a two-year-old: are we mad?',
  newest: '402d',
  posts: [
    {
      by: 'dimitra',
      key: 'niece',
      text: `My sister, her daughter of two years and two months, and I. Nine hours, a four-berth for ourselves. Everyone in the family says we are mad. Are we?`,
    },
    {
      by: 'lucia',
      after: '20m',
      key: 'net',
      text: `Yes. Do it.

1. Ask for the **net**. It hooks to the edge of the lower berth. They have two per car and forget it.
2. Feet to the wall, head to the aisle, so you can put a hand on her in the dark.
3. She will stay awake until the second stop out of pure joy. Plan for it. Walk the corridor and say good night to all the doors.
4. No screens. The window is the screen.
5. At six she will sing. The others will forgive you if you have biscuits. Bring many, many biscuits.`,
      reactions: { useful: 7, warm: 2 },
    },
    {
      by: 'linh',
      after: '1h',
      text: `My son slept his first through-the-night in his life on the train at nine months. At home he never did. I considered buying a berth every week.`,
      reactions: { funny: 4, warm: 2 },
    },
    {
      by: 'ottilie',
      after: '2h',
      text: `The net is stowed behind the panel under the *right-hand* lower seat, four quarter-turn screws, a coin is enough. Do not tell them that I told you.`,
      reactions: { useful: 4, funny: 3 },
    },
    {
      by: 'henning',
      after: '3h',
      text: `My parents put me in the luggage net in 1971 and I have had no complaints, nor much else to compare it with.`,
      reactions: { funny: 5 },
    },
    {
      by: 'dimitra',
      after: '16d',
      key: 'after',
      text: `> [{{q:net}}]
> Walk the corridor and say good night to all the doors.

We did this. She said καληνύχτα to all eleven doors. From behind number seven a very deep voice said καληνύχτα back, and she has spoken of nobody else since. She calls him κύριος Πόρτα. Mr Door.

We were not mad. We did run out of biscuits.`,
      reactions: { warm: 12, funny: 2 },
    },
    {
      by: 'lucia',
      after: '1h',
      text: `I am putting Mr Door on my list as number six.`,
      reactions: { warm: 4 },
    },
  ],
}

export const SNORING: PlannedThread = {
  key: 'snoring',
  board: 'berths',
  title: 'To the gentleman in berth 64',
  newest: '155d',
  posts: [
    {
      by: 'esther',
      text: `If by chance you read here: I recorded you. 48 minutes, between Mtito Andei and the city. I played it to a colleague who works on large mammals and he asked which waterhole.`,
      reactions: { funny: 11 },
    },
    {
      by: 'mairead',
      after: '20m',
      text: `It may have been my late husband. He got around.`,
      reactions: { funny: 8, warm: 1 },
    },
    {
      by: 'piya',
      after: '2h',
      text: `Professional interest: what key? On the southern line I have a man in B flat who comes in exactly on the rail joints. ผมเล่นให้นักเรียนฟัง เขาคิดว่าเป็นทูบา (my students thought it was a tuba).`,
      reactions: { funny: 8 },
    },
    {
      by: 'giorgi',
      after: '5h',
      text: `Seriously for one line: loud, with pauses of ten seconds and then a gasp, is worth a visit to a doctor. You would do the gentleman a kindness if you told him. Otherwise: string, tied to his big toe. Gentle.`,
      reactions: { useful: 5, funny: 2 },
    },
    {
      by: 'aylin',
      after: '30m',
      text: `I shall tell my mother that we have found another use.`,
      reactions: { funny: 5 },
    },
  ],
}
