import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { settingsOf } from '../kernel/settings.ts'
import { censorOf } from '../threads/censoring.ts'
import { titleColumns } from '../threads/titles.ts'

/** Titles per transaction: other writers wait while one runs, so it must be short. */
const batch = 100

interface Titled {
  readonly id: number
  readonly title: string
  readonly title_source: string | null
}

/** Censors the titles of all threads anew, some at a time. */
export async function retitle(forum: Forum): Promise<void> {
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
      const postIds = await openingPosts(tx, ids)
      if (postIds.length > 0) await tx.record({ type: 'posts.rendered', postIds })
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
