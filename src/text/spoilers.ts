import type { Delimiter, MarkdownIt, StateBlock, StateInline } from 'markdown-it'

import { pushDelimiter, scanFlanks } from './emphasis.ts'

const bar = 0x7c

/** Spoilers: `||words||` in a line, and `::: spoiler Title` … `:::` around blocks. */
export function useSpoilers(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'spoiler', spoilerMark)
  md.inline.ruler2.before('emphasis', 'spoiler', pairSpoilers)
  md.block.ruler.before('fence', 'spoiler_block', spoilerBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

function spoilerMark(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== bar) return false
  const flanks = scanFlanks(state, false)
  if (flanks.length < 2) return false
  if (flanks.length > 2) {
    // Only the last two of a run can be a mark; looking at each of the others would cost the square of their number.
    state.pending += '|'.repeat(flanks.length - 2)
    state.pos += flanks.length - 2
    return true
  }
  pushDelimiter(state, '||', { ...flanks, length: 0, marker: bar })
  state.pos += 2
  return true
}

function pairSpoilers(state: StateInline): void {
  pairIn(state, state.delimiters)
  for (const meta of state.tokens_meta) {
    if (meta?.delimiters !== undefined) pairIn(state, meta.delimiters)
  }
}

function pairIn(state: StateInline, delimiters: readonly Delimiter[]): void {
  for (const delimiter of delimiters) {
    const end = delimiter.marker === bar ? delimiters[delimiter.end] : undefined
    if (end === undefined) continue
    const opening = state.tokens[delimiter.token]
    const closing = state.tokens[end.token]
    if (opening === undefined || closing === undefined) continue
    Object.assign(opening, {
      type: 'spoiler_open',
      tag: 'span',
      nesting: 1,
      content: '',
      markup: '||',
    })
    opening.attrs = [
      ['class', 'spoiler'],
      // Without script the words show when the spoiler is focused or tapped.
      ['tabindex', '0'],
    ]
    Object.assign(closing, {
      type: 'spoiler_close',
      tag: 'span',
      nesting: -1,
      content: '',
      markup: '||',
    })
  }
}

const opener = /^:{3,}[ \t]*spoiler(?:[ \t]+(\S.*))?$/i
const closer = /^:{3,}$/

function spoilerBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (state.src.charCodeAt(position(state, start)) !== 0x3a || isIndentedCode(state, start))
    return false
  const match = opener.exec(lineOf(state, start))
  if (match === null) return false
  if (silent) return true
  const last = closingLine(state, start, end)
  const title = match[1]?.trim() ?? ''
  const opening = state.push('spoiler_block_open', 'details', 1)
  opening.info = title
  opening.map = [start, last]
  const { parentType, lineMax } = state
  state.parentType = 'spoiler'
  state.lineMax = last
  state.md.block.tokenize(state, start + 1, last)
  state.parentType = parentType
  state.lineMax = lineMax
  state.push('spoiler_block_close', 'details', -1)
  state.line = Math.min(last + 1, end)
  return true
}

/** The line that closes the spoiler opened at start, or the end of what surrounds it. */
function closingLine(state: StateBlock, start: number, end: number): number {
  let open = 1
  for (let line = start + 1; line < end; line++) {
    if (state.isEmpty(line)) continue
    if ((state.sCount[line] ?? 0) < state.blkIndent) return line
    if (state.src.charCodeAt(position(state, line)) !== 0x3a) continue
    const text = lineOf(state, line)
    if (closer.test(text)) open--
    else if (opener.test(text)) open++
    if (open === 0) return line
  }
  return end
}

function position(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice(position(state, line), state.eMarks[line]).trimEnd()
}

function isIndentedCode(state: StateBlock, line: number): boolean {
  return (state.sCount[line] ?? 0) - state.blkIndent >= 4
}
