import type { PlannedThread } from '../../content.ts'

export const HORGOS: PlannedThread = {
  key: 'horgos',
  board: 'borders',
  title: 'Changing money at Horgos after ten at night',
  newest: '5h',
  posts: [
    {
      by: 'sara',
      key: 'money',
      text: `I come over the border on foot at about 22:15 and my train on the other side leaves at 23:40. The exchange window closes at ten. I will have the wrong money in the right place, and I need enough for a ticket, tea and a bed fee.

Has anyone solved this? لا أحب الوصول ليلاً إلى بلد لا أملك من نقوده شيئاً. I do not like to arrive at night in a country of whose money I own nothing.`,
      reactions: { warm: 2 },
    },
    {
      by: 'bakhyt',
      after: '1h',
      key: 'kiosk',
      text: `The exchange closes at ten, the women do not. Opposite the gate there is a kiosk that sells SIM cards and socks. Ask for socks. She will ask how many. You say the amount.

The rate is worse by two per cent than in the bank and better by ten than in the train.`,
      reactions: { useful: 4, funny: 4 },
    },
    {
      by: 'sara',
      after: '15m',
      text: `I have to ask for *socks*?`,
      reactions: { funny: 3 },
    },
    {
      by: 'bakhyt',
      after: '6m',
      text: `You can also just buy socks. They are good socks.`,
      reactions: { funny: 7 },
    },
    {
      by: 'rolf',
      after: '2h',
      text: `I feel obliged to say that changing money with private persons is not permitted in many countries and that the card machine inside the station hall works at night; I checked with someone who went through in spring. Take the amount for one ticket from it, and change the rest in town by day.`,
      reactions: { useful: 3, disagree: 1 },
    },
    {
      by: 'chengyuan',
      after: '5h',
      text: `Rolf 先生说得对，站里有取款机，但是常常没有钱。 There is a machine, often it is empty after the evening bus. 建议白天在市里先换一点。 Change a little in the city before. 两张小票够买车票和茶。`,
      reactions: { useful: 3 },
    },
    {
      by: 'pavel',
      after: '3h',
      text: `The bed fee on that train is included in the fare since last year, if the ticket shows the letter П in the second line. So you need less than you think: fare and tea. I would prepare 6,000 and no more.`,
      reactions: { useful: 4 },
    },
    {
      by: 'sara',
      after: '26d',
      key: 'socks-report',
      text: `Back. I asked for socks.

She asked how many. I panicked and said three. She gave me three pairs of socks, grey, wool. Then she looked at my bag, and at the clock, and asked in a very clear voice whether I would *also* like to change some money.

The machine in the hall was empty. The ticket had the П. I am wearing the socks.`,
      reactions: { funny: 10, warm: 7, useful: 1 },
    },
    {
      by: 'mairead',
      after: '4h',
      text: `We have been reading this aloud in the sleeping car and the attendant wants to know the brand.`,
      reactions: { funny: 5 },
    },
    {
      by: 'bakhyt',
      after: '1h',
      text: `> [{{q:socks-report}}]
> She gave me three pairs of socks, grey, wool.

That is my aunt. The brand is my aunt.`,
      reactions: { funny: 12, warm: 5 },
    },
  ],
}

