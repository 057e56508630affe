import type { RawBuilder, SqlBool } from 'kysely'

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
  /** Conditions on `indexed_post` and `thread`: the present truth, where the index may be a moment behind. */
  readonly where: RawBuilder<SqlBool>
  readonly ranked: boolean
  /** So many of those with the highest ids: what was written or imported last. */
  readonly limit: number
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
  /** Selects post_id, thread_id, author_id, posted_s, board_id and score (lower is better) of what is wanted, highest id first. */
  readonly matching: (wanted: Wanted) => RawBuilder<unknown>
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
