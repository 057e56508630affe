import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { engineUnderTest, openTestDatabase, sharedAddress } from '../../../test/database.ts'
import { openForum, type TestForum } from '../../../test/forum.ts'
import { listening } from '../../../test/listening.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { noMail } from '../../outside/mail.ts'
import { transact } from '../kernel/forum.ts'
import { removeThread, restoreThread } from '../threads/removing.ts'
import { searchColumns } from './columns.ts'
import { parseSearch } from './query.ts'
import { reindex } from './reindexing.ts'
import { everyPost, forgetSearchChanges, rangesOf, tellReaders } from './search-changes.ts'
import { search } from './searching.ts'

const found = async (forum: TestForum, text: string, order: 'time' | 'relevance' = 'time') =>
  (await search(forum, forum.guest, parseSearch(text, { order }))).posts.map(({ id }) => id)

const sharedForum = async (t: TestContext) => openForum(t, noMail, await sharedAddress(t))

/** The same forum as a second process has it: connections and memory of its own. */
async function inAnotherProcess(t: TestContext, forum: TestForum): Promise<TestForum> {
  const database = await openTestDatabase(t, forum.address)
  return { ...forum, db: database.read, writer: database.writer, database }
}

/** Writes a time as an import does, where higher ids need not be newer. */
async function postedAt(forum: TestForum, id: number, posted_at: string): Promise<void> {
  await forum.writer.run((db) =>
    db.updateTable('post').set({ posted_at }).where('id', '=', id).execute(),
  )
}

test('newest first means by time, also where ids run the other way', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { source: 'A whistle.' })
  const years = [2004, 2019, 2007, 1999, 2026]
  const ids = [post.id]
  for (let i = 1; i < years.length; i++)
    ids.push((await plantReply(forum, thread, { source: `Whistle ${i}.` })).id)
  for (const [place, year] of years.entries())
    await postedAt(forum, ids[place] ?? 0, `${year}-05-01T00:00:00.000Z`)
  await reindex(forum)
  const byTime = [4, 1, 2, 0, 3].map((place) => ids[place])
  assert.deepEqual(await found(forum, 'whistle'), byTime)
  assert.deepEqual(await found(forum, 'whistle before:2010'), byTime.slice(2))
})

test('every hit of a word is counted, and ordered by time behind those that were weighed', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { title: 'Owls', source: 'Heard one?' })
  const first = await plantReply(forum, thread, { source: 'An owl.' })
  await plantCopies(forum, first.id, 700)
  await reindex(forum)
  const asked = parseSearch('owl*')
  const result = await search(forum, forum.guest, asked)
  assert.equal(result.total, 702)
  assert.equal(result.more, false)
  assert.deepEqual(
    result.byAuthor.map(({ name, count }) => `${name} ${count}`),
    ['Bo 701', 'Ada 1'],
  )
  assert.equal(result.posts[0]?.id, post.id, 'the title first, however old')
  const last = await search(forum, forum.guest, asked, 35)
  assert.equal(last.posts.length, 20)
})

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()

/** More posts like one of them, as an import writes them: all at once. */
async function plantCopies(forum: TestForum, id: number, copies: number): Promise<void> {
  await transact(forum, async ({ db }) => {
    const post = await db
      .selectFrom('post')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const body = await db
      .selectFrom('post_body')
      .selectAll()
      .where('post_id', '=', id)
      .executeTakeFirstOrThrow()
    for (let n = 0; n < copies; n++) {
      const { id: copy } = await db
        .insertInto('post')
        .values({ ...post, id: undefined, number: post.number + 1 + n, posted_at: at(n) })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('post_body')
        .values({ ...body, post_id: copy })
        .execute()
    }
  })
}

test('what another process writes, moves and removes is counted as it is then', async (t) => {
  const forum = await sharedForum(t)
  const { thread, post } = await plantThread(forum, { source: 'A whistle.' })
  await forum.settle()
  const other = await inAnotherProcess(t, forum)
  assert.deepEqual(await found(other, 'whistle'), [post.id])
  const answer = await plantReply(forum, thread, { source: 'Whistle back.' })
  await forum.settle()
  assert.deepEqual(await found(other, 'whistle'), [answer.id, post.id])
  await forum.writer.run((db) =>
    db.updateTable('post').set({ removed_at: forum.now() }).where('id', '=', answer.id).execute(),
  )
  assert.deepEqual(await found(other, 'whistle'), [post.id])
  await forum.writer.run((db) =>
    db
      .updateTable('thread')
      .set({ board_id: forum.staffRoom.id })
      .where('id', '=', thread.id)
      .execute(),
  )
  assert.deepEqual(await found(other, 'whistle'), [])
})