export const WHEELCHAIR: PlannedThread = {
  key: 'wheelchair',
  board: 'borders',
  title: 'Wheelchairs and night trains: what really works',
  newest: '9d 4h',
  posts: [
    {
      by: 'philippa',
      key: 'rules',
      text: `I'm collecting what *works*, not what's promised. I've done 31 nights in sleepers with a manual chair (62 cm wide, folds, 11 kg). Ground rules for the thread:

1. Measurements in millimetres, and say who measured.
2. "Accessible" isn't an answer. Door width, turning circle, and whether you could reach the light from bed are answers.
3. Good staff get praised by train, not by name. Bad moments get told without naming anybody.

I'll keep a summary in this first post.

### What we know so far
- **Most wheelchair compartments** are one per train, in one car, next to the universal toilet. They're sold by telephone only and they're often free, because nobody knows.
- **Boarding** is the weak point, not sleeping. Ask for "assistance, boarding only" if you can manage the rest.
- **The reservation** must show two places, one for you and one for whoever you call a companion. The second is free or nearly so on eight networks out of eleven.
- **At borders you may stay in bed.** You must be *visible*. They come to you.`,
      edited: {
        before: `I'm collecting what *works*, not what's promised. I've done 31 nights in sleepers with a manual chair (62 cm wide, folds, 11 kg). Ground rules for the thread:

1. Measurements in millimetres, and say who measured.
2. "Accessible" isn't an answer. Door width, turning circle, and whether you could reach the light from bed are answers.
3. Good staff get praised by train, not by name. Bad moments get told without naming anybody.

I'll keep a summary in this first post.`,
        after: '131d 22h',
        why: 'summary added from the answers',
      },
      reactions: { useful: 10, warm: 3 },
    },
    {
      by: 'ottilie',
      after: '2h',
      key: 'measured',
      text: `Measured by me with a steel rule, four types:

| Type | Compartment door | Corridor at narrowest | Toilet door | Light from bed |
|:--|--:|--:|--:|:-:|
| rebuilt, 1990s | 620 | 595 | 480 | yes |
| new, single deck | 900 | 850 | 900 | yes |
| double deck | 560 | 540 | 460 | no |
| brass-handled, pre-1970 | 580 | 610 | 470 | with a stick |

Note the second column of the first type. The door lets you in, the corridor does not.`,
      reactions: { useful: 8 },
    },
    {
      by: 'philippa',
      after: '40m',
      answers: 'measured',
      text: `> [{{q:measured}}]
> The door lets you in, the corridor does not.

That's going on a cushion.`,
      reactions: { funny: 7, warm: 2 },
    },
    {
      by: 'teodor',
      after: '3h',
      text: `From the other side. When I worked, nobody had shown us the ramp. It was in a locked box, and the key was with the station in Sighișoara. In 2009 a passenger asked why I didn't have a copy. I had one cut the same day, for my own money, four lei. I gave copies to everybody. It was the most useful thing I did in thirty years, and it was against the rules.`,
      reactions: { warm: 11, useful: 2 },
    },
    {
      by: 'mairead',
      after: '30d',
      text: `Would this thread serve for a new hip too, and a proud owner? Asking for a sister.`,
      reactions: { warm: 2 },
    },
    {
      by: 'philippa',
      after: '2h',
      text: `For hips, rollators, prams, cellos and anyone who's tired. That's what "universal" means.`,
      reactions: { warm: 8 },
    },
    {
      by: 'nandini',
      after: '3d',
      text: `In our trains there is a coach at the end with a wide door, ramped at big stations. Practical truth: porters. Two porters, fixed rate painted on the wall, they have carried my grandmother in her own armchair over a footbridge in Itarsi while she gave directions. She enjoyed it visibly. Not dignified on paper. Very dignified in life.`,
      reactions: { warm: 7, useful: 2, disagree: 1 },
    },
    {
      by: 'philippa',
      after: '5h',
      key: 'carried',
      text: `I'm glad for her and I wouldn't dream of arguing with your grandmother. For me being carried is the thing I plan the whole journey round *not* happening. Both are true. The difference is whether you were asked.`,
      reactions: { thoughtful: 8, useful: 2 },
    },
    {
      by: 'nandini',
      after: '1h',
      answers: 'carried',
      text: `Yes. She was not so much asked as obeyed. I take your point entirely.`,
      reactions: { warm: 5, funny: 3 },
    },
    {
      by: 'henning',
      after: '9d',
      text: `Hamburg to the north, the local with the boat: level boarding everywhere since the rebuild, measured with my mother's rollator (610). Only the ferry has a sill, 40 mm, and a sailor who says "hup".`,
      reactions: { useful: 4, funny: 2 },
    },
    {
      by: 'gus',
      after: '50d',
      text: `Accessible bedroom on our western trains: lower level, full width of the car, own toilet behind a curtain, meals brought to you. Door 28 inches, say 710 mm, my brother-in-law measured. Two windows, *both sides*. It's honestly the best room on the train. Book early, folks without need take it when it's unsold two weeks out.`,
      reactions: { useful: 7 },
    },
    {
      by: 'philippa',
      after: '6h',
      text: `Two windows. I've read that line to everyone in the shed.`,
      reactions: { warm: 4 },
    },
    {
      by: 'linh',
      after: '38d',
      key: 'four-men',
      text: `Here the step is 60 cm and there is no ramp. It is better to say it than to hope. But if the compartment is bought by telephone in Huế, they stop the right car exactly at the goods platform, which has the height of the floor. It is 400 metres further. Somebody walks with you with a lamp.`,
      reactions: { useful: 6, warm: 4 },
    },
    {
      by: 'kwame',
      after: '1d',
      text: `If people send me measured numbers, I'll put them in a file with one row per carriage type: the schedule feeds have a field for "wheelchair yes / no / unknown", and at the moment 83 % of the night trains I read say *unknown*. We could be the ones who know. See {{thread:gtfs}}.`,
      reactions: { useful: 10, warm: 2 },
    },
    {
      by: 'philippa',
      after: '3h',
      text: `Done, 64 rows, with the initials of who measured in the last column. Summary above updated too. Thank you, all of you, I mean it.`,
      reactions: { warm: 9, useful: 3 },
    },
  ],
}

