import { bbcodeToMarkdown } from './bbcode.ts'
import type { Censor } from './censoring.ts'
import { finish } from './finishing.ts'
import { labelsIn } from './labels.ts'
import { mentionCandidates, threadNumbersIn } from './mentions.ts'
import type { Labels, ParsingContext } from './parsing-context.ts'
import { parse, renderTokens, textOfTokens } from './parsing.ts'
import { plainText } from './plain.ts'
import { takeReferences, wordsInSource } from './quote-references.ts'

/** Grows whenever the same source gives other HTML, so that stored posts can be rendered again. */
export const rendererVersion = 4

/** The longest source of a post in UTF-16 units: ten times the longest posts people write, and what even a hostile text of this length costs stays below a quarter of a second. */
export const longestSource = 65_536

/** What rendering depends on besides the source. */
export type RenderContext = {
  /** Public address of the forum, with or without a slash at the end. */
  readonly forumUrl: string
  /** Resolves a name as typed; look the names up first with namesMentionedIn. */
  readonly memberIdByName: (name: string) => number | undefined
  /** Whether `#12` is a thread that may be named here; look the numbers up first with threadsNamedIn. Without it none is. */
  readonly threadStands?: ((id: number) => boolean) | undefined
  readonly censor?: Censor | undefined
  /** Begins the ids of footnotes, `p418-` for post 418, so that posts on one page do not collide. */
  readonly prefix?: string
  /** Words that stand in the post itself, in the language of the forum; English without. */
  readonly labels?: Labels
}

/** A reference to words of another post; its place in the HTML is the hole `<!--quote:ordinal-->`. */
export type QuoteReference = {
  /** Counts from 1 in the post. */
  readonly ordinal: number
  /** 0, which is nobody's id, when no post is named. */
  readonly postId: number
  /** The name the writer gave, not checked. */
  readonly name?: string
  readonly wordsSource: string
  /** Safe HTML of the words; '' when the whole post is meant. */
  readonly wordsHtml: string
  readonly wordsText: string
}

/** A post as it is stored and searched. */
export type RenderedPost = {
  /** Safe HTML with a hole for each quote. */
  readonly html: string
  /** The post's own words, without those it quotes. */
  readonly plain: string
  readonly hasLink: boolean
  readonly quotes: readonly QuoteReference[]
  /** Names of members it calls, as typed; not those within quoted words. */
  readonly mentionedNames: readonly string[]
  readonly threadIds: readonly number[]
}

const uncensored: Censor = (text) => text

const english = labelsIn('en')

/** The names to look up before renderPost; a few more than it will use. */
export function namesMentionedIn(source: string): readonly string[] {
  return source.includes('@') || source.includes('[') ? mentionCandidates(toMarkdown(source)) : []
}

/** The numbers of threads to look up before renderPost; a few more than it will use. */
export function threadsNamedIn(source: string): readonly number[] {
  return source.includes('#') ? threadNumbersIn(toMarkdown(source)) : []
}

/** Source in, safe HTML out: CommonMark with the forum's extensions and BBCode. A source longer than longestSource is shown as it was typed. */
export function renderPost(source: string, context: RenderContext): RenderedPost {
  if (source.length > longestSource) return asTyped(source)
  const markdown = toMarkdown(source)
  const parsing = parsingContext(context)
  const tokens = parse(markdown, parsing)
  const { rest, references } = takeReferences(tokens)
  const finishing = {
    ...context,
    origin: parsing.origin,
    censor: context.censor ?? uncensored,
    textOf: textOfTokens,
  }
  const own = finish(rest, finishing)
  const lines = references.length === 0 ? [] : markdown.split('\n')
  const quotes = references.map((reference, i): QuoteReference => {
    finish(reference.words, finishing)
    const wordsHtml = clean(renderTokens(reference.words, parsing)).trim()
    return Object.assign(reference.header, {
      ordinal: i + 1,
      wordsSource: wordsInSource(lines, reference),
      wordsHtml,
      wordsText: plainText(wordsHtml),
    })
  })
  const html = clean(renderTokens(rest, parsing)).trimEnd()
  return {
    html,
    plain: plainText(html),
    hasLink: own.hasLink,
    quotes,
    mentionedNames: [...own.names],
    threadIds: [...own.threadIds],
  }
}

function parsingContext({
  forumUrl,
  prefix = '',
  labels = english,
}: RenderContext): ParsingContext {
  return {
    origin: forumUrl.replace(/\/+$/, ''),
    prefix: prefix.replace(/[^\w-]/g, ''),
    labels,
  }
}

/** A source as Markdown: BBCode translated, line ends made one. */
export function toMarkdown(source: string): string {
  return bbcodeToMarkdown(source.toWellFormed().replace(/\r\n?/g, '\n'))
}

/** Control characters but tab and line feed, what could turn the page around (bidirectional overrides and isolates, Unicode TR9), and what no XML can carry. */
const unsafe = /[[\p{Cc}--[\t\n]]\u{202a}-\u{202e}\u{2066}-\u{2069}\u{fffe}\u{ffff}]/gv

/** Done on the finished HTML: by now entities are characters, so they are caught too. */
function clean(html: string): string {
  return html.replace(unsafe, '')
}

function asTyped(source: string): RenderedPost {
  const escaped = source
    .toWellFormed()
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
  const html = clean(`<p dir="auto">${escaped.replace(/\r\n?|\n/g, '<br>\n')}</p>`)
  return {
    html,
    plain: plainText(html),
    hasLink: false,
    quotes: [],
    mentionedNames: [],
    threadIds: [],
  }
}
