import Markdown, { type MarkdownIt, type Token } from 'markdown-it'

import { useEmphasis } from './emphasis.ts'
import { useFootnotes } from './footnotes.ts'
import { normalisedAddress } from './links.ts'
import { useMentions } from './mentions.ts'
import { boundNesting } from './nesting.ts'
import { environmentFor, type ParsingContext } from './parsing-context.ts'
import { markQuoteReferences } from './quote-references.ts'
import { useSpoilers } from './spoilers.ts'
import { useTokenRendering } from './token-rendering.ts'

/** Each opening bracket may search the rest of its paragraph for the closing one: beyond this many they are plain characters. A post full of links has a few hundred. */
const mostBrackets = 2_000

const markdown = build()
const withoutLinks = build().disable([
  'link',
  'image',
  'reference',
  'footnote_def',
  'footnote_inline',
  'footnote_ref',
])

/** CommonMark and its extensions to tokens; no HTML of the writer's gets through. */
export function parse(source: string, context: ParsingContext): Token[] {
  const parser = source.split('[', mostBrackets + 1).length > mostBrackets ? withoutLinks : markdown
  return parser.parse(source, environmentFor(context))
}

/** Safe HTML of tokens that were parsed and finished. */
export function renderTokens(tokens: Token[], context: ParsingContext): string {
  return markdown.renderer.render(tokens, markdown.options, environmentFor(context))
}

/** What the children of an image say, without markup. */
export function textOfTokens(tokens: Token[]): string {
  return markdown.renderer.renderInlineAsText(tokens, markdown.options, {})
}

function build(): MarkdownIt {
  const md = new Markdown({ html: false, linkify: true, breaks: true, maxNesting: 100 })
  // Links with a scheme are found while parsing; the second pass over every text would take names
  // such as readme.md for links and costs a third of the whole rendering.
  md.core.ruler.disable(['linkify', 'replacements', 'smartquotes'])
  md.validateLink = (address) => normalisedAddress(address) !== undefined
  useFootnotes(md)
  useEmphasis(md)
  useSpoilers(md)
  useMentions(md)
  useTokenRendering(md)
  boundNesting(md)
  md.core.ruler.before('inline', 'quote_references', markQuoteReferences)
  return md
}
