import { type Forum, transact } from '../kernel/forum.ts'
import { demand, type Verdict } from '../kernel/refusals.ts'
import type { Thread } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { takeThread } from './taking.ts'

/** Whether the viewer may pin and unpin the thread. */
export function mayPin(viewer: Viewer): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  return viewer.sight.moderates ? 'allowed' : 'not-allowed'
}

/** A pinned thread stands above the others of its board. Pinning twice changes nothing. */
export async function pinThread(forum: Forum, viewer: Viewer, threadId: number): Promise<Thread> {
  return setPin(forum, viewer, threadId, true)
}

export async function unpinThread(forum: Forum, viewer: Viewer, threadId: number): Promise<Thread> {
  return setPin(forum, viewer, threadId, false)
}

async function setPin(
  forum: Forum,
  viewer: Viewer,
  threadId: number,
  pinned: boolean,
): Promise<Thread> {
  return transact(forum, async (tx) => {
    const thread = await takeThread(tx, viewer, threadId)
    demand(mayPin(viewer))
    const moderatorId = viewer.member?.id ?? null
    if ((thread.pinned_at !== null) === pinned || moderatorId === null) return thread
    await tx.record({
      type: pinned ? 'thread.pinned' : 'thread.unpinned',
      threadId,
      moderatorId,
    })
    return tx.db
      .updateTable('thread')
      .set({ pinned_at: pinned ? tx.at : null, pinned_by: pinned ? moderatorId : null })
      .where('id', '=', threadId)
      .returningAll()
      .executeTakeFirstOrThrow()
  })
}
