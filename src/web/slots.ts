import { randomBytes } from 'node:crypto'

// Known only to this process, so that nobody can write a slot into a post and have a viewer's part put there.
const secret = randomBytes(9).toString('base64url')
const [opening, closing] = [`\uE000${secret}:`, '\uE001']

/** A place in a shared page that is filled in for each viewer. Stands in JSX as text or in an attribute. */
export function slot(name: string): string {
  return `${opening}${name}${closing}`
}

/** A rendered page cut at its slots: text, name, text, name … text. Kept as bytes: writing 50 KB of text out anew for each viewer would be a third of what the page costs. */
export interface Skeleton {
  readonly texts: readonly Buffer[]
  readonly names: readonly string[]
}

/** Cuts a rendered page at its slots. */
export function cutAtSlots(html: string): Skeleton {
  const [first = '', ...rest] = html.split(opening)
  const parts = rest.map((piece) => {
    const end = piece.indexOf(closing)
    return { name: piece.slice(0, end), text: piece.slice(end + closing.length) }
  })
  return {
    texts: [first, ...parts.map(({ text }) => text)].map((text) => Buffer.from(text)),
    names: parts.map(({ name }) => name),
  }
}

/** What fills a slot: bytes, or a piece that has slots of its own. */
export type Filling = Buffer | Skeleton

/** Puts a viewer's parts into the slots. `fill` returns HTML that is safe to send; undefined leaves a slot empty. */
export function fillSlots(skeleton: Skeleton, fill: (name: string) => Filling | undefined): Buffer {
  const pieces: Buffer[] = []
  collect(skeleton, fill, pieces)
  return Buffer.concat(pieces)
}

function collect(
  { texts, names }: Skeleton,
  fill: (name: string) => Filling | undefined,
  pieces: Buffer[],
): void {
  for (const [index, text] of texts.entries()) {
    pieces.push(text)
    const part = fill(names[index] ?? '')
    if (part === undefined) continue
    if (Buffer.isBuffer(part)) pieces.push(part)
    else collect(part, fill, pieces)
  }
}
