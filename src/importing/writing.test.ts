import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../test/forum.ts'
import { joinPages } from './joining.ts'
import { readPlainText } from './sources/plain-text.ts'
import { readXenforo2 } from './sources/xenforo2.ts'
import { writeThreads } from './writing.ts'

const post = (id: number, name: string, body: string, number: number): string => `
<article class="message message--post js-post" data-author="${name}" data-content="post-${id}" id="js-post-${id}">
  <section class="message-user"><h4 class="message-name"><a href="/members/x.${name.length}/" class="username" data-user-id="${name.length}">${name}</a></h4>
  <div class="message-userExtras"><dl><dt>Joined</dt><dd>Jan 2, 2019</dd></dl><dl><dt>Location</dt><dd>Trondheim</dd></dl></div></section>
  <header class="message-attribution"><a href="/threads/t.77/post-${id}"><time class="u-dt" datetime="2021-03-0${number}T10:00:00Z"></time></a>
  <ul class="message-attribution-opposite"><li><a href="#">#${number}</a></li></ul></header>
  <article class="message-body"><div class="bbWrapper">${body}</div></article></article>`

const quote = (id: number, name: string, words: string): string =>
  `<blockquote class="bbCodeBlock--quote" data-quote="${name}" data-source="post: ${id}"><div class="bbCodeBlock-title">${name} said:</div><div class="bbCodeBlock-expandContent">${words}</div></blockquote>`

const page = (number: number, ...posts: readonly string[]) =>
  joinPages([
    readXenforo2(
      `page-${String(number)}.html`,
      `<html id="XF" data-content-key="thread-77"><link rel="canonical" href="https://trains.example/threads/t.77/page-${String(number)}"><body>
      <ul class="p-breadcrumbs"><li><a href="/forums/sleepers.4/">Sleepers</a></li></ul><h1 class="p-title-value">Night trains</h1>${posts.join('')}</body></html>`,
    ),
  ])

const first = page(
  1,
  post(501, 'Ada', 'The <b>coast</b> line takes longer.', 1),
  post(502, 'Bodil', `${quote(501, 'Ada', 'The coast line takes longer.')}Worth it.`, 2),
)
const second = page(
  2,
  post(
    503,
    'Ada',
    `${quote(502, 'Bodil', 'Worth it.')}${quote(999, 'Gone', 'Nobody knows')}Indeed.`,
    3,
  ),
)

/** SQLite's rows have no prototype, PostgreSQL's have one. */
const plain = (rows: readonly object[]): readonly object[] =>
  rows.map((row) => Object.assign({}, row))

const posts = (forum: TestForum) =>
  forum.db
    .selectFrom('post')
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .leftJoin('member', 'member.id', 'post.author_id')
    .select([
      'post.id',
      'post.number',
      'post.posted_at',
      'member.name',
      'post_body.source',
      'post_body.html',
    ])
    .orderBy('post.number')
    .execute()

test('a thread comes with its boards, its posts and placeholders for their authors', async (t) => {
  const forum = await openForum(t)
  assert.deepEqual(await writeThreads(forum, first), {
    threads: 1,
    posts: 2,
    joined: 0,
    failures: [],
  })
  const boards = await forum.db
    .selectFrom('board')
    .leftJoin('board as above', 'above.id', 'board.parent_id')
    .select(['board.title', 'above.title as above', 'board.post_count', 'board.thread_count'])
    .where('board.id', '>', 2)
    .orderBy('board.id')
    .execute()
  assert.deepEqual(plain(boards), [
    { title: 'Archive', above: null, post_count: 0, thread_count: 0 },
    { title: 'trains.example', above: 'Archive', post_count: 0, thread_count: 0 },
    { title: 'Sleepers', above: 'trains.example', post_count: 2, thread_count: 1 },
  ])
  const [one, two] = await posts(forum)
  assert.deepEqual(
    [one?.name, one?.source, one?.posted_at],
    ['Ada (trains.example)', 'The **coast** line takes longer.', '2021-03-01T10:00:00.000Z'],
  )
  assert.equal(
    two?.source,
    `> [Ada, post ${String(one?.id)}]\n> The coast line takes longer.\n\nWorth it.`,
  )
  const member = await forum.db
    .selectFrom('member')
    .select([
      'name',
      'joined_at',
      'location',
      'post_count',
      'thread_count',
      'password_hash',
      'placeholder_since',
    ])
    .where('name', 'like', 'Ada (%')
    .executeTakeFirst()
  assert.deepEqual(
    { ...member },
    {
      name: 'Ada (trains.example)',
      joined_at: '2019-01-02T00:00:00.000Z',
      location: 'Trondheim',
      post_count: 1,
      thread_count: 1,
      password_hash: null,
      placeholder_since: '2026-11-22T12:00:00.000Z',
    },
  )
  const thread = await forum.db
    .selectFrom('thread')
    .select(['title', 'post_count', 'last_number', 'last_posted_at', 'last_post_id'])
    .executeTakeFirst()
  assert.deepEqual(
    { ...thread },
    {
      title: 'Night trains',
      post_count: 2,
      last_number: 2,
      last_posted_at: '2021-03-02T10:00:00.000Z',
      last_post_id: two?.id,
    },
  )
})

