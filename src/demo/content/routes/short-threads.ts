import type { PlannedThread } from '../../content.ts'

export const WHICH_SIDE: PlannedThread = {
  key: 'which-side',
  board: 'routes',
  title: 'Which side of the carriage? The list',
  newest: '2d 3h',
  pinned: true,
  posts: [
    {
      by: 'rolf',
      key: 'the-list',
      text: `There is a question that is asked here every second week, so let us answer it once. Sides are given **facing the direction of travel**. If the train reverses on the way I say so.

| Line | From → to | Side | Because | Reverses |
|:--|:--|:-:|:--|:-:|
| Swedish coast line | Sundsvall → Umeå | right | sea, islands, one red boathouse | at Sundsvall |
| Old Semmering line | Vienna → south | left, then right | viaducts, in that order | no |
| Bernese pass by the old tunnel | north → south | left | the same church three times | no |
| Along the Black Sea | Tuapse → Sochi | right | you could fish from it | no |
| Huế → Đà Nẵng | south | left | the pass, and the bay below it | no |
| Inner Hokkaido, Hakodate side | north | left | the mountain, then the lagoon | sometimes |
| Rijeka branch | inland → coast | right | it falls away under you | no |

Add yours below with a reason. I will put it in. "It is pretty" is not a reason.`,
      edited: {
        before: `There is a question that is asked here every second week, so let us answer it once. Sides are given **facing the direction of travel**. If the train reverses on the way I say so.

| Line | From → to | Side | Because | Reverses |
|:--|:--|:-:|:--|:-:|
| Swedish coast line | Sundsvall → Umeå | right | sea, islands | at Sundsvall |
| Old Semmering line | Vienna → south | left, then right | viaducts, in that order | no |
| Bernese pass by the old tunnel | north → south | left | the same church three times | no |
| Huế → Đà Nẵng | south | right | the pass, and the bay below it | no |

Add yours below with a reason. I will put it in. "It is pretty" is not a reason.`,
        after: '640d',
        why: 'Linh’s correction, Mika’s lagoon, the boathouse, two more lines',
      },
      reactions: { useful: 7, warm: 1 },
    },
    {
      by: 'linh',
      after: '5h',
      key: 'hue-left',
      text: `> [{{q:the-list}}]
> Add yours below with a reason.

My reason is your line four. From Huế south it is left, please! On the right you will have a very good view of a wall for one hour. I know because that is where they put me when the train is full.

Also stand at the door between carriages at the top of the pass. The attendant pretends not to see you, this is part of the ticket.`,
      reactions: { useful: 4, funny: 2 },
    },
    {
      by: 'rolf',
      after: '2h',
      answers: 'hue-left',
      text: `I stand corrected, and on the left. It will be in the table with the next revision.`,
      reactions: { funny: 2 },
    },
    {
      by: 'tama',
      after: '12d',
      text: `Main trunk, Auckland → Wellington: **left** until the spiral, then swap, because the spiral turns you all the way round and the volcano moves to the other window by itself. Took my grandfather's lot two years to dig and you're through it in nine minutes.`,
      reactions: { useful: 2, warm: 2 },
    },
    {
      by: 'esther',
      after: '3d',
      text: `Mombasa line by the park, morning train inland: right for elephants, left for everything that is afraid of elephants. The left is more varied.`,
      reactions: { funny: 4, useful: 2 },
    },
    {
      by: 'henning',
      after: '200d',
      text: `Facing backwards, either side. You see everything for longer and it gets smaller, which is how it should be with things.`,
      reactions: { warm: 3, funny: 1, disagree: 1 },
    },
    {
      by: 'rolf',
      after: '3h',
      text: `{{@henning}} this is not a side.`,
      reactions: { funny: 4 },
    },
    {
      by: 'henning',
      after: '1h',
      text: `It is a position.`,
      reactions: { funny: 5 },
    },
    {
      by: 'mika',
      after: '330d',
      text: `函館から北へ行く場合、左側です。 Left when going north from Hakodate. First the mountain with two tops (駒ヶ岳), after that the small lagoon with islands (大沼). But it can take the other track, with the steep line avoided, and then the lagoon is on nobody's side. どちらを通るかは列車番号で分かります。 I can make a list of train numbers if it is useful.`,
      reactions: { useful: 3 },
    },
    {
      by: 'rolf',
      after: '8h',
      text: `It would be extremely useful. I have waited for somebody like you since 2011.`,
      reactions: { funny: 2, warm: 2 },
    },
    {
      by: 'dimitra',
      after: '90d',
      text: `Πλαταμώνας → Λάρισα, through the valley: used to be left for the river. Since they drilled the tunnel the answer is "your phone". Only the maintenance trains use the old line now. I have asked. They said no. I will ask again.`,
      reactions: { warm: 2, funny: 1 },
    },
    {
      by: 'gus',
      after: '11d',
      key: 'gus-side',
      text: `Eastbound out of the Rockies: north side, so left. Westbound it's dark. People will tell you the observation car settles the whole question. Those people have not met the man who gets there at 5 a.m. with a folding chair.`,
      reactions: { funny: 3, useful: 1 },
    },
    {
      by: 'leo',
      after: '2d',
      answers: 'gus-side',
      text: `How do you know which way is left *before* the train comes? (Serious question. I keep standing on the platform turning round.)`,
      reactions: { funny: 3 },
    },
    {
      by: 'ada',
      after: '1h',
      text: `Stand with your back to where you come from. It works for trains and for most other things.`,
      reactions: { warm: 5, useful: 1 },
    },
  ],
}

