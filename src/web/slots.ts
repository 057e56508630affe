import { randomBytes } from 'node:crypto'

// Known only to this process, so that nobody can write a slot into a post and have a viewer's part put there.
const secret = randomBytes(9).toString('base64url')
const [opening, closing] = [`\uE000${secret}:`, '\uE001']

/** A place in a shared page that is filled in for each viewer. Stands in JSX as text or in an attribute. */
export function slot(name: string): string {
  return `${opening}${name}${closing}`
}

/** Rendered HTML cut at its slots, in order. */
export type Cut = readonly (string | { readonly slot: string })[]

/** Cuts rendered HTML at its slots. */
export function cutAtSlots(html: string): Cut {
  const [first = '', ...rest] = html.split(opening)
  return [
    first,
    ...rest.flatMap((piece) => {
      const end = piece.indexOf(closing)
      return [{ slot: piece.slice(0, end) }, piece.slice(end + closing.length)]
    }),
  ].filter((piece) => piece !== '')
}
