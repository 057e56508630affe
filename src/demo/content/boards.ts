import type { PlannedBoard } from '../content.ts'

export const BOARDS: readonly PlannedBoard[] = [
  {
    key: 'station',
    title: 'The station',
    about: 'Where everybody comes through.',
  },
  {
    key: 'hall',
    title: 'Station hall',
    about: 'Arrivals, house rules, and the clock everybody sets theirs by.',
    within: 'station',
  },
  {
    key: 'travelling',
    title: 'Travelling',
    about: 'Everything between the platform you leave and the one you wake up at.',
  },
  {
    key: 'routes',
    title: 'Routes and timetables',
    about: 'Which train, which side of the carriage, what changed in December.',
    within: 'travelling',
  },
  {
    key: 'berths',
    title: 'Sleeping and eating',
    about: 'Berths, seats that are nearly berths, and the last kitchens on rails.',
    within: 'travelling',
  },
  {
    key: 'borders',
    title: 'Tickets and borders',
    about: 'Passes, reservations, stamps, and what the man with the torch wants to see.',
    within: 'travelling',
  },
  {
    key: 'railway',
    title: 'The railway itself',
    about: 'For people who look at the train as well as out of it.',
  },
  {
    key: 'carriages',
    title: 'Carriages',
    about: 'What they are, where they went, what the number plate means.',
    within: 'railway',
  },
  {
    key: 'data',
    title: 'Timetables as data',
    about: 'Scripts, feeds, and the strange things that happen to a clock after midnight.',
    within: 'railway',
  },
  {
    key: 'languages',
    title: 'Other platforms',
    about: 'Deutsch · 日本語 · 한국어 · العربية · ไทย · Tiếng Việt · and whatever you dream in.',
    within: 'station',
  },
  {
    key: 'waiting',
    title: 'The waiting room',
    about: 'Books, words, weather. Nothing here has to arrive anywhere.',
    within: 'station',
  },
  {
    key: 'office',
    title: 'Conductors’ office',
    about: 'Where those who look after the place talk about looking after it.',
    within: 'station',
    onlyFor: 'conductors',
  },
]
