import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { openTestDatabase } from '../../test/database.ts'
import { openForum as openPeopled } from '../../test/forum.ts'
import { newEpoch } from '../forum/kernel/epoch.ts'
import type { Forum } from '../forum/kernel/forum.ts'
import { memoryBlobs } from '../outside/blobs.ts'
import { noMail } from '../outside/mail.ts'
import { followUps } from '../worker/consequences.ts'
import { PEOPLE } from './content/people.ts'
import { THREADS } from './content/threads.ts'
import { DOORS, enterBy } from './doors.ts'
import { demoState, plantDemo } from './planting.ts'

const posts = THREADS.flatMap((thread) => thread.posts.map((post) => ({ thread, post })))

async function openEmpty(t: TestContext): Promise<Forum> {
  const database = await openTestDatabase(t)
  return {
    engine: database.engine,
    db: database.read,
    writer: database.writer,
    now: () => '2026-11-22T12:00:00.000Z',
    url: 'http://forum.example',
    blobs: memoryBlobs(),
    mail: noMail,
    epoch: newEpoch(),
    followUps,
    wakeWorker: () => undefined,
  }
}

const device = { agent: 'test', address: '127.0.0.1' }
/** The archived thread. */
const archived = { members: 6, threads: 1, posts: 17, quotes: 8 }

