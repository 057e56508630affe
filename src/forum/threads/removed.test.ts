import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { removePost, restorePost } from '../posts/removing.ts'
import { maySeeRemoved, removedIn, removedOf } from './removed.ts'
import { removeThread, restoreThread } from './removing.ts'

/** Why threads, then posts, are said to have been removed. */
async function reasons({ db }: TestForum): Promise<readonly string[]> {
  const threads = await db.selectFrom('thread').select('remove_reason').execute()
  const posts = await db.selectFrom('post_body').select('remove_reason').execute()
  return [...threads, ...posts].map(({ remove_reason }) => remove_reason)
}

test('a removed thread is listed with who, when and why: to moderators, and to who started it', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread)
  const [ada, bo, mo] = [
    await forum.viewer(forum.ada),
    await forum.viewer(forum.bo),
    await forum.viewer(forum.mo),
  ]
  assert.deepEqual((await removedIn(forum.db, mo, forum.hall.id)).lines, [])
  await removeThread(forum, mo, thread.id, { reason: '  Asked twice  ' })
  const [line] = (await removedIn(forum.db, mo, forum.hall.id)).lines
  assert.deepEqual(
    [line?.title, line?.remover_name, line?.removed_at, line?.remove_reason],
    [thread.title, 'Mo', forum.now(), 'Asked twice'],
  )
  const ids = async (viewer: typeof ada) =>
    (await removedOf(forum.db, viewer, forum.ada.id)).map(({ id }) => id)
  assert.deepEqual(await ids(ada), [thread.id])
  assert.deepEqual(await ids(mo), [thread.id])
  assert.deepEqual(await ids(bo), [])
  assert.deepEqual(await ids(forum.guest), [])
  assert.deepEqual((await removedIn(forum.db, bo, forum.hall.id)).lines, [])
  assert.deepEqual(
    [maySeeRemoved(mo), maySeeRemoved(bo), maySeeRemoved(forum.guest)],
    ['allowed', 'not-allowed', 'sign-in-first'],
  )
  await restoreThread(forum, mo, thread.id)
  assert.deepEqual(await ids(ada), [])
  assert.deepEqual(await reasons(forum), ['', '', ''])
})

test('a thread that went with its last post says why', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum)
  const mo = await forum.viewer(forum.mo)
  await removePost(forum, mo, post.id, { reason: 'Advertising' })
  const { lines } = await removedIn(forum.db, mo, forum.hall.id)
  assert.deepEqual(
    lines.map(({ remove_reason }) => remove_reason),
    ['Advertising'],
  )
  await restorePost(forum, mo, post.id)
  assert.deepEqual(await reasons(forum), ['', ''])
})

test('what was removed from a board one may not see any more is not listed, and the list goes on', async (t) => {
  const forum = await openForum(t)
  const [ada, mo] = [await forum.viewer(forum.ada), await forum.viewer(forum.mo)]
  for (let count = 0; count < 31; count++) {
    const { thread } = await plantThread(forum)
    await removeThread(forum, mo, thread.id)
  }
  const first = await removedIn(forum.db, mo, forum.hall.id)
  assert.equal(first.lines.length, 30)
  // The last one shown is restored meanwhile: the list goes on where it was all the same.
  await restoreThread(forum, mo, first.lines.at(-1)?.id ?? 0)
  const second = await removedIn(forum.db, mo, forum.hall.id, first.next ?? '')
  assert.equal(second.lines.length, 1)
  assert.equal(second.next, null)
  await forum.writer.run((db) =>
    db
      .updateTable('thread')
      .set({ board_id: forum.staffRoom.id })
      .where('board_id', '=', forum.hall.id)
      .execute(),
  )
  assert.deepEqual(await removedOf(forum.db, ada, forum.ada.id), [])
})
