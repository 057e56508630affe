import type { PlannedPost, PlannedThread } from '../../content.ts'

const ASKING: readonly PlannedPost[] = [
  {
    by: 'mairead',
    key: 'ask',
    text: `My sister Bríd turns sixty this month and when I asked what she wanted she said, without looking up from the crossword, "to go as far north as a bed on wheels will take me."

I have never in my life been given such a good order by anybody.

So: two women, one of them with a new hip, two weeks, Galway to wherever the rails stop. Boat to Cherbourg or Rotterdam, then I can manage as far as Stockholm in my sleep, literally. After that I am out of my map. As I understand it there is a fast way along the coast, a slow way along the coast, and something inland that people speak about with a strange light in their eyes.

What we want: windows. A berth each, lower for Bríd. Food that somebody has cooked. What we do not want: to arrive anywhere before we have looked at it.

Which slow train should we take north?`,
    reactions: { warm: 4, funny: 2 },
  },
  {
    by: 'ada',
    after: '50m',
    key: 'three-ways',
    answers: 'ask',
    text: `Mairéad, you have come to the right counter. There are three ways, and I sold tickets for all of them.

1. **The night train by the main line.** Leaves Stockholm in the evening, you wake up among birches, you are in Narvik for a late lunch. Fine train. You sleep through half of what you came to see.
2. **The coast line by day, then the night train from Umeå.** The coast line takes two hours longer but you see the sea the whole way, and the dining car still cooks.
3. **The inland railbus.** It stops for berries, for reindeer and once, in my time, for a wedding. But it is a summer animal, it does not run every day, and there are no beds in it.

With a new hip I would do number two, and break it at Härnösand with a night in a bed that stands still.

For the last part take train 94, which carries its sleeping car all the way through. Its neighbour half an hour later looks the same on the board and does not.`,
    edited: {
      before: `Mairéad, you have come to the right counter. There are three ways, and I sold tickets for all of them.

1. **The night train by the main line.** Leaves Stockholm in the evening, you wake up among birches, you are in Narvik for a late lunch. Fine train. You sleep through half of what you came to see.
2. **The coast line by day, then the night train from Umeå.** The coast line takes two hours longer but you see the sea the whole way, and the dining car still cooks.
3. **The inland railbus.** It stops for berries, for reindeer and once, in my time, for a wedding. But it is a summer animal, it does not run every day, and there are no beds in it.

With a new hip I would do number two, and break it at Härnösand with a night in a bed that stands still.

For the last part take train 92, which carries its sleeping car all the way through. Its neighbour half an hour later looks the same on the board and does not.`,
      after: '3d 2h',
      why: 'wrong train number: it is 94, as Joon-ho found out with his bags in his hands',
    },
    reactions: { useful: 5, warm: 1 },
  },
  {
    by: 'ingrid',
    after: '20m',
    key: 'coast',
    text: `Coast. Sit on the right.`,
    reactions: { useful: 2, funny: 1 },
  },
  {
    by: 'rolf',
    after: '1h 10m',
    text: `> [{{q:coast}}]
> Sit on the right.

Going north, yes. I would only add: check which way round the train is that day. It reverses at Sundsvall, so you will be on the right twice and on the left in between. Choose a pair of seats with a table and simply move across when the driver walks past with his bag.`,
    reactions: { useful: 3 },
  },
  {
    by: 'ingrid',
    after: '8m',
    text: `I meant the right side. Not the right-hand side.`,
    reactions: { funny: 4 },
  },
  {
    by: 'gus',
    after: '2h',
    key: 'inland-vote',
    text: `I will speak up for the railbus, since nobody with a hip under seventy is going to.

I rode it four years ago. The driver announced that we would stop at a river so people could "have a look at it". Not a station. A river. We looked at it for twenty minutes. Someone had coffee. Nobody apologised for anything. I have worked in logistics since I was nineteen and it rearranged something in my head.

No beds, agreed. But does Bríd want a bed, or does she want to be *taken*?`,
    reactions: { warm: 3, funny: 1 },
  },
  {
    by: 'mairead',
    after: '35m',
    answers: 'inland-vote',
    text: `I read this out to her. She has put down the crossword.`,
    reactions: { funny: 2, warm: 2 },
  },
  {
    by: 'ada',
    after: '3h',
    text: `> [{{q:inland-vote}}]
> We looked at it for twenty minutes.

I know exactly which river and I know the driver. He is retired now. He told the office it was "operational".

But it is the beds that decide here, and the calendar. If your dates fall outside its season, {{@gus}} has broken your heart for nothing.`,
    reactions: { funny: 2, warm: 1 },
  },
  {
    by: 'mairead',
    after: '15m',
    text: `They fall outside. I looked. I have not told her yet.`,
  },
  {
    by: 'joonho',
    after: '14h',
    key: 'february',
    text: `> [{{q:three-ways}}]
> The coast line takes two hours longer but you see the sea the whole way, and the dining car still cooks.

Two hours is nothing when the window is that large. We took it in February: the heating gave up after Umeå and nobody minded, because the kitchen did not. They gave everyone soup in the corridor. I have the recipe, more or less (smoked fish, dill, a lot of cream, no shame).

One thing to check: since the timetable change the sleeping car on one of the two evening trains is only coupled on at Boden, so a berth bought for the whole way means carrying your bags at four in the morning. I know because I carried mine.`,
    reactions: { useful: 4, warm: 1 },
  },
  {
    by: 'ada',
    after: '1h',
    text: `That should not be possible on 92. Let me telephone somebody.`,
  },
  {
    by: 'simon',
    after: '2h 30m',
    key: 'simon-wrong',
    text: `You can save a lot of money here: buy a seat for the whole way and just lie down in an empty compartment after the first ticket check, they never come back. I have done it three times. Nobody takes the lower berths mid-week anyway.`,
    removedAfter: '9h',
    reactions: { disagree: 2 },
  },
  {
    by: 'teodor',
    after: '40m',
    key: 'teo-berths',
    answers: 'simon-wrong',
    text: `> [{{q:simon-wrong}}]
> they never come back

They come back. I came back for thirty years. I came back at two, and at half past four, and I remember every single person I had to move out of a bed that belonged to a nurse who got on at a village.

Simon, I was a student too, I do not hold it against you. But in winter on a line with one train a day, the berth that looks empty at midnight is sold from the next stop. Ask the attendant. If it is free till morning, half of them will let you have it for the price of asking.`,
    reactions: { useful: 3, warm: 2 },
  },
  {
    by: 'lucia',
    after: '25m',
    answers: 'simon-wrong',
    text: `And some of us got on at that village with two children at 01:50 and found a young man's socks in our bed. I still think about those socks.`,
    reactions: { funny: 4 },
  },
  {
    by: 'simon',
    after: '8h',
    key: 'simon-sorry',
    text: `I took my post down, it was stupid advice and Teodor is right. To whoever had the socks: I don't think they were mine but I am sorry on behalf of all socks.`,
    reactions: { warm: 5, funny: 2 },
  },
  {
    by: 'teodor',
    after: '20m',
    answers: 'simon-sorry',
    text: `Handsomely done. When you come through Brașov I will buy you a couchette.`,
    reactions: { warm: 2 },
  },
  {
    by: 'ada',
    after: '1d 3h',
    key: 'telephoned',
    text: `I telephoned somebody. Joon-ho is right and I was out of date: the two trains changed places last year. **94** has the through sleeping car. 92 is the one where you are woken at Boden. I have corrected my post above and I am a little ashamed, in thirty-four years I did not send anybody to Boden by mistake.`,
    reactions: { useful: 3, warm: 2 },
  },
  {
    by: 'joonho',
    after: '30m',
    answers: 'telephoned',
    text: `Please do not be ashamed! The platform at Boden at four in the morning has a vending machine with hot blackcurrant. I would not have known.`,
    reactions: { warm: 3 },
  },
  {
    by: 'rolf',
    after: '50m',
    text: `For the record, because people will find this thread by searching: **92 = carry your bags at Boden. 94 = sleep.** I have put it on a card for my wallet although I have no plans to go.`,
    reactions: { useful: 2, funny: 2 },
  },
]

