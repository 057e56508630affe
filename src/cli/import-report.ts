import { basename } from 'node:path'

import type { ArchiveReport } from '../importing/importing.ts'
import type { Doubt, DoubtReason } from '../importing/records.ts'
import { readable } from '../importing/sources.ts'
import type { Written } from '../importing/writing.ts'

const reasons: Readonly<Record<DoubtReason, string>> = {
  'unreadable-file': 'the file could not be read',
  'unreadable-kind': 'not read: this kind of file cannot be read yet',
  'not-a-page': 'not read: a picture, style, script or note, not a page',
  'unknown-software': 'no page of a kind that can be read',
  empty: 'the file is empty',
  program: 'a program or data, not a page: nothing in it says that it was a thread',
  'no-sign-of-a-thread':
    'read as a thread, but without an author, a time or a number it may be none',
  'no-posts': 'no posts found',
  'other-page': 'a page of another kind, without posts',
  'post-without-body': 'a post without words that could be found',
  'no-author': 'the page does not say who wrote it',
  'no-time': 'the page does not say when it was written',
  'no-thread-id': 'the page does not name its thread',
  'no-title': 'the page does not name a title',
  'stray-words': 'words that belong to no post',
  'quoted-post-not-read': 'the quoted post is not among those read',
  'words-not-found': 'the quoted words are too few or stand in no earlier post',
  'not-written':
    'could not be written into the forum, or not to its end; the next run goes on from there',
}

/** The report for a person: what was read, what was done, what is missing and where, and counts that add up. */
export function inWords(report: ArchiveReport, written: Written | null): string {
  const { files, filesFailed, threads, posts, quotes, quotesTied, doubts } = report
  const found = `Read: ${count(files, 'file')}: ${count(threads, 'thread')}, ${count(posts, 'post')}, ${count(quotes, 'quote')} (${String(quotesTied)} tied to the quoted post).`
  const failed = filesFailed === 0 ? [] : [`${count(filesFailed, 'file')} could not be read.`]
  const of = (wanted: (doubt: Doubt) => boolean) => doubts.filter(wanted).map(line)
  // The sums come last, where a terminal stands still.
  return [
    ...passedOver(doubts),
    ...section(
      'Quotes that lead to no post:',
      of(({ why }) => untied.has(why)),
    ),
    ...section(
      'Not said by the page:',
      of(({ lost, why }) => !lost && !elsewhere.has(why)),
    ),
    ...section(
      'Doubtful (look at them with --dry-run --records FILE before they come in):',
      of(({ why }) => why === 'no-sign-of-a-thread'),
    ),
    ...section(
      'Lost:',
      of(({ lost }) => lost),
    ),
    ...(doubts.some(({ why }) => unknownKind.has(why)) ? [`What can be read: ${readable}.`] : []),
    found,
    done(posts, written),
    sum(report),
    ...failed,
  ].join('\n')
}

/** So many names stand for all: a saved page brings a hundred pictures along. */
const mostNames = 5

function passedOver(doubts: readonly Doubt[]): readonly string[] {
  const names = doubts.flatMap(({ file, why }) => (why === 'not-a-page' ? [basename(file)] : []))
  if (names.length === 0) return []
  const more = names.length - mostNames
  const rest = more > 0 ? ` and ${String(more)} more; --json lists them all` : ''
  const what = names.length === 1 ? 'file that is no page' : 'files that are no pages'
  return [
    `Passed over: ${String(names.length)} ${what} (${names.slice(0, mostNames).join(', ')}${rest}).`,
  ]
}

const unknownKind: ReadonlySet<DoubtReason> = new Set([
  'unreadable-kind',
  'unknown-software',
  'program',
])
const elsewhere: ReadonlySet<DoubtReason> = new Set([
  'quoted-post-not-read',
  'words-not-found',
  'not-a-page',
  'no-sign-of-a-thread',
])
const untied: ReadonlySet<DoubtReason> = new Set(['quoted-post-not-read', 'words-not-found'])

function done(posts: number, written: Written | null): string {
  if (written === null) return 'Written: nothing, this was a dry run.'
  const joined =
    written.joined === 0
      ? ''
      : ` (${String(written.joined)} of them in threads that were here before)`
  const failed = written.failures.reduce((all, failure) => all + failure.posts, 0)
  const lost = failed === 0 ? '' : ` Could not be written: ${count(failed, 'post')}.`
  return `Written: ${count(written.threads, 'new thread')}, ${count(written.posts, 'new post')}${joined}. Here already: ${count(posts - written.posts - failed, 'post')}.${lost}`
}

function sum({ posts, repeated, unaccounted, blocks }: ArchiveReport): string {
  const { seen, chrome, not_understood } = blocks
  const parts = `${String(posts)} posts + ${String(repeated)} repeated + ${String(chrome)} page furniture + ${String(not_understood)} not understood`
  const rest = unaccounted === 0 ? '' : ` + ${String(unaccounted)} UNACCOUNTED FOR`
  return `Blocks seen: ${String(seen)} = ${parts}${rest}.`
}

const count = (number: number, of: string): string =>
  `${String(number)} ${of}${number === 1 ? '' : 's'}`

const line = ({ file, place, why }: Doubt): string =>
  `  ${file}${place === '' ? '' : `, ${place}`}: ${reasons[why]}`

/** A long list helps nobody on a terminal; --json has all of it. */
const mostLines = 200

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [
        title,
        ...lines.slice(0, mostLines),
        ...(lines.length > mostLines
          ? [`  … and ${String(lines.length - mostLines)} more; --json lists them all`]
          : []),
      ]
