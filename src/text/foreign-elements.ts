import {
  emphasise,
  escapeMarkdown,
  fence,
  inlineCode,
  linkDestination,
  prefixLines,
} from './escaping.ts'
import type { ForeignElement, ForeignNode } from './foreign-html.ts'
import type { Piece } from './pieces.ts'

/** What a converter may ask of the conversion it is part of. */
export type Conversion = {
  readonly baseUrl: string | undefined
  readonly source: (nodes: readonly ForeignNode[]) => string
  readonly text: (element: ForeignElement) => string
  readonly isElement: (node: ForeignNode) => node is ForeignElement
}

type Converter = (element: ForeignElement, conversion: Conversion) => Piece

/** Elements that hold nothing anybody wrote to be read. */
export const dropped: ReadonlySet<string> = new Set(
  'script style head title template noscript svg math object embed applet frame frameset select option textarea button input'.split(
    ' ',
  ),
)

const inLine = (text: string): Piece => ({ text, block: false })
const block = (text: string): Piece => ({ text, block: true })

const paragraph: Converter = ({ children }, { source }) => block(source(children).trim())
const emphasis =
  (mark: string): Converter =>
  ({ children }, { source }) =>
    inLine(emphasise(source(children), mark))
const heading =
  (level: number): Converter =>
  ({ children }, { source }) =>
    block(`${'#'.repeat(level)} ${oneLine(source(children))}`)

const link: Converter = (element, { source, baseUrl }) => {
  const words = oneLine(source(element.children))
  const address = absolute(element.attribs['href'], baseUrl)
  if (address === undefined || words === '') return inLine(words)
  const bare = words.replaceAll('\\', '')
  return inLine(bare === address ? `<${address}>` : `[${words}](${linkDestination(address)})`)
}

/** Smilies are words; a picture that is not on the web cannot be shown. */
const picture: Converter = ({ attribs }, { baseUrl }) => {
  const alt = escapeMarkdown(attribs['alt'] ?? '')
  const smily = /\b(?:smilie|smiley|emoji|bbcode_smiley|ipsEmoji)/i.test(attribs['class'] ?? '')
  const address = smily ? undefined : absolute(attribs['data-url'] ?? attribs['src'], baseUrl)
  return inLine(address === undefined ? alt : `![${alt}](${linkDestination(address)})`)
}

/** A film or a page within the page becomes a link to it. */
const embedded: Converter = ({ attribs, children }, { baseUrl, source }) => {
  const address = absolute(attribs['src'] ?? attribs['data-src'], baseUrl)
  return address === undefined ? block(source(children).trim()) : block(`<${address}>`)
}

const code: Converter = (element, { text }) => block(fence(text(element), languageOf(element)))

const list: Converter = (element, { source, isElement }) => {
  const items = element.children.filter(isElement)
  const start = Number(element.attribs['start'] ?? 1) || 1
  const lines = items.map((item, i) => {
    const marker = element.name === 'ol' ? `${Math.max(0, start) + i}. ` : '- '
    const words = source(item.name === 'li' ? item.children : [item]).trim()
    return `${marker}${prefixLines(words, ' '.repeat(marker.length)).trimStart()}`.trimEnd()
  })
  return block(lines.join('\n'))
}

const table: Converter = (element, conversion) => {
  const rows = descendants(element, conversion, new Set(['tr'])).map((row) =>
    descendants(row, conversion, new Set(['td', 'th'])).map((cell) =>
      oneLine(conversion.source(cell.children)).replaceAll(/\\?\|/g, String.raw`\|`),
    ),
  )
  const width = Math.max(0, ...rows.map((row) => row.length))
  // A table of one column is a frame around something.
  if (width < 2) return paragraph(element, conversion)
  const lines = rows.map(
    (row) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`,
  )
  return block([lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n'))
}

const spoiler: Converter = (element, { source, text, isElement }) => {
  const summary = element.children.filter(isElement).find(({ name }) => name === 'summary')
  const title = summary === undefined ? '' : oneLine(text(summary))
  const words = source(element.children.filter((child) => child !== summary)).trim()
  return block(`${`::: spoiler ${title}`.trim()}\n${words}\n:::`)
}

/** What each element becomes; of one that is missing here only the content counts. */
export const converters: ReadonlyMap<string, Converter> = new Map([
  ...'p div section article header footer main aside center address figure figcaption form fieldset dl dt dd tr li'
    .split(' ')
    .map((name) => [name, paragraph] as const),
  ...['b', 'strong'].map((name) => [name, emphasis('**')] as const),
  ...['i', 'em', 'u', 'cite', 'ins'].map((name) => [name, emphasis('*')] as const),
  ...['s', 'del', 'strike'].map((name) => [name, emphasis('~~')] as const),
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading(level)] as const),
  ...['ul', 'ol', 'menu'].map((name) => [name, list] as const),
  ...['iframe', 'video', 'audio'].map((name) => [name, embedded] as const),
  ['br', () => inLine('\n')],
  ['hr', () => block('---')],
  ['a', link],
  ['img', picture],
  ['pre', code],
  ['code', (element, { text }) => inLine(inlineCode(text(element)))],
  ['table', table],
  ['details', spoiler],
])

/** The nearest elements of these names within an element, not those within each other. */
function descendants(
  element: ForeignElement,
  conversion: Conversion,
  names: ReadonlySet<string>,
): ForeignElement[] {
  return element.children.filter(conversion.isElement).flatMap((child) => {
    if (names.has(child.name)) return [child]
    return /^(?:table|thead|tbody|tfoot|tr)$/.test(child.name)
      ? descendants(child, conversion, names)
      : []
  })
}

function languageOf({ attribs, children }: ForeignElement): string {
  const inner = children.find((child) => 'attribs' in child)
  const classes = `${attribs['class'] ?? ''} ${inner !== undefined && 'attribs' in inner ? (inner.attribs['class'] ?? '') : ''}`
  return attribs['data-lang'] ?? /\blang(?:uage)?-([\w+#.-]+)/.exec(classes)?.[1] ?? ''
}

function absolute(address: string | undefined, baseUrl: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address.trim(), baseUrl)) return undefined
  const url = new URL(address.trim(), baseUrl)
  return /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined
}

function oneLine(source: string): string {
  return source.replace(/\s+/g, ' ').trim()
}