const KITCHENS: readonly PlannedPost[] = [
  {
    by: 'mairead',
    after: '5h',
    key: 'who-cooks',
    text: `Right. Coast line by day, night in Härnösand, train 94 from Umeå, two lower berths if God is good. I can feel it coming together.

Now the thing I actually lie awake about. "The dining car still cooks." Cooks, Ada? With a pan? Because I have been told that before and been handed a paper bag.`,
    reactions: { funny: 2 },
  },
  {
    by: 'ada',
    after: '45m',
    key: 'with-a-pan',
    answers: 'who-cooks',
    text: `With a pan, on the day train, four days of seven. On the others a very good microwave and an apologetic man called Stig.`,
    reactions: { funny: 4, useful: 1 },
  },
  {
    by: 'joonho',
    after: '1h',
    key: 'smell-test',
    answers: 'who-cooks',
    text: `There is a simple test. Stand at the end of the dining car before it opens and smell. If it smells of nothing, it is a bag. If it smells of onions there is a person in there who cares.`,
    reactions: { useful: 2, warm: 2 },
  },
  {
    by: 'bakhyt',
    after: '3h',
    key: 'grandmothers',
    answers: 'smell-test',
    text: `With us the kitchen is on the platform. At every long stop there are grandmothers with potatoes in a towel and fish on a stick. The dining car stands empty and the waiter also gets out and buys from the grandmothers.`,
    reactions: { warm: 4, funny: 1 },
  },
  {
    by: 'ottilie',
    after: '2h',
    key: 'galley',
    answers: 'smell-test',
    text: `The reason for the microwave is duller than people think. A galley with gas or a solid-fuel range needs an extraction duct through the roof, a fire bulkhead, a second exit for the cook and about 1,100 litres of water. When a car is rebuilt every one of those things is a line in a calculation, and the pan loses.

I have measured four galleys from the fifties. In the smallest the cook could touch every surface without moving her feet. Somebody had worn two hollows into the lino, side by side.`,
    reactions: { useful: 3, thoughtful: 3 },
  },
  {
    by: 'nandini',
    after: '6h',
    key: 'pantry',
    answers: 'galley',
    text: `Two hollows! On our line the pantry car boys could carry eleven trays down a swaying corridor, and the twelfth was called "the tip". My brother and I used to order nothing and just watch.`,
    reactions: { warm: 2, funny: 1 },
  },
  {
    by: 'marguerite',
    after: '1h 20m',
    key: 'omelette',
    answers: 'galley',
    text: `In 1979, between Toulouse and somewhere it was too dark to name, I was made an omelette by a man who apologised that the eggs were from the day before. I have eaten in good restaurants since and in none of them has anybody been sorry about the right thing.

It cost nine francs. There was a carnation in a chrome ring on the wall and the chrome ring trembled, and the carnation did not.`,
    reactions: { warm: 5 },
  },
  {
    by: 'pavel',
    after: '30m',
    answers: 'omelette',
    text: `Nine francs and fifteen per cent service, unless you held a first-class supplement, in which case the service was included and the carnation was yours to keep. (Tariff of 1978, annex on catering.)`,
    reactions: { funny: 5, useful: 1 },
  },
  {
    by: 'marguerite',
    after: '12m',
    answers: 'omelette',
    text: `I have owed myself a carnation for all these years and nobody told me.`,
    reactions: { funny: 4, warm: 2 },
  },
  {
    by: 'teodor',
    after: '2h',
    key: 'to-the-galley',
    text: `Friends, this is lovely and it is not about going north any more. There is a thread made for it: {{thread:dining-car}}. Take your plates with you, I will hold the door.`,
    reactions: { useful: 2, funny: 1 },
  },
]

