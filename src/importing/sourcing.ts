import { parseDocument } from 'htmlparser2'

import { escapeMarkdown } from '../text/escaping.ts'
import type { ForeignElement, Recognised } from '../text/foreign-html.ts'
import { htmlToSource } from '../text/foreign-html.ts'
import { quoteHole, quoteHoleName } from './quote-holes.ts'
import type { Body, PostRecord, QuoteRecord } from './records.ts'

/** What turning a post into source needs to know of the posts and members around it. */
export type Surroundings = {
  /** Address of the page, for links relative to it. */
  readonly baseUrl: string | null
  /** The id here of the post a quote quotes; undefined when it was not imported. */
  readonly postIdOf: (quote: QuoteRecord) => number | undefined
  /** The name here of a member of the old forum, by the id there. */
  readonly nameOf: (sourceId: string) => string | undefined
}

/** A post as source of this forum: its words, and its quotes as references where the quoted post is here. */
export function sourceOf(post: PostRecord, around: Surroundings): string {
  const options = around.baseUrl === null ? {} : { baseUrl: around.baseUrl }
  return htmlToSource(htmlOf(post.body), {
    ...options,
    recognise: (element) => recognised(element, post, around),
  })
}

const htmlOf = (body: Body): string =>
  body.form === 'html'
    ? body.html
    : body.pieces
        .map((piece) =>
          piece.kind === 'quote' ? quoteHole(piece.quote + 1) : paragraphs(piece.text),
        )
        .join('')

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('')

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (character) => `&#${String(character.charCodeAt(0))};`)

function recognised(
  element: ForeignElement,
  post: PostRecord,
  around: Surroundings,
): Recognised | undefined {
  if (element.name === quoteHoleName)
    return quoteIn(post.quotes[Number(element.attribs['n']) - 1], around)
  const classes = element.attribs['class'] ?? ''
  if (furniture.test(classes)) return { kind: 'leave-out' }
  if (/\bbbCodeBlock--(?:code|spoiler)\b/.test(classes)) return contentOnly(element)
  if (element.name === 'img') return picture(element, classes)
  return /\busername\b/.test(classes) ? mention(element, around) : undefined
}

/** Inside a body: the board's own words ("Click to expand…"), and marks without any. */
const furniture =
  /\b(?:bbCodeBlock-(?:expandLink|shrinkLink)|quoteExpand|messageTextEndMarker|js-selectToQuoteEnd|attachmentList)\b/

function quoteIn(quote: QuoteRecord | undefined, around: Surroundings): Recognised {
  if (quote === undefined) return { kind: 'leave-out' }
  const words = parseDocument(quote.html ?? paragraphs(quote.text)).children
  return { kind: 'quote', name: quote.author ?? undefined, postId: around.postIdOf(quote), words }
}

/** A code block without the bar above it that says "Code:". */
function contentOnly(element: ForeignElement): Recognised | undefined {
  const content = element.children.find(
    (child): child is ForeignElement =>
      'attribs' in child && /\bbbCodeBlock-content\b/.test(child.attribs['class'] ?? ''),
  )
  return content === undefined ? undefined : { kind: 'instead', nodes: content.children }
}

/** A smilie is what was typed for it; a picture that is loaded when it comes into view names its address elsewhere. */
function picture(element: ForeignElement, classes: string): Recognised | undefined {
  const { alt = '', src = '', 'data-src': later = '' } = element.attribs
  if (/smilie|emoji/i.test(classes))
    return { kind: 'source', source: escapeMarkdown(alt), block: false }
  if (later === '' || !src.startsWith('data:')) return undefined
  return {
    kind: 'instead',
    nodes: parseDocument(`<img alt="${quoted(alt)}" src="${quoted(later)}">`).children,
  }
}

const quoted = (text: string): string =>
  text.replace(/[&"<>]/g, (character) => `&#${String(character.charCodeAt(0))};`)

function mention({ attribs }: ForeignElement, { nameOf }: Surroundings): Recognised | undefined {
  const id =
    attribs['data-user-id'] ?? /members\/(?:[^/?#]*\.)?(\d+)/.exec(attribs['href'] ?? '')?.[1]
  const name = id === undefined ? undefined : nameOf(id)
  return name === undefined || name.includes('"')
    ? undefined
    : { kind: 'source', source: `@"${name}"`, block: false }
}
