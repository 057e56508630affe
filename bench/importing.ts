import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { migrate } from '../src/db/migrate.ts'
import type { ThreadRead } from '../src/importing/joining.ts'
import { quoteHole } from '../src/importing/quote-holes.ts'
import type { PostRecord, QuoteRecord, ThreadRecord } from '../src/importing/records.ts'
import { writeThreads } from '../src/importing/writing.ts'
import { openForum } from './forum.ts'
import { random, writer } from './generated-text.ts'

const perThread = 20

/** How fast an old forum comes over, in posts per second: threads as a reader of saved pages hands them on are written into a new SQLite database on disk. Reading the pages is not in it. */
export async function importing(posts: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-importing-'))
  const { forum, database } = await openForum(`sqlite:${join(folder, 'folkmoot.db')}`)
  try {
    await migrate(database)
    const threads = readThreads(posts)
    const started = performance.now()
    const written = await writeThreads(forum, threads)
    const seconds = (performance.now() - started) / 1000
    if (written.posts !== posts) throw new Error(`${written.posts} of ${posts} posts were written`)
    return posts / seconds
  } finally {
    await database.close()
    rmSync(folder, { recursive: true })
  }
}

/** Threads of twenty posts by two thousand people, a third of them quoting the post before. */
function readThreads(posts: number): readonly ThreadRead[] {
  const by = random(20_261_122)
  const pen = writer(by)
  const paragraphs = Array.from({ length: 2000 }, () => pen.paragraph())
  const names = Array.from({ length: 2000 }, (_, n) => pen.name(n + 1))
  return Array.from({ length: posts / perThread }, (_, place) => {
    const key = String(place + 1)
    const texts = Array.from({ length: perThread }, () => by.pick(paragraphs))
    const quotes = texts.map((_text, index) => index > 0 && by.next() < 0.33)
    return {
      key: `old.example ${key}`,
      thread: threadRecord(key, pen.title()),
      posts: texts.map((text, index) =>
        postRecord(key, index + 1, {
          author: by.pick(names),
          text,
          quoted: quotes[index] === true ? (texts[index - 1] ?? null) : null,
        }),
      ),
      repeated: 0,
    }
  })
}

function threadRecord(key: string, title: string): ThreadRecord {
  return {
    kind: 'thread',
    file: `${key}.html`,
    software: 'xenforo2',
    site: 'old.example',
    source_id: key,
    title,
    prefix: null,
    url: `https://old.example/threads/${key}/`,
    base: null,
    boards: ['Community', `Board ${1 + (Number(key) % 20)}`],
    board_source_ids: [null, null],
    page: 1,
    last_page: 1,
    fingerprint: null,
  }
}

interface Said {
  readonly author: string
  readonly text: string
  /** The words of the post before, when this one quotes it. */
  readonly quoted: string | null
}

function postRecord(key: string, index: number, { author, text, quoted }: Said): PostRecord {
  const id = Number(key) * perThread + index
  const words = `<p>${text}</p>`
  return {
    kind: 'post',
    file: `${key}.html`,
    thread: key,
    source_id: String(id),
    number: index,
    index,
    author,
    author_source_id: author.slice(author.lastIndexOf(' ') + 1),
    posted_at: new Date(Date.UTC(2010, 0, 1) + id * 60_000).toISOString(),
    edited_at: null,
    lines: null,
    quotes: quoted === null ? [] : [quoteRecord(id - 1, index - 1, quoted)],
    text,
    body: { form: 'html', html: quoted === null ? words : quoteHole(1) + words },
    member: null,
    edited: false,
    sureness: 1,
  }
}

function quoteRecord(id: number, index: number, text: string): QuoteRecord {
  return { author: null, source_id: String(id), index, text, html: `<p>${text}</p>` }
}
