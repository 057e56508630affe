import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { plantThread } from '../../../test/posting.ts'
import { removeThread } from '../threads/removing.ts'
import { postsOnPage } from './on-page.ts'
import { reply } from './replying.ts'
import { startThread } from './starting.ts'

test('a page holds its numbers and who wrote them', async (t) => {
  const forum = await openForum(t)
  const ada = await forum.viewer(forum.ada)
  const started = await startThread(forum, ada, {
    boardId: forum.hall.id,
    title: 'Long one',
    source: 'First',
    nonce: 'n0',
  })
  assert.ok(started.ok)
  for (let n = 1; n <= 24; n++) {
    await reply(forum, await forum.viewer(forum.bo), started.thread.id, {
      source: `Reply ${n}`,
      answersPostId: started.post.id,
      nonce: `n${n}`,
    })
  }
  const second = await postsOnPage(forum.db, ada, started.thread, 2)
  assert.deepEqual(
    second.map(({ number, author, answers }) => [number, author?.name, answers?.number]),
    [21, 22, 23, 24, 25].map((number) => [number, 'Bo', 1]),
  )
})

test('a page of a thread that somebody may not see is not found, whoever asks for it', async (t) => {
  const forum = await openForum(t)
  const [bo, mo] = [await forum.viewer(forum.bo), await forum.viewer(forum.mo)]
  const hidden = await plantThread(forum, { author: forum.mo, boardId: forum.staffRoom.id })
  const { thread } = await plantThread(forum)
  const removed = await removeThread(forum, mo, thread.id)
  for (const one of [hidden.thread, removed]) {
    await assert.rejects(postsOnPage(forum.db, bo, one, 1), { reason: 'not-found' })
    assert.equal((await postsOnPage(forum.db, mo, one, 1)).length, 1)
  }
})
