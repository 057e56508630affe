import type { Element, Match, Page } from '../dom.ts'
import { below } from '../dom.ts'

/**
 * The part of a page that belongs to one post. `own` is what lies inside the post's element but in no other
 * post (unbalanced tags and nested views put later posts inside earlier ones); `after` is what follows up to
 * the next post, because a stray closing tag can push half a post out of its element.
 */
export type PostRegion = {
  readonly root: Element
  readonly own: readonly Element[]
  readonly after: readonly Element[]
}

/** Cuts a page into the regions of its posts, in document order. */
export function postRegions(page: Page, roots: readonly Element[]): readonly PostRegion[] {
  const isRoot = new Set(roots)
  const places = new Map(page.elements.map((element, place) => [element, place]))
  return roots.map((root, index) => {
    const own = below(root, (element) => isRoot.has(element))
    const inside = new Set(own)
    const from = (places.get(root) ?? 0) + 1
    const next = roots[index + 1]
    const to = next === undefined ? page.elements.length : (places.get(next) ?? from)
    const after = page.elements.slice(from, to).filter((element) => !inside.has(element))
    return { root, own, after }
  })
}

/** The first element of a post that one of the matches names, stronger matches first; what follows the post only when nothing inside fits. */
export function cue(region: PostRegion, ...matches: readonly Match[]): Element | undefined {
  for (const match of matches) {
    const found = region.own.find(match)
    if (found !== undefined) return found
  }
  for (const match of matches) {
    const found = region.after.find(match)
    if (found !== undefined) return found
  }
  return undefined
}
