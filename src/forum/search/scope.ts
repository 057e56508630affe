import { foldText, searchTokens } from '../../lib/folding-text.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import type { SearchColumns } from './columns.ts'
import { facts, type Wanted } from './engines/engine.ts'
import { secondsOf } from './indexing.ts'
import { membersNamed } from './members.ts'
import type { SearchQuery } from './query.ts'

/** The names of a query, made into who and what they mean for this viewer. */
export interface Scope {
  /** null: anybody. */
  readonly authorIds: readonly number[] | null
  /** null: everywhere the viewer may see. */
  readonly boardIds: readonly number[] | null
  /** Names that mean nobody and no board the viewer may see. */
  readonly unknown: readonly { readonly operator: 'author' | 'board'; readonly name: string }[]
  /** Every board the viewer may see. */
  readonly boards: ReadonlyMap<number, string>
  readonly hiddenBoardIds: readonly number[]
}

/** A name may mean several members by its beginning, but not everybody. */
const mostMeant = 20

/** Finds out whom and which boards a query names. */
export async function scopeOf(db: Db, viewer: Viewer, query: SearchQuery): Promise<Scope> {
  const everywhere = [...viewer.sight.boards.values()]
  const boards = everywhere.filter(({ id }) => viewer.sight.see.has(id))
  const hidden = everywhere.filter(({ id }) => !viewer.sight.see.has(id))
  const authors = await Promise.all(query.authors.map((name) => authorsNamed(db, name)))
  const named = query.boards.map((name) => boardsNamed(boards, name))
  return {
    authorIds: authors.length === 0 ? null : authors.flat(),
    boardIds: named.length === 0 ? null : [...new Set(named.flat())],
    unknown: [
      ...unmeant('author', query.authors, authors),
      ...unmeant('board', query.boards, named),
    ],
    boards: new Map(boards.map(({ id, title }) => [id, title])),
    hiddenBoardIds: hidden.map(({ id }) => id),
  }
}

function unmeant(
  operator: 'author' | 'board',
  names: readonly string[],
  meant: readonly (readonly number[])[],
): Scope['unknown'] {
  return names
    .filter((_name, index) => meant[index]?.length === 0)
    .map((name) => ({ operator, name }))
}

/** The member of that name (or who turned out to be the placeholder of that name), or those whose name has these words or their beginnings. */
async function authorsNamed(db: Db, name: string): Promise<readonly number[]> {
  const exact = await db
    .selectFrom('member')
    .select(({ fn }) => fn.coalesce('claimed_by', 'id').as('id'))
    .where('name_key', '=', foldText(name))
    .execute()
  const members = exact.length > 0 ? exact : await membersNamed(db, searchTokens(name), mostMeant)
  return members.map(({ id }) => id)
}

interface BoardName {
  readonly id: number
  readonly parent_id: number | null
  readonly title: string
}

/** The boards of that title, or those whose title begins with it, each with the boards inside it. */
function boardsNamed(boards: readonly BoardName[], name: string): readonly number[] {
  const asked = searchTokens(name).join(' ')
  if (asked === '') return []
  const titles = boards.map((board) => ({ board, title: searchTokens(board.title).join(' ') }))
  const exact = titles.filter(({ title }) => title === asked)
  const meant = exact.length > 0 ? exact : titles.filter(({ title }) => title.startsWith(asked))
  const ids = new Set(meant.map(({ board }) => board.id))
  // Parents come before what is inside them only by chance: go on until nothing is added.
  for (let before = -1; before !== ids.size;) {
    before = ids.size
    for (const { id, parent_id } of boards)
      if (parent_id !== null && ids.has(parent_id)) ids.add(id)
  }
  return [...ids]
}

/** Facts to look up, to go straight to the posts in question; `countedFor` says the same of how things are now, to be sure. */
export function narrowed(
  query: SearchQuery,
  scope: Scope,
  at: Instant,
): Pick<Wanted, 'facts' | 'withoutFacts'> {
  const { boardIds, hiddenBoardIds, boards } = scope
  const mostlyHidden = hiddenBoardIds.length > boards.size
  const within = boardIds ?? (mostlyHidden ? [...boards.keys()] : null)
  const asked = factsAsked(query, scope, at)
  const lists = within === null ? asked : [...asked, within.map(facts.board)]
  return {
    facts: lists.length === 0 && query.terms.length === 0 ? [[facts.any]] : lists,
    withoutFacts: within === null ? hiddenBoardIds.map(facts.board) : [],
  }
}

function factsAsked(
  query: SearchQuery,
  { authorIds }: Scope,
  at: Instant,
): readonly (readonly string[])[] {
  const years = yearsOf(query, at)
  return [
    ...(authorIds === null ? [] : [authorIds.map(facts.author)]),
    ...(query.threadId === null ? [] : [[facts.thread(query.threadId)]]),
    ...(query.hasLink ? [[facts.link]] : []),
    ...(years === null ? [] : [years.map(facts.year)]),
  ]
}

/** Before there were forums there were no posts. */
const firstYear = 1970

/** Each year is a term of its own to look for: only as many as there can be posts of, however far the question reaches. */
function yearsOf({ after, before }: SearchQuery, at: Instant): readonly number[] | null {
  if (after === null && before === null) return null
  const last = Number(at.slice(0, 4)) + 1
  const within = (instant: string) =>
    Math.min(last, Math.max(firstYear, new Date(instant).getUTCFullYear()))
  const from = after === null ? firstYear : within(after)
  const until = before === null ? last : within(before)
  return Array.from({ length: Math.max(1, until - from + 1) }, (_, index) => from + index)
}

/** Whether a post that the index found is counted and shown to this viewer: the sight rule, and what was asked, of how things are now. */
export function countedFor(
  viewer: Viewer,
  { query, scope }: { readonly query: SearchQuery; readonly scope: Scope },
  { thread, author, posted, board }: SearchColumns,
): (postId: number) => boolean {
  const authors = scope.authorIds && new Set(scope.authorIds)
  const boards = scope.boardIds && new Set(scope.boardIds)
  const from = query.after === null ? 0 : secondsOf(query.after)
  const until = query.before === null ? Infinity : secondsOf(query.before)
  const inTime = (at: number) => at >= from && at < until
  const byThem = (authorId: number) => authors === null || authors.has(authorId)
  const inThread = (id: number) => query.threadId === null || query.threadId === id
  const seen = (id: number) => viewer.sight.see.has(id) && (boards === null || boards.has(id))
  return (postId) => {
    const threadId = thread[postId] ?? 0
    return (
      threadId !== 0 &&
      inThread(threadId) &&
      seen(board[threadId] ?? 0) &&
      byThem(author[postId] ?? 0) &&
      inTime(posted[postId] ?? 0)
    )
  }
}