export const SAMOVAR: PlannedThread = {
  key: 'samovar',
  board: 'routes',
  title: 'Karaganda to the Aral and back: five days, one samovar',
  newest: '61d',
  posts: [
    {
      by: 'bakhyt',
      key: 'trip',
      text: `My mother's cousin in Aralsk had a son who had a son, so somebody had to go and look at him. I went by the slow train, number changes every year, in the family it is called "the postman" because it stops for everybody.

**Day one.** Open carriage, 54 places, 54 people, one cat with a ticket. The cat's ticket was discussed for two hours. The provodnitsa, Gulnar, ruled that a cat under four kilos is hand baggage. The cat was weighed on a fish scale. 3.8.

**Day two.** Steppe. I know that other people write here about windows. We also have windows. There is the line where the ground ends and the line does not move for eleven hours. In the evening a horse stood at the line, and everybody in the carriage got up to see the horse.

**Day three.** At a stop with no name, only a number, an old man got on with a door. A whole door, blue, with handle. He stood it in the vestibule, leaned on it until morning, got off at another number. Nobody asked. I think about the door more than about anything I have seen in museums.

**Day four.** Aralsk. Ships stand in the sand. The boy is three weeks old and looks like my uncle, with the same opinions.

**Day five and after.** The same, from right to left.

The samovar at the end of the corridor is heated with coal. Gulnar lights it at four. If you are awake then, she gives you the first glass and tells you who in the carriage is not telling the truth.`,
      reactions: { warm: 8, funny: 3 },
    },
    {
      by: 'marguerite',
      after: '3h',
      answers: 'trip',
      text: `I have read the door to three people on the telephone.`,
      reactions: { warm: 4 },
    },
    {
      by: 'chengyuan',
      after: '5h',
      text: `兰州到敦煌的慢车上我也见过一位大爷扛着一扇门。 On the slow train from Lanzhou to Dunhuang I also saw an old man with a door! His was green. I begin to think they are on their way to meet.`,
      reactions: { funny: 7, warm: 2 },
    },
    {
      by: 'kwame',
      after: '2h',
      text: `> [{{q:trip}}]
> The cat was weighed on a fish scale. 3.8.

Asking for my feed: is the 4 kg limit in the published tariff or is it Gulnar's?`,
      reactions: { funny: 3 },
    },
    {
      by: 'bakhyt',
      after: '9h',
      text: `It is Gulnar's. But Gulnar is published in the sense that everybody knows.`,
      reactions: { funny: 5, useful: 1 },
    },
    {
      by: 'olesya',
      after: '1d',
      text: `What do you bring for five days? I mean food, for the table. With us if you do not put something on the common table in the first half hour you are a spy.`,
      reactions: { funny: 2 },
    },
    {
      by: 'bakhyt',
      after: '6h',
      key: 'table',
      text: `The same with us. The order is this:

1. bread (any, but a lot)
2. boiled eggs, twelve at least, you will eat two
3. dried curd, *құрт*, for people who say they have eaten everything
4. tomatoes until they end
5. something sweet that you pretend to have forgotten and find on the third day

The fifth is the important one.`,
      reactions: { useful: 3, warm: 3 },
    },
    {
      by: 'nandini',
      after: '4h',
      answers: 'table',
      text: `Number five is universal. My mother's was hidden in the pillowcase, in a steel box, and it was "found" at Itarsi every single time with real astonishment.`,
      reactions: { warm: 5, funny: 1 },
    },
    {
      by: 'simon',
      after: '2d',
      text: `Could a foreigner buy a ticket for this at a counter, in person, with bad Russian and no Kazakh?`,
    },
    {
      by: 'bakhyt',
      after: '11h',
      text: `Yes. Passport, cash or card, say the town, hold up fingers for the day. If you want the lower berth put your hand low. If they laugh, they like you. Do not take berths 37 and 38, they are beside the toilet; the locals call them "the ministry" because people go in and out all night and nothing comes of it.`,
      reactions: { useful: 4, funny: 5 },
    },
  ],
}

