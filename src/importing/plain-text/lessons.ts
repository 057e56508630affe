import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { parsePage, words } from '../dom.ts'
import { layOut } from './edges.ts'
import type { Lesson } from './learning.ts'
import { learn } from './learning.ts'
import { toLines } from './lines.ts'
import { findRepeats } from './repeats.ts'
import type { Weights } from './starts.ts'
import { startChances, startsFrom } from './starts.ts'

/** A text whose posts are known. */
export type Known = {
  readonly name: string
  readonly title: string | null
  readonly source: string
  /** First lines of its posts, from 0, and the last line of the last. */
  readonly starts: readonly number[]
  readonly last: number
}

type Row = {
  readonly thread?: string
  readonly title: string
  readonly n?: number
  readonly html: string
}

/** The texts `X.clean.txt` that stand beside an `X.truth.json` with the line spans of their posts. */
export function extractedTexts(folder: string): readonly Known[] {
  return globSync(join(folder, '**/*.truth.json'))
    .toSorted()
    .flatMap((file) => {
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
      return [{ name: clean, title, source: readFileSync(clean, 'utf8'), starts, last }]
    })
}

const postsAPage = 20
/** No forum shall outweigh the others. */
const mostOfOne = 1000

/** Texts put together from `*.jsonl.gz` with a post a line, twenty to a page, as a cleaned page has them. */
export function madeTexts(folder: string): readonly Known[] {
  return globSync(join(folder, '**/*.jsonl.gz'))
    .toSorted()
    .flatMap((file) => {
      const threads = new Map<string, Row[]>()
      for (const line of gunzipSync(readFileSync(file)).toString().trim().split('\n')) {
        // oxlint-disable-next-line no-unsafe-type-assertion -- as the data's own description says.
        const row = JSON.parse(line) as Row
        const key = row.thread ?? row.title
        threads.set(key, [...(threads.get(key) ?? []), row])
      }
      return [...threads.values()]
        .flatMap(inPages)
        .slice(0, mostOfOne)
        .flatMap((rows) => madeText(file, rows))
    })
}

function inPages(rows: readonly Row[]): readonly (readonly Row[])[] {
  const ordered = rows.toSorted((a, b) => (a.n ?? 0) - (b.n ?? 0))
  return [0, 1, 2]
    .map((page) => ordered.slice(page * postsAPage, (page + 1) * postsAPage))
    .filter(({ length }) => length >= 4)
}

function madeText(name: string, rows: readonly Row[]): readonly Known[] {
  const lines: string[] = []
  const starts: number[] = []
  for (const { html } of rows) {
    const said = bodyText(html)
    if (said === '') continue
    starts.push(lines.length)
    lines.push(...said.split('\n'))
  }
  const fits = starts.length > 1 && lines.length < 700
  const [title, source] = [rows[0]?.title ?? null, lines.join('\n')]
  return fits ? [{ name, title, source, starts, last: lines.length - 1 }] : []
}

const quoteTag = /(<blockquote[\s\S]*?<\/blockquote>)/

/** A quote stands on lines of its own without the line that names its author; what it quotes itself and signatures are gone. */
const bodyText = (html: string): string =>
  html
    .replaceAll('&lt;br&gt;', '')
    .replace(/<br\/?>\s*_{10,}[\s\S]*$/, '')
    .replaceAll(/\[quote[^\]]*\]([\s\S]*?)\[\/quote\]/gi, '<blockquote>$1</blockquote>')
    .split(quoteTag)
    .map((piece) => piece.replaceAll(/<\/?blockquote[^>]*>|<cite>[\s\S]*?<\/cite>/g, ''))
    .flatMap((piece) => {
      const body = parsePage(`<main>${piece}</main>`).elements[0]
      const said = body === undefined ? '' : words(body)
      return said === '' ? [] : [said]
    })
    .join('\n')

function lesson({ name, title, source, starts, last }: Known): readonly Lesson[] {
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

/** The weights these texts teach. */
export const learnFrom = (texts: readonly Known[]): Weights => learn(texts.flatMap(lesson))

/**
 * How well pages are read that nothing was learned from: F1 of the starts of `held`, in `folds` turns, each
 * read with weights learned from `others` and the pages of the other turns.
 */
export function crossValidate(
  held: readonly Known[],
  others: readonly Known[],
  folds: number,
): number {
  let [right, found, wanted] = [0, 0, 0]
  for (let turn = 0; turn < folds; turn += 1) {
    const weights = learnFrom([...others, ...held.filter((_, place) => place % folds !== turn)])
    for (const text of held.filter((_, place) => place % folds === turn)) {
      const score = scoreOf(text, weights)
      right += score.right
      found += score.found
      wanted += text.starts.length
    }
  }
  return (2 * right) / (found + wanted)
}

/** The first post is always found. */
function scoreOf(
  text: Known,
  weights: Weights,
): { readonly right: number; readonly found: number } {
  const taken = lesson(text).flatMap(({ layout, starts }) =>
    startChances(layout, weights).flatMap((chance, place) =>
      chance >= startsFrom ? [starts[place] === true] : [],
    ),
  )
  return { right: 1 + taken.filter(Boolean).length, found: 1 + taken.length }
}
