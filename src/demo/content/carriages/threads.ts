import type { PlannedThread } from '../../content.ts'

export const NUMBER_PLATE: PlannedThread = {
  key: 'plate',
  board: 'carriages',
  title: 'WLABmz 70, number plate found in a garden',
  newest: '4d 2h',
  posts: [
    {
      by: 'beate',
      key: 'found',
      text: `A customer brought it to the shop in a bread bag: cast aluminium, 31 by 9 cm, four screw holes, painted over green at least twice. She dug it up between the beans. Readable: **WLABmz 70** and then "–31 70" and something that may be a 4 or the work of a spade.

I said I know somebody.`,
      reactions: { warm: 4 },
    },
    {
      by: 'ottilie',
      after: '7m',
      text: `Do not clean it.`,
      reactions: { funny: 5 },
    },
    {
      by: 'ottilie',
      after: '2m',
      key: 'do-not-clean',
      text: `I am sorry, good evening first. *Do not clean it.* Three things, please, when there is daylight:

1. The back. Is there a casting mark, a small wheel or a letter in a circle?
2. The two left screw holes: round or oval?
3. The paint in the corners of the letters. Scratch nothing, only look. Is there blue under the green?`,
      reactions: { useful: 2, funny: 2 },
    },
    {
      by: 'beate',
      after: '14h',
      key: 'daylight',
      text: `Daylight. The back has a K in a circle. Left holes oval. Under the green there is something that the customer calls cream, her husband calls yellow and I would call old piano key. No blue.`,
      reactions: { warm: 2 },
    },
    {
      by: 'ottilie',
      after: '50m',
      key: 'verdict',
      text: `K in a circle is the foundry. Oval holes mean it was fitted to a car that had been lengthened in the works and where nothing lined up any more: there were six of those. And piano key is not paint of the sleeping cars at all. It is the colour of *one* workshop, which used it on vehicles lent out for a film.

I am fairly sure that this plate was on a car of the Görlitz–Split through train in 1977 and, for one summer, in a film in which it plays a car of another train.

How did it get among the beans? I have a theory and I shall need a street name.`,
      reactions: { warm: 7, useful: 2, funny: 1 },
    },
    {
      by: 'marguerite',
      after: '1h',
      text: `I have not been so happy since the letters of Mme de Sévigné.`,
      reactions: { warm: 5, funny: 2 },
    },
    {
      by: 'beate',
      after: '4h',
      text: `She will tell me the street, not the forum, that I understand. It is by letter to you, Ottilie. But I may say: her father was an upholsterer.`,
      reactions: { warm: 3 },
    },
    {
      by: 'ottilie',
      after: '1h',
      text: `An *upholsterer*. Of course. They were always the ones who could not leave anything behind.`,
      reactions: { warm: 7 },
    },
    {
      by: 'gus',
      after: '3h',
      text: `Pitching this as a TV series. Eight episodes. Each one somebody finds a plate. Nobody is murdered.`,
      reactions: { funny: 9, warm: 1 },
    },
    {
      by: 'philippa',
      after: '8d',
      text: `Our shed has a seat moquette that matches no record, brown with small orange keys on it, "ex Germany, film" in chalk on the frame. I'd never have thought of it again. 412 mm between the fixings, Ottilie. Does that say anything?`,
      reactions: { useful: 2, warm: 2 },
    },
    {
      by: 'ottilie',
      after: '4m',
      text: `It says that I am coming to York.`,
      reactions: { funny: 8, warm: 5 },
    },
    {
      by: 'ottilie',
      after: '21d',
      key: 'york',
      text: `I have been to York. It fits. The plate, the seat and a lamp that Philippa's people had been using as a *doorstop* are from the same car; we laid them on the floor of the shed in their right places and stood a kitchen chair where the window would have been. For a minute one could sit in it.

The upholsterer's daughter has seen the photograph. She wrote: "he used to say he had brought the train home a little at a time."

There is now a box in Görlitz with nineteen more pieces. I am not allowed to say anything about the lamp.`,
      reactions: { warm: 9, useful: 1 },
    },
    {
      by: 'philippa',
      after: '2d',
      key: 'our-lamp',
      text: `I've been reading the old forum that was brought back here, in my schoolgirl German, and fell off my chair. I don't say that lightly.

> [{{archive:4118}}]
> They use the lamp beside it to keep the door open. I said nothing, because how would you begin.

That's *us*. That's our door. Somebody from Leeds stood in our shed one Sunday in January 2010 and said nothing, and I've been running over that lamp since the day I started.`,
      reactions: { warm: 7, funny: 1 },
    },
    {
      by: 'ottilie',
      after: '9m',
      key: 'switch',
      text: `> [{{archive:4126}}]
> Der Schalter geht andersherum.

It does. I tried it. Now you know what I was not allowed to say: he is her father, he wrote it here in 2010, and I had read those pages when they were new. I was a guest there. I never dared to join.`,
      reactions: { warm: 8 },
    },
    {
      by: 'philippa',
      after: '25m',
      text: `We've bought a doorstop.`,
      reactions: { warm: 8, funny: 1 },
    },
  ],
}

