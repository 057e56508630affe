import assert from 'node:assert/strict'
import { test } from 'node:test'

import { noon, openForum } from '../../../test/forum.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { lockThread, unlockThread } from './locking.ts'
import { moveThread } from './moving.ts'
import { pageOf, numbersOn } from './paging.ts'
import { pinThread, unpinThread } from './pinning.ts'
import { threadFor } from './queries.ts'
import { mayRemoveThread, removeThread, restoreThread } from './removing.ts'
import { mayRename, renameThread } from './renaming.ts'

test('moderators lock and pin, and undo it; members do not', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const [ada, mo] = [await forum.viewer(forum.ada), await forum.viewer(forum.mo)]
  assert.equal((await lockThread(forum, mo, thread.id)).locked_by, forum.mo.id)
  assert.equal((await unlockThread(forum, mo, thread.id)).locked_at, null)
  assert.equal((await pinThread(forum, mo, thread.id)).pinned_at, noon)
  assert.equal((await unpinThread(forum, mo, thread.id)).pinned_by, null)
  for (const act of [lockThread, unlockThread, pinThread, unpinThread]) {
    await assert.rejects(act(forum, ada, thread.id), { reason: 'not-allowed' })
    await assert.rejects(act(forum, forum.guest, thread.id), { reason: 'sign-in-first' })
  }
})

test('locking a second time keeps who locked first', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  await lockThread(forum, await forum.viewer(forum.mo), thread.id)
  const again = await lockThread(forum, await forum.viewer(forum.root), thread.id)
  assert.equal(again.locked_by, forum.mo.id)
})

test('a thread moved to a board out of sight is gone for those who do not see it', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread)
  const [ada, mo] = [await forum.viewer(forum.ada), await forum.viewer(forum.mo)]
  await moveThread(forum, mo, thread.id, forum.staffRoom.id)
  await assert.rejects(threadFor(forum.db, ada, thread.id), { reason: 'not-found' })
  const boards = await forum.db
    .selectFrom('board')
    .select(['thread_count', 'post_count', 'last_thread_id'])
    .orderBy('id')
    .execute()
  assert.deepEqual(
    boards.map((board) => [board.thread_count, board.post_count, board.last_thread_id]),
    [
      [0, 0, null],
      [1, 2, thread.id],
    ],
  )
  await assert.rejects(moveThread(forum, mo, thread.id, 999), { reason: 'not-found' })
  await assert.rejects(moveThread(forum, ada, thread.id, forum.hall.id), { reason: 'not-found' })
})

test('authors rename their threads while they may edit, and are told what is wrong with a title', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const [ada, bo] = [await forum.viewer(forum.ada), await forum.viewer(forum.bo)]
  const renamed = await renameThread(forum, ada, thread.id, { title: 'The fast train' })
  assert.ok(renamed.ok)
  assert.equal(renamed.thread.title, 'The fast train')
  assert.deepEqual(await renameThread(forum, ada, thread.id, { title: '  ' }), {
    ok: false,
    problems: [{ field: 'title', is: 'title-empty' }],
  })
  await assert.rejects(renameThread(forum, bo, thread.id, { title: 'Mine' }), {
    reason: 'not-yours',
  })
  const later = '2026-12-24T12:00:00.000Z'
  assert.equal(mayRename(ada, thread, { ownEditHours: 1 }, later), 'too-late')
  assert.equal(mayRename(ada, thread, { ownEditHours: 0 }, later), 'allowed')
})

test('a removed thread is for moderators only, who bring it back whole', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread)
  const [ada, mo] = [await forum.viewer(forum.ada), await forum.viewer(forum.mo)]
  assert.equal(mayRemoveThread(ada, { ...thread, post_count: 2 }, 1, now), 'others-wrote')
  await removeThread(forum, mo, thread.id)
  await assert.rejects(threadFor(forum.db, ada, thread.id), { reason: 'not-found' })
  assert.equal((await threadFor(forum.db, mo, thread.id)).removed_by, forum.mo.id)
  await assert.rejects(removeThread(forum, mo, thread.id), { reason: 'already-removed' })
  await restoreThread(forum, mo, thread.id)
  assert.equal((await threadFor(forum.db, ada, thread.id)).post_count, 2)
  await assert.rejects(restoreThread(forum, mo, thread.id), { reason: 'not-removed' })
})

const now = { ownRemovalHours: 24, at: noon }

test('a thread that is hidden and one that does not exist look the same', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum, { author: forum.mo, boardId: forum.staffRoom.id })
  const ada = await forum.viewer(forum.ada)
  for (const id of [thread.id, 999]) {
    await assert.rejects(threadFor(forum.db, ada, id), { reason: 'not-found' })
    await assert.rejects(lockThread(forum, ada, id), { reason: 'not-found' })
  }
})

test('a post stays on its page: twenty numbers to each', () => {
  assert.deepEqual([1, 20, 21, 1_000_000].map(pageOf), [1, 1, 2, 50_000])
  assert.deepEqual(numbersOn(50_000), { first: 999_981, last: 1_000_000 })
})
