import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, plantMember, type TestForum } from '../../../test/forum.ts'
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

test('in a forum of another language our own words in posts are in that language, the older posts’ too', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum, { source: 'One[^a].\n\n[^a]: A note.' })
  assert.match(await htmlOf(forum, post.id), /aria-label="Back to the text"/)
  await forum.settle()
  await changeSettings(forum, { language: 'de' })
  await forum.settle()
  assert.match(await htmlOf(forum, post.id), /aria-label="Zurück zum Text"/)
  const { post: later } = await plantThread(forum, { source: 'Two[^a].\n\n[^a]: A note.' })
  assert.match(await htmlOf(forum, later.id), /aria-label="Zurück zum Text"/)
})

/** As an older renderer left it, that knew no links, no quotes and no names. */
const outdated = (forum: TestForum, postId: number) =>
  forum.writer.run(async (db) => {
    const set = { html: '<p>old</p>', renderer: '0' }
    await db.updateTable('post_body').set(set).where('post_id', '=', postId).execute()
    await db.updateTable('post').set({ has_link: 0 }).where('id', '=', postId).execute()
    await db.deleteFrom('quote').where('post_id', '=', postId).execute()
  })

const savedAs = async (forum: TestForum, postId: number) => {
  const { db } = forum
  const post = await db.selectFrom('post').select('has_link').where('id', '=', postId).execute()
  const quotes = await db.selectFrom('quote').selectAll().where('post_id', '=', postId).execute()
  const html = (await htmlOf(forum, postId)).replaceAll(/\bn[0-9a-f]{8}-/g, `p${postId}-`)
  return JSON.stringify({ post, quotes: quotes.map(({ post_id: _id, ...quote }) => quote), html })
}

test('what is rendered again is as if it were saved today, and nobody is told', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum)
  const secret = await plantThread(forum, { author: forum.mo, boardId: forum.staffRoom.id })
  const later = thread.id + 2
  const source = `${quoting('Ada', post.id, 'shall we')}#${later} #${secret.thread.id} @Cy, https://example.org[^1]\n\n[^1]: A note.`
  const old = await plantReply(forum, thread, { source })
  await outdated(forum, old.id)
  assert.equal((await plantThread(forum)).thread.id, later)
  const cy = await plantMember(forum, 'Cy')
  await forum.settle()
  assert.equal(await rerenderPosts(forum), 1)
  const jobs = await forum.db.selectFrom('job').select('consequence').execute()
  assert.deepEqual(
    jobs.map(({ consequence }) => consequence),
    ['indexRendered'],
  )
  const html = await htmlOf(forum, old.id)
  assert.match(html, new RegExp(`href="/threads/${later}".*href="/members/${cy.id}"`))
  assert.ok(!html.includes(`/threads/${secret.thread.id}"`))
  const today = await plantReply(forum, thread, { source })
  const shifted = (await savedAs(forum, today.id)).replaceAll(`p${today.id}-`, `p${old.id}-`)
  assert.equal(await savedAs(forum, old.id), shifted)
})

test('#12 in what was imported stays words until it is edited here, and a moderator’s edit is the moderator’s', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const secret = await plantThread(forum, { author: forum.mo, boardId: forum.staffRoom.id })
  const imported = await plantReply(forum, thread, { source: 'As #9 says' })
  const edited = await plantReply(forum, thread, { source: 'As nobody says' })
  await forum.writer.run((db) =>
    db
      .insertInto('origin_post')
      .values({ post_id: imported.id, thread_id: thread.id, origin_key: '', file: '', sureness: 1 })
      .execute(),
  )
  const nine = { source: `As #${secret.thread.id} says`, baseRevision: 1 }
  await editPost(forum, await forum.viewer(forum.mo), edited.id, nine)
  await forum.writer.run(async (db) => {
    const set = { source: `As #${thread.id} says` }
    await db.updateTable('post_body').set(set).where('post_id', '=', imported.id).execute()
  })
  assert.equal(await rerenderPosts(forum, undefined, 'all'), 4)
  assert.doesNotMatch(await htmlOf(forum, imported.id), /href/)
  assert.match(await htmlOf(forum, edited.id), new RegExp(`/threads/${secret.thread.id}"`))
  const two = { source: `As #${thread.id} said`, baseRevision: 1 }
  await editPost(forum, await forum.viewer(forum.mo), imported.id, two)
  await rerenderPosts(forum, undefined, 'all')
  assert.match(await htmlOf(forum, imported.id), new RegExp(`/threads/${thread.id}"`))
})
