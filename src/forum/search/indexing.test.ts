import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import { engineUnderTest } from '../../../test/database.ts'
import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import { changeSettings } from '../kernel/settings.ts'
import { indexPost, indexRange } from './indexing.ts'
import { parseSearch } from './query.ts'
import { reindex } from './reindexing.ts'
import { search } from './searching.ts'

const totalOf = async (forum: TestForum, text: string) =>
  (await search(forum, forum.guest, parseSearch(text))).total

test('indexing twice equals indexing once', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const post = await plantReply(forum, thread, { source: 'The coast line.' })
  const state = async () => [
    await forum.db.selectFrom('indexed_post').selectAll().orderBy('post_id').execute(),
    await forum.db.selectFrom('word').selectAll().orderBy('word').execute(),
    await totalOf(forum, 'coast'),
  ]
  await forum.settle()
  const once = await state()
  await indexPost(forum, { postId: post.id })
  assert.deepEqual(await state(), once)
})

test('a range is indexed in batches, holes and removed posts included, and says how far it is', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum, { source: 'Zero.' })
  for (let i = 0; i < 9; i++) await plantReply(forum, thread, { source: `Whistle ${i}.` })
  const last = await plantReply(forum, thread, { source: 'Whistle away.' })
  await forum.writer.run((db) =>
    db
      .updateTable('post')
      .set({ removed_at: '2026-11-22T13:00:00.000Z' })
      .where('id', '=', last.id)
      .execute(),
  )
  const heard: number[] = []
  const count = await indexRange(
    forum,
    { fromId: 1, toId: last.id + 1000 },
    { batch: 4, onProgress: (progress) => heard.push(progress.count) },
  )
  assert.equal(count, 11)
  assert.deepEqual(heard, [4, 8, 11])
  assert.equal(await totalOf(forum, 'whistle'), 9)
})

test('what is censored is no longer found, and is found again when it is allowed', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum, { title: 'Sprouts', source: 'Of winter.' })
  await plantReply(forum, thread, { source: 'Sprouts with butter.' })
  await plantReply(forum, thread, { source: `${quoting('Zoe', 9999, 'Sprouts?')}No.` })
  await forum.settle()
  assert.equal(await totalOf(forum, 'sprouts'), 3)
  await changeSettings(forum, { censoredWords: ['sprouts'] })
  await forum.settle()
  assert.equal(await totalOf(forum, 'sprouts'), 0)
  assert.equal(await totalOf(forum, 'butter'), 1)
  await changeSettings(forum, { censoredWords: [] })
  await forum.settle()
  assert.equal(await totalOf(forum, 'sprouts'), 3)
})

test('a post without a word is found by its author, and a post that never was is no error', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum, { title: '!!!', source: '🙂' })
  await forum.settle()
  await indexPost(forum, { postId: post.id })
  await indexPost(forum, { postId: 12_345 })
  assert.equal(await totalOf(forum, 'author:ada'), 1)
  const jobs = await forum.db.selectFrom('job').selectAll().execute()
  assert.deepEqual(jobs, [])
})

test('the index made anew finds what the old one found, and knows the words used more than once', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum, { title: 'Ferries', source: 'Ferry 54, the ferry.' })
  await plantReply(forum, thread, { source: 'A ferry, once.' })
  await forum.settle()
  assert.equal(await reindex(forum), 2)
  assert.equal(await totalOf(forum, 'ferry'), 2)
  const words = await forum.db.selectFrom('word').select('word').execute()
  assert.deepEqual(
    words.map(({ word }) => word),
    ['ferry'],
  )
  const found = await search(forum, forum.guest, parseSearch('fery mo'))
  assert.equal(found.didYouMean, null)
  assert.equal((await search(forum, forum.guest, parseSearch('fery'))).didYouMean, 'ferry')
  assert.deepEqual(
    (await search(forum, forum.guest, parseSearch('bo'))).members.map(({ name }) => name),
    ['Bo'],
  )
})

test(
  'statistics of an empty index are forgotten when it is made anew',
  { skip: engineUnderTest === 'postgres' },
  async (t) => {
    const forum = await openForum(t)
    await plantThread(forum)
    await forum.writer.run((db) => sql`analyze`.execute(db))
    await reindex(forum)
    const kept = await sql`select * from sqlite_stat1 where tbl like 'post_words%'`.execute(
      forum.db,
    )
    assert.deepEqual(kept.rows, [])
  },
)