export const STAMP: PlannedThread = {
  key: 'stamp',
  board: 'borders',
  title: 'A reservation without a number. What does the stamp mean?',
  newest: '288d',
  posts: [
    {
      by: 'leo',
      text: `Bought a couchette at a small counter in the mountains. Instead of a berth number there's a stamp of an **acorn**. Green ink. The lady said "va bene così" and closed the window. I travel on Friday. Do I have a bed?`,
      reactions: { funny: 5 },
    },
    {
      by: 'pavel',
      after: '4m',
      key: 'acorn',
      text: `An acorn. Are you *sure*? Not a pear?`,
      reactions: { funny: 6 },
    },
    {
      by: 'leo',
      after: '6m',
      text: `It has the little hat. You're frightening me.`,
      reactions: { funny: 5 },
    },
    {
      by: 'pavel',
      after: '35m',
      key: 'pear',
      text: `Then all is well. Counters without a terminal had control stamps with a motif, so that the attendant could see at a glance which counter had sold from its fixed allotment: each had two or three berths of its own in every train, always the same ones. It is a system from before the telephone. I believed it had ended in 1998.

The acorn is a counter with berths 51 and 53. Lower and middle. You have a bed, and a museum piece. Please don't let them keep the paper.`,
      reactions: { useful: 5, warm: 3 },
    },
    {
      by: 'leo',
      after: '4d',
      text: `51!! Lower!! The attendant looked at the acorn for a long time, then showed it to the other attendant, then they both shook my hand. I kept the paper. A copy is on its way to Olomouc.`,
      reactions: { warm: 10, funny: 4 },
    },
    {
      by: 'pavel',
      after: '8d',
      text: `It hangs above my desk, next to the pear.`,
      reactions: { warm: 7, funny: 3 },
    },
  ],
}

export const KNOCK: PlannedThread = {
  key: 'knock',
  board: 'borders',
  title: 'The knock: borders at three in the morning',
  newest: '31d',
  posts: [
    {
      by: 'tomasz',
      key: 'knock-open',
      text: `I live beside one. From my kitchen I see the train stand for two hours and the lights go through it from left to right. First the small lamps (passports), then the big one (customs), then the dog.

You who lie inside: what do you think about in these two hours?`,
      reactions: { warm: 4 },
    },
    {
      by: 'dimitra',
      after: '1h',
      text: `Whether the photograph still looks like me at that hour. It never did.`,
      reactions: { funny: 5 },
    },
    {
      by: 'olesya',
      after: '2h',
      text: `About you, in fact. There is one kitchen window with a yellow light, on the fourth floor, and I always wondered who cannot sleep.`,
      reactions: { warm: 11 },
    },
    {
      by: 'tomasz',
      after: '8m',
      text: `…It is the fifth, but from the embankment it looks like the fourth. From now on I will wave.`,
      reactions: { warm: 12 },
    },
    {
      by: 'sara',
      after: '4h',
      key: 'cats',
      text: `I think about the cats. Every border post has one, and it is the only citizen of both sides. I have drawings of fourteen. The one at the bridge has a white foot and goes through customs with a fish.`,
      reactions: { warm: 8, funny: 3 },
    },
    {
      by: 'marguerite',
      after: '2h',
      text: `At Irun in 1968 a young guard read my passport as if it were a novel, page after page, licking his finger. There were only two stamps in it. He gave it back and said, "It begins well."

I have tried to deserve that sentence.`,
      reactions: { warm: 13 },
    },
    {
      by: 'kwame',
      after: '3h',
      key: 'longer',
      text: `I think: *please let it be quick in front of the others*. Mine takes longer. Same passport colour as the man beside me, and mine goes off to the little machine in the corridor. Eight years of this on one particular line. They're almost always polite. It's still the longest part of the night.`,
      reactions: { thoughtful: 10, useful: 1 },
    },
    {
      by: 'teodor',
      after: '40m',
      answers: 'longer',
      text: `I saw it from the corridor for thirty years, I held the lamp for it. I never said anything. I should have said at least "good night" to the person afterwards, every time. Sometimes I did.`,
      reactions: { warm: 10 },
    },
    {
      by: 'kwame',
      after: '1h',
      text: `The ones who said good night, I remember all of them. So that counts, Teodor.`,
      reactions: { warm: 13 },
    },
    {
      by: 'ingrid',
      after: '6h',
      text: `I sleep. My passport is on my forehead.`,
      reactions: { funny: 13 },
    },
    {
      by: 'bakhyt',
      after: '10h',
      text: `We have one border where they come with chess. No, truly: two officers, one board, they leave it with whoever is awake and collect it on the way back through the train. If you have mated the one with the moustache, he salutes.`,
      reactions: { warm: 7, funny: 5 },
    },
    {
      by: 'simon',
      after: '2h',
      text: `I know a dispatcher who'd like to meet him. (See {{thread:missed}}.)`,
      reactions: { funny: 5 },
    },
  ],
}