test('who has been away while changes were forgotten reads everything again', async (t) => {
  const forum = await sharedForum(t)
  const { thread, post } = await plantThread(forum, { source: 'A whistle.' })
  await forum.settle()
  const other = await inAnotherProcess(t, forum)
  assert.deepEqual(await found(other, 'whistle'), [post.id])
  const answer = await plantReply(forum, thread, { source: 'Whistle back.' })
  await forum.settle()
  const many = Array.from({ length: 200 }, () => ({ from_id: 900_000, to_id: 900_000 }))
  for (let i = 0; i < 260; i++)
    await transact(forum, ({ db }) => tellReaders(db, many), 'nothing-shown')
  await forgetSearchChanges(forum)
  const left = await forum.db
    .selectFrom('search_change')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow()
  assert.equal(String(left.count), '50000')
  assert.deepEqual(await found(other, 'whistle'), [answer.id, post.id])
})

test('a removal within a batch that fails leaves its post to be found', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum, { source: 'A whistle.' })
  await forum.settle()
  await searchColumns(forum)
  await assert.rejects(
    transact(forum, async ({ db }) => {
      await db
        .updateTable('post')
        .set({ removed_at: forum.now() })
        .where('id', '=', post.id)
        .execute()
      throw new Error('changed my mind')
    }),
  )
  assert.deepEqual(await found(forum, 'whistle'), [post.id])
})

test(
  'what a slow transaction began to write before a quick one is not missed when it ends after it',
  { skip: engineUnderTest === 'sqlite' },
  async (t) => {
    const forum = await openForum(t)
    const { thread, post } = await plantThread(forum, { source: 'A whistle.' })
    await forum.settle()
    assert.deepEqual(await found(forum, 'whistle'), [post.id])
    const slow = await openTestDatabase(t, forum.address)
    const underWay = Promise.withResolvers<undefined>()
    const mayEnd = Promise.withResolvers<undefined>()
    const removing = slow.writer.run(async (db) => {
      await db
        .updateTable('post')
        .set({ removed_at: forum.now() })
        .where('id', '=', post.id)
        .execute()
      underWay.resolve(undefined)
      await mayEnd.promise
    })
    await underWay.promise
    const answer = await plantReply(forum, thread, { source: 'Whistle back.' })
    await forum.settle()
    assert.deepEqual(await found(forum, 'whistle'), [answer.id, post.id])
    mayEnd.resolve(undefined)
    await removing
    assert.deepEqual(await found(forum, 'whistle'), [answer.id])
  },
)

test('posts of a removed thread leave the index, and come back with it', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { source: 'A whistle.' })
  await forum.settle()
  const mo = await forum.viewer(forum.mo)
  const indexed = async () =>
    (await forum.db.selectFrom('indexed_post').select('post_id').execute()).map(
      ({ post_id }) => post_id,
    )
  await removeThread(forum, mo, thread.id)
  await forum.settle()
  assert.deepEqual(await indexed(), [])
  await restoreThread(forum, mo, thread.id)
  assert.deepEqual(await found(forum, 'whistle'), [])
  await forum.settle()
  assert.deepEqual(await indexed(), [post.id])
  assert.deepEqual(await found(forum, 'whistle'), [post.id])
})

test('many searches at once read what changed once', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum, { source: 'A whistle.' })
  await forum.settle()
  await searchColumns(forum)
  await plantReply(forum, thread, { source: 'Whistle back.' })
  await forum.settle()
  const hear = listening(forum.db)
  const asked = await hear(() =>
    Promise.all(Array.from({ length: 20 }, () => searchColumns(forum))),
  )
  assert.ok(asked.filter(({ sql }) => sql.includes('search_change')).length <= 2)
})

test('ids near each other are told as one range', () => {
  assert.deepEqual(rangesOf([]), [])
  assert.deepEqual(rangesOf([40, 7, 5, 6, 15]), [
    { from_id: 5, to_id: 15 },
    { from_id: 40, to_id: 40 },
  ])
  assert.ok(everyPost.to_id === 2 ** 31 - 1)
})
