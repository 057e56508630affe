import assert from 'node:assert/strict'
import { test } from 'node:test'

import { noon, openForum, type TestForum } from '../../../test/forum.ts'
import { minutesAfter, plantThread } from '../../../test/planting.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { removePost, restorePost } from '../posts/removing.ts'
import { markRead } from './marking.ts'
import { latestPosts, type NewTab, whatsNew } from './whats-new.ts'

const titles = async (forum: TestForum, viewer: Viewer, tab: NewTab): Promise<readonly string[]> =>
  (await whatsNew(forum.db, viewer, tab)).threads.map(({ title }) => title)

async function plantFour(forum: TestForum) {
  const [ada, bo] = [forum.ada, forum.bo]
  const plant = (title: string, by: readonly (typeof ada)[], minutes: number) =>
    plantThread(forum, forum.hall, { title, by, at: minutesAfter(noon, minutes) })
  return {
    quiet: await plant('Quiet', [ada], 0),
    answered: await plant('Answered', [ada, bo], 10),
    lively: await plant('Lively', [ada, bo, ada, ada], 20),
    secret: await plantThread(forum, forum.staffRoom, {
      title: 'Secret',
      by: [forum.mo],
      at: minutesAfter(noon, 30),
    }),
  }
}

test('each tab has its threads, newest post first', async (t) => {
  const forum = await openForum(t)
  const { quiet } = await plantFour(forum)
  const bo = await forum.viewer(forum.bo)
  assert.deepEqual(await titles(forum, bo, 'new'), ['Lively', 'Answered', 'Quiet'])
  assert.deepEqual(await titles(forum, bo, 'unread'), ['Lively', 'Quiet'])
  assert.deepEqual(await titles(forum, bo, 'participated'), ['Lively', 'Answered'])
  assert.deepEqual(await titles(forum, bo, 'unanswered'), ['Quiet'])
  await markRead(forum, bo, quiet, { last: 1 })
  assert.deepEqual(await titles(forum, bo, 'unread'), ['Lively'])
  const writesALot = { ...bo, member: { ...forum.bo, post_count: 5_000 } }
  assert.deepEqual(await titles(forum, writesALot, 'participated'), ['Lively', 'Answered'])
})

test('a thread whose only answer was removed is unanswered again', async (t) => {
  const forum = await openForum(t)
  const { answered } = await plantFour(forum)
  const { id } = await forum.db
    .selectFrom('post')
    .select('id')
    .where('thread_id', '=', answered.id)
    .where('number', '=', 2)
    .executeTakeFirstOrThrow()
  const mo = await forum.viewer(forum.mo)
  await removePost(forum, mo, id)
  const bo = await forum.viewer(forum.bo)
  assert.deepEqual(await titles(forum, bo, 'unanswered'), ['Answered', 'Quiet'])
  await restorePost(forum, mo, id)
  assert.deepEqual(await titles(forum, bo, 'unanswered'), ['Quiet'])
})

test('a thread of which only an answer stands is not unanswered', async (t) => {
  const forum = await openForum(t)
  const { answered } = await plantFour(forum)
  const { id } = await forum.db
    .selectFrom('post')
    .select('id')
    .where('thread_id', '=', answered.id)
    .where('number', '=', 1)
    .executeTakeFirstOrThrow()
  await removePost(forum, await forum.viewer(forum.mo), id)
  assert.deepEqual(await titles(forum, await forum.viewer(forum.bo), 'unanswered'), ['Quiet'])
})

test('each thread says how many posts are new and where they begin', async (t) => {
  const forum = await openForum(t)
  const { lively } = await plantFour(forum)
  const bo = await forum.viewer(forum.bo)
  await markRead(forum, bo, lively, { last: 2 })
  const { states } = await whatsNew(forum.db, bo, 'unread')
  assert.deepEqual(states.get(lively.id), {
    thread_id: lively.id,
    read_number: 2,
    marked_number: 2,
    first_unread: 3,
    unread: 2,
    watch: null,
    passed_from: null,
    passed_to: null,
  })
})

test('a guest sees the newest threads and no marks', async (t) => {
  const forum = await openForum(t)
  await plantFour(forum)
  const { threads, states, since } = await whatsNew(forum.db, forum.guest, 'unread')
  assert.deepEqual([threads.length, states.size, since], [3, 0, null])
  assert.deepEqual(
    (await latestPosts(forum.db, forum.guest, 2)).map(({ title }) => title),
    ['Lively', 'Answered'],
  )
})

test('a list goes on where it ended, without gaps or repeats, and a foreign cursor begins anew', async (t) => {
  const forum = await openForum(t)
  for (let i = 0; i < 65; i++) {
    // Three threads share each minute: only their ids tell them apart.
    await plantThread(forum, forum.hall, {
      title: `T${i}`,
      by: [forum.ada],
      at: minutesAfter(noon, Math.floor(i / 3)),
    })
  }
  const bo = await forum.viewer(forum.bo)
  for (const tab of ['new', 'unread', 'unanswered'] as const) {
    const seen: string[] = []
    let cursor: string | undefined
    let stretches = 0
    do {
      const stretch = await whatsNew(forum.db, bo, tab, cursor)
      seen.push(...stretch.threads.map(({ title }) => title))
      cursor = stretch.next ?? undefined
      stretches++
    } while (cursor !== undefined)
    assert.deepEqual(
      seen,
      Array.from({ length: 65 }, (_, i) => `T${64 - i}`),
    )
    assert.equal(stretches, 3)
  }
  const { threads } = await whatsNew(forum.db, bo, 'new', "'; drop table thread")
  assert.equal(threads[0]?.title, 'T64')
})