export const BICYCLE: PlannedThread = {
  key: 'bicycle',
  board: 'borders',
  title: 'Folding bike in a covered bag, Trieste to Zagreb: luggage or bicycle?',
  newest: '20h',
  posts: [
    {
      by: 'leo',
      text: `The website says "folded bicycles travel as hand luggage if covered". The app wants to sell me a bicycle ticket. The poster in the station shows a bicycle with a line through it, but it's an *unfolded* bicycle. My bag is 79 × 59 × 41 and has a giraffe on it.

Has anyone been through with one on the evening train?`,
      reactions: { funny: 1 },
    },
  ],
}

export const SPLIT: PlannedThread = {
  key: 'split',
  board: 'borders',
  title: 'Split tickets, through tickets, and why your paper is two contracts',
  newest: '133d',
  posts: [
    {
      by: 'pavel',
      key: 'essay',
      text: `This comes up in every second thread, so here is the long version. It is about European international tickets; elsewhere other rules hold.

**What you buy when you "buy a ticket".** A ticket is evidence of a contract of carriage.[^1] One contract may cover several trains. If a train of *that contract* is late and you miss the next one of *the same contract*, the carrier must bring you on. If your paper is evidence of two contracts, each carrier has kept his promise and you are at a junction with a roof.

**How to see it.** Bottom right, above the control number, stands a four-digit carrier code. One code: one contract. Two codes with a slash: one contract performed by two carriers, good. Two codes in two separate boxes: two contracts, even on one sheet, even paid at once.[^2]

**Why anybody splits.** Because of degressive tariffs.[^3] The price per kilometre falls with distance, but a border is often a wall where it begins again. Buying to the border station and from the border station can cost less than the through ticket, or more, and no machine will tell you which.

My advice, in order: a through ticket if the price differs by less than a dinner; a split with a long, warm connection if it differs by more; and *never* a split across the last train of the day.

[^1]: It is not the contract itself. I have lost friendships over this sentence.
[^2]: The law says the seller must tell you. It does not say in which size of letters.
[^3]: "Degressive" means that each further kilometre is cheaper than the last. My 1987 edition has eleven pages of coefficients, and on page nine somebody has written, in pencil, "Mariana, Friday, 6 o'clock".`,
      reactions: { thoughtful: 10, funny: 4 },
    },
    {
      by: 'marguerite',
      after: '2h',
      text: `> [{{q:essay}}]
> and on page nine somebody has written, in pencil, "Mariana, Friday, 6 o'clock"

Pavel, you bury the treaty under the treasure. Did she come?`,
      reactions: { funny: 5, warm: 4 },
    },
    {
      by: 'pavel',
      after: '1h',
      text: `On page eleven, in another hand: "ano".`,
      reactions: { warm: 14 },
    },
    {
      by: 'simon',
      after: '3h',
      key: 'apps',
      text: `So when an app shows one price for Zwolle–Bratislava with three trains on one QR code, is that one contract?`,
    },
    {
      by: 'pavel',
      after: '30m',
      answers: 'apps',
      text: `Open the PDF, not the app. Look for the boxes. In the last twelve I was sent by members of this forum: seven were one contract, four were two, and one was a voucher for a spa.`,
      reactions: { useful: 4, funny: 6 },
    },
    {
      by: 'rolf',
      after: '1h',
      text: `I would put it more strongly than Pavel. Splitting is a bet against the punctuality of people you do not know, to save the price of a dinner you will then have to eat at the junction.`,
      reactions: { useful: 3, funny: 2 },
    },
    {
      by: 'lucia',
      after: '2h',
      text: `And if you have no dinner's worth of money to lose? I split always. A family of three, it is 60 euros. I plan four hours at the border and we have a picnic, and the children know every border playground between here and Vienna. It's not a bet, it is a different trip.`,
      reactions: { useful: 5, warm: 4 },
    },
    {
      by: 'rolf',
      after: '45m',
      text: `Four hours is not a bet, I agree. I had been thinking of people who plan nine minutes. I withdraw "always" in the places where I did not even write it.`,
      reactions: { warm: 5, funny: 2 },
    },
    {
      by: 'leo',
      after: '3d',
      text: `A list of border playgrounds would be the best thread on this forum, I'm just saying.`,
      reactions: { warm: 6 },
    },
  ],
}
