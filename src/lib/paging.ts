/** Posts on a page of a thread: page n holds the numbers (n − 1)·20 + 1 … n·20, removed posts included. */
export const postsPerPage = 20
/** Threads on a page of a board, the pinned ones apart. */
export const threadsPerPage = 30

/** The page that holds the item with this number (both from 1). */
export function pageOf(number: number, perPage: number): number {
  return Math.max(1, Math.ceil(number / perPage))
}

/** How many pages that many items fill; an empty list is one page. */
export function pageCount(items: number, perPage: number): number {
  return pageOf(items, perPage)
}

/** The pages to link to from page `current`: the first, the last and those around it, with null for a gap. */
export function pageLinks(current: number, last: number): readonly (number | null)[] {
  const near = [1, 2, current - 1, current, current + 1, last - 1, last]
  const pages = [...new Set(near.filter((page) => page >= 1 && page <= last))].toSorted(
    (a, b) => a - b,
  )
  return pages.flatMap((page, index) => {
    const before = pages[index - 1]
    if (before === undefined || page === before + 1) return [page]
    // A gap of one page is no shorter than the page itself.
    return page === before + 2 ? [page - 1, page] : [null, page]
  })
}
