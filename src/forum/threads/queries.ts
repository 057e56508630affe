import type { Selectable } from 'kysely'

import { hot } from '../../db/hot.ts'
import type { ThreadTable } from '../../db/schema.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db } from '../kernel/rows.ts'
import { maySeeThread, threadSeen, type Viewer } from '../kernel/viewing.ts'

/** A thread with what its page says above the posts. */
export interface ThreadShown extends Readonly<Selectable<ThreadTable>> {
  readonly author_name: string | null
}

/** The thread, or a refusal that is the same for what does not exist and for what the viewer may not see. */
export async function threadFor(db: Db, viewer: Viewer, id: number): Promise<ThreadShown> {
  const [thread] = await byId(db, { id })
  if (thread === undefined || !maySeeThread(viewer, thread)) throw new Refusal('not-found')
  return thread
}

/** Which of these numbers are threads this viewer may see. */
export async function threadsAmong(
  db: Db,
  viewer: Viewer,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('thread')
    .select('thread.id')
    .where('thread.id', 'in', ids)
    .where(threadSeen(viewer))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

const byId = hot<{ readonly id: number }, ThreadShown>(['id'], (db, { id }) =>
  db
    .selectFrom('thread')
    .leftJoin('member', 'member.id', 'thread.author_id')
    .selectAll('thread')
    .select('member.name as author_name')
    .where('thread.id', '=', id),
)
