import type { Forum } from '../kernel/forum.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { type Counted, findPosts, type Found, resultsPerPage } from './finding.ts'
import { type FoundPost, foundPosts } from './found-posts.ts'
import { type FoundMember, membersNamed } from './members.ts'
import type { SearchQuery } from './query.ts'
import { type Scope, scopeOf } from './scope.ts'
import { guess } from './spelling.ts'

/** What a search found for one viewer, one page of it. */
export interface SearchResult {
  /** Posts; the one that opens a thread, with marks in its title, stands for the thread. */
  readonly posts: readonly FoundPost[]
  /** How many posts there are; `more`: at least so many, the last of which are ordered and counted here. */
  readonly total: number
  readonly more: boolean
  /** How many of them in each board, most first. */
  readonly byBoard: readonly Counted[]
  /** How many of them by each of the authors who wrote most. */
  readonly byAuthor: readonly Counted[]
  /** Members whose names have the words asked for; on the first page only. */
  readonly members: readonly FoundMember[]
  /** The text of the box with typing mistakes put right, when it finds nothing as it is. */
  readonly didYouMean: string | null
  /** Names in the question that mean nobody, or no board the viewer may see. */
  readonly unknown: Scope['unknown']
  readonly page: number
  readonly pages: number
}

/** Who reads on after so many pages needs another question. */
const mostPages = 50
const mostMembers = 5
const nothing: Found = { ids: [], total: 0, more: false, byBoard: [], byAuthor: [] }

/** What this viewer may see of what is asked for; a page behind the last is the last. A question that asks nothing finds nothing. */
export async function search(
  forum: Forum,
  viewer: Viewer,
  query: SearchQuery,
  page = 1,
): Promise<SearchResult> {
  const asked = Math.min(Math.max(1, Math.floor(page)), mostPages)
  const scope = await scopeOf(forum.db, viewer, query)
  const askable = asksSomething(query) && scope.unknown.length === 0 && scope.boards.size > 0
  const question = { query, scope }
  const first = askable ? await findPosts(forum, viewer, question, asked) : nothing
  const pages = Math.min(mostPages, Math.max(1, Math.ceil(first.total / resultsPerPage)))
  const shown = Math.min(asked, pages)
  const again = askable && shown !== asked
  const found = again ? await findPosts(forum, viewer, question, shown) : first
  return {
    ...counts(found),
    posts: await foundPosts(forum.db, viewer, found.ids, query.terms),
    members: shown === 1 ? await membersFor(forum, query) : [],
    didYouMean: askable && found.total === 0 ? await guess(forum, viewer, question) : null,
    unknown: scope.unknown,
    page: shown,
    pages,
  }
}

function counts({ total, more, byBoard, byAuthor }: Found) {
  return { total, more, byBoard, byAuthor }
}

/** Whether there is anything to look for, be it only what must not be there. */
export function asksSomething(query: SearchQuery): boolean {
  const { terms, without, authors, boards, after, before, hasLink } = query
  const listed = terms.length + without.length + authors.length + boards.length
  return listed > 0 || after !== null || before !== null || hasLink
}

/** Members are looked for by bare words only: somebody who narrows a question is looking for posts. */
function membersFor(forum: Forum, query: SearchQuery): Promise<readonly FoundMember[]> | [] {
  const { terms, authors, boards, threadId, inTitle, hasLink, after, before } = query
  const narrowed = inTitle || hasLink || threadId !== null || after !== null || before !== null
  if (narrowed || authors.length + boards.length > 0) return []
  return membersNamed(
    forum.db,
    terms.flatMap(({ tokens }) => tokens),
    mostMembers,
  )
}
