import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import type { Writer } from '../../db/group-commit.ts'
import type { Db } from '../kernel/rows.ts'
import { changeSettings } from '../kernel/settings.ts'
import { editPost } from './editing.ts'
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

test('a quote of a whole post keeps saying what was quoted, also after both were rendered again', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { source: 'We take the *coast* line.' })
  const whole = await plantReply(forum, thread, { source: `> [Ada, post ${post.id}]\n\nYes.` })
  const ada = await forum.viewer(forum.ada)
  await editPost(forum, ada, post.id, { source: 'We take the night train.', baseRevision: 1 })
  const words = async () => {
    const quotes = await quotesFor(forum.db, forum.guest, [whole.id])
    const quote = quotes.get(whole.id)?.get(1)
    return quote?.state === 'shown' ? quote.wordsHtml : quote?.state
  }
  const before = await words()
  assert.match(String(before), /We take the <em>coast<\/em> line\./)
  await forum.writer.run((db) => db.updateTable('post_body').set({ renderer: '0' }).execute())
  assert.equal(await rerenderPosts(forum), 2)
  assert.equal(await words(), before)
})

test('titles are censored some at a time, so that nobody waits for all of them', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum, { title: 'Sprouts' })
  const { id: _id, ...columns } = thread
  const many = Array.from({ length: 250 }, () => columns)
  await forum.writer.run((db) => db.insertInto('thread').values(many).execute())
  await changeSettings(forum, { censoredWords: ['sprouts'] })
  const retitled: number[] = []
  const writer: Writer = {
    run: (work, how) =>
      forum.writer.run(async (db) => {
        const before = await censored(db)
        const result = await work(db)
        retitled.push((await censored(db)) - before)
        return result
      }, how),
  }
  await rerenderPosts({ ...forum, writer })
  assert.deepEqual(
    retitled.filter((count) => count > 0),
    [100, 100, 51],
  )
})

const censored = async (db: Db): Promise<number> => {
  const query = db.selectFrom('thread').select(({ fn }) => fn.countAll().as('count'))
  return Number((await query.where('title', '=', '***').executeTakeFirstOrThrow()).count)
}