const DECIDING: readonly PlannedPost[] = [
  {
    by: 'philippa',
    after: '4h',
    key: 'door-widths',
    text: `Practical, for the hip. The older sleeping cars have a step of 23 cm from platform to vestibule and a second of 20; the rebuilt ones have one step of 19 and a handle on *both* sides. On 94 it is usually a rebuilt one but not always.

Ask for "assistance, boarding only" when you book. It commits you to nothing and it means somebody with a ramp knows your name. And ask for compartment 1 or 11: nearest the door, and 11 is not over the wheels.`,
    reactions: { useful: 4, warm: 1 },
  },
  {
    by: 'mairead',
    after: '20m',
    answers: 'door-widths',
    text: `Philippa, you are a treasure. Bríd says she is not an invalid. Bríd also wants to know the width of the toilet door.`,
    reactions: { funny: 3 },
  },
  {
    by: 'philippa',
    after: '15m',
    text: `480 mm. Tell her to go in backwards, everyone does, nobody admits it.`,
    reactions: { useful: 2, funny: 3 },
  },
  {
    by: 'mika',
    after: '9h',
    key: 'mika-first',
    text: `> [{{q:february}}]
> a berth bought for the whole way means carrying your bags at four in the morning

北海道の夜行列車も同じでした。途中の駅で車両が増えるので、最初から最後まで同じ寝台に乗れるとは限りません。 The conductor will wake you, kindly, but he will wake you.

Mairéad-san, in the north I recommend not to sleep at all on the last night. 夜が明ける前の一時間、雪でも霧でも、窓は全部青くなります。 The whole window becomes blue. It lasts maybe forty minutes.`,
    reactions: { warm: 5, useful: 1 },
  },
  {
    by: 'kenji',
    after: '2h',
    answers: 'mika-first',
    text: `二十二年間、お客様を起こす側でした。一番つらいのは、よく眠っている方を起こすことではなく、起こしたのに「まだいいです」と微笑まれることでした。

(I was a conductor. I woke many people. The difficult ones are those who smile.)`,
    reactions: { warm: 5 },
  },
  {
    by: 'gus',
    after: '3h',
    key: 'misquote',
    text: `> [{{q:coast}}]
> Coast. Sit on the right. And be careful, for the sea is beautiful and you are weak.

Ingrid, I'm sorry, I know you only wrote half of that. But it's how I hear you.`,
    reactions: { funny: 5 },
  },
  {
    by: 'ingrid',
    after: '1h',
    answers: 'misquote',
    text: `I did not write it. I do not deny it.`,
    reactions: { funny: 6, warm: 1 },
  },
  {
    by: 'simon',
    after: '2h',
    key: 'budget',
    text: `Honest budget question (properly this time): is the berth worth it over a reclining seat if you're under 25 and can sleep anywhere? It's about a week of groceries difference for me.`,
  },
  {
    by: 'lucia',
    after: '40m',
    answers: 'budget',
    text: `Under 25: the seat, and spend the groceries on breakfast when you arrive. Over 35: the berth, and spend the breakfast on the berth. In between nobody can help you.`,
    reactions: { funny: 2, useful: 2 },
  },
  {
    by: 'rolf',
    after: '1h',
    answers: 'budget',
    text: `The seats on this line recline to 38 degrees, and a spine begins to trust a seat at about 45. I would take the six-berth couchette, which on most nights costs only a little more than the seat, and is horizontal, which is the whole idea.`,
    reactions: { useful: 3 },
  },
  {
    by: 'leo',
    after: '5h',
    text: `I have nothing useful to add, I just want to say that I have read this whole thread twice and booked a night train to Vienna because of it. I live in Trieste. I had no reason to go to Vienna.`,
    reactions: { warm: 6, funny: 2 },
  },
  {
    by: 'ada',
    after: '2h',
    text: `{{@leo}} that is the only good reason to go to Vienna.`,
    reactions: { funny: 4, warm: 1 },
  },
  {
    by: 'mairead',
    after: '1d 2h',
    key: 'decided',
    text: `DECIDED. I wrote it on the back of an envelope and Bríd has signed it.

| Night | Where we sleep | What moves |
|---|---|---|
| 1 | Rosslare to Cherbourg | the sea |
| 2 | Paris, my cousin's floor | nothing |
| 3 | Paris to Hamburg, day; then night train | a couchette, four berths, two ours |
| 4 | Stockholm, a hotel that used to be a prison | us, nervously |
| 5 | Härnösand, by the coast line | the sun, one hopes |
| 6 | **Train 94**, compartment 11, beds 11 and 15 | everything |

"Beds 11 and 15" is two lowers. I asked for assistance, boarding only. The woman on the telephone said "somebody has told you what to say." I said yes. I said there were forty of them.`,
    reactions: { warm: 5, funny: 3, useful: 1 },
  },
  {
    by: 'rolf',
    after: '1h',
    text: `Beds 11 and 15 are one lower and one middle in the old numbering. In the new numbering they are both lower. It depends on the car. I do not wish to spoil the envelope.`,
    reactions: { funny: 2, useful: 1, disagree: 1 },
  },
  {
    by: 'ottilie',
    after: '25m',
    key: 'numbering',
    text: `New numbering on everything that runs as 94. The last ends in 1, 3, 5 for the lowers only if the plate beside the door is blue; if it is brass, cry. It will be blue.`,
    reactions: { useful: 2, funny: 2 },
  },
  {
    by: 'olesya',
    after: '4h',
    text: `What colour does Bríd like? I have eleven days. A scarf for a berth should be long enough to tie to the coat hook, so you can hold on in the curves.`,
    reactions: { warm: 6 },
  },
  {
    by: 'mairead',
    after: '30m',
    text: `{{@olesya}} green. She has stopped pretending to do the crossword altogether. I think she has an account here. If you meet somebody called "crossword60", be kind.`,
    reactions: { warm: 3, funny: 3 },
  },
]

