/**
 * Fills a data folder with a large forum of generated text: `node bench/seed.ts <folder> [posts]`, by default a million
 * posts in 50,000 threads by 20,000 members, one thread of a tenth of all posts. Takes minutes. Writes the session
 * tokens of 64 members beside the database (bench.json), so that the bench can come as them.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'

import { migrate } from '../src/db/migrate.ts'
import { openDatabase } from '../src/db/open.ts'
import { changeSettings } from '../src/forum/kernel/settings.ts'
import { reindex } from '../src/forum/search/reindexing.ts'
import { renderPost } from '../src/text/rendering.ts'
import { openForum } from './forum.ts'
import { type Random, random, writer } from './generated-text.ts'

/** What the bench asks for; `onePercent` stands in every hundredth post. */
export const markers = { onePercent: 'lanternhouse', half: 'wayfarer' }
export const longThread = 1

interface Sizes {
  readonly posts: number
  readonly threads: number
  readonly members: number
  readonly boards: number
}

const database = 'folkmoot.db'

export async function seed(folder: string, posts: number): Promise<void> {
  const sizes: Sizes = {
    posts,
    threads: Math.max(20, posts / 20),
    members: Math.max(100, posts / 50),
    boards: 20,
  }
  const file = join(folder, database)
  mkdirSync(folder, { recursive: true })
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
  const address = `sqlite:${file}`
  const empty = await openDatabase(address)
  await migrate(empty)
  await empty.close()
  fill(file, sizes)
  await index(address, sizes)
}

function fill(file: string, sizes: Sizes): void {
  const db = new DatabaseSync(file)
  db.exec('pragma synchronous = off; pragma cache_size = -200000; pragma foreign_keys = off; begin')
  const by = random(20_261_122)
  const pen = writer(by)
  for (let n = 1; n <= sizes.boards; n++) {
    db.prepare(
      'insert into board (title, description, parent_id, position) values (?, ?, ?, ?)',
    ).run(`Board ${n}`, pen.title(), n > 12 ? (n % 6) + 1 : null, n)
  }
  const member = db.prepare(
    'insert into member (name, name_key, name_skeleton, joined_at, location) values (?, ?, ?, ?, ?)',
  )
  for (let n = 1; n <= sizes.members; n++) {
    const name = pen.name(n)
    member.run(name, name, name, moment(n / sizes.members), n % 3 === 0 ? 'Trondheim' : '')
  }
  const thread = db.prepare(
    'insert into thread (board_id, title, author_id, started_at, last_posted_at) values (?, ?, ?, ?, ?)',
  )
  for (let n = 1; n <= sizes.threads; n++) {
    const at = moment(n / sizes.threads)
    thread.run(
      1 + Math.floor(by.next() * by.next() * sizes.boards),
      pen.title(),
      someone(by, sizes),
      at,
      at,
    )
  }
  fillPosts(db, by, sizes, pen.paragraph)
  db.exec('commit')
  count(db)
  // Statistics of the search index while it is empty would have it read through at every merge for ever after.
  db.exec(
    `analyze; delete from sqlite_stat1 where tbl like 'post_words%'; pragma wal_checkpoint(truncate)`,
  )
  db.close()
}

/** Times from 2010 to now: `share` of the way. */
function moment(share: number): string {
  const from = Date.UTC(2010, 0, 1)
  return new Date(from + share * (Date.now() - 60_000 - from)).toISOString()
}

// A few write most: the product of two even shares leans towards the first.
const someone = (by: Random, { members }: Sizes): number =>
  1 + Math.floor(by.next() * by.next() * members)

function fillPosts(db: DatabaseSync, by: Random, sizes: Sizes, paragraph: () => string): void {
  const write = postWriter(db, by, sizes)
  const pool = paragraphs(by, paragraph)
  const numbers = new Uint32Array(sizes.threads + 1)
  const lasts = new Uint32Array(sizes.threads + 1)
  for (let id = 1; id <= sizes.posts; id++) {
    const threadId = threadOf(by, sizes, id)
    const last = lasts[threadId] ?? 0
    const number = (numbers[threadId] ?? 0) + 1
    numbers[threadId] = number
    lasts[threadId] = id
    write({
      id,
      threadId,
      number,
      answers: last > 0 && by.next() < 0.3 ? last : null,
      text: words(by, pool),
    })
    if (id % 100_000 === 0) db.exec('commit; begin')
    if (id % 20_000 === 0) progress('posts', id, sizes.posts)
  }
}

interface Written {
  readonly id: number
  readonly threadId: number
  readonly number: number
  readonly answers: number | null
  readonly text: Text
}

function postWriter(db: DatabaseSync, by: Random, sizes: Sizes): (post: Written) => void {
  const post = db.prepare(
    'insert into post (thread_id, number, author_id, posted_at, answers_post_id, has_link) values (?, ?, ?, ?, ?, ?)',
  )
  const body = db.prepare(
    "insert into post_body (post_id, source, html, renderer) values (?, ?, ?, '1')",
  )
  const quote = db.prepare(
    'insert into quote (post_id, ordinal, source_post_id, source_revision, words_html, words_text) values (?, 1, ?, 1, ?, ?)',
  )
  const reaction = db.prepare(
    'insert or ignore into reaction (post_id, member_id, kind_id, reacted_at) values (?, ?, ?, ?)',
  )
  return ({ id, threadId, number, answers, text }) => {
    const at = moment(id / sizes.posts)
    const quoting = answers !== null && by.next() < 0.3
    post.run(
      threadId,
      number,
      someone(by, sizes),
      at,
      answers,
      text.source.includes('http') ? 1 : 0,
    )
    body.run(id, text.source, quoting ? `<!--quote:1-->${text.html}` : text.html)
    if (quoting) quote.run(id, answers, '<p>what was said before</p>', 'what was said before')
    if (by.next() < 0.25) react(by, reaction, sizes, { id, at })
  }
}

