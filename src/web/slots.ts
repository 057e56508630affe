import { randomBytes } from 'node:crypto'

// Known only to this process, so that nobody can write a slot into a post and have a viewer's part put there.
const secret = randomBytes(9).toString('base64url')
const [opening, closing] = [`\uE000${secret}:`, '\uE001']

/** A place in a shared page that is filled in for each viewer. Stands in JSX as text or in an attribute. */
export function slot(name: string): string {
  return `${opening}${name}${closing}`
}

/** A rendered page cut at its slots: text, name, text, name … text. */
export interface Skeleton {
  readonly texts: readonly string[]
  readonly names: readonly string[]
}

/** Cuts a rendered page at its slots. */
export function cutAtSlots(html: string): Skeleton {
  const [first = '', ...rest] = html.split(opening)
  const parts = rest.map((piece) => {
    const end = piece.indexOf(closing)
    return { name: piece.slice(0, end), text: piece.slice(end + closing.length) }
  })
  return { texts: [first, ...parts.map(({ text }) => text)], names: parts.map(({ name }) => name) }
}

/** Puts a viewer's parts into the slots. `fill` returns HTML that is safe to send; '' leaves a slot empty. */
export function fillSlots({ texts, names }: Skeleton, fill: (name: string) => string): string {
  let html = texts[0] ?? ''
  for (const [index, name] of names.entries()) html += fill(name) + (texts[index + 1] ?? '')
  return html
}
