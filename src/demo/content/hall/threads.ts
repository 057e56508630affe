import type { PlannedThread } from '../../content.ts'

export const WELCOME: PlannedThread = {
  key: 'welcome',
  board: 'hall',
  title: 'Welcome aboard: how this place works',
  newest: '47d',
  pinned: true,
  posts: [
    {
      by: 'ada',
      key: 'rules',
      on: '2011-11-05T18:20:00.000Z',
      text: `This is a forum for people who go by night train and by slow routes. You do not need to know anything about trains. You only need to prefer being under way.

There are five rules, and they fit on the back of a ticket.

1. **Answer the question that was asked** before the one you would like to have been asked.
2. **Say how you know.** "I rode it in March" is worth more than "it is known that".
3. **Nobody is too new and nobody is too old.** We were all once on the wrong platform.
4. **Any language.** If you can add a line in English, kind. If not, somebody will help.
5. **No selling.** Not berths, not blankets, not your cousin's hostel.

Quote the words you mean and not the whole train behind them. If you were wrong, correct your post and say why; nobody here has ever thought less of a person for it.

And if you travel: write when you are back. It is half the reason we are here.`,
      edited: {
        before: `This is a forum for people who go by night train and by slow routes. You do not need to know anything about trains. You only need to prefer being under way.

There are four rules, and they fit on the back of a ticket.

1. **Answer the question that was asked** before the one you would like to have been asked.
2. **Say how you know.** "I rode it in March" is worth more than "it is known that".
3. **Nobody is too new and nobody is too old.** We were all once on the wrong platform.
4. **Any language.** If you can add a line in English, kind. If not, somebody will help.

Quote the words you mean and not the whole train behind them. If you were wrong, correct your post and say why; nobody here has ever thought less of a person for it.

And if you travel: write when you are back. It is half the reason we are here.`,
        after: '2300d',
        why: 'rule 5, after the spring of the hostels',
      },
      reactions: { warm: 7, useful: 2 },
    },
    {
      by: 'rolf',
      on: '2011-11-05T18:44:00.000Z',
      text: `Present. One question on rule 3: is there also a rule for people who are on the right platform and early?`,
      reactions: { funny: 7 },
    },
    {
      by: 'ada',
      on: '2011-11-05T18:51:00.000Z',
      text: `They may sit down.`,
      reactions: { funny: 5, warm: 4 },
    },
    {
      by: 'tomasz',
      on: '2011-11-06T07:12:00.000Z',
      text: `Good morning from the border. I found the three of you by searching for "train standing two hours why". I can tell you why.`,
      reactions: { warm: 5, funny: 2 },
    },
    {
      by: 'pavel',
      on: '2012-02-14T20:05:00.000Z',
      text: `I have read the rules and find no exceptions in them. Is this intended?`,
      reactions: { funny: 7 },
    },
    {
      by: 'leo',
      key: 'leo-asks',
      text: `I've been here a while and only now found this thread (pinned at the very top, yes). How do I quote only part of what somebody said, without the whole post?`,
    },
    {
      by: 'ottilie',
      after: '12m',
      key: 'how-to-quote',
      text: `Mark the words with the mouse or finger and press *Quote*. Or write it by hand, it is only this:

~~~
> [Rolf Ammann, post 2]
> the words that were really said
~~~

The forum looks whether they were said. If you leave something out in the middle, put … there. If you improve them, it will tell everybody that you did.`,
      reactions: { useful: 6, funny: 2 },
    },
    {
      by: 'leo',
      after: '6m',
      text: `> [{{q:how-to-quote}}]
> If you improve them, it will tell everybody that you did.

Testing! Thank you.`,
      reactions: { warm: 2 },
    },
  ],
}

