const grounds = [
  '#7a9e7e',
  '#b5654a',
  '#5f7f95',
  '#c4a05c',
  '#8a6f8f',
  '#6b8f8a',
  '#b98b82',
  '#4f6d7a',
  '#9aa064',
  '#7d88a8',
  '#c0927a',
  '#5c7a5a',
]
const skins = ['#f6e0cc', '#efd0b5', '#e0b691', '#cb9168', '#a9724b', '#7f5235', '#5e3b28']
const hairs = [
  '#2b2320',
  '#3a2a22',
  '#5a3a28',
  '#7c4d2c',
  '#a9743e',
  '#d3ab68',
  '#8c3f2a',
  '#b9b3a8',
  '#e6e0d4',
]
const cloths = [
  '#33506b',
  '#7b3f3f',
  '#3f6b54',
  '#cbb98f',
  '#54436b',
  '#2f3a3f',
  '#a0583a',
  '#e8e1d3',
  '#6a7f3c',
  '#c98f3c',
  '#456b7a',
]
const ink = '#2a2320'

/** Things on the head: hair that lies in front of the face, given the colour of hair and of cloth. */
type Drawn = (hair: string, cloth: string) => string
interface Hair {
  readonly behind?: string
  readonly front: string
}

const hairShapes: readonly Hair[] = [
  { front: 'M19 27c-1-11 5-15 13-15s14 4 13 15c-2-5-3-8-6-9-4 2-12 2-15 0-3 2-4 5-5 9z' },
  { front: 'M19 28c-2-12 6-17 14-16 8 0 13 5 12 16-2-3-2-7-4-9-6 1-12-1-16-4-2 4-5 7-6 13z' },
  {
    behind: 'M17 46c-3-8-2-20 1-27 3-6 8-9 14-9s11 3 14 9c3 7 4 19 1 27z',
    front: 'M20 27c0-9 4-13 12-13s12 4 12 13c-3-2-4-6-5-9-5 3-12 3-15 1-2 3-3 5-4 8z',
  },
  {
    behind: 'M16 38c-1-18 4-28 16-28s17 10 16 28c0 4-5 5-6 0H22c-1 5-6 4-6 0z',
    front: 'M20 26c1-8 5-11 12-11s11 3 12 11c-8-1-12-4-14-7-2 4-6 6-10 7z',
  },
  {
    behind: 'M32 4a6 6 0 1 1-.1 0z',
    front: 'M19 27c-1-11 5-16 13-16s14 5 13 16c-2-6-6-9-13-9s-11 3-13 9z',
  },
  {
    front:
      'M20 24c-5-3-4-9 0-9 0-5 6-7 9-4 3-4 10-3 11 1 5-1 8 4 5 8 2 3 0 6-2 6-1-4-3-6-6-6-4 1-7 0-9-2-2 2-6 2-8 6z',
  },
  { front: 'M19 25c0-2 1-4 2-5 1 1 1 3 1 5zm26 0c0-2-1-4-2-5-1 1-1 3-1 5z' },
  { front: '' },
  { front: 'M20 23c0-7 5-11 12-11s12 4 12 11c-2-3-4-4-6-5-4 1-9 1-12 0-2 1-4 2-6 5z' },
  {
    behind: 'M15 35c-5-11 2-26 17-26s22 15 17 26c-2 4-7 3-8-1H23c-1 4-6 5-8 1z',
    front: 'M20 25c1-8 6-11 12-11s11 3 12 11c-4-1-6-3-8-5-4 3-10 4-16 5z',
  },
  {
    behind: 'M20 20c-6 3-8 20-5 30h6V20zm24 0c6 3 8 20 5 30h-6V20z',
    front: 'M19 27c0-10 5-15 13-15s13 5 13 15c-2-5-5-9-13-10-8 1-11 5-13 10z',
  },
]

const clothShapes: readonly Drawn[] = [
  () => '',
  (_, cloth) => `<path d="M26 45q6 6 12 0l-2-4h-8z" fill="${cloth}"/>`,
  () => '<path d="M27 46l5 8 5-8" fill="none" stroke="#f4efe6" stroke-width="2.5"/>',
  () => '<path d="M13 56h38M11 61h42" stroke="#f4efe6" stroke-width="2"/>',
  () => '<path d="M24 46c0 8 16 8 16 0" fill="none" stroke="#0003" stroke-width="3"/>',
  () => '<path d="M32 50v14M22 47l2 17M42 47l-2 17" stroke="#0002" stroke-width="2"/>',
]

