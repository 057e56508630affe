import assert from 'node:assert/strict'
import { test } from 'node:test'

import { noon, openForum, plantMember, type TestForum } from '../../../test/forum.ts'
import { minutesAfter, plantThread } from '../../../test/planting.ts'
import type { Member, Thread } from '../kernel/rows.ts'
import { memberColumns } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { removePost } from '../posts/removing.ts'
import { markAllRead, markRead } from './marking.ts'
import { readState, readStates } from './read-states.ts'
import { unreadBoards } from './unread-boards.ts'
import { whatsNew } from './whats-new.ts'

const stateOf = async (forum: TestForum, viewer: Viewer, thread: Thread) => {
  const state = (await readStates(forum.db, viewer, [thread.id])).get(thread.id)
  return state === undefined ? undefined : [state.read_number, state.first_unread, state.unread]
}

const again = async (forum: TestForum, { id }: Member): Promise<Viewer> =>
  forum.viewer(
    await forum.db
      .selectFrom('member')
      .select(memberColumns)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )

test('a thread is unread until its last post was read, and the mark never goes back', async (t) => {
  const forum = await openForum(t)
  const thread = await plantThread(forum, forum.hall, {
    by: Array.from({ length: 45 }, () => forum.ada),
  })
  const bo = await forum.viewer(forum.bo)
  assert.deepEqual(await stateOf(forum, bo, thread), [0, 1, 45])
  await markRead(forum, bo, thread, { last: 20 })
  assert.deepEqual(await stateOf(forum, bo, thread), [20, 21, 25])
  await markRead(forum, bo, thread, { last: 5 })
  assert.deepEqual(await stateOf(forum, bo, thread), [20, 21, 25])
  await markRead(forum, bo, thread, { last: 1_000_000 })
  assert.deepEqual(await stateOf(forum, bo, thread), [45, null, 0])
})

test('reading writes only when it gets further, and changes no page', async (t) => {
  const forum = await openForum(t)
  const thread = await plantThread(forum, forum.hall, { by: [forum.ada, forum.ada] })
  const bo = await forum.viewer(forum.bo)
  const before = { ...forum.epoch }
  await Promise.all([2, 1, 2, 2].map((number) => markRead(forum, bo, thread, { last: number })))
  forum.setNow('2026-11-23T12:00:00.000Z')
  await markRead(forum, bo, thread, { last: 2 })
  await markRead(forum, forum.guest, thread, { last: 2 })
  const rows = await forum.db.selectFrom('reading').selectAll().execute()
  assert.deepEqual(
    rows.map((row) => Object.values(row)),
    [[forum.bo.id, thread.id, 2, noon, null, null]],
  )
  assert.deepEqual(forum.epoch, before)
})

test('who wrote the last post has nothing unread', async (t) => {
  const forum = await openForum(t)
  const thread = await plantThread(forum, forum.hall, { by: [forum.ada, forum.bo] })
  assert.deepEqual(await stateOf(forum, await forum.viewer(forum.bo), thread), [2, null, 0])
  assert.deepEqual(await stateOf(forum, await forum.viewer(forum.ada), thread), [0, 2, 1])
})

test('neither removed posts nor one’s own count as unread', async (t) => {
  const forum = await openForum(t)
  const { ada, bo, mo } = forum
  const thread = await plantThread(forum, forum.hall, { by: [ada, mo, mo, bo, mo, mo, ada, mo] })
  const [reader, moderator] = [await forum.viewer(bo), await forum.viewer(mo)]
  await markRead(forum, reader, thread, { last: 2 })
  assert.deepEqual(await stateOf(forum, reader, thread), [2, 3, 5])
  const posts = await forum.db.selectFrom('post').select(['id', 'number']).execute()
  for (const { id, number } of posts)
    if (number === 3 || number === 6 || number === 8) await removePost(forum, moderator, id)
  assert.deepEqual(await stateOf(forum, reader, thread), [2, 5, 2])
  assert.equal((await readState(forum.db, reader, thread.id, []))?.first_unread, 5)
  const other = await plantThread(forum, forum.hall, { by: [ada] })
  const states = await readStates(forum.db, reader, [thread.id, other.id])
  assert.deepEqual(
    [thread, other].map(({ id }) => states.get(id)?.unread),
    [2, 1],
  )
})

test('a thread that got only removed posts and one’s own is read', async (t) => {
  const forum = await openForum(t)
  const { ada, bo, mo } = forum
  const [reader, moderator] = [await forum.viewer(bo), await forum.viewer(mo)]
  for (const by of [
    [ada, mo],
    [ada, bo, mo],
    [ada, mo, bo],
    [ada, mo, bo, mo],
  ]) {
    const thread = await plantThread(forum, forum.hall, { by })
    await markRead(forum, reader, thread, { last: 1 })
    const others = forum.db.selectFrom('post').select('id').where('thread_id', '=', thread.id)
    const gone = await others.where('number', '>', 1).where('author_id', '=', mo.id).execute()
    for (const { id } of gone) await removePost(forum, moderator, id)
    const [, first, unread] = (await stateOf(forum, reader, thread)) ?? []
    assert.deepEqual([first, unread], [null, 0], by.map(({ name }) => name).join(', '))
  }
  assert.deepEqual([...(await unreadBoards(forum.db, reader))], [])
  assert.deepEqual((await whatsNew(forum.db, reader, 'unread')).threads, [])
})

