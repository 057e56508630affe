import type { ArchiveReport } from '../importing/importing.ts'
import type { Doubt, DoubtReason } from '../importing/records.ts'

const reasons: Readonly<Record<DoubtReason, string>> = {
  'unreadable-file': 'the file could not be read',
  'unreadable-kind': 'not read: this kind of file cannot be read yet',
  'not-a-page': 'not read: a picture, style, script or note, not a page',
  'unknown-software': 'no page of a kind that can be read',
  'no-posts': 'no posts found',
  'other-page': 'a page of another kind, without posts',
  'post-without-body': 'a post without words that could be found',
  'no-author': 'the page does not say who wrote it',
  'no-time': 'the page does not say when it was written',
  'no-thread-id': 'the page does not name its thread',
  'no-title': 'the page does not name a title',
  'stray-words': 'words that belong to no post',
}

/** The report for a person: what was found, what is missing and where, and counts that add up. */
export function inWords(report: ArchiveReport): string {
  const { files, filesFailed, threads, posts, quotes, quotesTied, blocks, doubts } = report
  const found = `${count(files, 'file')}: ${count(threads, 'thread')}, ${count(posts, 'post')}, ${count(quotes, 'quote')} (${String(quotesTied)} tied to the quoted post).`
  const sum = `Blocks seen: ${String(blocks.seen)} = ${String(blocks.posts)} posts + ${String(blocks.chrome)} page furniture or repeated + ${String(blocks.not_understood)} not understood.`
  const failed = filesFailed === 0 ? [] : [`${count(filesFailed, 'file')} could not be read.`]
  const lost = doubts.filter((doubt) => doubt.lost).map(line)
  const unsaid = doubts.filter((doubt) => !doubt.lost).map(line)
  return [
    found,
    sum,
    ...failed,
    ...section('Lost:', lost),
    ...section('Not said by the page:', unsaid),
  ].join('\n')
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