test('quotes are references with the words found, and words of posts that are not here stay words', async (t) => {
  const forum = await openForum(t)
  await writeThreads(forum, first)
  assert.deepEqual(await writeThreads(forum, second), {
    threads: 0,
    posts: 1,
    joined: 1,
    failures: [],
  })
  const [one, two, three] = await posts(forum)
  const quotes = await forum.db
    .selectFrom('quote')
    .select(['post_id', 'source_post_id', 'source_revision'])
    .orderBy('post_id')
    .execute()
  assert.deepEqual(plain(quotes), [
    { post_id: two?.id, source_post_id: one?.id, source_revision: 1 },
    { post_id: three?.id, source_post_id: two?.id, source_revision: 1 },
  ])
  assert.match(three?.source ?? '', /> \*\*Gone:\*\*\n>\n> Nobody knows/)
})

test('running again changes nothing', async (t) => {
  const forum = await openForum(t)
  await writeThreads(forum, first)
  const before = [
    await posts(forum),
    await forum.db.selectFrom('member').selectAll().execute(),
    await forum.db.selectFrom('board').selectAll().execute(),
  ]
  assert.deepEqual(await writeThreads(forum, first), {
    threads: 0,
    posts: 0,
    joined: 0,
    failures: [],
  })
  assert.deepEqual(
    [
      await posts(forum),
      await forum.db.selectFrom('member').selectAll().execute(),
      await forum.db.selectFrom('board').selectAll().execute(),
    ],
    before,
  )
})

test('an earlier page that comes later goes before, and what was written here meanwhile stays last', async (t) => {
  const forum = await openForum(t)
  await writeThreads(forum, second)
  const thread = await forum.db.selectFrom('thread').selectAll().executeTakeFirstOrThrow()
  await forum.writer.run(async (db) => {
    const { id } = await db
      .insertInto('post')
      .values({
        thread_id: thread.id,
        number: 2,
        author_id: forum.bo.id,
        posted_at: '2026-11-22T12:00:00.000Z',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('post_body')
      .values({ post_id: id, source: 'Still true.', html: '<p>Still true.</p>', renderer: '1' })
      .execute()
    await db
      .updateTable('thread')
      .set({ post_count: 2, last_number: 2, last_post_id: id })
      .where('id', '=', thread.id)
      .execute()
    await db
      .insertInto('reading')
      .values({
        member_id: forum.bo.id,
        thread_id: thread.id,
        read_number: 2,
        read_at: '2026-11-22T12:00:00.000Z',
        passed_from: 1,
        passed_to: 1,
      })
      .execute()
  })
  await writeThreads(forum, first)
  assert.deepEqual(
    (await posts(forum)).map(({ number, source }) => [number, source.split('\n').at(-1)]),
    [
      [1, 'The **coast** line takes longer.'],
      [2, 'Worth it.'],
      [3, 'Indeed.'],
      [4, 'Still true.'],
    ],
  )
  const after = await forum.db
    .selectFrom('thread')
    .select(['post_count', 'last_number', 'started_at'])
    .executeTakeFirst()
  assert.deepEqual(
    { ...after },
    { post_count: 4, last_number: 4, started_at: '2021-03-01T10:00:00.000Z' },
  )
  const marks = ['read_number', 'passed_from', 'passed_to'] as const
  assert.deepEqual(plain(await forum.db.selectFrom('reading').select(marks).execute()), [
    { read_number: 4, passed_from: 3, passed_to: 3 },
  ])
})

test('a text without names gives posts without authors, and nobody is made up', async (t) => {
  const forum = await openForum(t)
  await writeThreads(
    forum,
    joinPages([readPlainText('old.bodies.txt', 'One <script>\n\nstill one\n \nTwo')]),
  )
  assert.deepEqual(
    (await posts(forum)).map(({ name, html, posted_at }) => [
      name,
      html.includes('<script'),
      posted_at,
    ]),
    [
      [null, false, '1970-01-01T00:00:00.000Z'],
      [null, false, '1970-01-01T00:00:00.000Z'],
    ],
  )
  assert.equal(
    (
      await forum.db
        .selectFrom('member')
        .select('id')
        .where('placeholder_since', 'is not', null)
        .execute()
    ).length,
    0,
  )
  const origins = await forum.db
    .selectFrom('origin_post')
    .select(['file', 'stated_at', 'sureness'])
    .execute()
  assert.deepEqual(
    origins.map(({ file, stated_at, sureness }) => [file, stated_at, sureness < 1]),
    [
      ['old.bodies.txt', null, true],
      ['old.bodies.txt', null, true],
    ],
  )
})

test('imported posts are found by search', async (t) => {
  const forum = await openForum(t)
  await writeThreads(forum, first)
  await forum.settle()
  const found = await forum.db.selectFrom('indexed_post').select('post_id').execute()
  assert.equal(found.length, 2)
})
