import { sql } from 'kysely'

import { hotBySight } from '../kernel/hot-by-sight.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { postSeen, type Viewer } from '../kernel/viewing.ts'
import { pageOf } from '../threads/paging.ts'
import { slots, slotsFor } from './id-slots.ts'
import type { CheckedQuote } from './quoting.ts'

/** What stands in the place of a quote for one viewer. */
export type QuoteShown =
  | {
      readonly state: 'shown'
      readonly source: QuotedPost
      readonly wordsHtml: string
      readonly wordsText: string
      /** The source has been edited since it said these words. */
      readonly editedSince: boolean
      /** The source quotes somebody itself: there is a next level to open. */
      readonly quotesOthers: boolean
    }
  /** Removed, or never to be seen by this viewer: nothing of it is known here. */
  | { readonly state: 'gone' }
  /** The writer's own words: the post named does not say them. `source` is null when there is no such post. */
  | {
      readonly state: 'not-found'
      readonly source: QuotedPost | null
      readonly wordsHtml: string
      readonly wordsText: string
    }

export interface QuotedPost {
  readonly id: number
  readonly number: number
  readonly posted_at: Instant
  readonly author_id: number | null
  readonly author_name: string | null
  readonly thread_id: number
  readonly thread_title: string
  readonly page: number
}

/** The quotes of some posts by post and ordinal, as this viewer may see them. A fixed number of queries: one for each twenty posts. */
export async function quotesFor(
  db: Db,
  viewer: Viewer,
  postIds: readonly number[],
): Promise<ReadonlyMap<number, ReadonlyMap<number, QuoteShown>>> {
  const shown = new Map<number, Map<number, QuoteShown>>()
  for (const values of slotsFor(postIds)) {
    for (const row of await quotesIn(db, viewer, values)) {
      const ofPost = shown.get(row.post_id) ?? new Map<number, QuoteShown>()
      shown.set(row.post_id, ofPost.set(row.ordinal, quoteShown(row)))
    }
  }
  return shown
}

/** The same for a text that is not saved yet. */
export async function quotesOfPreview(
  db: Db,
  viewer: Viewer,
  quotes: readonly CheckedQuote[],
): Promise<ReadonlyMap<number, QuoteShown>> {
  const ids = [...new Set(quotes.map(({ source_post_id: id }) => id ?? 0))]
  const sources = new Map<number, SourceRow>()
  for (const values of slotsFor(ids)) {
    for (const row of await sourcesIn(db, viewer, values)) sources.set(row.id, row)
  }
  return new Map(
    quotes.map((quote) => {
      const source = sources.get(quote.source_post_id ?? 0)
      return [quote.ordinal, quoteShown({ ...quote, ...(source ?? unknownSource), post_id: 0 })]
    }),
  )
}

interface SourceRow extends Omit<QuotedPost, 'page'> {
  readonly seen: number
  readonly revision: number
  readonly quotes_others: number
}
type Nullable<Type> = { readonly [Key in keyof Type]: Type[Key] | null }
type Row = CheckedQuote & { readonly post_id: number } & Nullable<SourceRow>

const unknownSource: Nullable<SourceRow> = {
  id: null,
  number: null,
  posted_at: null,
  author_id: null,
  author_name: null,
  thread_id: null,
  thread_title: null,
  seen: 0,
  revision: null,
  quotes_others: 0,
}

function quoteShown(row: Row): QuoteShown {
  const words = { wordsHtml: row.words_html, wordsText: row.words_text }
  if (row.source_post_id === null) return { state: 'not-found', source: null, ...words }
  const source = row.seen === 1 ? sourceOf(row) : null
  if (source === null) return { state: 'gone' }
  if (row.source_revision === null) return { state: 'not-found', source, ...words }
  return {
    state: 'shown',
    source,
    ...words,
    editedSince: (row.revision ?? 0) > row.source_revision,
    quotesOthers: row.quotes_others === 1,
  }
}

function sourceOf(row: Row): QuotedPost | null {
  const { id, number, posted_at, author_id, author_name, thread_id, thread_title } = row
  if (id === null || number === null || posted_at === null || thread_id === null) return null
  const page = pageOf(number)
  const title = thread_title ?? ''
  return { id, number, posted_at, author_id, author_name, thread_id, thread_title: title, page }
}

const quotesOthers = sql<number>`case when exists (
  select 1 from quote as inner_quote where inner_quote.post_id = post.id
) then 1 else 0 end`

const quotesIn = hotBySight<ReturnType<typeof slotsFor>[number], Row>(slots, (db, ids, viewer) =>
  db
    .selectFrom('quote')
    .leftJoin('post', 'post.id', 'quote.source_post_id')
    .leftJoin('thread', 'thread.id', 'post.thread_id')
    .leftJoin('member', 'member.id', 'post.author_id')
    .select([
      'quote.post_id',
      'quote.ordinal',
      'quote.source_post_id',
      'quote.source_revision',
      'quote.words_html',
      'quote.words_text',
      'post.id',
      'post.number',
      'post.posted_at',
      'post.author_id',
      'post.thread_id',
      'post.revision',
      'member.name as author_name',
      'thread.title as thread_title',
    ])
    .select([
      sql<number>`case when ${postSeen(viewer)} then 1 else 0 end`.as('seen'),
      quotesOthers.as('quotes_others'),
    ])
    .where('quote.post_id', 'in', Object.values(ids)),
)

const sourcesIn = hotBySight<ReturnType<typeof slotsFor>[number], SourceRow>(
  slots,
  (db, ids, viewer) =>
    db
      .selectFrom('post')
      .innerJoin('thread', 'thread.id', 'post.thread_id')
      .leftJoin('member', 'member.id', 'post.author_id')
      .select([
        'post.id',
        'post.number',
        'post.posted_at',
        'post.author_id',
        'post.thread_id',
        'post.revision',
        'member.name as author_name',
        'thread.title as thread_title',
      ])
      .select([
        sql<number>`case when ${postSeen(viewer)} then 1 else 0 end`.as('seen'),
        quotesOthers.as('quotes_others'),
      ])
      .where('post.id', 'in', Object.values(ids)),
)