export const MISSED_CONNECTION: PlannedThread = {
  key: 'missed',
  board: 'routes',
  title: 'Missed connection at three in the morning: what do you do?',
  newest: '19d',
  posts: [
    {
      by: 'simon',
      key: 'stuck',
      text: `Not hypothetical, I am sitting in it. My train from Budapest was 70 minutes late, the connection left on time (of course), next one 06:52. The station is a small one, let's call it a junction with a roof. There is one bench inside, a man is asleep on it, and the waiting room is heated but smells as if it knows things.

What do experienced people do now? Phone at 31 %.`,
      reactions: { warm: 2, funny: 1 },
    },
    {
      by: 'ingrid',
      after: '3m',
      text: `Waiting room. You stop smelling it.`,
      reactions: { funny: 2, useful: 1 },
    },
    {
      by: 'teodor',
      after: '4m',
      key: 'dispatcher',
      text: `1. Find the light that is on. There is always one, it is the dispatcher. Knock, stay outside, say where you wanted to go. Nobody ever comes to talk to a dispatcher at three, you will be the event of the night.
2. Have him write on your ticket that the first train was late. One line and a stamp. That is your right and it costs him nothing.
3. Ask whether a goods or an empty set goes your way. The answer is no. But asking shows that you are serious, and then there is tea.`,
      reactions: { useful: 6, warm: 2 },
    },
    {
      by: 'simon',
      after: '19m',
      key: 'tea',
      answers: 'dispatcher',
      text: `There is tea.

His name is Lajos. He was playing chess against himself and losing. He has written a whole paragraph on my ticket and used three stamps. I am now playing white.`,
      reactions: { funny: 5, warm: 5 },
    },
    {
      by: 'pavel',
      after: '25m',
      text: `Please post a photograph of the stamps. One of the three will be the round one with the winged wheel, which was withdrawn in 2004 and which I have never seen in use.`,
      reactions: { funny: 3 },
    },
    {
      by: 'simon',
      after: '15m',
      text: `He says it was withdrawn by other people.`,
      reactions: { funny: 7 },
    },
    {
      by: 'rolf',
      after: '4h',
      key: 'legal',
      text: `For those who are not given tea, the legal part. With one through ticket the carrier must bring you to the end, by the next train or another way, and owes you food, and a bed if the night is lost. With two separate tickets he owes you a stamp and his regrets. **This is why I preach through tickets** even where they cost eight euros more.`,
      reactions: { useful: 4 },
    },
    {
      by: 'pavel',
      after: '2h',
      text: `> [{{q:legal}}]
> With one through ticket the carrier must bring you to the end … and owes you food

True where the European rules hold, with one trap: "one through ticket" means one *contract*. Two segments on one sheet of paper may be two contracts. Look for two different carrier codes at the bottom right. See {{thread:split}} for the sad details.`,
      reactions: { useful: 3 },
    },
    {
      by: 'mairead',
      after: '1d',
      text: `Cork, 1996, not even a junction. I was locked in. The stationmaster had gone home at eleven believing me to be a coat.

I slept on mailbags, which were still a thing. In the morning he made me a fry and asked me not to mention it to the Inspector. I never did, until now. He'd be about a hundred and four.`,
      reactions: { funny: 6, warm: 2 },
    },
    {
      by: 'nandini',
      after: '7h',
      text: `In India, you do not miss the connection at three in the morning, because the connection is also late. I once caught the *previous day's* train with two minutes to spare.`,
      reactions: { funny: 6 },
    },
    {
      by: 'giorgi',
      after: '2d',
      text: `Doctor's note: 3 to 5 a.m. is when your body temperature is lowest, so you are colder than the room is. Socks first, then something warm and sweet, then decide. Never decide anything about your journey or your life between three and five.`,
      reactions: { useful: 5, warm: 3 },
    },
    {
      by: 'simon',
      after: '3d',
      text: `Home, slept, passed the exam (barely). Lajos won. I sent him a postcard with my next move, and he has answered. Bishop to e5, no other text.`,
      reactions: { warm: 8, funny: 2 },
    },
    {
      by: 'teodor',
      after: '6h',
      text: `This is now my favourite thread and I would like it to remain unlocked until the game is over.`,
      reactions: { warm: 4 },
    },
    {
      by: 'simon',
      after: '44d',
      text: `Move 19. He has taken my queen. His postcard showed a kitten in a signal box. I believe it was psychological.`,
      reactions: { funny: 7 },
    },
  ],
}

