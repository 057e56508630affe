import type { QuoteReference } from '../../text/rendering.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { settingsOf } from '../kernel/settings.ts'
import { censorOf } from '../threads/censoring.ts'
import { titleColumns } from '../threads/titles.ts'
import { type Before, compose, rendererOf } from './composing.ts'
import { type QuotedWords, wholeOf } from './quoting.ts'

/** Posts or titles per transaction: other writers wait while one runs, so it must be short. */
const batch = 100

interface Stale {
  readonly post_id: number
  readonly source: string
  readonly html: string
}

/** Renders every post again that another renderer or another list of censored words made, and records which became something else. Safe to stop and to run again. Returns how many. */
export async function rerenderPosts(
  forum: Forum,
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  const renderer = rendererOf(await settingsOf(forum))
  let done = 0
  let last = 0
  for (;;) {
    const stale = await staleAfter(forum, last, renderer)
    if (stale.length === 0) break
    await renew(forum, stale, renderer)
    last = stale.at(-1)?.post_id ?? last
    done += stale.length
    onProgress(done)
  }
  await retitle(forum)
  return done
}

async function staleAfter(forum: Forum, last: number, renderer: string): Promise<readonly Stale[]> {
  return forum.db
    .selectFrom('post_body')
    .select(['post_id', 'source', 'html'])
    .where('post_id', '>', last)
    .where('renderer', '!=', renderer)
    .orderBy('post_id')
    .limit(batch)
    .execute()
}

async function renew(forum: Forum, stale: readonly Stale[], renderer: string): Promise<void> {
  const quoted = await quotedBefore(forum, stale)
  const renewed: Renewed[] = []
  for (const post of stale) renewed.push(await renewedFrom(forum, post, quoted.get(post.post_id)))
  await transact(forum, async (tx) => {
    for (const post of renewed) await save(tx, post, renderer)
    const changed = renewed.filter(({ html, before, words }) => html !== before || words.size > 0)
    await recordRendered(
      tx,
      changed.map(({ post_id }) => post_id),
    )
  })
}

/** The words that stood in posts as quotes, by post and ordinal. */
async function quotedBefore({ db }: Forum, stale: readonly Stale[]) {
  const rows = await db
    .selectFrom('quote')
    .select(['post_id', 'ordinal', 'words_html as html'])
    .where(
      'post_id',
      'in',
      stale.map(({ post_id }) => post_id),
    )
    .execute()
  return Map.groupBy(rows, ({ post_id }) => post_id)
}

interface QuotedBefore extends Before {
  readonly ordinal: number
}

interface Renewed {
  readonly post_id: number
  readonly source: string
  readonly before: string
  readonly html: string
  readonly words: ReadonlyMap<number, QuotedWords>
}

async function renewedFrom(
  forum: Forum,
  { post_id, source, html: before }: Stale,
  quoted: readonly QuotedBefore[] = [],
): Promise<Renewed> {
  const all = { html: [before, ...quoted.map(({ html }) => html)].join('\n') }
  const { html, quotes } = await compose(forum, all, source, `p${post_id}-`)
  const words = new Map<number, QuotedWords>()
  for (const quote of quotes) {
    const stood = quoted.find(({ ordinal }) => ordinal === quote.ordinal) ?? { html: '' }
    words.set(quote.ordinal, await wordsOf(forum, post_id, quote, stood))
  }
  return { post_id, source, before, html, words }
}

async function wordsOf(
  forum: Forum,
  postId: number,
  { ordinal, wordsHtml, wordsText }: QuoteReference,
  before: Before,
): Promise<QuotedWords> {
  const words = { words_html: wordsHtml, words_text: wordsText }
  if (wordsHtml !== '') return words
  const source = await quotedSource(forum, postId, ordinal)
  return source === null ? words : wholeOf(await compose(forum, before, source))
}

/** Recorded with the change, so that nothing is left as it was when this stops half-way. */
async function recordRendered(tx: Tx, postIds: readonly number[]): Promise<void> {
  if (postIds.length > 0) await tx.record({ type: 'posts.rendered', postIds })
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
  { post_id, source, html, words }: Renewed,
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
  for (const [ordinal, columns] of words) {
    await tx.db
      .updateTable('quote')
      .set(columns)
      .where('post_id', '=', post_id)
      .where('ordinal', '=', ordinal)
      .execute()
  }
}

interface Titled {
  readonly id: number
  readonly title: string
  readonly title_source: string | null
}

/** Censors the titles of all threads anew, some at a time. */
async function retitle(forum: Forum): Promise<void> {
  const censor = censorOf(await settingsOf(forum))
  let last = 0
  for (;;) {
    const threads = await threadsAfter(forum, last)
    if (threads.length === 0) return
    last = threads.at(-1)?.id ?? last
    const changed = threads.flatMap((thread) => {
      const columns = titleColumns(typedTitle(thread), censor)
      return columns.title === thread.title ? [] : [{ thread, columns }]
    })
    if (changed.length === 0) continue
    await transact(forum, async (tx) => {
      for (const { thread, columns } of changed) await saveTitle(tx, thread, columns)
      const ids = changed.map(({ thread }) => thread.id)
      await recordRendered(tx, await openingPosts(tx, ids))
    })
  }
}

async function openingPosts({ db }: Tx, threadIds: readonly number[]): Promise<readonly number[]> {
  const posts = await db
    .selectFrom('post')
    .select('id')
    .where('thread_id', 'in', threadIds)
    .where('number', '=', 1)
    .execute()
  return posts.map(({ id }) => id)
}

const typedTitle = ({ title, title_source }: Titled): string => title_source ?? title

async function threadsAfter(forum: Forum, last: number): Promise<readonly Titled[]> {
  return forum.db
    .selectFrom('thread')
    .select(['id', 'title', 'title_source'])
    .where('id', '>', last)
    .orderBy('id')
    .limit(batch)
    .execute()
}

async function saveTitle(
  { db }: Tx,
  thread: Titled,
  columns: ReturnType<typeof titleColumns>,
): Promise<void> {
  await db
    .updateTable('thread')
    .set(columns)
    .where('id', '=', thread.id)
    // Renamed since it was read: then the present censor has seen it already.
    .where((row) => row(row.fn.coalesce('title_source', 'title'), '=', typedTitle(thread)))
    .execute()
}