test('the planted demo', async (t) => {
  const forum = await openEmpty(t)
  await plantDemo(forum)
  const { db } = forum

  await t.test('the demo is planted whole, with every count right', async () => {
    const count = async (table: 'member' | 'thread' | 'post' | 'reaction') =>
      (
        await db
          .selectFrom(table)
          .select((row) => row.fn.countAll<number>().as('n'))
          .execute()
      )[0]?.n
    assert.equal(await count('member'), PEOPLE.length + archived.members)
    assert.equal(await count('thread'), THREADS.length + archived.threads)
    assert.equal(await count('post'), posts.length + archived.posts)
    const planned = posts.flatMap(({ post }) => Object.values(post.reactions ?? {}))
    assert.equal(
      await count('reaction'),
      planned.reduce((sum, n) => sum + n, 0),
    )
    const late = await db
      .selectFrom('post')
      .select('id')
      .where('posted_at', '>', forum.now())
      .execute()
    assert.deepEqual(late, [])
    const pinned = await db
      .selectFrom('thread')
      .where('pinned_at', 'is not', null)
      .select('id')
      .execute()
    assert.equal(pinned.length, THREADS.filter((thread) => thread.pinned === true).length)
  })

  await t.test(
    'scores are the sums of what was given, and nobody reacts to what they may not see',
    async () => {
      const scores = await forum.db
        .selectFrom('member')
        .leftJoin('post', 'post.author_id', 'member.id')
        .leftJoin('reaction', 'reaction.post_id', 'post.id')
        .leftJoin('reaction_kind', 'reaction_kind.id', 'reaction.kind_id')
        .select((row) => ['member.name', 'member.score', row.fn.sum<number>('weight').as('sum')])
        .where('member.placeholder_since', 'is', null)
        .groupBy(['member.id', 'member.name', 'member.score'])
        .execute()
      for (const { name, score, sum } of scores) assert.equal(score, sum ?? 0, name)
      const office = await forum.db
        .selectFrom('reaction')
        .innerJoin('post', 'post.id', 'reaction.post_id')
        .innerJoin('thread', 'thread.id', 'post.thread_id')
        .innerJoin('board', 'board.id', 'thread.board_id')
        .innerJoin('member', 'member.id', 'reaction.member_id')
        .select('member.name')
        .distinct()
        .where('board.title', '=', 'Conductors’ office')
        .execute()
      const conductors = new Set(
        PEOPLE.filter(({ role }) => role !== undefined).map(({ name }) => name),
      )
      assert.ok(office.length > 0 && office.every(({ name }) => conductors.has(name)))
    },
  )

  await t.test(
    'each quote has the words of the post it names, but for the one that was made up',
    async () => {
      const quotes = await forum.db
        .selectFrom('quote')
        .innerJoin('post', 'post.id', 'quote.post_id')
        .innerJoin('post as source', 'source.id', 'quote.source_post_id')
        .innerJoin('thread', 'thread.id', 'post.thread_id')
        .select(['thread.title', 'post.number', 'quote.source_revision', 'quote.words_text'])
        .select(['source.thread_id as from', 'post.thread_id as in'])
        .execute()
      const written = posts.flatMap(({ post }) => [...post.text.matchAll(/\{\{(?:q|archive):/g)])
      assert.equal(quotes.length, written.length + archived.quotes)
      const across = quotes.filter((quote) => quote.from !== quote.in)
      assert.equal(across.length, 2, 'two quote the archived thread')
      const neverSaid = quotes.filter((quote) => quote.source_revision === null)
      assert.deepEqual(
        neverSaid.map(({ words_text: words }) => words),
        ['Coast. Sit on the right. And be careful, for the sea is beautiful and you are weak.'],
      )
      assert.ok(
        quotes.some((quote) => quote.words_text.includes('…')),
        'one leaves words out',
      )
    },
  )

  await t.test(
    'what was edited keeps its history, and a quote of it is older than the edit',
    async () => {
      const edited = posts.filter(({ post }) => post.edited !== undefined)
      const revisions = await db.selectFrom('revision').select('source').execute()
      assert.equal(revisions.length, edited.length)
      const since = await db
        .selectFrom('quote')
        .innerJoin('post', 'post.id', 'quote.source_post_id')
        .select('quote.words_text')
        .whereRef('quote.source_revision', '<', 'post.revision')
        .execute()
      assert.ok(since.some(({ words_text: words }) => words.startsWith('The coast line')))
    },
  )

  await t.test('what was taken back is gone, and those who answered it are not', async () => {
    const removed = await db
      .selectFrom('post')
      .selectAll()
      .where('removed_at', 'is not', null)
      .execute()
    assert.equal(removed.length, posts.filter(({ post }) => post.removedAfter !== undefined).length)
    const answers = await db
      .selectFrom('post')
      .select('id')
      .where('removed_at', 'is', null)
      .where('answers_post_id', '=', removed[0]?.id ?? 0)
      .execute()
    assert.ok(answers.length >= 2)
  })

  await t.test('nothing of the planting is left in the words', async () => {
    const bodies = await forum.db.selectFrom('post_body').select(['source', 'html']).execute()
    assert.deepEqual(
      bodies.filter(({ source }) => source.includes('{{')),
      [],
    )
    const called = bodies.filter(({ html }) => html.includes('/members/'))
    assert.ok(called.length >= 5, 'members are called by name')
    assert.ok(bodies.some(({ html }) => html.includes('/threads/')))
  })

  await t.test('members say something about themselves', async () => {
    const members = await db
      .selectFrom('member')
      .select(['location', 'about_html'])
      .where('placeholder_since', 'is', null)
      .execute()
    for (const { location, about_html: html } of members) assert.ok(location !== '' && html !== '')
  })

  await t.test('planting again changes nothing', async () => {
    assert.equal(await demoState(forum), 'planted')
    await plantDemo(forum)
    const ids = await db.selectFrom('post').select('id').execute()
    assert.equal(ids.length, posts.length + archived.posts)
  })

  await t.test('behind each door somebody stands, behind others nobody', async () => {
    for (const { key } of DOORS) assert.notEqual(await enterBy(forum, key, device), null, key)
    assert.equal(await enterBy(forum, 'cellar', device), null)
  })
})

test('a forum with people in it is left alone, and has no doors', async (t) => {
  assert.equal(await demoState(await openEmpty(t)), 'empty')
  const forum = await openPeopled(t)
  assert.equal(await demoState(forum), 'not-a-demo')
  await assert.rejects(plantDemo(forum))
  for (const { key } of DOORS) assert.equal(await enterBy(forum, key, device), null)
})
