import { plainText } from '../../text/plain.ts'
import type { RenderedPost } from '../../text/rendering.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { settingsOf } from '../kernel/settings.ts'
import { censorOf } from '../threads/censoring.ts'
import { titleColumns } from '../threads/titles.ts'
import { compose, rendererOf } from './composing.ts'
import { withoutHoles } from './quoting.ts'

/** Posts per transaction: other writers wait while one runs, so it must be short. */
const batch = 100

interface Stale {
  readonly post_id: number
  readonly source: string
}

/** Renders every post again that another renderer or another list of censored words made. Safe to stop and to run again. Returns how many. */
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
    .select(['post_id', 'source'])
    .where('post_id', '>', last)
    .where('renderer', '!=', renderer)
    .orderBy('post_id')
    .limit(batch)
    .execute()
}

async function renew(forum: Forum, stale: readonly Stale[], renderer: string): Promise<void> {
  const rendered: (Stale & { readonly rendered: RenderedPost })[] = []
  for (const post of stale) {
    const prefix = `p${post.post_id}-`
    rendered.push({ ...post, rendered: await compose(forum, null, post.source, prefix) })
  }
  await transact(forum, async (tx) => {
    for (const post of rendered) await save(tx, post, renderer)
  })
}

async function save(
  tx: Tx,
  { post_id, source, rendered }: Stale & { readonly rendered: RenderedPost },
  renderer: string,
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('post_body')
    .set({ html: rendered.html, renderer })
    .where('post_id', '=', post_id)
    // Edited since it was read: then it has been rendered by the present renderer already.
    .where('source', '=', source)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  for (const { ordinal, wordsHtml, wordsText } of rendered.quotes) {
    const words =
      wordsHtml === '' ? await wholeSource(tx, post_id, ordinal) : { wordsHtml, wordsText }
    await tx.db
      .updateTable('quote')
      .set({ words_html: words.wordsHtml, words_text: words.wordsText })
      .where('post_id', '=', post_id)
      .where('ordinal', '=', ordinal)
      .execute()
  }
}

/** A quote without words shows its whole source, which is older and therefore rendered anew already. */
async function wholeSource(
  tx: Tx,
  postId: number,
  ordinal: number,
): Promise<{ readonly wordsHtml: string; readonly wordsText: string }> {
  const source = await tx.db
    .selectFrom('quote')
    .innerJoin('post_body', 'post_body.post_id', 'quote.source_post_id')
    .select('post_body.html')
    .where('quote.post_id', '=', postId)
    .where('quote.ordinal', '=', ordinal)
    .executeTakeFirst()
  const wordsHtml = withoutHoles(source?.html ?? '')
  return { wordsHtml, wordsText: plainText(wordsHtml) }
}

async function retitle(forum: Forum): Promise<void> {
  const censor = censorOf(await settingsOf(forum))
  const threads = await forum.db
    .selectFrom('thread')
    .select(['id', 'title', 'title_source'])
    .execute()
  const changed = threads.flatMap(({ id, title, title_source }) => {
    const columns = titleColumns(title_source ?? title, censor)
    return columns.title === title ? [] : [{ id, columns }]
  })
  if (changed.length === 0) return
  await transact(forum, async ({ db }) => {
    for (const { id, columns } of changed) {
      await db.updateTable('thread').set(columns).where('id', '=', id).execute()
    }
  })
}