export const THROUGH_CARRIAGE: PlannedThread = {
  key: 'kapikule',
  board: 'routes',
  title: 'Is the Thursday through carriage to Kapıkule still in the plan?',
  newest: '5d 6h',
  posts: [
    {
      by: 'aylin',
      text: `Two sources, two answers. The printed booklet has a footnote **f)** "through carriage Thursdays, from the 12th only by order", and the counter in Eskişehir says there has never been a footnote f.

Has anybody *seen* the carriage this season? It should be the last but one, with a handwritten paper in the window. My aunt is 81 and can do one train, but not a change at two in the morning with her jars.`,
      reactions: { warm: 2 },
    },
  ],
}

export const NEW_TIMETABLE: PlannedThread = {
  key: 'changes',
  board: 'routes',
  title: 'The new timetable: what changed in your corner?',
  newest: '27d',
  posts: [
    {
      by: 'ada',
      key: 'call',
      text: `Every year the press writes about the three new fast trains and nobody writes about the eleven small ones that lost their stop. So, as every year: what changed where you live? Facts first, grief after.

I begin. Luleå: the early bus to the airport is now a train (good). The connection from the ore railway has gone from 9 minutes to 4 with a footbridge in between (bad, and it was I who once wrote 9 in the book).`,
      reactions: { useful: 2 },
    },
    {
      by: 'tomasz',
      after: '2h',
      text: `Przemyśl: the evening train east leaves 20 minutes later, so the whole queue for the border now stands in the hall and not outside. Whoever did that, thank you. One more table in the buffet.`,
      reactions: { useful: 2, warm: 2 },
    },
    {
      by: 'linh',
      after: '4h',
      text: `Huế: one pair of trains north gone on weekdays. The carriages are cleaner. People would rather have the train.`,
      reactions: { useful: 2 },
    },
    {
      by: 'rolf',
      after: '1h',
      text: `Olten: nothing. In Olten nothing ever changes, one merely changes there.`,
      reactions: { funny: 7 },
    },
    {
      by: 'lucia',
      after: '5h',
      key: 'corunna',
      text: `A Coruña: the night train is still gone. I write it every year so that somebody writes it every year.`,
      reactions: { warm: 5, useful: 1 },
    },
    {
      by: 'dimitra',
      after: '40m',
      answers: 'corunna',
      text: `Θεσσαλονίκη: the same sentence. Still gone, four platforms, one clock running.`,
      reactions: { warm: 4 },
    },
    {
      by: 'hana',
      after: '8h',
      text: `목포: 아침 첫 완행이 12분 빨라졌어요. 장에 가시는 할머니들은 아무도 몰랐는데, 기관사님이 첫 주 내내 12분을 그냥 기다려 주셨습니다. (The first slow train got 12 minutes earlier. The grandmothers for the market did not know. The driver waited, all week.)`,
      reactions: { warm: 8 },
    },
    {
      by: 'rolf',
      after: '3h',
      text: `I wish to state that I would not have entered that in the list.`,
      reactions: { warm: 6, funny: 3 },
    },
    {
      by: 'piya',
      after: '1d',
      text: `เชียงใหม่: new sleeping cars with sockets, reading lamps, a camera in the corridor. They are quiet inside, 62 dB, where the old ones had 71. My students find the old recordings more beautiful. ผมก็เหมือนกัน (so do I).`,
      reactions: { useful: 1, warm: 2 },
    },
    {
      by: 'tama',
      after: '9h',
      text: `Ōhakune: tourist train three times a week instead of two, still leaves before the bakery opens. There's talk in town of making the bakery open.`,
      reactions: { funny: 3, useful: 1 },
    },
    {
      by: 'pavel',
      after: '2d',
      text: `Olomouc: the reservation fee for a berth went from 9.90 to 10.20, and "berth" is now printed with a small *b*. I do not know what they mean by it, but they mean something.`,
      reactions: { funny: 5 },
    },
    {
      by: 'ada',
      after: '1d',
      text: `Thank you all. I have put it together by country and sent it, as every year, to the eleven offices concerned. Last year two answered, and one of them put back a stop. One stop! There is a woman in a village near Kramfors who does not know any of us and goes to the dentist by train.`,
      reactions: { warm: 8, useful: 2 },
    },
  ],
}