const extras: readonly Drawn[] = [
  ...Array.from({ length: 6 }, () => () => ''),
  () =>
    `<g fill="none" stroke="${ink}"><circle cx="27" cy="29" r="4"/><circle cx="37" cy="29" r="4"/><path d="M31 29h2M23 28l-3-1M41 28l3-1"/></g>`,
  () => `<path d="M22.5 26h8v4q-4 4-8 0zm11 0h8v4q-4 4-8 0zm-3 1h3" fill="#fff5" stroke="${ink}"/>`,
  () => `<path d="M22 26h9v3q-4 4-9 0zm11 0h9v3q-5 4-9 0zm-3 1h4" fill="${ink}" stroke="${ink}"/>`,
  (_, cloth) =>
    `<path d="M18 22c0-9 5-14 14-14s14 5 14 14c-8-3-20-3-28 0z" fill="${cloth}"/><path d="M17.5 23c8-4 21-4 29 0v-4c-8-4-21-4-29 0z" fill="#fff3"/>`,
  (_, cloth) => `<path d="M18 20c0-8 6-12 14-12s14 4 14 12q6 0 8 3-18-4-36-2z" fill="${cloth}"/>`,
  (_, cloth) =>
    `<path d="M10 21q22-5 44 0-4 3-10 1-12-3-24 0-7 2-10-1zm10-1c0-8 4-13 12-13s12 5 12 13q-12-3-24 0z" fill="${cloth}"/>`,
  (_, cloth) =>
    `<path d="M17 30c-1-14 5-21 15-21s16 7 15 21c0 8-3 13-6 16 4-9 4-19 1-25-5-4-15-4-20 0-3 6-3 16 1 25-3-3-6-8-6-16z" fill="${cloth}"/>`,
  (_, cloth) => `<path d="M19 21q13-6 26 0v3q-13-6-26 0z" fill="${cloth}"/>`,
]

const beards: readonly string[] = [
  'M21 31c0 9 4 14 11 14s11-5 11-14c-2 4-4 4-6 4-3-1-7-1-10 0-2 0-4 0-6-4z',
  'M27 35q5-3 10 0-1 2-5 1-4 1-5-1z',
  'M28 38q4-2 8 0 0 6-4 6t-4-6z',
]
const mouths = [
  'M28 36q4 3 8 0',
  'M28 36q4 4 9-1',
  'M29 36.5h6',
  'M27.5 35.5q4.5 5 9 0z',
  'M28.5 36q3 2 7-1',
]
const eyes: readonly string[] = [
  '<circle cx="27" cy="29" r="1.5"/><circle cx="37" cy="29" r="1.5"/>',
  '<ellipse cx="27" cy="29" rx="1.3" ry="1.9"/><ellipse cx="37" cy="29" rx="1.3" ry="1.9"/>',
  '<path d="M25 29q2-2 4 0M35 29q2-2 4 0" fill="none" stroke="#2a2320" stroke-width="1.4"/>',
]

/** A drawn face for a member without a picture, as an SVG document of at most 1.2 KB: always the same for the same id, about ten million different ones. Holds no text of anybody's. */
export function faceSvg(memberId: number): string {
  const pick = picker(memberId)
  const [ground, skin, hair] = [pick(grounds), pick(skins), pick(hairs)]
  const cloth = pick(cloths.filter((one) => one !== ground))
  const hat = pick(cloths.filter((one) => one !== cloth && one !== ground))
  const shape = pick(hairShapes)
  const bearded = shape.behind === undefined && pick([true, false, false])
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
    `<path d="M0 0h64v64H0z" fill="${ground}"/>`,
    path(pick(['M0 48q32-14 64 0v16H0z', 'M64 0v64H0z', 'M32 6a27 27 0 1 1-.1 0z', '']), '#fff1'),
    path(shape.behind ?? '', hair),
    path('M9 64c1-13 10-18 23-18s22 5 23 18z', cloth),
    path('M27 38h10v8q-5 5-10 0z', skin),
    path('M27 41q5 3 10 0v3q-5 3-10 0z', '#0002'),
    pick(clothShapes)(hair, cloth),
    `<g fill="${skin}"><circle cx="20.5" cy="29" r="2.5"/><circle cx="43.5" cy="29" r="2.5"/><ellipse cx="32" cy="28" rx="${pick([11.5, 12, 12.5])}" ry="${pick([13.5, 14, 15])}"/></g>`,
    bearded ? path(pick(beards), hair) : '',
    path(shape.front, hair),
    `<g fill="${ink}">${pick(eyes)}</g>`,
    `<path d="M32 30q2 2.5-.5 3" fill="none" stroke="#0004"/>`,
    `<path d="${pick(mouths)}" fill="none" stroke="${skin < '#7f' ? '#2a1712' : '#7a3b30'}" stroke-width="1.3" stroke-linecap="round"/>`,
    pick(extras)(hair, hat),
    '</svg>',
  ].join('')
}

function path(d: string, fill: string): string {
  return d === '' ? '' : `<path d="${d}" fill="${fill}"/>`
}

/** Picks that differ from member to member and never change (mulberry32). */
function picker(seed: number): <Item>(items: readonly [Item, ...Item[]] | readonly Item[]) => Item {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
  return (items) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    const item = items[((mixed ^ (mixed >>> 14)) >>> 0) % items.length]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
}
