import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { plantThread } from '../../../test/posting.ts'
import { changeSettings } from '../kernel/settings.ts'
import { reply } from './replying.ts'
import { mayStart, startThread } from './starting.ts'

test('a thread begins with its first post and counts in its board and with its author', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { title: '  The  slow\ntrain ' })
  assert.equal(thread.title, 'The slow train')
  assert.equal(post.number, 1)
  assert.equal(thread.last_post_id, post.id)
  const board = await forum.db
    .selectFrom('board')
    .selectAll()
    .where('id', '=', forum.hall.id)
    .executeTakeFirstOrThrow()
  assert.equal(board.thread_count, 1)
  assert.equal(board.post_count, 1)
  assert.equal(board.last_thread_id, thread.id)
  const ada = await forum.db
    .selectFrom('member')
    .select(['post_count', 'thread_count'])
    .where('id', '=', forum.ada.id)
    .executeTakeFirstOrThrow()
  assert.deepEqual({ ...ada }, { post_count: 1, thread_count: 1 })
})

test('the same form sent twice at once is one thread', async (t) => {
  const forum = await openForum(t)
  const ada = await forum.viewer(forum.ada)
  const form = { boardId: forum.hall.id, title: 'Once', source: 'Only once.', nonce: 'n' }
  const answers = await Promise.all([1, 2].map(() => startThread(forum, ada, form)))
  const ids = answers.map((answer) => (answer.ok ? answer.thread.id : null))
  assert.equal(ids[0], ids[1])
  assert.equal((await forum.db.selectFrom('thread').select('id').execute()).length, 1)
})

test('a key that was used for something else is refused instead of answered with that', async (t) => {
  const forum = await openForum(t)
  const mo = await forum.viewer(forum.mo)
  const form = { boardId: forum.hall.id, title: 'One', source: 'Of one.', nonce: 'for a thread' }
  const started = await startThread(forum, mo, form)
  assert.ok(started.ok)
  const { id } = started.thread
  const answer = { source: 'An answer.', nonce: 'for a reply' }
  assert.ok((await reply(forum, mo, id, answer)).ok)
  const wrong = [
    startThread(forum, mo, { ...form, boardId: forum.staffRoom.id }),
    startThread(forum, mo, { ...form, nonce: answer.nonce }),
    reply(forum, mo, id, { ...answer, nonce: form.nonce }),
  ]
  await Promise.all(wrong.map((one) => assert.rejects(one, { reason: 'form-expired' })))
  const posts = await forum.db.selectFrom('post').select('id').execute()
  assert.equal(posts.length, 2)
})

test('everything wrong with the form is said at once', async (t) => {
  const forum = await openForum(t)
  const ada = await forum.viewer(forum.ada)
  const form = { boardId: forum.hall.id, title: '\u200b ', source: '', nonce: 'n' }
  assert.deepEqual(await startThread(forum, ada, form), {
    ok: false,
    problems: [
      { field: 'title', is: 'title-empty' },
      { field: 'source', is: 'text-empty' },
    ],
  })
  const long = await startThread(forum, ada, { ...form, title: 'x'.repeat(151), source: 'Text' })
  assert.deepEqual(long, {
    ok: false,
    problems: [{ field: 'title', is: 'title-too-long', limit: 150 }],
  })
})

test('a title cannot turn the page around', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum, { title: 'abc\u202edef\u0007' })
  assert.equal(thread.title, 'abcdef')
})

test('a title shows no censored word and keeps what was typed', async (t) => {
  const forum = await openForum(t)
  await changeSettings(forum, { censoredWords: ['sprout'] })
  const { thread } = await plantThread(forum, { title: 'Brussels sprout season' })
  assert.equal(thread.title, 'Brussels *** season')
  assert.equal(thread.title_source, 'Brussels sprout season')
})

test('threads are started by members in boards they may see', async (t) => {
  const forum = await openForum(t)
  const bo = await forum.viewer(forum.bo)
  assert.equal(mayStart(forum.guest, forum.hall.id), 'sign-in-first')
  assert.equal(mayStart(bo, forum.hall.id), 'allowed')
  assert.equal(mayStart(bo, forum.staffRoom.id), 'not-found')
  const form = { boardId: forum.staffRoom.id, title: 'T', source: 'S', nonce: 'n' }
  await assert.rejects(startThread(forum, bo, form), { reason: 'not-found' })
})

test('a board that was removed a moment ago takes no thread', async (t) => {
  const forum = await openForum(t)
  const ada = await forum.viewer(forum.ada)
  await forum.writer.run((db) => db.deleteFrom('board').where('id', '=', forum.hall.id).execute())
  const form = { boardId: forum.hall.id, title: 'T', source: 'S', nonce: 'n' }
  await assert.rejects(startThread(forum, ada, form), { reason: 'not-found' })
})
