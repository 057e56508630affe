import assert from 'node:assert/strict'
import { test } from 'node:test'

import { noon, openForum, type TestForum } from '../../../test/forum.ts'
import { transact } from './forum.ts'
import { boardSeen, threadSeen, type Viewer, viewerFor } from './viewing.ts'

const boardsOf = async (forum: TestForum, viewer: Viewer) =>
  (
    await forum.db
      .selectFrom('board')
      .select('title')
      .where(boardSeen(viewer))
      .orderBy('id')
      .execute()
  ).map(({ title }) => title)

test('a board with rights of its own is seen by those roles and administrators only', async (t) => {
  const forum = await openForum(t)
  assert.deepEqual(await boardsOf(forum, forum.guest), ['The hall'])
  assert.deepEqual(await boardsOf(forum, await forum.viewer(forum.bo)), ['The hall'])
  assert.deepEqual(await boardsOf(forum, await forum.viewer(forum.mo)), ['The hall', 'Staff room'])
  assert.deepEqual(await boardsOf(forum, await forum.viewer(forum.root)), [
    'The hall',
    'Staff room',
  ])
})

test('a board inside a hidden one is hidden, whatever its own rights', async (t) => {
  const forum = await openForum(t)
  await transact(
    forum,
    async ({ db }) => {
      const inner = await db
        .insertInto('board')
        .values({ title: 'Open inside', parent_id: forum.staffRoom.id })
        .returning('id')
        .executeTakeFirstOrThrow()
      const guest = await db
        .selectFrom('role')
        .select('id')
        .where('key', '=', 'guest')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('board_right')
        .values({ board_id: inner.id, act: 'see', role_id: guest.id })
        .execute()
    },
    'structure',
  )
  assert.deepEqual(await boardsOf(forum, await viewerFor(forum, null)), ['The hall'])
})

test('guests may see and not write; members may write', async (t) => {
  const forum = await openForum(t)
  const bo = await forum.viewer(forum.bo)
  assert.equal(forum.guest.sight.reply.has(forum.hall.id), false)
  assert.equal(bo.sight.reply.has(forum.hall.id), true)
  assert.equal(bo.sight.start.has(forum.staffRoom.id), false)
})

test('removed threads are in nobody’s lists', async (t) => {
  const forum = await openForum(t)
  const thread = (removed_at: string | null) =>
    transact(forum, ({ db }) =>
      db
        .insertInto('thread')
        .values({
          board_id: forum.hall.id,
          title: 'T',
          started_at: noon,
          last_posted_at: noon,
          removed_at,
        })
        .execute(),
    )
  await thread(null)
  await thread(noon)
  const seen = await forum.db
    .selectFrom('thread')
    .select('id')
    .where(threadSeen(await forum.viewer(forum.mo)))
    .execute()
  assert.equal(seen.length, 1)
})
