/** Posts on one page of a thread. Page n holds the numbers (n − 1)·20 + 1 … n·20, removed ones counted, so that a post keeps its page: only importing an earlier part of an archived thread moves it. */
export const postsPerPage = 20

/** The page a post number stands on, from 1. */
export function pageOf(number: number): number {
  return Math.max(1, Math.ceil(number / postsPerPage))
}

/** The first and last number of a page. */
export function numbersOn(page: number): { readonly first: number; readonly last: number } {
  return { first: (page - 1) * postsPerPage + 1, last: page * postsPerPage }
}
