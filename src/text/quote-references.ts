import Markdown, { type StateCore, type Token } from 'markdown-it'

import { largestId } from '../lib/ids.ts'
import { contextOf } from './parsing-context.ts'

/** Each quote costs its readers a look-up; what comes after stays an ordinary block quote. */
export const mostQuotes = 50

/** The words may begin on the same line. The first bracket that closes a reference closes the header. */
const header = /^\[(?:(?:(.{1,100}?), )??post ([1-9]\d{0,9})|post \?)\](?:\s+(\S.*))?$/i
const address = /^([^?#]*)\/posts\/([1-9]\d{0,9})(?:[?#]\S*)?$/

/** Which tokens open a reference, and to what. */
const headers = new WeakMap<Token, ReadHeader>()

/** Post 0 is nobody's: somebody is quoted and no post named. */
type Header = { readonly postId: number; readonly name?: string }

/** `words` begin on the line of the header; '' when they begin below. */
type ReadHeader = { readonly header: Header; readonly words: string }

/** The first line of a block quote that makes it a reference: `[Ada, post 418]`, `[post 418]`, the address of a post of this forum, or `[post ?]`. */
function readHeader(line: string, origin: string): ReadHeader | undefined {
  const match = header.exec(line)
  if (match !== null) return withId(match[2] ?? '0', match[1], match[3])
  const link = address.exec(line)
  if (link === null || (link[1] !== '' && link[1]?.toLowerCase() !== origin.toLowerCase()))
    return undefined
  return withId(link[2])
}

function withId(digits = '', name?: string, words = ''): ReadHeader | undefined {
  const postId = Number(digits)
  if (postId > largestId) return undefined
  return { header: name === undefined ? { postId } : { postId, name }, words }
}

/** Which post a parsed token opens a reference to, and the words beside that. */
export function referenceOf(token: Token): ReadHeader | undefined {
  return headers.get(token)
}

/** Finds the block quotes that are references before their text is parsed, and takes their first line off. */
export function markQuoteReferences(state: StateCore): void {
  const { origin } = contextOf(state.env)
  const kept: Token[] = []
  let found = 0
  for (let i = 0; i < state.tokens.length; i++) {
    const token = state.tokens[i]
    if (token === undefined) continue
    kept.push(token)
    const inline = found < mostQuotes ? firstParagraph(state.tokens, i) : undefined
    if (inline === undefined) continue
    const [first, rest] = cutFirstLine(inline.content)
    const read = readHeader(first, origin)
    if (read === undefined) continue
    found++
    headers.set(token, read)
    const words = [read.words, rest].filter((part) => part !== '').join('\n')
    if (words === '') i += 3
    else inline.content = words
  }
  state.tokens = kept
}

function cutFirstLine(text: string): readonly [string, string] {
  const end = text.indexOf('\n')
  return end < 0 ? [text.trim(), ''] : [text.slice(0, end).trim(), text.slice(end + 1)]
}

/** The text a block quote begins with, if it begins with a paragraph. */
function firstParagraph(tokens: readonly Token[], quote: number): Token | undefined {
  if (tokens[quote]?.type !== 'blockquote_open') return undefined
  return tokens[quote + 1]?.type === 'paragraph_open' ? tokens[quote + 2] : undefined
}

/** A reference found among the tokens: its header, its words as tokens, and where in the source they stand. */
export type FoundReference = {
  readonly header: Header
  /** Words on the line of the header, as typed. */
  readonly firstWords: string
  readonly words: Token[]
  readonly lines: readonly [number, number]
  /** How many block quotes the words stand in, the reference itself counted. */
  readonly depth: number
}

/** Takes the references out of the tokens and leaves holes in their place; a reference within quoted words is dropped. */
export function takeReferences(tokens: readonly Token[]): {
  readonly rest: Token[]
  readonly references: readonly FoundReference[]
} {
  const rest: Token[] = []
  const references: FoundReference[] = []
  let depth = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (token.type === 'blockquote_open') depth++
    if (token.type === 'blockquote_close') depth--
    const read = headers.get(token)
    if (read === undefined) {
      rest.push(token)
      continue
    }
    const end = closingOf(tokens, i)
    const words = withoutReferences(tokens.slice(i + 1, end))
    const lines = token.map ?? ([0, 0] as const)
    references.push({ header: read.header, firstWords: read.words, words, lines, depth })
    rest.push(hole(references.length))
    depth--
    i = end
  }
  return { rest, references }
}

function withoutReferences(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (headers.get(token) === undefined) kept.push(token)
    else i = closingOf(tokens, i)
  }
  return kept
}

function closingOf(tokens: readonly Token[], opening: number): number {
  const level = tokens[opening]?.level
  for (let i = opening + 1; i < tokens.length; i++) {
    if (tokens[i]?.type === 'blockquote_close' && tokens[i]?.level === level) return i
  }
  return tokens.length
}

function hole(ordinal: number): Token {
  const token = new Markdown.Token('html_block', '', 0)
  token.content = `<!--quote:${ordinal}-->\n`
  return token
}

/** The words of a reference as the writer has them in the source, without the marks of the quote. */
export function wordsInSource(lines: readonly string[], reference: FoundReference): string {
  const marks = new RegExp(`^(?:[\\s\\d.)*+-]*> ?){1,${reference.depth}}`)
  const below = lines
    .slice(reference.lines[0] + 1, reference.lines[1])
    .map((line) => line.replace(marks, ''))
  return [reference.firstWords, ...below].join('\n').trim()
}
