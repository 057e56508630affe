import type { MarkdownIt, StateInline } from 'markdown-it'

type Flanks = { readonly open: boolean; readonly close: boolean; readonly length: number }

/** Emphasis and strikethrough by the rules of CommonMark, except that an ideograph, Kana or Hangul beside a mark counts as a border: これは**「重要」**です. */
export function useEmphasis(md: MarkdownIt): void {
  md.inline.ruler.at('text', plainText)
  md.inline.ruler.at('emphasis', (state, silent) => {
    const marker = state.src.charCodeAt(state.pos)
    if (silent || (marker !== asterisk && marker !== underscore)) return false
    const flanks = scanFlanks(state, marker === asterisk)
    for (let i = 0; i < flanks.length; i++) {
      pushDelimiter(state, String.fromCharCode(marker), { ...flanks, marker })
    }
    state.pos += flanks.length
    return true
  })
  md.inline.ruler.at('strikethrough', (state, silent) => {
    if (silent || state.src.charCodeAt(state.pos) !== tilde) return false
    const flanks = scanFlanks(state, true)
    if (flanks.length < 2) return false
    if (flanks.length % 2 === 1) state.push('text', '', 0).content = '~'
    for (let i = 1; i < flanks.length; i += 2) {
      pushDelimiter(state, '~~', { ...flanks, length: 0, marker: tilde })
    }
    state.pos += flanks.length
    return true
  })
}

/** Puts a mark that may open or close something into the stream; markdown-it pairs the marks later. */
export function pushDelimiter(
  state: StateInline,
  text: string,
  flanks: Flanks & { readonly marker: number },
): void {
  state.push('text', '', 0).content = text
  state.delimiters.push({
    marker: flanks.marker,
    length: flanks.length,
    token: state.tokens.length - 1,
    end: -1,
    open: flanks.open,
    close: flanks.close,
  })
}

/** What a run of marks at the current place may do (CommonMark 6.2, left- and right-flanking). */
export function scanFlanks(state: StateInline, splitsWords: boolean): Flanks {
  const { src, pos } = state
  const end = endOfRun(state)
  const before = kindOf(characterBefore(src, pos))
  const after = kindOf(end < state.posMax ? String.fromCodePoint(src.codePointAt(end) ?? 32) : ' ')
  const left = touches(after, before)
  const right = touches(before, after)
  // An underscore inside a word is part of it.
  const inWord = !splitsWords && left && right
  return {
    open: left && !(inWord && before === 'letter'),
    close: right && !(inWord && after === 'letter'),
    length: end - pos,
  }
}

function endOfRun({ src, pos, posMax }: StateInline): number {
  let end = pos
  while (end < posMax && src.charCodeAt(end) === src.charCodeAt(pos)) end++
  return end
}

/** Whether a mark belongs to its neighbour `near` rather than to `far` on its other side. */
function touches(near: Neighbour, far: Neighbour): boolean {
  return near !== 'space' && (near !== 'mark' || far !== 'letter')
}

type Neighbour = 'space' | 'mark' | 'border' | 'letter'

const asterisk = 0x2a
const underscore = 0x5f
const tilde = 0x7e

function characterBefore(src: string, pos: number): string {
  if (pos === 0) return ' '
  const pair = pos >= 2 ? src.codePointAt(pos - 2) : undefined
  return pair !== undefined && pair > 0xffff ? String.fromCodePoint(pair) : src.charAt(pos - 1)
}

function kindOf(character: string): Neighbour {
  if (/[a-z0-9]/i.test(character)) return 'letter'
  if (/\s/.test(character)) return 'space'
  if (/[\p{P}\p{S}]/u.test(character)) return 'mark'
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character)
    ? 'border'
    : 'letter'
}

/** Where an inline rule may begin; a run of anything else is plain text. Beyond markdown-it's own list it has the bar of spoilers. */
const terminators = new Set(
  Array.from('\n!#$%&*+-:<=>@[\\]^_`{|}~', (character) => character.charCodeAt(0)),
)
const isTerminator = Array.from({ length: 128 }, (_, code) => terminators.has(code))

function plainText(state: StateInline, silent: boolean): boolean {
  let { pos } = state
  while (pos < state.posMax && isTerminator[state.src.charCodeAt(pos)] !== true) pos++
  if (pos === state.pos) return false
  if (!silent) state.pending += state.src.slice(state.pos, pos)
  state.pos = pos
  return true
}
