import { sql } from 'kysely'

import type { Forum } from '../kernel/forum.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { searchEngine } from './engines/choosing.ts'
import type { Wanted } from './engines/engine.ts'
import type { SearchQuery } from './query.ts'
import { narrowed, type Scope } from './scope.ts'

/** How many of the posts found are in a board, or by an author. */
export interface Counted {
  readonly id: number
  readonly name: string
  readonly count: number
}

/** One page of ids in the order asked for, and counts over all that was found. */
export interface Found {
  readonly ids: readonly number[]
  readonly total: number
  readonly more: boolean
  readonly byBoard: readonly Counted[]
  readonly byAuthor: readonly Counted[]
}

/** A query whose names are known. */
export interface Question {
  readonly query: SearchQuery
  readonly scope: Scope
}

/** Posts on a page of results. */
export const resultsPerPage = 20
/** Only so many, those that came last, are ordered and counted: each costs 4 µs, and everybody else waits meanwhile. */
const mostCounted = 1500
const mostAuthors = 10

interface Row {
  readonly kind: 'post' | 'board' | 'author'
  readonly id: number
  readonly name: string | null
  readonly count: number
}

/** Finds posts under the sight rule, orders and counts them, in one statement. */
export async function findPosts(
  forum: Forum,
  viewer: Viewer,
  question: Question,
  page: number,
): Promise<Found> {
  const wanted = wantedFor(forum, viewer, question, mostCounted + 1)
  const order = wanted.ranked ? sql`score, post_id desc` : sql`posted_s desc, post_id desc`
  const { rows } =
    await sql<Row>`with found as materialized (${searchEngine(forum.engine).matching(wanted)})
    select 'board' as kind, board_id as id, null as name, count(*) as count from found group by board_id
    union all select 'author', by_author.author_id, member.name, by_author.count from (
      select author_id, count(*) as count from found where author_id is not null
      group by author_id order by count(*) desc, author_id limit ${mostAuthors}
    ) as by_author join member on member.id = by_author.author_id
    union all select 'post', post_id, null, 0 from (
      select post_id from found order by ${order}
      limit ${resultsPerPage} offset ${(page - 1) * resultsPerPage}
    ) as page`.execute(forum.db)
  return foundIn(rows, question.scope)
}

function foundIn(rows: readonly Row[], scope: Scope): Found {
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind)
  const byBoard = of('board').map(({ id, count }) => ({
    id,
    name: scope.boards.get(id) ?? '',
    count,
  }))
  const total = byBoard.reduce((sum, { count }) => sum + count, 0)
  return {
    ids: of('post').map(({ id }) => id),
    total: Math.min(total, mostCounted),
    more: total > mostCounted,
    byBoard: mostFirst(byBoard),
    byAuthor: mostFirst(
      of('author').map(({ id, name, count }) => ({ id, name: name ?? '', count })),
    ),
  }
}

function mostFirst(counted: readonly Counted[]): readonly Counted[] {
  return counted.toSorted((a, b) => b.count - a.count || a.id - b.id)
}

/** How many posts this viewer would find, up to a limit. */
export async function countPosts(
  forum: Forum,
  viewer: Viewer,
  question: Question,
  limit: number,
): Promise<number> {
  const wanted = { ...wantedFor(forum, viewer, question, limit), ranked: false }
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${searchEngine(forum.engine).matching(wanted)}) as found`.execute(
    forum.db,
  )
  return rows[0]?.count ?? 0
}

function wantedFor(
  forum: Forum,
  viewer: Viewer,
  { query, scope }: Question,
  limit: number,
): Wanted {
  return {
    terms: query.terms,
    without: query.without,
    inTitle: query.inTitle,
    ...narrowed(viewer, query, scope, forum.now()),
    ranked: query.order === 'relevance' && query.terms.length > 0,
    limit,
  }
}
