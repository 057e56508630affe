import type { MarkdownIt, StateBlock } from 'markdown-it'

/** Quotes and lists inside each other: beyond this a line is shown as it was typed. markdown-it itself would drop the text at its own limit. */
const deepestLevel = 24

/** A table wider than this is a flood, not a table: rows are filled up to its width. */
const mostColumns = 60

/** Keeps what a hostile source can cost within bounds by leaving deep or huge structures as plain text. */
export function boundNesting(md: MarkdownIt): void {
  for (const name of ['blockquote', 'list', 'footnote_def', 'spoiler_block']) {
    guard(md, name, ({ level }) => level < deepestLevel)
  }
  guard(md, 'table', (state, line) => {
    const delimiters = state.src.slice(state.bMarks[line + 1], state.eMarks[line + 1])
    return delimiters.length < 4_000 && delimiters.split('|').length - 1 <= mostColumns
  })
}

function guard(
  md: MarkdownIt,
  name: string,
  allowed: (state: StateBlock, line: number) => boolean,
): void {
  // oxlint-disable-next-line no-underscore-dangle -- markdown-it offers no other way to wrap a rule of its own
  const rule = md.block.ruler.__rules__.find((candidate) => candidate.name === name)
  if (rule === undefined) throw new Error(`The Markdown parser has no rule ${name}.`)
  const { fn, alt } = rule
  md.block.ruler.at(
    name,
    (state, line, end, silent) => allowed(state, line) && fn(state, line, end, silent),
    { alt },
  )
}