const UNDERWAY: readonly PlannedPost[] = [
  {
    by: 'mairead',
    after: '8d 5h',
    key: 'underway',
    text: `We are under way. Night one: the sea moved. Bríd did not. She stood on deck in a green scarf that came from Lviv in four days, which is faster than anything my own postman has ever done.`,
    reactions: { warm: 7 },
  },
  {
    by: 'olesya',
    after: '1h',
    text: `I sent it with the conductor of the Przemyśl train, who gave it to {{@tomasz}}, who gave it to a man going to Dublin for a wedding. Slow routes!`,
    reactions: { warm: 5, funny: 2 },
  },
  {
    by: 'tomasz',
    after: '3h',
    text: `I confirm. I ironed it too, but do not tell my wife where I learned to do that.`,
    reactions: { funny: 4, warm: 2 },
  },
  {
    by: 'mairead',
    after: '1d 20h',
    text: `Hamburg, platform, half past ten at night. A man with a trolley full of blankets asked us where we were going. "North," says Bríd. "Everybody says that," says he. He has given us a third blanket.`,
    reactions: { warm: 4, funny: 1 },
  },
  {
    by: 'kwame',
    after: '40m',
    text: `I live nine minutes from that platform and nobody told me!! Next time there will be jollof in a box. This is not a joke, it is a policy.`,
    reactions: { warm: 4, funny: 1 },
  },
  {
    by: 'mairead',
    after: '22h',
    key: 'prison-hotel',
    text: `Stockholm. The prison hotel is very comfortable and Bríd has asked the young man at the desk what he is in for.`,
    reactions: { funny: 5 },
  },
  {
    by: 'ada',
    after: '2h',
    text: `When you pass Örnsköldsvik tomorrow, about ten minutes after the long bridge, there is a red boathouse alone on a point, and a bench. Wave. It is my cousin's and he sits there for the 11:40.`,
    reactions: { warm: 4 },
  },
  {
    by: 'mairead',
    after: '18h',
    key: 'he-waved',
    text: `HE WAVED BACK`,
    reactions: { warm: 8, funny: 1 },
  },
  {
    by: 'ada',
    after: '5m',
    answers: 'he-waved',
    text: `I am told he stood up. He does not stand up for everybody.`,
    reactions: { warm: 5, funny: 2 },
  },
  {
    by: 'joonho',
    after: '40m',
    text: `And the dining car? Was it onions or was it nothing?`,
    reactions: { funny: 2 },
  },
  {
    by: 'mairead',
    after: '1h',
    key: 'onions',
    text: `Onions. You could smell them from coach three. Stig was off. A girl called Märta with a tattoo of a whisk made us Arctic char with potatoes and would not let us help.

> [{{q:smell-test}}]
> If it smells of onions there is a person in there who cares.

Confirmed by two independent observers.`,
    reactions: { warm: 4, useful: 1 },
  },
  {
    by: 'rolf',
    after: '2h',
    text: `For completeness: how late?`,
    reactions: { funny: 2 },
  },
  {
    by: 'mairead',
    after: '30m',
    text: `Four minutes, Rolf. We spent them looking at a moose.`,
    reactions: { funny: 5 },
  },
  {
    by: 'rolf',
    after: '10m',
    text: `I will enter it as operational.`,
    reactions: { funny: 7, warm: 2 },
  },
  {
    by: 'mairead',
    after: '21h',
    key: 'blue-plate',
    text: `Umeå, train 94, in bed. The plate beside the door is BLUE. Two lowers. A young fellow with a ramp came running down the platform shouting "Ní Dhuibhir, boarding only", very nearly correctly.

Bríd has tied the scarf to the coat hook. The light is off. Something went over a bridge just now and it took a long time.`,
    reactions: { warm: 7 },
  },
  {
    by: 'ottilie',
    after: '15m',
    answers: 'blue-plate',
    text: `Blue! Look at the little cast number on the end wall above the door when you have a moment. If it ends in 7, I have its sister's window handle on my desk.`,
    reactions: { funny: 2, warm: 1 },
  },
  {
    by: 'giorgi',
    after: '2h',
    text: `I am on a night shift and I am reading this between patients. ღამე მშვიდობისა, good night to compartment 11.`,
    reactions: { warm: 5 },
  },
  {
    by: 'mika',
    after: '3h',
    text: `Is she awake? もうすぐ青くなります。 It should be starting now.`,
    reactions: { warm: 4 },
  },
  {
    by: 'mairead',
    after: '55m',
    key: 'blue-window',
    text: `> [{{q:mika-first}}]
> The whole window becomes blue.

We were both awake. I won't describe it. Forty minutes is about right.

Bríd said, "well, that's that seen to," and went back to sleep, which is the highest praise I have heard from her since 1988.`,
    reactions: { warm: 8 },
  },
  {
    by: 'teodor',
    after: '20m',
    text: `I checked tickets for thirty years so that people could have that sentence.`,
    reactions: { warm: 6 },
  },
  {
    by: 'ottilie',
    after: '35m',
    text: `Not to spoil the moment, but the number on the end wall?`,
    reactions: { funny: 4 },
  },
  {
    by: 'mairead',
    after: '12m',
    text: `…57.`,
    reactions: { funny: 3, warm: 2 },
  },
  {
    by: 'ottilie',
    after: '2m',
    text: `I have to go and sit down somewhere.`,
    reactions: { warm: 4, funny: 3 },
  },
  {
    by: 'ingrid',
    after: '18m',
    key: 'ingrid-north',
    text: `Where the rails stop there is a kiosk. I will be there at 14:10 with waffles. You cannot miss me, I am the one not talking.`,
    reactions: { warm: 5, funny: 2 },
  },
]

export const WHICH_SLOW_TRAIN_NORTH: PlannedThread = {
  key: 'north',
  board: 'routes',
  title: 'Which slow train should we take north?',
  newest: '7m',
  posts: [...ASKING, ...KITCHENS, ...DECIDING, ...UNDERWAY],
}
