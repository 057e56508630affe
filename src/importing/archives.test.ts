import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

import { crossValidate, extractedTexts } from './plain-text/lessons.ts'
import { readFileOfArchive } from './reading.ts'
import type { PageRead } from './records.ts'

/** The collected pages are not ours to ship; where they stand beside the checkout every one of them is held against its ground truth. */
const archives = findArchives()
const without = archives === null ? 'no collected pages beside this checkout' : false

for (const kind of ['xenforo1', 'xenforo2']) {
  test(
    `posts, authors, times and quotes of ${kind} pages are right`,
    { skip: without },
    async () => {
      const counts = { posts: 0, found: 0, authors: 0, times: 0, quotes: 0 }
      for (const { page, truth } of await pagesOf(kind)) {
        const byId = new Map(page.posts.map((post) => [post.source_id, post]))
        for (const expected of truth.posts) {
          counts.posts += 1
          const post = byId.get(expected.post_id)
          if (post === undefined) continue
          counts.found += 1
          if (post.author === expected.author) counts.authors += 1
          if (instant(post.posted_at) === instant(expected.time)) counts.times += 1
          const quoted = post.quotes.map(({ author, source_id }) => [author, source_id])
          const wanted = expected.quotes.map(({ author, post_id }) => [author, post_id])
          if (JSON.stringify(quoted) === JSON.stringify(wanted)) counts.quotes += 1
        }
        const { blocks } = page
        assert.equal(blocks.seen, blocks.posts + blocks.chrome + blocks.not_understood)
        assert.equal(blocks.not_understood, 0, page.file)
      }
      for (const right of [counts.found, counts.authors, counts.quotes])
        assert.equal(right, counts.posts)
      // The truth gives the edit's or the last reply's time for a few posts (one of XenForo 1, each first post of the nested skin).
      assert.ok(
        counts.times / counts.posts >= 0.98,
        `times ${String(counts.times)} of ${String(counts.posts)}`,
      )
    },
  )
}

test(
  'of the thread of which only text is left, every post and quote is found and nobody is made up',
  { skip: without },
  async () => {
    const page = await read(join(archives ?? '', 'text/japan-korea-thread/thread.txt'))
    assert.deepEqual(
      page.posts.map(({ lines }) => lines?.[0]),
      [13, 54, 55, 56, 62, 68, 72, 76, 78, 80, 84, 89],
    )
    assert.deepEqual(
      page.posts.flatMap(({ index, quotes }) => quotes.map((quote) => [index, quote.index])),
      [
        [4, 2],
        [5, 4],
        [6, 5],
        [7, 6],
        [8, 7],
        [9, 8],
        [10, 9],
        [11, 10],
      ],
    )
    assert.deepEqual(
      page.posts.map(({ author }) => author),
      ['Hamartia Antidote', ...Array.from({ length: 11 }, () => null)],
    )
    assert.equal(page.posts.at(-1)?.lines?.[1], 89)
  },
)

test(
  'cleaned texts give the starts of their posts, and no quote is tied to a wrong post',
  { skip: without },
  async () => {
    let [right, found, wanted] = [0, 0, 0]
    for (const { page, truth } of await textsOf('clean')) {
      const starts = new Set(truth.posts.map(({ lines }) => lines[0]))
      wanted += starts.size
      found += page.posts.length
      right += page.posts.filter(({ lines }) => starts.has(lines?.[0] ?? 0)).length
      assert.deepEqual(
        page.posts.slice(1).filter(({ author }) => author !== null),
        [],
        page.file,
      )
      for (const wrong of wrongQuotes(page, truth)) assert.fail(`${page.file}: ${wrong}`)
    }
    const f1 = (2 * right) / (found + wanted)
    assert.ok(f1 >= 0.85, `F1 ${f1.toFixed(3)}`)
  },
)

test(
  'cleaned texts are read nearly as well with what was learned without them',
  { skip: without },
  () => {
    const texts = extractedTexts(join(archives ?? '', 'text'))
    const [held, others] = [true, false].map((wanted) =>
      texts.filter(({ name }) => name.includes('/xenforo2/') === wanted),
    )
    const f1 = crossValidate(held ?? [], others ?? [], 5)
    assert.ok(f1 >= 0.83, `F1 ${f1.toFixed(3)}`)
  },
)

test('whole texts and bodies give the number of posts they hold', { skip: without }, async () => {
  for (const { page, truth } of await textsOf('wet')) {
    const numbered = page.posts.filter(({ lines }) => lines !== null)
    assert.ok(
      Math.abs(numbered.length - truth.posts.length) <= 1,
      `${page.file}: ${String(numbered.length)} of ${String(truth.posts.length)}`,
    )
    const authors = page.posts.filter(({ author }) => author !== null).length
    assert.ok(authors >= page.posts.length * 0.6, page.file)
  }
  for (const { page, truth } of await textsOf('bodies'))
    assert.equal(page.posts.length, truth.posts.length, page.file)
})

