/** Words of a post that a reader selected. */
export interface Selected {
  /** The post that says the words. */
  readonly id: string
  readonly author: string
  readonly words: string
}

/** The block quote that src/text/quote-block.ts writes of the same words; a test compares the two. */
export function reference({ id, author, words }: Selected): string {
  const name = author === '' ? `post ${id}` : `${author}, post ${id}`
  const lines = words.split('\n').map((line) => (line === '' ? '>' : `> ${line}`))
  return [`> [${name}]`, ...(needsGap(words) ? ['>'] : []), ...lines].join('\n')
}

/** An underline would make a heading of the reference; indented code and the definition of a link cannot follow a line of text. */
function needsGap(words: string): boolean {
  if (/^(?: {4}|\t| {0,3}\[[^\]\n]+\]:)/.test(words)) return true
  const [paragraph = ''] = words.split(/\n[ \t]*\n/, 1)
  return /^[ >]*(?:-+|=+)[ \t]*$/m.test(paragraph)
}
