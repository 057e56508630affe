import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Member, Thread } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { readFloor } from './floors.ts'

/** Remembers that the viewer has read the thread as far as this post number. Never goes back; a guest leaves no trace. */
export async function markRead(
  forum: Forum,
  viewer: Viewer,
  thread: Pick<Thread, 'id' | 'last_number' | 'last_posted_at'>,
  number: number,
): Promise<void> {
  const { member } = viewer
  if (member === null || thread.last_posted_at <= readFloor(member)) return
  const reached = Math.min(number, thread.last_number)
  // Most pages are opened again: looking first spares a commit.
  if ((await readSoFar(forum, member, thread.id)) >= reached) return
  await transact(forum, (tx) => moveMark(tx, member.id, thread.id, reached), 'nothing-shown')
}

async function readSoFar(forum: Forum, member: Member, threadId: number): Promise<number> {
  const mark = await forum.db
    .selectFrom('reading')
    .select('read_number')
    .where('member_id', '=', member.id)
    .where('thread_id', '=', threadId)
    .executeTakeFirst()
  return mark?.read_number ?? 0
}

async function moveMark(
  { db, at }: Tx,
  memberId: number,
  threadId: number,
  number: number,
): Promise<void> {
  await db
    .insertInto('reading')
    .values({ member_id: memberId, thread_id: threadId, read_number: number, read_at: at })
    .onConflict((row) =>
      row
        .columns(['member_id', 'thread_id'])
        .doUpdateSet((write) => ({
          read_number: write.ref('excluded.read_number'),
          read_at: write.ref('excluded.read_at'),
        }))
        .whereRef('reading.read_number', '<', 'excluded.read_number'),
    )
    .execute()
}

/** Counts everything posted up to now as read: in the whole forum, or in these boards. */
export async function markAllRead(
  forum: Forum,
  viewer: Viewer,
  boardIds?: readonly number[],
): Promise<void> {
  const { member } = viewer
  if (member === null) throw new Refusal('sign-in-first')
  await transact(
    forum,
    (tx) => (boardIds === undefined ? liftFloor(tx, member) : liftBoards(tx, member, boardIds)),
    'nothing-shown',
  )
}

async function liftFloor({ db, at }: Tx, member: Member): Promise<void> {
  await db.updateTable('member').set({ read_through_at: at }).where('id', '=', member.id).execute()
}

async function liftBoards(
  { db, at }: Tx,
  member: Member,
  boardIds: readonly number[],
): Promise<void> {
  if (boardIds.length === 0) return
  await db
    .insertInto('board_reading')
    .values(boardIds.map((board_id) => ({ member_id: member.id, board_id, read_through_at: at })))
    .onConflict((row) =>
      row
        .columns(['member_id', 'board_id'])
        .doUpdateSet((write) => ({ read_through_at: write.ref('excluded.read_through_at') })),
    )
    .execute()
}
