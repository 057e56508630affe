import type { QuoteReference } from '../../text/rendering.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { settingsOf } from '../kernel/settings.ts'
import { type Viewer, viewerFor } from '../kernel/viewing.ts'
import { censorOf } from '../threads/censoring.ts'
import { compose, rendererOf } from './composing.ts'
import { type LastWriter, lastWriters } from './last-writers.ts'
import { type CheckedQuote, checkQuotes, type QuotedWords, saveQuotes, wholeOf } from './quoting.ts'
import { retitle } from './retitling.ts'

/** Posts per transaction: other writers wait while one runs, so it must be short. */
const batch = 100

interface Stale {
  readonly post_id: number
  readonly source: string
  readonly html: string
  readonly has_link: number
}

/**
 * Renders posts again as if whoever wrote them saved them today, and records which became something else: by default
 * those that another renderer or another list of censored words made. Safe to stop and to run again. Returns how many.
 */
export async function rerenderPosts(
  forum: Forum,
  onProgress: (done: number) => void = () => undefined,
  which: 'stale' | 'all' = 'stale',
): Promise<number> {
  const renderer = rendererOf(await settingsOf(forum))
  let done = 0
  let last = 0
  for (;;) {
    const stale = await staleAfter(forum, last, which === 'all' ? null : renderer)
    if (stale.length === 0) break
    await renew(forum, stale, renderer)
    last = stale.at(-1)?.post_id ?? last
    done += stale.length
    onProgress(done)
  }
  await retitle(forum)
  return done
}

/** The next posts that another renderer made; with null, whatever made them. */
async function staleAfter(
  forum: Forum,
  last: number,
  renderer: string | null,
): Promise<readonly Stale[]> {
  return forum.db
    .selectFrom('post_body')
    .innerJoin('post', 'post.id', 'post_body.post_id')
    .select(['post_id', 'source', 'html', 'post.has_link'])
    .where('post_id', '>', last)
    .$if(renderer !== null, (query) => query.where('renderer', '!=', renderer))
    .orderBy('post_id')
    .limit(batch)
    .execute()
}

async function renew(forum: Forum, stale: readonly Stale[], renderer: string): Promise<void> {
  const quoted = await quotedBefore(forum, stale)
  const writers = await lastWriters(
    forum,
    stale.map(({ post_id }) => post_id),
  )
  const nobody = { viewer: await viewerFor(forum, null), here: false }
  const renewed: Renewed[] = []
  for (const post of stale) {
    const writer = writers.get(post.post_id) ?? nobody
    renewed.push(await renewedFrom(forum, post, writer, quoted.get(post.post_id)))
  }
  await transact(forum, async (tx) => {
    for (const post of renewed) await save(tx, post, renderer)
    const postIds = renewed.filter(({ changed }) => changed).map(({ post: { post_id } }) => post_id)
    // Recorded with the change, so that nothing is left as it was when this stops half-way.
    if (postIds.length > 0) await tx.record({ type: 'posts.rendered', postIds })
  })
}

/** The words that stood in posts as quotes, by post. */
async function quotedBefore(
  { db }: Forum,
  stale: readonly Stale[],
): Promise<ReadonlyMap<number, readonly CheckedQuote[]>> {
  const rows = await db
    .selectFrom('quote')
    .selectAll()
    .where(
      'post_id',
      'in',
      stale.map(({ post_id }) => post_id),
    )
    .execute()
  return Map.groupBy(rows, ({ post_id }) => post_id)
}

interface Renewed {
  readonly post: Stale
  readonly html: string
  readonly hasLink: number
  readonly quotes: readonly CheckedQuote[]
  readonly changed: boolean
}

async function renewedFrom(
  forum: Forum,
  post: Stale,
  writer: LastWriter,
  quoted: readonly CheckedQuote[] = [],
): Promise<Renewed> {
  const { post_id, source, has_link } = post
  const before = { html: [post.html, ...quoted.map(({ words_html }) => words_html)].join('\n') }
  const rendered = await compose(
    forum,
    writer.here ? writer.viewer : before,
    source,
    `p${post_id}-`,
  )
  const hasLink = rendered.hasLink ? 1 : 0
  const quotes = await quotesAgain(forum, writer.viewer, rendered.quotes, { post_id, quoted })
  const changed = rendered.html !== post.html || hasLink !== has_link || quotes.length > 0
  return { post, html: rendered.html, hasLink, quotes, changed }
}

/** What was found when the post was saved stays found, with its words made anew. What another renderer took for no quote, or for one of another post, is looked up as if it were saved today. */
async function quotesAgain(
  forum: Forum,
  writer: Viewer,
  references: readonly QuoteReference[],
  { post_id, quoted }: { readonly post_id: number; readonly quoted: readonly CheckedQuote[] },
): Promise<readonly CheckedQuote[]> {
  const stood = new Map(quoted.map((quote) => [quote.ordinal, quote]))
  const same = references.every(({ ordinal, postId }) => {
    const quote = stood.get(ordinal)
    return quote !== undefined && [postId, null].includes(quote.source_post_id)
  })
  if (!same || references.length !== quoted.length) {
    const censor = censorOf(await settingsOf(forum))
    const sources = quoted.flatMap(({ source_post_id: id }) => (id === null ? [] : [id]))
    const how = { censor, quotedBefore: new Set(sources) }
    return checkQuotes(forum.db, writer, references, how)
  }
  const again: CheckedQuote[] = []
  for (const quote of quoted) {
    const reference = references.find(({ ordinal }) => ordinal === quote.ordinal)
    if (reference !== undefined)
      again.push({ ...quote, ...(await wordsOf(forum, post_id, reference, quote)) })
  }
  return again
}

async function wordsOf(
  forum: Forum,
  postId: number,
  { ordinal, wordsHtml, wordsText }: QuoteReference,
  { words_html: html }: QuotedWords,
): Promise<QuotedWords> {
  const words = { words_html: wordsHtml, words_text: wordsText }
  if (wordsHtml !== '') return words
  const source = await quotedSource(forum, postId, ordinal)
  return source === null ? words : wholeOf(await compose(forum, { html }, source))
}

/** What the whole of a post said when it was quoted; null when it was never found. */
async function quotedSource(
  { db }: Forum,
  postId: number,
  ordinal: number,
): Promise<string | null> {
  const quoted = await db
    .selectFrom('quote')
    .innerJoin('post_body', 'post_body.post_id', 'quote.source_post_id')
    .leftJoin('revision', (earlier) =>
      earlier
        .onRef('revision.post_id', '=', 'quote.source_post_id')
        .onRef('revision.revision', '=', 'quote.source_revision'),
    )
    .select((row) => row.fn.coalesce('revision.source', 'post_body.source').as('source'))
    .where('quote.post_id', '=', postId)
    .where('quote.ordinal', '=', ordinal)
    .where('quote.source_revision', 'is not', null)
    .executeTakeFirst()
  return quoted?.source ?? null
}

async function save(
  tx: Tx,
  { post: { post_id, source }, html, hasLink, quotes }: Renewed,
  renderer: string,
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('post_body')
    .set({ html, renderer })
    .where('post_id', '=', post_id)
    // Edited since it was read: then it has been rendered by the present renderer already.
    .where('source', '=', source)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await tx.db
    .updateTable('post')
    .set({ has_link: hasLink })
    .where('id', '=', post_id)
    .where('has_link', '!=', hasLink)
    .execute()
  await tx.db.deleteFrom('quote').where('post_id', '=', post_id).execute()
  await saveQuotes(tx, post_id, quotes)
}
