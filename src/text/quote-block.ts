import { prefixLines } from './escaping.ts'

/** A reference in the source: a block quote whose first line names the post, and the name for those who read the source. */
export function quoteBlock(name: string | undefined, postId: number, words: string): string {
  const clean = (name ?? '').replace(/\s+/g, ' ').trim().slice(0, 100)
  const header = clean === '' ? `[post ${postId}]` : `[${clean}, post ${postId}]`
  if (words === '') return `> ${header}`
  const gap = needsGap(words) ? '>\n' : ''
  return `> ${header}\n${gap}${prefixLines(words, '> ')}`
}

/** An underline would make a heading of its paragraph and the header with it; indented code and the definition of a link cannot follow a line of text. */
function needsGap(words: string): boolean {
  if (/^(?: {4}|\t| {0,3}\[[^\]\n]+\]:)/.test(words)) return true
  const [paragraph = ''] = words.split(/\n[ \t]*\n/, 1)
  return /^[ >]*(?:-+|=+)[ \t]*$/m.test(paragraph)
}

/** Words of somebody, of which no post is named: nobody can look them up. */
export function unnamedQuoteBlock(words: string): string {
  return prefixLines(`[post ?]\n${words}`, '> ')
}

const begins = /^ {0,3}> ?\[(?:(?:.{1,100}, )?post [1-9]\d{0,9}|post \?)\](?:\s.*)?$/i

/** A Markdown source without the references in it: what its writer said. */
export function ownWords(markdown: string): string {
  const kept: string[] = []
  let inReference = false
  for (const line of markdown.split('\n')) {
    if (!inReference) inReference = begins.test(line)
    else if (!/^ {0,3}>/.test(line)) inReference = false
    if (!inReference) kept.push(line)
  }
  return kept
    .join('\n')
    .replace(/^\s*\n|(?<!\s)\s+$/g, '')
    .replace(/\n{3,}/g, '\n\n')
}