test('of a very long stretch only its end is looked at post by post', async (t) => {
  const forum = await openForum(t)
  const { ada, bo, mo } = forum
  const by = [bo, ...Array.from({ length: 1_100 }, (_, n) => (n % 100 === 50 ? bo : ada)), mo]
  const thread = await plantThread(forum, forum.hall, { by })
  const reader = await forum.viewer(bo)
  // Of 1102 posts the first 102 count as they are; ten of Bo's twelve stand among the last 1000.
  const [read, first, unread] = (await stateOf(forum, reader, thread)) ?? []
  assert.deepEqual([read, first, unread], [0, 2, 1_102 - 10])
})

test('a removed last post leaves nothing unread behind', async (t) => {
  const forum = await openForum(t)
  const thread = await plantThread(forum, forum.hall, { by: [forum.ada, forum.ada, forum.mo] })
  const bo = await forum.viewer(forum.bo)
  await markRead(forum, bo, thread, { last: 2 })
  await forum.writer.run(async (db) => {
    const second = db
      .selectFrom('post')
      .select('id')
      .where('thread_id', '=', thread.id)
      .where('number', '=', 2)
    await db.updateTable('thread').set({ last_post_id: second }).execute()
  })
  assert.deepEqual(await stateOf(forum, bo, thread), [2, null, 0])
  assert.deepEqual([...(await unreadBoards(forum.db, bo))], [])
})

test('somebody new is shown a fortnight as unread, down to the post', async (t) => {
  const forum = await openForum(t)
  const fifteenDaysAgo = minutesAfter(noon, -15 * 24 * 60)
  const old = await plantThread(forum, forum.hall, { by: [forum.ada], at: fifteenDaysAgo })
  const long = await plantThread(forum, forum.hall, {
    by: Array.from({ length: 100 }, () => forum.ada),
    at: minutesAfter(noon, -14 * 24 * 60 - 63),
  })
  const recent = await plantThread(forum, forum.hall, { by: [forum.ada] })
  const newcomer = await forum.viewer(await plantMember(forum, 'Newcomer'))
  assert.deepEqual(await stateOf(forum, newcomer, old), [1, null, 0])
  // Posts 1 … 64 were made up to the very minute of the floor.
  assert.deepEqual(await stateOf(forum, newcomer, long), [64, 65, 36])
  assert.deepEqual(await stateOf(forum, newcomer, recent), [0, 1, 1])
  await markRead(forum, newcomer, long, { last: 40 })
  assert.deepEqual(await stateOf(forum, newcomer, long), [64, 65, 36])
})

test('an old thread imported today is not unread', async (t) => {
  const forum = await openForum(t)
  const archived = await plantThread(forum, forum.hall, {
    by: [null, null],
    at: '2009-05-01T12:00:00.000Z',
  })
  const bo = await forum.viewer(forum.bo)
  assert.deepEqual(await stateOf(forum, bo, archived), [2, null, 0])
  assert.equal((await unreadBoards(forum.db, bo)).size, 0)
})

test('"mark all read" covers the forum, or only some boards, and what comes later is unread', async (t) => {
  const forum = await openForum(t)
  const hall = await plantThread(forum, forum.hall, { by: [forum.ada] })
  const staff = await plantThread(forum, forum.staffRoom, { by: [forum.ada] })
  forum.setNow(minutesAfter(noon, 60))
  await markAllRead(forum, await forum.viewer(forum.mo), [forum.hall.id])
  const mo = await again(forum, forum.mo)
  assert.deepEqual(await stateOf(forum, mo, hall), [1, null, 0])
  assert.deepEqual(await stateOf(forum, mo, staff), [0, 1, 1])
  assert.deepEqual([...(await unreadBoards(forum.db, mo))], [forum.staffRoom.id])
  const later = await plantThread(forum, forum.hall, {
    by: [forum.ada],
    at: minutesAfter(noon, 61),
  })
  assert.deepEqual(await stateOf(forum, mo, later), [0, 1, 1])
  forum.setNow(minutesAfter(noon, 120))
  await markAllRead(forum, mo)
  assert.equal((await unreadBoards(forum.db, await again(forum, forum.mo))).size, 0)
  await assert.rejects(markAllRead(forum, forum.guest), { reason: 'sign-in-first' })
})

test('nothing of a hidden thread shows in anybody’s marks', async (t) => {
  const forum = await openForum(t)
  const staff = await plantThread(forum, forum.staffRoom, { by: [forum.mo] })
  const removed = await plantThread(forum, forum.hall, { by: [forum.ada], removed: true })
  const bo = await forum.viewer(forum.bo)
  assert.equal((await readStates(forum.db, bo, [staff.id, removed.id])).size, 0)
  assert.equal((await unreadBoards(forum.db, bo)).size, 0)
})
