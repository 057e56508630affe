import assert from 'node:assert/strict'
import { test } from 'node:test'

import { noon, openForum, type TestForum } from '../../../test/forum.ts'
import { minutesAfter, plantThread } from '../../../test/planting.ts'
import { plantReply } from '../../../test/posting.ts'
import type { Member, Thread } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { removePost } from '../posts/removing.ts'
import { markAllRead, markRead } from './marking.ts'
import { leavePassed } from './passing-over.ts'
import { readState, readStates } from './read-states.ts'

/** A reader of a thread, who opens pages of twenty. */
async function aReader(
  forum: TestForum,
  by: readonly Member[],
): Promise<{
  readonly bo: Viewer
  readonly thread: Thread
  readonly passed: () => Promise<readonly (number | null)[] | null>
  readonly open: (page: number) => Promise<void>
}> {
  const thread = await plantThread(forum, forum.hall, { by })
  const bo = await forum.viewer(forum.bo)
  const state = () => readState(forum.db, bo, thread.id, [])
  return {
    bo,
    thread,
    async passed() {
      const passed = (await state())?.passed ?? null
      return passed === null ? null : [passed.first, passed.posts]
    },
    async open(page) {
      const now = await forum.db
        .selectFrom('thread')
        .select(['id', 'last_number', 'last_posted_at'])
        .where('id', '=', thread.id)
        .executeTakeFirstOrThrow()
      const before = await state()
      const first = page * 20 - 19
      await markRead(forum, bo, now, { first, last: page * 20, ...(before && { before }) })
    },
  }
}

const posts = (count: number, by: Member): readonly Member[] =>
  Array.from({ length: count }, () => by)

test('what a member jumped over is kept, shrinks from its start as it is read, and ends', async (t) => {
  const forum = await openForum(t)
  const { bo, thread, passed, open } = await aReader(forum, posts(95, forum.ada))
  await open(1)
  assert.equal(await passed(), null)
  await open(5)
  assert.deepEqual(await passed(), [21, 60])
  // In lists it counts as read.
  assert.equal((await readStates(forum.db, bo, [thread.id])).get(thread.id)?.unread, 0)
  await open(3)
  assert.deepEqual(await passed(), [21, 60])
  await open(2)
  assert.deepEqual(await passed(), [41, 40])
  await open(3)
  await open(4)
  assert.equal(await passed(), null)
})

test('whoever reads page by page passes nothing over', async (t) => {
  const forum = await openForum(t)
  const { passed, open } = await aReader(forum, posts(60, forum.ada))
  for (const page of [1, 2, 3, 1, 3]) {
    await open(page)
    assert.equal(await passed(), null)
  }
})

test('neither removed posts nor one’s own are passed over, and the first of the rest is told', async (t) => {
  const forum = await openForum(t)
  const { ada, bo, mo } = forum
  const { passed, open, thread } = await aReader(forum, [
    ...posts(20, ada),
    ...posts(20, mo),
    ...posts(5, bo),
    ...posts(40, ada),
  ])
  await open(1)
  await open(5)
  assert.deepEqual(await passed(), [21, 55])
  const moderator = await forum.viewer(mo)
  const gone = forum.db.selectFrom('post').select('id').where('thread_id', '=', thread.id)
  for (const { id } of await gone.where('author_id', '=', mo.id).execute())
    await removePost(forum, moderator, id)
  assert.deepEqual(await passed(), [46, 35])
  await open(3)
  assert.deepEqual(await passed(), [61, 20])
})

test('a jump over one’s own posts alone is none', async (t) => {
  const forum = await openForum(t)
  const { passed, open } = await aReader(forum, [
    ...posts(20, forum.ada),
    ...posts(20, forum.bo),
    ...posts(5, forum.ada),
  ])
  await open(1)
  await open(3)
  assert.equal(await passed(), null)
})

test('a second jump keeps the place of the first', async (t) => {
  const forum = await openForum(t)
  const { open, thread, passed } = await aReader(forum, posts(60, forum.ada))
  await open(1)
  await open(3)
  forum.setNow(minutesAfter(noon, 120))
  for (let i = 0; i < 25; i++) await plantReply(forum, thread, { author: forum.ada })
  await open(5)
  assert.deepEqual(await passed(), [21, 60])
  await open(2)
  assert.deepEqual(await passed(), [41, 40])
})

test('two pages opened at once lose neither the mark nor the place', async (t) => {
  const forum = await openForum(t)
  const { passed, open } = await aReader(forum, posts(95, forum.ada))
  await open(1)
  await Promise.all([open(5), open(3)])
  const [first] = (await passed()) ?? []
  assert.equal(first, 21)
  await Promise.all([open(2), open(2)])
  assert.equal((await passed())?.[0], 41)
})

test('"mark all read" means what was passed over, too', async (t) => {
  const forum = await openForum(t)
  const { bo, open, thread, passed } = await aReader(forum, posts(60, forum.ada))
  forum.setNow(minutesAfter(noon, 60))
  await open(3)
  assert.deepEqual(await passed(), [1, 40])
  forum.setNow(minutesAfter(noon, 120))
  await markAllRead(forum, bo, [forum.hall.id])
  assert.equal(await passed(), null)
  forum.setNow(minutesAfter(noon, 180))
  await plantReply(forum, thread, { author: forum.ada })
  await open(4)
  assert.equal(await passed(), null)
})

test('whoever replied at the end has caught up for good', async (t) => {
  const forum = await openForum(t)
  const { open, thread, passed } = await aReader(forum, posts(60, forum.ada))
  await open(3)
  forum.setNow(minutesAfter(noon, 120))
  await plantReply(forum, thread, { author: forum.bo })
  assert.deepEqual(await passed(), [null, 0])
  await open(4)
  await plantReply(forum, thread, { author: forum.ada })
  assert.equal(await passed(), null)
})

test('what was passed over can be left, by nobody but the member', async (t) => {
  const forum = await openForum(t)
  const { bo, open, thread, passed } = await aReader(forum, posts(60, forum.ada))
  await open(3)
  await leavePassed(forum, await forum.viewer(forum.mo), thread.id)
  await assert.rejects(leavePassed(forum, forum.guest, thread.id), { reason: 'sign-in-first' })
  assert.deepEqual(await passed(), [1, 40])
  await leavePassed(forum, bo, thread.id)
  assert.equal(await passed(), null)
  await open(3)
  assert.equal(await passed(), null)
})
