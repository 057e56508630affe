import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Member, Thread } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { readFloor } from './floors.ts'
import { doneWith, endPassed, jumpedOver, type PageRead } from './passing-over.ts'

/** Remembers that the viewer has read the thread as far as this page, and what they passed over on the way. The mark never goes back; a guest leaves no trace. */
export async function markRead(
  forum: Forum,
  viewer: Viewer,
  thread: Pick<Thread, 'id' | 'last_number' | 'last_posted_at'>,
  page: PageRead,
): Promise<void> {
  const { member } = viewer
  if (member === null || thread.last_posted_at <= readFloor(member)) return
  const reached = Math.min(page.last, thread.last_number)
  const done = doneWith(page)
  // Most pages are opened again: looking first spares a commit.
  const { read_number, passed_from } = await readSoFar(forum, member, thread.id)
  const goesBack = passed_from !== null && passed_from >= done.from && passed_from <= done.to
  if (read_number >= reached && !goesBack) return
  await transact(
    forum,
    async (tx) => {
      if (goesBack) await endPassed(tx, member.id, thread.id, done)
      await moveMark(tx, { memberId: member.id, threadId: thread.id, reached }, page)
    },
    'nothing-shown',
  )
}

async function readSoFar(
  forum: Forum,
  member: Member,
  threadId: number,
): Promise<{ readonly read_number: number; readonly passed_from: number | null }> {
  const mark = await forum.db
    .selectFrom('reading')
    .select(['read_number', 'passed_from'])
    .where('member_id', '=', member.id)
    .where('thread_id', '=', threadId)
    .executeTakeFirst()
  return mark ?? { read_number: 0, passed_from: null }
}

async function moveMark(
  { db, at }: Tx,
  mark: { readonly memberId: number; readonly threadId: number; readonly reached: number },
  page: PageRead,
): Promise<void> {
  const passed = jumpedOver(page)
  // What was meant by "mark all read" since is not taken up again.
  const goesOn = (page.before?.passed_from ?? null) !== null
  await db
    .insertInto('reading')
    .values({
      member_id: mark.memberId,
      thread_id: mark.threadId,
      read_number: mark.reached,
      read_at: at,
      passed_from: passed?.from ?? null,
      passed_to: passed?.to ?? null,
    })
    .onConflict((row) =>
      row
        .columns(['member_id', 'thread_id'])
        .doUpdateSet((write) => ({
          read_number: write.ref('excluded.read_number'),
          read_at: write.ref('excluded.read_at'),
          passed_from: goesOn
            ? write.fn.coalesce('reading.passed_from', 'excluded.passed_from')
            : write.ref('excluded.passed_from'),
          passed_to: goesOn
            ? write.fn.coalesce('excluded.passed_to', 'reading.passed_to')
            : write.ref('excluded.passed_to'),
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
