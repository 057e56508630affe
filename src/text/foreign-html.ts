import { ElementType, parseDocument } from 'htmlparser2'

import { escapeMarkdown, prefixLines } from './escaping.ts'
import { converters, type Conversion, dropped } from './foreign-elements.ts'
import { joinPieces, type Piece } from './pieces.ts'
import { quoteBlock } from './quote-block.ts'

/** A node of foreign HTML. */
export type ForeignNode = ReturnType<typeof parseDocument>['children'][number]
/** An element of foreign HTML, with `name`, `attribs` and `children`. */
export type ForeignElement = Extract<ForeignNode, { readonly attribs: unknown }>

/** What an importer knows an element to be. */
export type Recognised =
  | { readonly kind: 'leave-out' }
  /** Only these of its nodes count, as if they stood in its place. */
  | { readonly kind: 'instead'; readonly nodes: readonly ForeignNode[] }
  /** This source stands for it. */
  | { readonly kind: 'source'; readonly source: string; readonly block: boolean }
  /** A quote of a post; without the id a block quote with the name. */
  | {
      readonly kind: 'quote'
      readonly name?: string | undefined
      readonly postId?: number | undefined
      readonly words: readonly ForeignNode[]
    }

/** How the HTML of another forum is read. */
export type ForeignHtmlOptions = {
  /** Address of the page, to resolve relative addresses; without it they become text. */
  readonly baseUrl?: string
  /** Asked for every element first; undefined leaves it to the ordinary conversion. */
  readonly recognise?: (element: ForeignElement) => Recognised | undefined
}

/** Turns the HTML of another forum's post, or nodes of it, into source of ours. Only text and what Markdown can say come through; scripts, styles, frames and forms do not. */
export function htmlToSource(
  html: string | readonly ForeignNode[],
  options: ForeignHtmlOptions = {},
): string {
  const nodes = typeof html === 'string' ? parseDocument(html).children : html
  return convert({ options, depth: 0, quotes: 0 }, nodes)
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .trim()
}

/** Elements inside each other beyond this give only their text; the stack is finite and no post is so deep. */
const deepest = 80
/** Quotes inside each other beyond this are not indented further. */
const deepestQuote = 8

type Place = {
  readonly options: ForeignHtmlOptions
  readonly depth: number
  readonly quotes: number
}

function convert(place: Place, nodes: readonly ForeignNode[]): string {
  return joinPieces(tidySpaces(nodes.flatMap((node) => piecesOf(place, node))))
}

function piecesOf(place: Place, node: ForeignNode): Piece[] {
  if (isText(node)) return [inLine(escapeMarkdown(node.data.replace(/[\s\u{a0}]+/gu, ' ')))]
  if (!isElement(node)) return []
  if (place.depth >= deepest) return [inLine(escapeMarkdown(textOf(node).replace(/\s+/g, ' ')))]
  const inner = { ...place, depth: place.depth + 1 }
  const recognised = place.options.recognise?.(node)
  if (recognised !== undefined) return recognisedPieces(inner, recognised)
  if (dropped.has(node.name)) return []
  if (node.name === 'blockquote') return [quoted(inner, '', node.children)]
  const converter = converters.get(node.name)
  if (converter === undefined) return node.children.flatMap((child) => piecesOf(inner, child))
  return [converter(node, conversionIn(inner))]
}

function conversionIn(place: Place): Conversion {
  return {
    baseUrl: place.options.baseUrl,
    source: (nodes) => convert(place, nodes),
    text: textOf,
    isElement,
  }
}

function recognisedPieces(place: Place, recognised: Recognised): Piece[] {
  switch (recognised.kind) {
    case 'leave-out':
      return []
    case 'instead':
      return recognised.nodes.flatMap((node) => piecesOf(place, node))
    case 'source':
      return [{ text: recognised.source, block: recognised.block }]
    case 'quote':
      return [recognisedQuote(place, recognised)]
    default:
      return recognised satisfies never
  }
}

function recognisedQuote(
  place: Place,
  { name, postId, words }: Extract<Recognised, { readonly kind: 'quote' }>,
): Piece {
  if (postId !== undefined) return block(quoteBlock(name, postId, convert(place, words).trim()))
  return quoted(place, name ?? '', words)
}

function quoted(place: Place, name: string, words: readonly ForeignNode[]): Piece {
  const source = convert({ ...place, quotes: place.quotes + 1 }, words).trim()
  const said = name === '' ? source : `**${escapeMarkdown(name)}:**\n\n${source}`.trim()
  return block(place.quotes >= deepestQuote || said === '' ? said : prefixLines(said, '> '))
}

/** HTML shows any white space as one space, and none beside a line break. */
function tidySpaces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, i) => {
    if (piece.block) return piece
    const endsLine = /\n *$/.test(pieces[i - 1]?.text ?? '')
    return endsLine ? inLine(piece.text.replace(/^ +/, '')) : piece
  })
}

function inLine(text: string): Piece {
  return { text, block: false }
}

function block(text: string): Piece {
  return { text, block: true }
}

function isElement(node: ForeignNode): node is ForeignElement {
  return 'attribs' in node
}

function isText(node: ForeignNode): node is Extract<ForeignNode, { readonly data: string }> {
  return node.type === ElementType.Text
}

/** Without recursion: hostile pages nest deeper than the stack. */
function textOf(element: ForeignElement): string {
  const texts: string[] = []
  const waiting: ForeignNode[] = [element]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) texts.push(node.data)
    else if ('children' in node && !(isElement(node) && dropped.has(node.name))) {
      if (isElement(node) && node.name === 'br') texts.push('\n')
      waiting.push(...node.children.toReversed())
    }
  }
  return texts.join('')
}
