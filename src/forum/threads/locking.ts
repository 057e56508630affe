import { type Forum, transact } from '../kernel/forum.ts'
import { demand, type Verdict } from '../kernel/refusals.ts'
import type { Thread } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { takeThread } from './taking.ts'

/** Whether the viewer may lock and unlock the thread. */
export function mayLock(viewer: Viewer): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  return viewer.sight.moderates ? 'allowed' : 'not-allowed'
}

/** Nobody but moderators replies to a locked thread or edits in it. Locking twice changes nothing. */
export async function lockThread(forum: Forum, viewer: Viewer, threadId: number): Promise<Thread> {
  return setLock(forum, viewer, threadId, true)
}

export async function unlockThread(
  forum: Forum,
  viewer: Viewer,
  threadId: number,
): Promise<Thread> {
  return setLock(forum, viewer, threadId, false)
}

async function setLock(
  forum: Forum,
  viewer: Viewer,
  threadId: number,
  locked: boolean,
): Promise<Thread> {
  return transact(forum, async (tx) => {
    const thread = await takeThread(tx, viewer, threadId)
    demand(mayLock(viewer))
    const moderatorId = viewer.member?.id ?? null
    if ((thread.locked_at !== null) === locked || moderatorId === null) return thread
    await tx.record({
      type: locked ? 'thread.locked' : 'thread.unlocked',
      threadId,
      moderatorId,
    })
    return tx.db
      .updateTable('thread')
      .set({ locked_at: locked ? tx.at : null, locked_by: locked ? moderatorId : null })
      .where('id', '=', threadId)
      .returningAll()
      .executeTakeFirstOrThrow()
  })
}