test('whole texts give the starts of their posts', { skip: without }, async (t) => {
  let [right, found, wanted] = [0, 0, 0]
  for (const { file, page, truth } of await textsOf('wet')) {
    const starts = startsIn(file, truth)
    const begun = page.posts.flatMap(({ lines }) => lines?.[0] ?? [])
    wanted += truth.posts.length
    found += begun.length
    right += begun.filter((line) => starts.has(line)).length
  }
  const [precision, recall] = [right / found, right / wanted]
  const f1 = (2 * right) / (found + wanted)
  const measured = `${String(right)} right of ${String(found)} found and ${String(wanted)} there: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`
  t.diagnostic(measured)
  assert.ok(wanted > 200 && Math.min(precision, recall, f1) >= 0.95, measured)
})

type Truth = {
  readonly posts: readonly {
    readonly post_id: string
    readonly index: number
    readonly author: string | null
    readonly time: string
    readonly lines: readonly [number, number]
    readonly quotes: readonly { readonly author: string | null; readonly post_id: string | null }[]
    readonly segments: readonly {
      readonly kind: string
      readonly lines: readonly [number, number]
      readonly quoted_post_id?: string | null
    }[]
  }[]
}

/** The truth counts the lines of the cleaned text. In the whole text each post starts where, after the one before it and its author's name, the same first line stands. */
function startsIn(file: string, { posts }: Truth): ReadonlySet<number> {
  const [whole, clean] = [file, file.replace('.wet.txt', '.clean.txt')].map((one) =>
    readFileSync(one, 'utf8').split('\n').map(folded),
  )
  const starts = new Set<number>()
  let after = 0
  for (const { author, lines } of posts) {
    const first = clean?.slice(lines[0] - 1, lines[1]).find((line) => line !== '')
    const name = whole?.indexOf(folded(author ?? ''), after) ?? -1
    const start = whole?.indexOf(first ?? '', Math.max(name, after) + 1) ?? -1
    assert.ok(start > 0, `${file}: "${first ?? ''}" is not in it`)
    starts.add(start + 1)
    after = start
  }
  return starts
}

const folded = (line: string): string => line.replaceAll(/\s+/g, ' ').trim()

/** A quote tied to another post than the truth's, where the truth knows whom it quotes. */
function wrongQuotes(page: PageRead, truth: Truth): readonly string[] {
  return page.posts.flatMap((post) => {
    const known = quotedIn(truth, post.lines ?? [0, 0])
    if (known === null) return []
    return post.quotes.flatMap(({ index }) => {
      const target = page.posts.find((other) => other.index === index)
      if (target === undefined) return []
      const reached = (target.lines ?? []).map((line) => idAt(truth, line))
      return reached.some((id) => id !== undefined && known.includes(id))
        ? []
        : [`${String(post.lines)} quotes ${known.join()}`]
    })
  })
}

const idAt = ({ posts }: Truth, line: number): string | undefined =>
  posts.find(({ lines: [from, to] }) => from <= line && line <= to)?.post_id

/** The posts quoted between two lines; null where the truth does not know them all. */
function quotedIn({ posts }: Truth, [first, last]: readonly [number, number]) {
  const quotes = posts
    .flatMap(({ segments }) => segments)
    .filter(({ kind, lines: [from, to] }) => kind === 'quote' && from <= last && to >= first)
  const known = quotes.flatMap(({ quoted_post_id: id }) => id ?? [])
  return quotes.length === 0 || known.length < quotes.length ? null : known
}

async function pagesOf(kind: string) {
  const folder = join(archives ?? '', 'html', kind)
  const files = readdirSync(folder).filter((name) => /\.html(\.gz)?$/.test(name))
  return Promise.all(
    files.map(async (name) => ({
      page: await read(join(folder, name)),
      truth: truthIn(join(folder, name.replace(/\.html(\.gz)?$/, '.gt.json'))),
    })),
  )
}

async function textsOf(form: string) {
  const folder = join(archives ?? '', 'text/xenforo2')
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${form}.txt`))
  return Promise.all(
    files.map(async (name) => {
      const { posts } = truthIn(join(folder, name.replace(`.${form}.txt`, '.truth.json')))
      // A post of pictures only has no line in a cleaned text.
      return {
        file: join(folder, name),
        page: await read(join(folder, name)),
        truth: { posts: posts.filter(({ lines }) => lines !== null) },
      }
    }),
  )
}

async function read(file: string): Promise<PageRead> {
  const { page } = await readFileOfArchive(file)
  assert.ok(page !== null, file)
  return page
}

// oxlint-disable-next-line no-unsafe-type-assertion -- the truths are ours and of this form.
const truthIn = (file: string): Truth => JSON.parse(readFileSync(file, 'utf8')) as Truth

const instant = (stated: string | null): number =>
  stated !== null && /^\d+$/.test(stated)
    ? Number(stated) * 1000
    : Date.parse((stated ?? '').replace(' at ', ' '))

function findArchives(): string | null {
  for (let folder = process.cwd(); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'shared', 'archives')
    if (existsSync(candidate)) return candidate
  }
  return null
}
