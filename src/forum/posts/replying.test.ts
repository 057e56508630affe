import assert from 'node:assert/strict'
import { test } from 'node:test'

import { noon, openForum } from '../../../test/forum.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import { lockThread } from '../threads/locking.ts'
import { mayReply, reply } from './replying.ts'
import { startThread } from './starting.ts'

test('a reply lands in the thread and moves it up', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  forum.setNow('2026-11-22T12:05:00.000Z')

  const post = await plantReply(forum, thread, { source: 'I *agree*.' })

  assert.equal(post.number, 2)
  const { html } = await forum.db
    .selectFrom('post_body')
    .select('html')
    .where('post_id', '=', post.id)
    .executeTakeFirstOrThrow()
  assert.match(html, /I <em>agree<\/em>\./)
  const after = await forum.db
    .selectFrom('thread')
    .selectAll()
    .where('id', '=', thread.id)
    .executeTakeFirstOrThrow()
  assert.equal(after.post_count, 2)
  assert.equal(after.last_number, 2)
  assert.equal(after.last_post_id, post.id)
  assert.equal(after.last_author_id, forum.bo.id)
  assert.equal(after.last_posted_at, '2026-11-22T12:05:00.000Z')
})

test('a reply whose clock was read first and whose turn came last is no older than the one before it', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  forum.setNow('2026-11-22T12:05:00.001Z')
  await plantReply(forum, thread)
  forum.setNow('2026-11-22T12:05:00.000Z')
  const post = await plantReply(forum, thread, { author: forum.ada })
  assert.equal(post.posted_at, '2026-11-22T12:05:00.001Z')
  const after = await forum.db.selectFrom('thread').select('last_posted_at').executeTakeFirst()
  assert.equal(after?.last_posted_at, '2026-11-22T12:05:00.001Z')
})

test('the same form sent twice is one post, also when both arrive at once', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const bo = await forum.viewer(forum.bo)
  const form = { source: 'Once.', nonce: 'a-form' }

  const both = await Promise.all([1, 2, 3].map(() => reply(forum, bo, thread.id, form)))
  const later = await reply(forum, bo, thread.id, form)

  const ids = [...both, later].map((answer) => (answer.ok ? answer.post.id : null))
  assert.equal(new Set(ids).size, 1)
  const posts = await forum.db.selectFrom('post').select('id').execute()
  assert.equal(posts.length, 2)
})

test('two members may use the same nonce', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  for (const member of [forum.ada, forum.bo]) {
    const form = { source: 'Hello.', nonce: 'same' }
    assert.ok((await reply(forum, await forum.viewer(member), thread.id, form)).ok)
  }
  const posts = await forum.db.selectFrom('post').select('id').execute()
  assert.equal(posts.length, 3)
})

test('replies that arrive together get numbers without gaps', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  await Promise.all(
    Array.from({ length: 8 }, (_, i) => plantReply(forum, thread, { source: `Reply ${i}` })),
  )
  const numbers = await forum.db.selectFrom('post').select('number').orderBy('number').execute()
  assert.deepEqual(
    numbers.map(({ number }) => number),
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  )
})

test('an empty text and one that is too long come back as a problem with the form', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const bo = await forum.viewer(forum.bo)
  const send = (source: string) => reply(forum, bo, thread.id, { source, nonce: 'n' })
  assert.deepEqual(await send('  \n '), {
    ok: false,
    problems: [{ field: 'source', is: 'text-empty' }],
  })
  assert.deepEqual(await send('x'.repeat(60_001)), {
    ok: false,
    problems: [{ field: 'source', is: 'text-too-long', limit: 60_000 }],
  })
  assert.ok((await send('Better.')).ok)
})

test('who may reply: members where they see and may write, moderators in locked threads too', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const staff = { ...thread, board_id: forum.staffRoom.id }
  const [bo, mo] = [await forum.viewer(forum.bo), await forum.viewer(forum.mo)]
  assert.equal(mayReply(forum.guest, thread), 'sign-in-first')
  assert.equal(mayReply(forum.guest, staff), 'not-found')
  assert.equal(mayReply(bo, thread), 'allowed')
  assert.equal(mayReply(bo, staff), 'not-found')
  assert.equal(mayReply(bo, { ...thread, locked_at: noon }), 'thread-locked')
  assert.equal(mayReply(mo, { ...thread, locked_at: noon }), 'allowed')
})

test('a refused reply leaves nothing behind and can be sent again', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  await lockThread(forum, await forum.viewer(forum.mo), thread.id)
  const bo = await forum.viewer(forum.bo)
  const form = { source: 'Too late?', nonce: 'n' }
  await assert.rejects(reply(forum, bo, thread.id, form), { reason: 'thread-locked' })
  const nonces = await forum.db.selectFrom('nonce').where('nonce', '=', 'n').selectAll().execute()
  assert.equal(nonces.length, 0)
})

test('a reply answers a post of its own thread or none', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum)
  const elsewhere = await plantThread(forum)
  const answer = await plantReply(forum, thread, { answersPostId: post.id })
  assert.equal(answer.answers_post_id, post.id)
  const stray = await plantReply(forum, thread, { answersPostId: elsewhere.post.id })
  assert.equal(stray.answers_post_id, null)
})

test('a name that is called becomes a link to the member, whatever its case', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const post = await plantReply(forum, thread, { source: 'Ask @ada, not @nobody.' })
  const { html } = await forum.db
    .selectFrom('post_body')
    .select('html')
    .where('post_id', '=', post.id)
    .executeTakeFirstOrThrow()
  assert.match(html, new RegExp(`href="/members/${forum.ada.id}"`))
  assert.match(html, /not @nobody/)
})

test('the key of one reply is no key for another thread: nothing is lost in its place', async (t) => {
  const forum = await openForum(t)
  const ada = await forum.viewer(forum.ada)
  const start = async (title: string) => {
    const started = await startThread(forum, ada, {
      boardId: forum.hall.id,
      title,
      source: title,
      nonce: title,
    })
    assert.ok(started.ok)
    return started.thread.id
  }
  const [one, other] = [await start('One'), await start('Other')]
  await reply(forum, ada, one, { source: 'Here', nonce: 'same' })
  await assert.rejects(reply(forum, ada, other, { source: 'There', nonce: 'same' }), {
    reason: 'form-expired',
  })
})

test('a reply that quotes only others of the thread answers the first of those', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { source: 'The coast line.' })
  const second = await plantReply(forum, thread, { source: 'Hm.' })
  const elsewhere = await plantThread(forum, { source: 'Far away.' })
  const answered = async (source: string) =>
    (await plantReply(forum, thread, { source, answersPostId: second.id })).answers_post_id
  const [coast, hm] = [quoting('Ada', post.id, 'coast'), quoting('Bo', second.id, 'Hm.')]
  const far = quoting('Ada', elsewhere.post.id, 'Far')
  assert.equal(await answered(coast), post.id)
  assert.equal(await answered(`${far}${coast}`), post.id)
  assert.equal(await answered(`${coast}${hm}`), second.id)
  assert.equal(await answered(far), second.id)
  assert.equal(await answered('Yes.'), second.id)
})
