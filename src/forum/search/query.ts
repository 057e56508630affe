import { readDateRange } from '../../lib/date-ranges.ts'
import { unspaced, searchTokens } from '../../lib/folding-text.ts'
import { idOfDigits } from '../../lib/ids.ts'

/** Words that stand together in this order; with `prefix` the last one may go on. */
export interface Term {
  readonly tokens: readonly string[]
  readonly prefix: boolean
}

/** relevance: where the words weigh most first. time: newest first. */
export type SearchOrder = 'relevance' | 'time'

/** What was asked, taken apart. Names are as typed: who and what they mean depends on the forum and on who asks. */
export interface SearchQuery {
  /** The box's content as typed, shortened. */
  readonly text: string
  /** Each must be there. */
  readonly terms: readonly Term[]
  /** None of these may be there. */
  readonly without: readonly Term[]
  readonly inTitle: boolean
  readonly hasLink: boolean
  /** Written by one of these. */
  readonly authors: readonly string[]
  /** In one of these boards, or in a board inside one. */
  readonly boards: readonly string[]
  readonly threadId: number | null
  /** Posted at this instant or later. */
  readonly after: string | null
  /** Posted before this instant. */
  readonly before: string | null
  readonly order: SearchOrder
  /** There was more in the question than one search looks for: it was left out. */
  readonly shortened: boolean
  /** Known operators whose values could not be read; they are looked for as words. */
  readonly misread: readonly { readonly operator: ReadOperator; readonly text: string }[]
}

/** Operators that want a value of a certain form. */
export const readOperators = ['after', 'before', 'in', 'has', 'thread', 'author', 'board'] as const
export type ReadOperator = (typeof readOperators)[number]

export interface SearchOptions {
  readonly order?: SearchOrder
  /** Only within this thread, as the box on a thread's page asks. */
  readonly threadId?: number | null
}

/** A question longer than this is a pasted text, not a question. */
const longestText = 500
/** Words in one question, those of phrases included: each that stands in most posts costs 50 ms in a million posts, and everybody else waits meanwhile. */
export const mostWordsAsked = 12
/** Beginnings of words in one question: each costs twice as much. */
export const mostBeginnings = 3
/** Each may mean several members or boards. */
const mostNames = 16

const quotes = '"“”„‟«»'
/** An optional minus, an optional operator, and a value in quotes or up to the next space. */
const piece = new RegExp(
  `(?:^|(?<=[\\s${quotes}]))(-(?=[${quotes}\\p{L}\\p{N}]))?(?:([a-z]+)[:：](?=[^\\s]))?(?:[${quotes}]([^${quotes}]*)[${quotes}]?|([^\\s${quotes}]+))`,
  'giu',
)

/** Takes apart what was typed into the search box. Never fails: an operator it does not know, or cannot read the value of, stays words. */
export function parseSearch(typed: string, options: SearchOptions = {}): SearchQuery {
  const whole = typed.toWellFormed().trim()
  const text = whole.slice(0, longestText).trim()
  const query = { ...emptyQuery(text, options), shortened: whole.length > longestText }
  for (const [written, minus, operator, quoted, plain] of text.matchAll(piece)) {
    const known = minus === undefined && noteOperator(query, operator, quoted ?? plain ?? '')
    if (!known && minus === undefined) noteMisread(query, operator, written)
    if (!known) addWords(query, minus === undefined ? 'terms' : 'without', written)
  }
  return query
}

function emptyQuery(text: string, { order, threadId }: SearchOptions): Draft {
  return {
    text,
    terms: [],
    without: [],
    inTitle: false,
    hasLink: false,
    authors: [],
    boards: [],
    threadId: threadId ?? null,
    after: null,
    before: null,
    order: order ?? 'relevance',
    shortened: false,
    misread: [],
  }
}

type Draft = { -readonly [Key in keyof SearchQuery]: SearchQuery[Key] } & {
  readonly terms: Term[]
  readonly without: Term[]
  readonly authors: string[]
  readonly boards: string[]
  readonly misread: { readonly operator: ReadOperator; readonly text: string }[]
}