export const ARRIVALS: PlannedThread = {
  key: 'arrivals',
  board: 'hall',
  title: 'Arrivals: say hello here',
  newest: '24d',
  posts: [
    {
      by: 'ada',
      on: '2011-11-06T09:00:00.000Z',
      text: `Name, place, the journey that did it to you. Nobody has to, everybody may.

Ada, Luleå. I was four, it was night, my father lifted me up to the window and said "look, that is where we were."`,
      reactions: { warm: 8 },
    },
    {
      by: 'ottilie',
      on: '2012-03-18T21:40:00.000Z',
      text: `Ottilie, Wittenberge. I am only interested in the carriages. (Edit from the future, as I am allowed to: this was not true.)`,
      reactions: { funny: 5, warm: 4 },
    },
    {
      by: 'teodor',
      on: '2013-01-09T16:15:00.000Z',
      text: `Teodor from Brașov, still in service for two years more. My children say I should have a hobby for afterwards. I said, I could travel by train. They said that they had meant something *else*.`,
      reactions: { funny: 8, warm: 2 },
    },
    {
      by: 'marguerite',
      on: '2013-04-02T10:30:00.000Z',
      text: `Marguerite, Limoges. I have come because I searched for the name of a sleeping-car attendant to whom I have owed an apology since 1971, and one of you had mentioned his moustache.`,
      reactions: { warm: 8, funny: 2 },
    },
    {
      by: 'kenji',
      on: '2013-09-23T12:05:00.000Z',
      text: `はじめまして。青森の大森と申します。三月に最後の乗務を終えました。英語は読めますが、書くのは時間がかかります。列車が遅れるよりは遅れませんので、よろしくお願いいたします。`,
      reactions: { warm: 8, funny: 2 },
    },
    {
      by: 'mairead',
      on: '2014-06-21T23:10:00.000Z',
      text: `Mairéad, Galway, widow, three sons all in cars. I fell asleep on the Cork train when I was nineteen, woke up in the sidings, and was walked home along the track by a man with a lamp who sang. So that's what did it.`,
      reactions: { warm: 10, funny: 2 },
    },
    {
      by: 'beate',
      on: '2014-10-11T08:20:00.000Z',
      text: `Guten Morgen aus Görlitz. I have a bookshop on a platform, and you are the only people I know who would understand why I do not want to move it to the town.`,
      reactions: { warm: 7 },
    },
    {
      by: 'ingrid',
      on: '2015-02-03T19:00:00.000Z',
      text: `Ingrid. Bodø. Last stop.`,
      reactions: { funny: 6, warm: 3 },
    },
    {
      by: 'nandini',
      on: '2015-08-15T05:30:00.000Z',
      text: `Nandini, Nagpur. Our house shook forty-one times a day and we only noticed on the day of the strike. None of us could sleep. My father went out and stood on the platform until morning, to keep it company.`,
      reactions: { warm: 12 },
    },
    {
      by: 'lucia',
      on: '2016-05-07T21:45:00.000Z',
      text: `Hola, Lucía, Coruña. One baby at the moment. I am here because the pediatrician said "movement calms them" and I took it further than he meant.`,
      reactions: { funny: 7, warm: 2 },
    },
    {
      by: 'gus',
      on: '2016-12-29T09:15:00.000Z',
      text: `Gus, north Idaho. Population of the platform at 2 a.m.: me, a lady with a rooster, and the moon. Howdy.`,
      reactions: { warm: 5, funny: 4 },
    },
    {
      by: 'kwame',
      on: '2018-03-30T22:50:00.000Z',
      text: `Kwame, software person, born in Kumasi where the railway stopped when I was small. There was a timetable left on the wall of the station. I learned to read numbers on it. None of those trains ran. I think that's the whole explanation.`,
      reactions: { warm: 13 },
    },
    {
      by: 'bakhyt',
      on: '2018-07-01T06:00:00.000Z',
      text: `Сәлем! Bakhyt, Karaganda. A friend told me there is a website where people are proud of eleven hours. I wanted to see such people.`,
      reactions: { funny: 11, warm: 3 },
    },
    {
      by: 'philippa',
      on: '2020-01-18T17:25:00.000Z',
      text: `Philippa, York. I look after a shed of old carriages, none of which I can get into. Working on it.`,
      reactions: { warm: 8, funny: 2 },
    },
    {
      by: 'sara',
      on: '2020-09-09T20:20:00.000Z',
      text: `مرحباً، سارة من عمّان. I translate contracts all day. In the evening I want sentences that go somewhere.`,
      reactions: { warm: 9 },
    },
    {
      by: 'yui',
      on: '2022-04-10T13:13:00.000Z',
      text: `岡山の藤崎です。駅弁の包み紙が三百二枚あります。三百三枚目の相談に来ました。`,
      reactions: { funny: 5, warm: 4 },
    },
    {
      by: 'tama',
      on: '2023-07-14T03:40:00.000Z',
      text: `Kia ora koutou. Tama from Ōhakune, halfway between everything. Koro laid track. I just listen to it.`,
      reactions: { warm: 7 },
    },
    {
      by: 'mika',
      on: '2024-02-11T11:11:00.000Z',
      text: `札幌の早川みかです。Nice to meet you. 最後の夜行急行に間に合いませんでした。生まれるのが少し遅かったです。 I was born a little too late for the last night express, so I look for the others.`,
      reactions: { warm: 10 },
    },
    {
      by: 'kenji',
      on: '2024-02-11T12:30:00.000Z',
      text: `早川さん、ようこそ。遅くはありません。接続はお取りしてあります。`,
      reactions: { warm: 15 },
    },
    {
      by: 'leo',
      on: '2025-06-02T15:00:00.000Z',
      text: `Ciao! Leo, Trieste, 22. I took one night train because the flight was cancelled. That's it, that's the story. I'm told it is always something like this.`,
      reactions: { warm: 8, funny: 3 },
    },
    {
      by: 'mairead',
      on: '2025-06-02T15:20:00.000Z',
      text: `It's always something like this, pet. Welcome aboard.`,
      reactions: { warm: 9 },
    },
    {
      by: 'omar',
      text: `السلام عليكم. عضو قديم يكتب هنا لأول مرة، فقد دخلتُ منذ سنوات ولم أحيِّ أحداً. عمر، الإسكندرية. I joined years ago and never said good evening. Good evening.`,
      reactions: { warm: 11 },
    },
    {
      by: 'ada',
      after: '20m',
      text: `Good evening, Omar. We kept the light on.`,
      reactions: { warm: 14 },
    },
  ],
}

