import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { answersCounts } from './answers.ts'
import { conversationOf } from './conversations.ts'
import { editPost } from './editing.ts'
import { removePost } from './removing.ts'

const numbersIn = async (forum: TestForum, viewer: Viewer, postId: number) =>
  (await conversationOf(forum.db, viewer, postId)).posts.map(({ number }) => number)

test('a conversation is what a post answers and what answers it, in reading order, and nothing else', async (t) => {
  const forum = await openForum(t)
  const { thread, post: first } = await plantThread(forum)
  const second = await plantReply(forum, thread, { answersPostId: first.id })
  await plantReply(forum, thread, { source: 'Something else.' })
  const fourth = await plantReply(forum, thread, {
    source: `${quoting('Bo', second.id, 'The coast line')}Yes.`,
  })
  const aside = await plantReply(forum, thread, { answersPostId: second.id })
  const sixth = await plantReply(forum, thread, { answersPostId: fourth.id })
  assert.deepEqual(await numbersIn(forum, forum.guest, first.id), [1, 2, 4, 5, 6])
  assert.deepEqual(await numbersIn(forum, forum.guest, fourth.id), [1, 2, 4, 6])
  assert.deepEqual(await numbersIn(forum, forum.guest, sixth.id), [1, 2, 4, 6])
  assert.deepEqual(await numbersIn(forum, forum.guest, aside.id), [1, 2, 5])
})

test('a quote from another thread belongs to the conversation of both posts, what else is said there does not', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { source: 'The coast line.' })
  forum.setNow('2026-11-22T12:01:00.000Z')
  const other = await plantThread(forum, {
    title: 'Elsewhere',
    source: quoting('Ada', post.id, 'The coast line.'),
  })
  const follower = await plantReply(forum, other.thread, { answersPostId: other.post.id })
  forum.setNow('2026-11-22T12:02:00.000Z')
  const answer = await plantReply(forum, thread, { answersPostId: post.id })
  await plantThread(forum, {
    author: forum.mo,
    boardId: forum.staffRoom.id,
    source: quoting('Ada', post.id, 'coast'),
  })
  const { posts } = await conversationOf(forum.db, forum.guest, post.id)
  assert.deepEqual(
    posts.map(({ id, thread: { title } }) => [id, title]),
    [
      [post.id, 'The slow train north'],
      [other.post.id, 'Elsewhere'],
      [answer.id, 'The slow train north'],
    ],
  )
  const there = await conversationOf(forum.db, forum.guest, other.post.id)
  assert.deepEqual(
    there.posts.map(({ id, thread: { title } }) => [id, title]),
    [
      [post.id, 'The slow train north'],
      [other.post.id, 'Elsewhere'],
      [follower.id, 'Elsewhere'],
    ],
  )
  assert.equal((await answersCounts(forum.db, forum.guest, [post.id])).get(post.id), 2)
})

test('posts that quote each other do not send it round in circles', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { source: 'Egg.' })
  const answer = await plantReply(forum, thread, {
    source: `${quoting('Ada', post.id, 'Egg.')}Hen.`,
  })
  await editPost(forum, await forum.viewer(forum.ada), post.id, {
    source: `${quoting('Bo', answer.id, 'Hen.')}Egg.`,
    baseRevision: 1,
  })
  assert.deepEqual(await numbersIn(forum, forum.guest, post.id), [1, 2])
})

test('removed posts are left out, and what follows from them is kept', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum)
  const middle = await plantReply(forum, thread, { answersPostId: post.id })
  await plantReply(forum, thread, { answersPostId: middle.id, author: forum.ada })
  await removePost(forum, await forum.viewer(forum.mo), middle.id)
  assert.deepEqual(await numbersIn(forum, forum.guest, post.id), [1, 3])
  await assert.rejects(conversationOf(forum.db, forum.guest, middle.id), { reason: 'not-found' })
})

test('the number of answers counts each visible post once, whether it quotes, answers or both', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { source: 'The coast line.' })
  const source = `${quoting('Ada', post.id, 'coast')}\n\n${quoting('Ada', post.id, 'line')}Yes.`
  await plantReply(forum, thread, { source, answersPostId: post.id })
  const gone = await plantReply(forum, thread, { answersPostId: post.id })
  await plantReply(forum, thread, { answersPostId: post.id })
  await removePost(forum, await forum.viewer(forum.mo), gone.id)
  const staff = await plantThread(forum, {
    author: forum.mo,
    boardId: forum.staffRoom.id,
    source: quoting('Ada', post.id, 'coast'),
  })
  assert.equal(staff.post.number, 1)
  const count = async (viewer: Viewer) =>
    (await answersCounts(forum.db, viewer, [post.id, gone.id])).get(post.id)
  assert.equal(await count(forum.guest), 2)
  assert.equal(await count(await forum.viewer(forum.mo)), 3)
})

test('a post that very many answer opens a conversation of bearable length', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum)
  await forum.writer.run(async (db) => {
    for (let number = 2; number <= 300; number++) {
      const { id } = await db
        .insertInto('post')
        .values({
          thread_id: thread.id,
          number,
          author_id: forum.bo.id,
          posted_at: forum.now(),
          answers_post_id: post.id,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('post_body')
        .values({ post_id: id, source: 'Yes', html: '<p>Yes</p>', renderer: '1' })
        .execute()
    }
  })
  const { posts, cut } = await conversationOf(forum.db, forum.guest, post.id)
  assert.ok(cut)
  assert.ok(posts.length <= 201)
  assert.equal(posts[0]?.number, 1)
})

test('a post quoted two hundred times out of sight says nothing of it', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum, { source: 'The coast line.' })
  const staff = { author: forum.mo, boardId: forum.staffRoom.id }
  const quote = quoting('Ada', post.id, 'coast')
  const hidden = await plantThread(forum, { ...staff, source: quote })
  for (let n = 0; n < 205; n++)
    await plantReply(forum, hidden.thread, { author: forum.mo, source: `${quote}${n}` })
  const { posts, cut } = await conversationOf(forum.db, forum.guest, post.id)
  assert.deepEqual([posts.length, cut], [1, false])
  const seen = await conversationOf(forum.db, await forum.viewer(forum.mo), post.id)
  assert.deepEqual([seen.posts.length, seen.cut], [200, true])
})
