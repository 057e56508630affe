/**
 * Learns from texts whose posts are known what speaks for a post beginning at a line (src/importing/plain-text/), and
 * writes weights.json. `node bin/learn-post-starts.ts <folder>…`; a folder holds `X.clean.txt` beside `X.truth.json`
 * (the line spans of its posts), or `*.jsonl.gz` with a post a line (thread, title, n, html), from which texts of
 * twenty posts are made. `--hold-out NAME` leaves texts out whose path holds NAME and prints how well they are read.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'

import { parsePage, words } from '../src/importing/dom.ts'
import { layOut } from '../src/importing/plain-text/edges.ts'
import { learn, type Lesson } from '../src/importing/plain-text/learning.ts'
import { toLines } from '../src/importing/plain-text/lines.ts'
import { findRepeats } from '../src/importing/plain-text/repeats.ts'
import { startChances, startsFrom } from '../src/importing/plain-text/starts.ts'

interface Text {
  readonly name: string
  readonly title: string | null
  readonly source: string
  /** First lines of its posts, from 0, and the last line of the last. */
  readonly starts: readonly number[]
  readonly last: number
}

interface Row {
  readonly thread?: string
  readonly title: string
  readonly n?: number
  readonly html: string
}

const { values, positionals } = parseArgs({
  options: { 'hold-out': { type: 'string' } },
  allowPositionals: true,
})
if (positionals.length === 0) {
  console.error('usage: node bin/learn-post-starts.ts [--hold-out NAME] <folder>…')
  process.exit(2)
}
const texts = positionals.flatMap((folder) => truths(folder).concat(made(folder)))
const held = values['hold-out']
const kept = texts.filter(({ name }) => held === undefined || !name.includes(held))
const weights = learn(kept.flatMap(lesson))
console.log(`${kept.length} texts learned from.`)
if (held === undefined) {
  const file = join(import.meta.dirname, '../src/importing/plain-text/weights.json')
  writeFileSync(file, JSON.stringify(weights))
} else measure(texts.filter(({ name }) => name.includes(held)))

function truths(folder: string): readonly Text[] {
  return globSync(join(folder, '**/*.truth.json')).flatMap((file) => {
    const clean = file.replace('.truth.json', '.clean.txt')
    // oxlint-disable-next-line no-unsafe-type-assertion -- a truth is written by hand or by us.
    const { title, posts } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly title: string | null
      readonly posts: readonly { readonly lines: readonly [number, number] | null }[]
    }
    const spans = posts.flatMap(({ lines }) => (lines === null ? [] : [lines]))
    if (spans.length < 2 || globSync(clean).length === 0) return []
    const starts = spans.map(([from]) => from - 1)
    const last = Math.max(...spans.map(([, to]) => to)) - 1
    return [
      { name: clean, title: title ?? null, source: readFileSync(clean, 'utf8'), starts, last },
    ]
  })
}

/** Texts put together from posts, twenty to a page, as a cleaned page has them: paragraphs apart, posts on the next line. */
function made(folder: string): readonly Text[] {
  return globSync(join(folder, '**/*.jsonl.gz')).flatMap((file) => {
    const threads = new Map<string, Row[]>()
    for (const line of gunzipSync(readFileSync(file)).toString().trim().split('\n')) {
      // oxlint-disable-next-line no-unsafe-type-assertion -- as the data's own description says.
      const row = JSON.parse(line) as Row
      const key = row.thread ?? row.title
      threads.set(key, [...(threads.get(key) ?? []), row])
    }
    return [...threads.values()]
      .filter((rows) => rows.length >= 4)
      .slice(0, 350)
      .flatMap((rows) => madeText(file, rows))
  })
}

function madeText(name: string, rows: readonly Row[]): readonly Text[] {
  const lines: string[] = []
  const starts: number[] = []
  for (const { html } of rows.toSorted((a, b) => (a.n ?? 0) - (b.n ?? 0)).slice(0, 20)) {
    const body = parsePage(`<main>${html}</main>`).elements[0]
    const said = body === undefined ? '' : words(body, (element) => element.name === 'blockquote')
    if (said === '') continue
    starts.push(lines.length)
    lines.push(...said.split('\n'))
  }
  const fits = starts.length > 1 && lines.length < 700
  return fits
    ? [
        {
          name,
          title: rows[0]?.title ?? null,
          source: lines.join('\n'),
          starts,
          last: lines.length - 1,
        },
      ]
    : []
}

function lesson({ name, title, source, starts, last }: Text): readonly Lesson[] {
  const lines = toLines(source)
  const first = starts[0] ?? 0
  const repeats = findRepeats(lines, first, last)
  const layout = layOut({ lines, first, last, title, xenforo: name.includes('xenforo'), repeats })
  const known = new Set(starts)
  const weight = name.includes('xenforo') ? 4 : name.endsWith('.gz') ? 0.5 : 1
  return layout.edges.length === 0
    ? []
    : [{ layout, starts: layout.edges.map(({ at }) => known.has(at)), weight }]
}

function measure(others: readonly Text[]): void {
  let [right, found, wanted] = [0, 0, 0]
  for (const text of others) {
    for (const { layout, starts } of lesson(text)) {
      const chances = startChances(layout, weights)
      found += 1 + chances.filter((chance) => chance >= startsFrom).length
      right +=
        1 + chances.filter((chance, place) => chance >= startsFrom && starts[place] === true).length
      wanted += text.starts.length
    }
  }
  console.log(`${others.length} texts held out: F1 ${((2 * right) / (found + wanted)).toFixed(3)}`)
}
