import type { PostRecord } from './records.ts'

/** By the number the page prints: nested views show replies out of order. Posts without a number keep their place after the one before. */
export function inOrder(posts: readonly PostRecord[]): readonly PostRecord[] {
  let last = 0
  const placed = posts.map((post, place) => {
    last = post.number ?? last
    return { post, last, place }
  })
  return placed
    .toSorted((a, b) => a.last - b.last || a.place - b.place)
    .map(({ post }, index) =>
      index + 1 === post.index ? post : Object.assign({}, post, { index: index + 1 }),
    )
}
