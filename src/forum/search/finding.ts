import type { Forum } from '../kernel/forum.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { searchColumns, type SearchColumns } from './columns.ts'
import { searchEngine } from './engines/choosing.ts'
import type { Wanted } from './engines/engine.ts'
import type { SearchQuery } from './query.ts'
import { countedFor, narrowed, type Scope } from './scope.ts'

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
/** Only so many, those with the highest ids, are ordered and counted, in about 10 ms: a word that stands in more posts tells little. */
const mostCounted = 50_000
/** Of so many it is computed how much the words weigh, at up to 4 µs each; the others follow, newest first. */
const mostWeighed = 500
const mostAuthors = 10

/** Finds posts under the sight rule, orders and counts them. */
export async function findPosts(
  forum: Forum,
  viewer: Viewer,
  question: Question,
  page: number,
): Promise<Found> {
  const wanted = wantedFor(forum, question)
  const { matching } = searchEngine(forum.engine)
  const matched = await matching(forum.db, wanted, mostCounted + 1)
  const columns = await searchColumns(forum)
  const counts = countedFor(viewer, question, columns)
  const found = those(matched.subarray(0, mostCounted), counts)
  // At once, while what is kept in memory stands still: another search may bring it up to date at each wait.
  const counting = counted(forum, question.scope, { found, columns })
  const ordered =
    question.query.order === 'relevance' && wanted.terms.length > 0
      ? weightiestFirst(forum, wanted, { matched, found, columns })
      : newestFirst(found, columns)
  return {
    ids: await pageOf(ordered, counts, page),
    total: found.length,
    // Where most of what matched is out of sight, it must not tell that there is something.
    more: matched.length > mostCounted && found.length > mostCounted / 2,
    ...(await counting),
  }
}

/** The ids that stand on a page, each once, of those that count. */
async function pageOf(
  ordered: AsyncIterable<number> | Iterable<number>,
  counts: (postId: number) => boolean,
  page: number,
): Promise<readonly number[]> {
  const ids = new Set<number>()
  for await (const id of ordered) {
    if (counts(id)) ids.add(id)
    if (ids.size === page * resultsPerPage) break
  }
  return [...ids].slice((page - 1) * resultsPerPage)
}

// Loops by place, here and below: on lists of this length the ways through iterators and callbacks take ten times as long.
function those(ids: Int32Array, counts: (postId: number) => boolean): Int32Array {
  const some = new Int32Array(ids.length)
  let length = 0
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place] ?? 0
    if (counts(id)) some[length++] = id
  }
  return some.subarray(0, length)
}

interface Matches {
  readonly matched: Int32Array
  readonly found: Int32Array
  readonly columns: SearchColumns
}

/**
 * Where the words weigh most. Of a common word, first the titles that have it, then the weightiest of those that came
 * last, then all the others. What stands nearly everywhere weighs nothing anywhere, and weighing would count it through.
 */
async function* weightiestFirst(
  forum: Forum,
  wanted: Wanted,
  { matched, found, columns }: Matches,
): AsyncGenerator<number> {
  const { matching, best } = searchEngine(forum.engine)
  const everywhere = matched.length > mostCounted
  const common = matched.length > mostWeighed
  const order = everywhere ? matching : best
  if (common && !wanted.inTitle)
    yield* await order(forum.db, { ...wanted, inTitle: true }, mostWeighed)
  if (!everywhere) yield* await best(forum.db, wanted, mostWeighed)
  if (common) yield* newestFirst(found, columns)
}

/** Every place in what was found, with the time in front, is one exact number: sorting numbers takes a tenth of comparing. */
const places = 2 ** 20

/** `found` comes with the highest ids first: of the same second, the higher id is the newer post. */
function* newestFirst(found: Int32Array, { posted }: SearchColumns): Generator<number> {
  const keys = new Float64Array(found.length)
  for (let place = 0; place < found.length; place++)
    keys[place] = (posted[found[place] ?? 0] ?? 0) * places + (places - 1 - place)
  for (const key of keys.toSorted().toReversed()) yield found[places - 1 - (key % places)] ?? 0
}

/** How many were found in each board, and by each of the authors who wrote most. */
async function counted(
  forum: Forum,
  scope: Scope,
  { found, columns }: Omit<Matches, 'matched'>,
): Promise<Pick<Found, 'byBoard' | 'byAuthor'>> {
  const { thread, board, author } = columns
  const boards = new Uint32Array(highest(scope.boards.keys()) + 1)
  const authors = new Uint32Array(columns.highestAuthor + 1)
  for (let place = 0; place < found.length; place++) {
    const id = found[place] ?? 0
    const boardId = board[thread[id] ?? 0] ?? 0
    const authorId = author[id] ?? 0
    boards[boardId] = (boards[boardId] ?? 0) + 1
    authors[authorId] = (authors[authorId] ?? 0) + 1
  }
  // Nobody knows who wrote those.
  authors[0] = 0
  const most = mostFirst(authors, mostAuthors)
  const names = await namesOf(forum, most)
  return {
    byBoard: named(mostFirst(boards, scope.boards.size), scope.boards),
    byAuthor: named(most, names),
  }
}

function named(tallies: readonly Tally[], names: ReadonlyMap<number, string>): readonly Counted[] {
  return tallies.map(({ id, count }) => ({ id, name: names.get(id) ?? '', count }))
}

function highest(ids: Iterable<number>): number {
  return Math.max(0, ...ids)
}

type Tally = Pick<Counted, 'id' | 'count'>

/** The ids with the highest counts, so many at most; of the same count, the lower id first. */
function mostFirst(counts: Uint32Array, atMost: number): readonly Tally[] {
  const most: Tally[] = []
  for (let id = 0; id < counts.length; id++) {
    const count = counts[id] ?? 0
    const full = most.length === atMost
    if (count <= (full ? (most.at(-1)?.count ?? 0) : 0)) continue
    if (full) most.pop()
    const place = most.findIndex((other) => other.count < count)
    most.splice(place === -1 ? most.length : place, 0, { id, count })
  }
  return most
}

async function namesOf(
  forum: Forum,
  members: readonly Tally[],
): Promise<ReadonlyMap<number, string>> {
  if (members.length === 0) return new Map()
  const rows = await forum.db
    .selectFrom('member')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      members.map(({ id }) => id),
    )
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Of so many of a word's posts it is looked how many the viewer may see. */
const mostLookedAt = 2000

/** How many posts this viewer would find, roughly: of a common word only those that came last are looked at. */
export async function countPosts(
  forum: Forum,
  viewer: Viewer,
  question: Question,
): Promise<number> {
  const wanted = wantedFor(forum, question)
  const matched = await searchEngine(forum.engine).matching(forum.db, wanted, mostLookedAt)
  return those(matched, countedFor(viewer, question, await searchColumns(forum))).length
}

function wantedFor(forum: Forum, { query, scope }: Question): Wanted {
  return {
    terms: query.terms,
    without: query.without,
    inTitle: query.inTitle,
    ...narrowed(query, scope, forum.now()),
  }
}