export const SLOWEST: PlannedThread = {
  key: 'slowest',
  board: 'routes',
  title: 'The slowest train you ever loved',
  newest: '212d',
  posts: [
    {
      by: 'esther',
      text: `Average speed, please, and what you saw because of it. Mine: 23 km/h over a day and a half, and a chameleon crossing the sleeper ends of the next track, who overtook us at Mackinnon Road.`,
      reactions: { funny: 4, warm: 1 },
    },
    {
      by: 'gus',
      after: '1h',
      text: `Nineteen miles an hour across half of North Dakota behind a broken grain train. At dusk the crew let us open the top half of the vestibule door and someone two cars up started on a harmonica, badly. Two hours late became four. I'd pay extra for it now.`,
      reactions: { warm: 5 },
    },
    {
      by: 'layla',
      after: '6h',
      text: `أبطأ قطار أحببته كان يتوقف بين صفاقس وقابس ليشتري السائق الخبز. رسمتُ في انتظاره ثلاث محطات كاملة. It stopped so the driver could buy bread. I drew three whole stations while we waited, and he sent me back a loaf.`,
      reactions: { warm: 7 },
    },
    {
      by: 'kenji',
      after: '14h',
      text: `時速三十キロほどの吹雪の夜でした。線路の先で除雪が終わるのを待ち、進み、また待ちました。お客様の一人が弘前の林檎を一箱開けて、全車両に配ってくださいました。到着は六時間遅れ。苦情は一件もありませんでした。

Snow night, 30 km/h, six hours late, one box of apples for the whole train. No complaints.`,
      reactions: { warm: 9 },
    },
    {
      by: 'henning',
      after: '2h',
      text: `Niebüll to Dagebüll, two of us and a cello. I was sitting backwards, so technically I am still leaving.`,
      reactions: { funny: 4, warm: 1 },
    },
    {
      by: 'aylin',
      after: '5h',
      text: `The train up to Kars. 29 km/h on the last day, along a river that has not decided where to go. Everybody hangs lights in the compartment windows now and takes photographs; but the slowest part is at noon, when nothing is lit, and an old woman at a crossing holds up a hen to show us.`,
      reactions: { warm: 6 },
    },
    {
      by: 'chengyuan',
      after: '1d',
      text: `成昆线的慢车，车厢里有鸡、鸭、有一头小猪。 On the slow train in the big mountains people bring animals to market in the carriage. 6.5 yuan for the day. 小猪晕车，全车厢的人都在照顾它。 The piglet was travel-sick, and the whole carriage took care of it.`,
      reactions: { warm: 8, funny: 2 },
    },
    {
      by: 'simon',
      after: '8h',
      text: `Zwolle to Kampen. Eleven kilometres, it isn't slow, but it's the only one that waited for me.`,
      reactions: { warm: 7, funny: 1 },
    },
  ],
}