export const GAUGE_NIGHT: PlannedThread = {
  key: 'gauge',
  board: 'carriages',
  title: 'What you hear when they change the bogies',
  newest: '171d',
  posts: [
    {
      by: 'piya',
      key: 'recording',
      text: `I finally have it: 1 h 52 min, from inside, berth 33, microphone under the pillow. ขอบคุณคุณโทมัช who told me which side. I listened to it with a score. There are five movements.

1. *Arrival.* Slow, a squeal in A, very long
2. *Uncoupling.* Twelve blows, not quite regular; the man has a limp or a philosophy
3. *Lifting.* Nothing for forty seconds. Then the whole car breathes in
4. *Rolling out.* Old bogies leave below us. This is a cello
5. *Return.* The same in the other direction with more confidence

I would like somebody who knows to tell me what the **double knock at 1:07:30** is. It is the only sound that I cannot explain and it is the best one.`,
      reactions: { warm: 7, useful: 1 },
    },
    {
      by: 'tomasz',
      after: '40m',
      key: 'limp',
      text: `> [{{q:recording}}]
> the man has a limp or a philosophy

Both. Staszek.`,
      reactions: { funny: 10, warm: 4 },
    },
    {
      by: 'tomasz',
      after: '15m',
      text: `The double knock is the centre pin being seated. The car comes down, does not find the hole, is lifted by the width of a hand and let down again. A good crew needs one try. Two knocks means it was a cold night or they were talking.`,
      reactions: { useful: 7, warm: 1 },
    },
    {
      by: 'ottilie',
      after: '2h',
      text: `There are few people to whom I would say this: the squeal is not an A, it is the brake of the yard engine, which has a loose block since before 2010. It is a B flat in summer.`,
      reactions: { funny: 7, useful: 2 },
    },
    {
      by: 'piya',
      after: '9h',
      text: `I retuned. You are right. It was nineteen degrees that night. เสียงนี้เปลี่ยนตามฤดู (this sound changes with the season), it is the nicest thing I have learned this year.`,
      reactions: { warm: 8 },
    },
    {
      by: 'mairead',
      after: '3h',
      text: `Our gauge is the wrong one as well, five foot three, but there's nobody at the end of it to change with. We just have it. Like a grudge.`,
      reactions: { funny: 11 },
    },
    {
      by: 'tomasz',
      after: '2d',
      text: `I played it for Staszek on the telephone. He listened to the whole second movement. Then he said: "that was the 14th. We were talking." His wife had her operation that day and it had gone well.`,
      reactions: { warm: 14 },
    },
  ],
}

export const UPHOLSTERY: PlannedThread = {
  key: 'upholstery',
  board: 'carriages',
  title: 'That smell',
  newest: '520d',
  posts: [
    {
      by: 'henning',
      text: `Warm dust on a heating pipe, a little iron, an orange somebody ate in 1994. What *is* it, chemically, and can one buy it?`,
      reactions: { warm: 4, funny: 2 },
    },
    {
      by: 'ottilie',
      after: '3h',
      text: `Horsehair and coconut fibre under wool moquette, glued with hide glue, heated every winter to sixty degrees and never once aired. Phenolic resin from the table tops. Brake dust, that is your iron. When a car is rebuilt with foam it is gone in a day and nothing brings it back; I have tried, with an orange.`,
      reactions: { useful: 6, warm: 3 },
    },
    {
      by: 'giorgi',
      after: '5h',
      text: `For us add: coal smoke, sunflower oil, the wool of a wet coat. If I smell it in a patient's clothes I know which train she came on and I am in a good mood all night.`,
      reactions: { warm: 8 },
    },
    {
      by: 'beate',
      after: '1d',
      text: `I have a drawer in the shop that smells of it. The seat cover of my grandfather's ticket cabin is in there. It is not for sale, but one may open the drawer.`,
      reactions: { warm: 10 },
    },
  ],
}
