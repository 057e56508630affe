import assert from 'node:assert/strict'
import { test } from 'node:test'

import { noon, openForum, type TestForum } from '../../../test/forum.ts'
import { minutesAfter, plantThread } from '../../../test/planting.ts'
import { createBoard } from '../boards/arranging.ts'
import { mergeBoard } from '../threads/merging-boards.ts'
import { moveThread } from '../threads/moving.ts'
import { markAllRead, markRead } from './marking.ts'
import { readStates } from './read-states.ts'

/** A second board with a thread that Mo read with the board, one that went on since, one marked further than that, and one begun since. */
async function markedBoard(forum: TestForum) {
  const root = await forum.viewer(forum.root)
  const made = await createBoard(forum, root, { title: 'Trains', description: '', parentId: null })
  assert.ok(made.ok)
  const mo = await forum.viewer(forum.mo)
  const plant = (minutes: number, posts: number) =>
    plantThread(forum, made.board, {
      by: Array.from({ length: posts }, () => forum.ada),
      at: minutesAfter(noon, minutes),
    })
  const threads = [await plant(0, 2), await plant(58, 4), await plant(58, 4), await plant(80, 2)]
  forum.setNow(minutesAfter(noon, 59))
  await markAllRead(forum, mo, [made.board.id])
  forum.setNow(minutesAfter(noon, 90))
  const [, , further] = threads
  assert.ok(further !== undefined)
  await markRead(forum, mo, further, { last: 3 })
  const ids = threads.map(({ id }) => id)
  const read = async () => {
    const states = await readStates(forum.db, await forum.viewer(forum.mo), ids)
    return ids.map((id) => [states.get(id)?.first_unread, states.get(id)?.unread])
  }
  return { board: made.board, ids, read, root: await forum.viewer(forum.root) }
}

test('what a member marked as read with a board stays read when the board is merged', async (t) => {
  const forum = await openForum(t)
  const { board, read, root } = await markedBoard(forum)
  const before = await read()
  assert.deepEqual(before[0], [null, 0])
  assert.equal(before[3]?.[0], 1)
  const what = { boardId: board.id, intoId: forum.hall.id, inner: 'keep' } as const
  assert.ok((await mergeBoard(forum, root, what)).ok)
  assert.deepEqual(await read(), before)
})

test('and when a thread is moved out of it', async (t) => {
  const forum = await openForum(t)
  const { ids, read, root } = await markedBoard(forum)
  const before = await read()
  for (const id of ids) await moveThread(forum, root, id, forum.hall.id)
  assert.deepEqual(await read(), before)
})
