import { type RawBuilder, sql, type SqlBool } from 'kysely'

import { foldText, searchTokens } from '../../lib/folding-text.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { boardSeen, threadSeen, type Viewer } from '../kernel/viewing.ts'
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
  const boards = await db
    .selectFrom('board')
    .select(['id', 'parent_id', 'title'])
    .where(boardSeen(viewer))
    .execute()
  const hidden = await db
    .selectFrom('board')
    .select('id')
    .where((row) => row.not(boardSeen(viewer)))
    .execute()
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

/** Facts to look up, to go straight to the posts in question, and conditions that say the same of the present rows, to be sure. */
export function narrowed(
  viewer: Viewer,
  query: SearchQuery,
  scope: Scope,
  at: Instant,
): Pick<Wanted, 'facts' | 'withoutFacts' | 'where'> {
  const { boardIds, hiddenBoardIds, boards } = scope
  const mostlyHidden = hiddenBoardIds.length > boards.size
  const within = boardIds ?? (mostlyHidden ? [...boards.keys()] : null)
  const asked = factsAsked(query, scope, at)
  const lists = within === null ? asked : [...asked, within.map(facts.board)]
  return {
    facts: lists.length === 0 && query.terms.length === 0 ? [[facts.any]] : lists,
    withoutFacts: within === null ? hiddenBoardIds.map(facts.board) : [],
    where: conditions(viewer, query, scope),
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

function conditions(viewer: Viewer, query: SearchQuery, scope: Scope): RawBuilder<SqlBool> {
  const all = [threadSeen(viewer)]
  if (scope.authorIds !== null) all.push(among('indexed_post.author_id', scope.authorIds))
  if (scope.boardIds !== null) all.push(among('thread.board_id', scope.boardIds))
  if (query.threadId !== null) all.push(among('indexed_post.thread_id', [query.threadId]))
  if (query.after !== null) all.push(sql`indexed_post.posted_s >= ${secondsOf(query.after)}`)
  if (query.before !== null) all.push(sql`indexed_post.posted_s < ${secondsOf(query.before)}`)
  return sql.join(all, sql` and `)
}

// The plus keeps the planner from looking rows up by these: they only confirm what the index found.
function among(column: string, ids: readonly number[]): RawBuilder<SqlBool> {
  if (ids.length === 0) return sql`1 = 0`
  return sql`+${sql.ref(column)} in (${sql.join(ids)})`
}