function noteMisread(query: Draft, typed: string | undefined, text: string): void {
  // With nothing behind it, `author:` is a word like any other.
  const meant = typed ?? /^([a-z]+)[:：]$/i.exec(text.trim())?.[1]
  const operator = readOperators.find((name) => name === meant?.toLowerCase())
  if (operator !== undefined) query.misread.push({ operator, text: text.trim() })
}

function noteOperator(query: Draft, operator: string | undefined, value: string): boolean {
  const name = operator?.toLowerCase() ?? ''
  return Object.hasOwn(operators, name) && operators[name]?.(query, value) === true
}

/** Each notes its value and says whether it could read it. */
const operators: Readonly<Record<string, (query: Draft, value: string) => boolean>> = {
  author: (query, value) => noteName(query, query.authors, value.replace(/^@/, '')),
  board: (query, value) => noteName(query, query.boards, value),
  thread(query, value) {
    const id = idOfDigits(value.replace(/^#/, ''))
    if (id !== null) query.threadId = id
    return id !== null
  },
  after(query, value) {
    const range = readDateRange(value)
    if (range !== null) query.after = range.from
    return range !== null
  },
  before(query, value) {
    const range = readDateRange(value)
    if (range !== null) query.before = range.from
    return range !== null
  },
  in(query, value) {
    const known = value.toLowerCase() === 'title'
    query.inTitle ||= known
    return known
  },
  has(query, value) {
    const known = /^links?$/i.test(value)
    query.hasLink ||= known
    return known
  },
}

function noteName(query: Draft, names: string[], value: string): boolean {
  const name = value.trim()
  if (name === '') return false
  if (names.length < mostNames) names.push(name)
  else query.shortened = true
  return true
}

const loneUnspaced = new RegExp(`^[${unspaced}]$`, 'v')

function addWords(query: Draft, list: 'terms' | 'without', written: string): void {
  const tokens = searchTokens(written)
  const last = tokens.at(-1)
  if (last === undefined) return
  // Two letters begin half the words of a language: too many to gather.
  const starred = /\p{L}\*$/u.test(written) && last.length > 2
  // The index holds pairs of characters: one alone finds the pairs it begins.
  const prefix = starred || (tokens.length === 1 && loneUnspaced.test(last))
  const term = withinBounds(query, { tokens, prefix })
  if (term === null || term.tokens.length < tokens.length) query.shortened = true
  // The beginning of a phrase finds more than the phrase: too much to leave out, where that is asked for.
  if (term !== null && (list === 'terms' || term.tokens.length === tokens.length))
    query[list].push(term)
}

/** As much of a term as the question has room for; null when it has none. */
function withinBounds({ terms, without }: Draft, { tokens, prefix }: Term): Term | null {
  const before = [...terms, ...without]
  const room = mostWordsAsked - before.reduce((sum, term) => sum + term.tokens.length, 0)
  const beginnings = before.filter((term) => term.prefix).length
  if (room <= 0 || (prefix && beginnings >= mostBeginnings)) return null
  return room >= tokens.length
    ? { tokens, prefix }
    : { tokens: tokens.slice(0, room), prefix: false }
}

/** Operators that a link beside the results may add or take away. */
export type NamingOperator = 'author' | 'board'

/** The text of the box with one more operator: what a count beside the results links to. */
export function withOperator(text: string, operator: NamingOperator, name: string): string {
  const written = /^[\p{L}\p{N}\p{M}_.-]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`
  return `${withoutOperator(text, operator)} ${operator}:${written}`.trim()
}

/** The text of the box without any use of one operator. */
export function withoutOperator(text: string, operator: NamingOperator): string {
  return text
    .replace(piece, (whole: string, _minus: unknown, used: string | undefined) =>
      used?.toLowerCase() === operator ? '' : whole,
    )
    .replace(/\s+/g, ' ')
    .trim()
}