export const REPORTS_BOARD: PlannedThread = {
  key: 'reports-board',
  board: 'hall',
  title: 'Should there be a board for trip reports only?',
  newest: '260d',
  lockedBy: 'philippa',
  posts: [
    {
      by: 'simon',
      text: `Proposal: a board where only trip reports go. At the moment they're spread over everything and you find them by accident.`,
      reactions: { useful: 2, disagree: 2 },
    },
    {
      by: 'marguerite',
      after: '50m',
      text: `I like to find them by accident. A report on its own board is an exhibit; in the middle of a thread about bed fees it is an event.`,
      reactions: { warm: 5, disagree: 1 },
    },
    {
      by: 'rolf',
      after: '1h',
      text: `For. With a fixed form: date, train, delay, remarks.`,
      reactions: { funny: 4, useful: 1 },
    },
    {
      by: 'mairead',
      after: '10m',
      text: `Date: a Tuesday. Train: the wrong one. Delay: my whole life. Remarks: see overleaf.`,
      reactions: { funny: 10 },
    },
    {
      by: 'kwame',
      after: '3h',
      text: `Middle way: don't move anything, but let people put the word *report* in the title. Then searching \`in:title report\` is your board, and Marguerite still gets ambushed.`,
      reactions: { useful: 7, warm: 1 },
    },
    {
      by: 'philippa',
      after: '2d',
      text: `Thank you, all. Nobody was cross for three days, which I'd like noted. We'll do what Kwame says. Simon, you were right that they were hard to find; Marguerite, nothing is being moved. I'm closing this one so that the decision stays at the bottom where people will see it.`,
      reactions: { useful: 5, warm: 4 },
    },
  ],
}

export const NO_SELLING: PlannedThread = {
  key: 'selling',
  board: 'hall',
  title: 'About the berths "for sale, half price, write to me"',
  newest: '118d',
  lockedBy: 'teodor',
  posts: [
    {
      by: 'teodor',
      key: 'selling-open',
      text: `Four of you were written to in the last days by a new member who offers berths at half price for the holiday weeks. The berths exist. They belong to other people.

Do not answer, do not pay, use *flag* so that we see it. If you have paid already, write to me by letter. I will not say "I told you so". I will say which office to telephone.`,
      reactions: { useful: 8 },
    },
    {
      by: 'lucia',
      after: '30m',
      text: `One of the four, here. What made me suspicious was that he offered a *choice* of lower berths in August. Nobody in the history of Spain has had a choice of lower berths in August.`,
      reactions: { funny: 7, useful: 2 },
    },
    {
      by: 'olesya',
      after: '2h',
      text: `He wrote to me too, with my own words about the common table copied in. That was the unpleasant part. As if he had sat down with us.`,
      reactions: { warm: 6 },
    },
    {
      by: 'giorgi',
      after: '5h',
      text: `I paid. Forty euros. I am a grown man with a diploma. I write it here so that the next one who paid does not feel alone.`,
      reactions: { warm: 14 },
    },
    {
      by: 'teodor',
      after: '1d',
      text: `The member is gone, his letters too. {{@giorgi}} has his forty euros back, the bank was decent about it. I lock this now, not because there is nothing to say but because it has been said well, and by the bravest at the end.`,
      reactions: { warm: 11, useful: 2 },
    },
  ],
}
