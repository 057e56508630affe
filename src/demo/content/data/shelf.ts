import type { PlannedThread } from '../../content.ts'

export const SHELF: PlannedThread = {
  key: 'shelf',
  board: 'data',
  title: 'The shelf: pages that deserve a night’s reading',
  newest: '3d 20h',
  posts: [
    {
      by: 'pavel',
      key: 'shelf-open',
      text: `The good pages about railways are kept by one person each, and when that person gets tired the page goes. So let us have a shelf. One link, one sentence why, and if you can, save a copy before you praise it.

I begin. [Tariff tables 1951 to 1986](https://tariffs.example.org/1951-1986), typed in by a widow from her husband's notebooks. There is a footnote on page 40 that made me put the kettle on and sit down: *“Here he has written: this cannot be right. It is right.”*`,
      reactions: { useful: 9, warm: 8 },
    },
    {
      by: 'kwame',
      after: '2h',
      text: `<https://gauges.example.net/breaks> is every place on earth where the gauge changes, with how long it takes and what one does meanwhile. Half of it is measurements. The other half is soup.

For the machines among us there is a plain file: \`https://gauges.example.net/breaks.csv\`. He asks that you fetch it once a week and not once a second. Be that person.`,
      reactions: { useful: 12, funny: 3 },
    },
    {
      by: 'tomasz',
      after: '1h',
      text: `The soup for my town is correct. The measurement is three millimetres off. I have written to him. He answered within the hour, and came to look in May.`,
      reactions: { warm: 11, funny: 4 },
    },
    {
      by: 'rolf',
      after: '5h',
      text: `www.example.com/slow-clocks lists station clocks that are wrong, by how much and since when. I admire that it has no column for whose fault it is.`,
      reactions: { funny: 8, useful: 2 },
    },
    {
      by: 'marguerite',
      after: '1d',
      key: 'ferries',
      text: `[The night ferries that carried trains](https://ferries.example.org/nuit), in French, with the menus. I wept over a sole meunière in 1974. I was not on that crossing. It is only very well described.`,
      reactions: { warm: 9, funny: 5 },
    },
    {
      by: 'mairead',
      after: '40m',
      answers: 'ferries',
      text: `I was on that crossing. It was not as good as he says. It was better, but colder.`,
      reactions: { funny: 12, warm: 4 },
    },
    {
      by: 'philippa',
      after: '8h',
      text: `Mine is small and I keep it myself, so call it an advertisement if you must: <https://doors.example.org>, the widths of 214 carriage doors, measured, because nobody publishes the one number that decides whether I travel. Corrections by anybody with a tape measure. No opinions, please; I have those.`,
      reactions: { useful: 16, warm: 6 },
    },
    {
      by: 'gus',
      after: '3h',
      text: `Measured ours at 2 a.m. with a conductor holding the flashlight. 31½ inches, and he would like it known that he holds a steady light.`,
      reactions: { warm: 10, funny: 7 },
    },
    {
      by: 'kwame',
      after: '2d',
      text: `Saved copies of all of these tonight, one page every five seconds, asked first. If one of them goes dark, ask here. The script is in #{{thread:gtfs}}.`,
      reactions: { useful: 11, warm: 5 },
    },
  ],
}
