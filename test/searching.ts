import type { TestContext } from 'node:test'

import { indexNewMembers } from '../src/forum/search/members.ts'
import { parseSearch, type SearchOptions } from '../src/forum/search/query.ts'
import { search, type SearchResult } from '../src/forum/search/searching.ts'
import { openForum, type TestForum } from './forum.ts'
import { plantReply, plantThread } from './posting.ts'

interface Asking extends SearchOptions {
  readonly by?: 'guest' | 'bo' | 'mo'
}

/** Asks what was typed once everything written has been indexed. */
export async function ask(
  forum: TestForum,
  text: string,
  { by = 'guest', ...options }: Asking = {},
): Promise<SearchResult> {
  await forum.settle()
  const viewer = by === 'guest' ? forum.guest : await forum.viewer(forum[by])
  return search(forum, viewer, parseSearch(text, options))
}

/** The posts that are found, by number. */
export const idsOf = async (...asked: Parameters<typeof ask>): Promise<readonly number[]> =>
  (await ask(...asked)).posts.map(({ id }) => id).toSorted((a, b) => a - b)

/** Two posts about a journey. */
export async function seaside(t: TestContext) {
  const forum = await openForum(t)
  await indexNewMembers(forum)
  const { thread, post: opening } = await plantThread(forum, {
    title: 'The slow train north',
    source: 'Which one shall we take? There is [a timetable](https://example.org/).',
  })
  forum.setNow('2026-12-24T18:00:00.000Z')
  const answer = await plantReply(forum, thread, { source: 'The coast line, by day.' })
  return { forum, thread, opening, answer }
}