// A tenth of all posts stands in one thread; the others are alive a while, four hundred at a time.
function threadOf(by: Random, { posts, threads }: Sizes, id: number): number {
  if (by.next() < 0.1) return longThread
  return Math.min(
    threads,
    Math.max(2, Math.ceil((id / posts) * threads) - by.int(Math.min(400, threads))),
  )
}

function react(
  by: Random,
  reaction: StatementSync,
  sizes: Sizes,
  post: { id: number; at: string },
): void {
  for (let n = by.int(6); n >= 0; n--)
    reaction.run(post.id, someone(by, sizes), 1 + by.int(5), post.at)
}

interface Text {
  readonly source: string
  readonly html: string
}

/** Paragraphs rendered once by the forum's own renderer and put together differently in each post. */
function paragraphs(by: Random, paragraph: () => string): readonly Text[] {
  return Array.from({ length: 8000 }, (_, n) => {
    const line = paragraph()
    const source =
      n % 9 === 0
        ? `**${line.slice(0, 20)}** ${line}`
        : n % 13 === 0
          ? `${line} https://example.org/${by.int(9999)}`
          : line
    const { html } = renderPost(source, {
      forumUrl: 'http://127.0.0.1',
      memberIdByName: () => undefined,
    })
    return { source, html }
  })
}

function words(by: Random, pool: readonly Text[]): Text {
  const parts = Array.from({ length: 1 + by.int(3) }, () => by.pick(pool))
  const marks = [by.next() < 0.01 ? markers.onePercent : '', by.next() < 0.5 ? markers.half : '']
    .filter((mark) => mark !== '')
    .join(' ')
  const extra = marks === '' ? [] : [{ source: marks, html: `<p>${marks}</p>` }]
  const all = [...parts, ...extra]
  return {
    source: all.map((part) => part.source).join('\n\n'),
    html: all.map((part) => part.html).join(''),
  }
}

function count(db: DatabaseSync): void {
  db.exec(`
    create temp table last as select thread_id, count(*) posts, max(number) number, max(id) id from post group by thread_id;
    create unique index temp.last_of on last (thread_id);
    delete from thread where id not in (select thread_id from last);
    update thread set (post_count, last_number, last_post_id) = (select posts, number, id from last where thread_id = thread.id);
    update thread set (last_posted_at, last_author_id) = (select posted_at, author_id from post where id = last_post_id);
    update board set thread_count = (select count(*) from thread where board_id = board.id),
      post_count = (select coalesce(sum(post_count), 0) from thread where board_id = board.id),
      last_thread_id = (select id from thread where board_id = board.id order by last_posted_at desc limit 1);
    update member set post_count = (select count(*) from post where author_id = member.id),
      thread_count = (select count(*) from thread where author_id = member.id),
      score = (select coalesce(sum(weight), 0) from post join reaction on post_id = post.id
        join reaction_kind on reaction_kind.id = kind_id where post.author_id = member.id);
    insert into member_role (member_id, role_id)
      select (select max(id) from member), id from role where key = 'admin';
    insert into participation (member_id, thread_id, post_count)
      select author_id, thread_id, count(*) from post group by author_id, thread_id;
    insert into reading (member_id, thread_id, read_number, read_at)
      select member.id, thread.id, max(1, last_number - member.id % 3), last_posted_at from member, thread
      where member.id <= 64 and thread.id > (select max(id) from thread) - 2000;
  `)
}

/** Makes the search index and the sessions; by itself, for a folder that was filled before. */
export async function index(address: string, sizes: Sizes): Promise<void> {
  const { forum, database: opened } = await openForum(address)
  await changeSettings(forum, {
    forumName: 'A large forum',
    postsPerMinute: 1_000_000,
    threadsPerHour: 1_000_000,
    searchesPerMinute: 1_000_000,
  })
  await reindex(forum, ({ count: done }) => progress('indexed', done, sizes.posts))
  const tokens = await forum.writer.run(async (db) => {
    const made = Array.from({ length: 64 }, () => randomBytes(32).toString('base64url'))
    const at = forum.now()
    const rows = made.map((token, n) => ({
      member_id: n + 1,
      token_hash: createHash('sha256').update(token).digest('base64url'),
      created_at: at,
      seen_at: at,
      confirmed_at: at,
      agent: 'bench',
      address: '127.0.0.0',
    }))
    await db.insertInto('session').values(rows).execute()
    return made
  })
  writeFileSync(
    join(address.slice('sqlite:'.length), '..', 'bench.json'),
    JSON.stringify({ tokens, ...sizes }),
  )
  await opened.close()
}

function progress(what: string, done: number, of: number): void {
  process.stderr.write(`\r${what} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}   `)
}

if (import.meta.main) {
  const [folder, posts = '1000000'] = process.argv.slice(2)
  if (folder === undefined || !/^\d+$/.test(posts)) {
    console.error('usage: node bench/seed.ts <folder> [posts]')
    process.exit(2)
  }
  const started = performance.now()
  await seed(folder, Number(posts))
  console.log(`\nSeeded in ${Math.round((performance.now() - started) / 1000)} s.`)
}
