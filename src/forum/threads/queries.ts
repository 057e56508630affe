import type { Selectable } from 'kysely'

import { hot } from '../../db/hot.ts'
import type { ThreadTable } from '../../db/schema.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db } from '../kernel/rows.ts'
import { maySeeThread, type Viewer } from '../kernel/viewing.ts'

/** A thread with what its page says above the posts. */
export interface ThreadShown extends Readonly<Selectable<ThreadTable>> {
  readonly board_title: string
  readonly author_name: string | null
}

/** The thread, or a refusal that is the same for what does not exist and for what the viewer may not see. */
export async function threadFor(db: Db, viewer: Viewer, id: number): Promise<ThreadShown> {
  const [thread] = await byId(db, { id })
  if (thread === undefined || !maySeeThread(viewer, thread)) throw new Refusal('not-found')
  return thread
}

const byId = hot<{ readonly id: number }, ThreadShown>(['id'], (db, { id }) =>
  db
    .selectFrom('thread')
    .innerJoin('board', 'board.id', 'thread.board_id')
    .leftJoin('member', 'member.id', 'thread.author_id')
    .selectAll('thread')
    .select(['board.title as board_title', 'member.name as author_name'])
    .where('thread.id', '=', id),
)
