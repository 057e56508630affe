import type { Selectable } from 'kysely'

import type { SearchChangeTable } from '../../../db/schema.ts'
import type { Db } from '../../kernel/rows.ts'
import type { Term } from '../query.ts'

/** A post as the index keeps it: tokens of `searchTokens`, and facts in words of their own. */
export interface IndexEntry {
  readonly postId: number
  readonly title: readonly string[]
  readonly words: readonly string[]
  readonly facts: readonly string[]
}

/** What to look up, in tokens only: nothing a person typed reaches an engine's query language. */
export interface Wanted {
  readonly terms: readonly Term[]
  readonly without: readonly Term[]
  readonly inTitle: boolean
  /** Of each list, one fact at least. */
  readonly facts: readonly (readonly string[])[]
  readonly withoutFacts: readonly string[]
}

/** Posts whose narrow rows changed, by ids from and to, or a thread that has another place. */
export type SearchChange = Pick<
  Selectable<SearchChangeTable>,
  'id' | 'from_id' | 'to_id' | 'thread_id'
>

/** How far a reader of the changes is. */
export interface ChangePosition {
  readonly id: number
  /** PostgreSQL: transactions from this number on may not all have been seen. */
  readonly xact: string
}

/** What changed since a position; null: too much, or nobody knows. */
export interface SearchNews {
  readonly changes: readonly SearchChange[] | null
  readonly position: ChangePosition
}

/** Who is further behind reads everything again. */
export const mostChanges = 20_000

/** The news that rows of changes are, or that a reader was away while changes it had not seen were forgotten. */
export function newsOf(
  rows: readonly (SearchChange & { readonly oldest: number })[],
  position: ChangePosition,
  before: ChangePosition,
): SearchNews {
  const missed = rows.some(({ oldest }) => oldest > before.id + 1)
  return { changes: missed || rows.length > mostChanges ? null : rows, position }
}

/** The full-text index of one database engine. */
export interface SearchEngine {
  /** Keeps these posts from changing until the transaction ends, so that the index never falls behind a change. */
  readonly hold: (db: Db, postIds: readonly number[]) => Promise<void>
  /** Puts entries in, each in place of what was there for its post. */
  readonly put: (db: Db, entries: readonly IndexEntry[]) => Promise<void>
  readonly remove: (db: Db, postIds: readonly number[]) => Promise<void>
  readonly clear: (db: Db) => Promise<void>
  /** Adds words to the vocabulary, where they are not in it. */
  readonly learn: (db: Db, words: readonly string[]) => Promise<void>
  /** Makes the vocabulary of everything in the index that is found more than once: cheaper than word by word when the whole index is new. */
  readonly learnAll: (db: Db) => Promise<void>
  /** Those of the words that are in the vocabulary. */
  readonly knownAmong: (db: Db, words: readonly string[]) => Promise<readonly string[]>
  /** Ids of what is wanted, the highest first, so many at most. */
  readonly matching: (db: Db, wanted: Wanted, limit: number) => Promise<Int32Array>
  /** Of so many of what is wanted, those with the highest ids: the ids, where the words weigh most first. */
  readonly best: (db: Db, wanted: Wanted, limit: number) => Promise<Int32Array>
  /** The changes a reader has not seen; those of transactions that are under way come later, some may come twice. */
  readonly changesSince: (db: Db, position: ChangePosition) => Promise<SearchNews>
  /** Where a reader stands that reads everything now. */
  readonly positionNow: (db: Db) => Promise<ChangePosition>
}

/** How facts are written into the index: short, because every post has several; with a digit, because no word of the vocabulary has one. */
export const facts = {
  author: (id: number) => `a${id}`,
  board: (id: number) => `b${id}`,
  thread: (id: number) => `t${id}`,
  year: (year: number) => `y${year}`,
  link: 'l1',
  /** Every post has it: something to find when only what must not be there was named. */
  any: 'p1',
} as const
