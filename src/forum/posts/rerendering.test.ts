import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import { changeSettings } from '../kernel/settings.ts'
import { quotesFor } from './quotes-shown.ts'
import { rerenderPosts } from './rerendering.ts'

const htmlOf = async (forum: TestForum, postId: number) =>
  (
    await forum.db
      .selectFrom('post_body')
      .select('html')
      .where('post_id', '=', postId)
      .executeTakeFirstOrThrow()
  ).html

test('posts of an older renderer are rendered again, the others are left alone', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { source: 'One *two*.' })
  const reply = await plantReply(forum, thread)
  await forum.writer.run((db) =>
    db
      .updateTable('post_body')
      .set({ html: 'old', renderer: '0' })
      .where('post_id', '=', post.id)
      .execute(),
  )
  const before = await htmlOf(forum, reply.id)
  const progress: number[] = []
  assert.equal(await rerenderPosts(forum, (done) => progress.push(done)), 1)
  assert.deepEqual(progress, [1])
  assert.match(await htmlOf(forum, post.id), /One <em>two<\/em>/)
  assert.equal(await htmlOf(forum, reply.id), before)
  assert.equal(await rerenderPosts(forum), 0)
})

test('a new list of censored words reaches posts, quotes and titles, and taken back it leaves no trace', async (t) => {
  const forum = await openForum(t)
  const said = 'Sprouts with butter.'
  const { thread, post } = await plantThread(forum, { title: 'Sprouts', source: said })
  const part = await plantReply(forum, thread, { source: quoting('Ada', post.id, 'Sprouts with') })
  const whole = await plantReply(forum, thread, { source: `> [Ada, post ${post.id}]\n\nYes.` })
  const shown = async () => {
    const quotes = await quotesFor(forum.db, forum.guest, [part.id, whole.id])
    const { title } = await forum.db.selectFrom('thread').select('title').executeTakeFirstOrThrow()
    return JSON.stringify([
      await htmlOf(forum, post.id),
      ...[...quotes.values()].map((of) => Array.from(of.values())),
      title,
    ])
  }
  const before = (await shown()).replaceAll(/"posted_at":"[^"]*"/g, '')
  await changeSettings(forum, { censoredWords: ['sprouts'] })
  await forum.settle()
  assert.doesNotMatch(await shown(), /sprouts/i)
  assert.match(await shown(), /\*\*\*/)
  await changeSettings(forum, { censoredWords: [] })
  await forum.settle()
  assert.equal((await shown()).replaceAll(/"posted_at":"[^"]*"/g, ''), before)
})
