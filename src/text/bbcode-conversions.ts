import { quoteAttributes } from './bbcode-quotes.ts'
import { type Tag, valueOf } from './bbcode-tags.ts'
import {
  emphasise,
  escapeMarkdown,
  fence,
  inlineCode,
  linkDestination,
  prefixLines,
} from './escaping.ts'
import type { Piece } from './pieces.ts'
import { quoteBlock } from './quote-block.ts'

/** How foreign or pasted BBCode is read. */
export type BbcodeOptions = {
  /** The id here of a post another forum names in its quotes; without it ids are taken as this forum's. */
  readonly quotedPost?: (written: string) => number | undefined
  /** True when the text around the tags is not Markdown, so that its marks have to be escaped. */
  readonly literalText?: boolean
}

/** Tags from `from` up to `to`, text from `start` up to `end`. */
export type Range = {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** A source being converted. */
export type Reading = {
  readonly source: string
  readonly tags: readonly Tag[]
  readonly options: BbcodeOptions
  readonly convert: (reading: Reading, range: Range) => string
  /** Emphasis the text already stands in: the same marks twice would mean something else. */
  readonly styles: ReadonlySet<string>
}

/** Makes Markdown of a tag and what it holds; undefined leaves it as typed. */
type Conversion = (reading: Reading, tag: Tag, inner: Range) => Piece | undefined

const inLine = (text: string): Piece => ({ text, block: false })
const block = (text: string): Piece => ({ text, block: true })
const converted = (reading: Reading, inner: Range): string => reading.convert(reading, inner)
const verbatim = ({ source }: Reading, { start, end }: Range): string => source.slice(start, end)

const keepText: Conversion = (reading, _tag, inner) => inLine(converted(reading, inner))
const keepBlock: Conversion = (reading, _tag, inner) => block(converted(reading, inner).trim())
const emphasis =
  (mark: string): Conversion =>
  (reading, _tag, inner) => {
    if (reading.styles.has(mark)) return keepText(reading, _tag, inner)
    const styles = new Set(reading.styles).add(mark)
    return inLine(emphasise(reading.convert({ ...reading, styles }, inner), mark))
  }
const code =
  (language: string): Conversion =>
  (reading, tag, inner) =>
    block(
      fence(
        verbatim(reading, inner),
        language === '' ? valueOf(tag).replace(/[^\w+#.-]/g, '') : language,
      ),
    )
const heading =
  (level: number): Conversion =>
  (reading, tag, inner) => {
    const asked = Number(valueOf(tag)) || level
    return block(
      `${'#'.repeat(Math.min(6, asked))} ${converted(reading, inner).replace(/\s+/g, ' ').trim()}`,
    )
  }

const quote: Conversion = (reading, tag, inner) => {
  const { name, post } = quoteAttributes(tag)
  const found = reading.options.quotedPost ?? Number
  const id = post === undefined ? undefined : found(post)
  const words = converted(reading, inner).trim()
  if (id !== undefined) return block(quoteBlock(name, id, words))
  const said = name === undefined ? words : `**${escapeMarkdown(name)}:**\n\n${words}`
  return block(prefixLines(said.trim(), '> '))
}

const link: Conversion = (reading, tag, inner) => {
  const value = valueOf(tag)
  const address = webAddress(value === '' ? verbatim(reading, inner) : value)
  if (address === undefined) return undefined
  if (value === '') return inLine(`<${address}>`)
  const words = converted(reading, inner)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
  return inLine(words === '' ? `<${address}>` : `[${words}](${linkDestination(address)})`)
}

const picture: Conversion = (reading, tag, inner) => {
  const address = webAddress(verbatim(reading, inner))
  const alt = /alt="([^"]*)"/.exec(tag.attributes)?.[1] ?? ''
  return address === undefined
    ? undefined
    : inLine(`![${escapeMarkdown(alt)}](${linkDestination(address)})`)
}

const mail: Conversion = (reading, tag, inner) => {
  const value = valueOf(tag)
  const address = (value === '' ? verbatim(reading, inner) : value).trim()
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) return undefined
  return inLine(
    value === '' ? `<${address}>` : `[${converted(reading, inner)}](<mailto:${address}>)`,
  )
}

const mention: Conversion = (reading, _tag, inner) => {
  const name = verbatim(reading, inner)
    .replace(/^@/, '')
    .replace(/["\s]+/g, ' ')
    .trim()
  if (name === '') return undefined
  return inLine(/^[\p{L}\p{N}_-]+$/u.test(name) ? `@${name}` : `@"${name}"`)
}

const spoiler: Conversion = (reading, tag, inner) => {
  const words = converted(reading, inner).trim()
  const title = valueOf(tag).replace(/\s+/g, ' ')
  const { source } = reading
  const alone = /(?:^|\n)[ \t]*$/.test(source.slice(Math.max(0, tag.start - 80), tag.start))
  const simple = title === '' && !words.includes('\n') && !words.includes('||')
  if (simple && !alone && words !== '') return inLine(`||${words}||`)
  return block(`::: spoiler ${title}`.trim() + `\n${words}\n:::`)
}

const inlineSpoiler: Conversion = (reading, tag, inner) => {
  const words = converted(reading, inner).trim()
  return /\n|^$/.test(words) ? spoiler(reading, tag, inner) : inLine(`||${words}||`)
}

const list: Conversion = (reading, tag, inner) => {
  const ordered = tag.name === 'ol' || /^[1aAiI]$/.test(valueOf(tag))
  const { before, items } = splitItems(reading, inner)
  if (items.length === 0) return undefined
  const lines = items.map((item, i) => {
    const marker = ordered ? `${i + 1}. ` : '- '
    const text = converted(reading, item).trim()
    return `${marker}${prefixLines(text, ' '.repeat(marker.length)).trimStart()}`.trimEnd()
  })
  const lead = converted(reading, before).trim()
  return block(lead === '' ? lines.join('\n') : `${lead}\n\n${lines.join('\n')}`)
}

/** Items begin at `[*]` on the level of the list itself, or are whole `[li]` tags. */
function splitItems(
  { tags }: Reading,
  inner: Range,
): { readonly before: Range; readonly items: readonly Range[] } {
  const ranges: Range[] = []
  let current = { from: inner.from, start: inner.start }
  for (let i = inner.from; i < inner.to; i++) {
    const tag = tags[i]
    if (tag === undefined) continue
    if (tag.name === '*' || (tag.name === 'li' && tag.match >= 0)) {
      ranges.push({ ...current, to: i, end: tag.start })
      current = { from: i + 1, start: tag.end }
    }
    if (tag.match > i && tag.name !== 'li') i = tag.match
  }
  ranges.push({ ...current, to: inner.to, end: inner.end })
  const [before = inner, ...items] = ranges
  return { before, items: items.filter(({ start, end, from, to }) => to > from || end > start) }
}

const table: Conversion = (reading, _tag, inner) => {
  const rows = childrenNamed(reading, inner, /^tr$/).map((row) =>
    childrenNamed(reading, row, /^t[dh]$/).map((cell) =>
      converted(reading, cell)
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', String.raw`\|`),
    ),
  )
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return undefined
  const lines = rows.map(
    (row) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`,
  )
  return block([lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n'))
}

function childrenNamed({ tags }: Reading, inner: Range, names: RegExp): readonly Range[] {
  const children: Range[] = []
  for (let i = inner.from; i < inner.to; i++) {
    const tag = tags[i]
    const closing = tags[tag?.match ?? -1]
    if (tag === undefined || closing === undefined || tag.closing) continue
    if (names.test(tag.name))
      children.push({ from: i + 1, to: tag.match, start: tag.end, end: closing.start })
    i = tag.match
  }
  return children
}

function webAddress(written: string): string | undefined {
  const address = written.trim()
  if (/\s/.test(address)) return undefined
  if (/^(?:https?:\/\/|mailto:|\/(?!\/))[^<>]+$/i.test(address)) return address
  return /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][^<>]*)?$/i.test(address)
    ? `https://${address}`
    : undefined
}

/** What each tag becomes; a name that is missing here stays as typed. */
export const conversions: ReadonlyMap<string, Conversion> = new Map([
  ...named('b strong bold', emphasis('**')),
  ...named('i em u italic ins', emphasis('*')),
  ...named('s strike del', emphasis('~~')),
  ...named(
    'size color colour font face left right justify indent sub sup highlight bg background glow shadow tt pre post thread anchor',
    keepText,
  ),
  ...named('center centre align p div', keepBlock),
  ...named('noparse plain nobbc', (reading, _tag, inner) =>
    inLine(escapeMarkdown(verbatim(reading, inner))),
  ),
  ...named('icode', (reading, _tag, inner) => inLine(inlineCode(verbatim(reading, inner)))),
  ...named('code', code('')),
  ...['php', 'html', 'sql', 'xml'].flatMap((name) => named(name, code(name))),
  ...named('h heading', heading(2)),
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => named(`h${level}`, heading(level))),
  ...named('quote', quote),
  ...named('url link', link),
  ...named('img image', picture),
  ...named('email mail', mail),
  ...named('user mention member', mention),
  ...named('spoiler spoil hide', spoiler),
  ...named('ispoiler inlinespoiler', inlineSpoiler),
  ...named('list ul ol', list),
  ...named('table', table),
])

function named(names: string, conversion: Conversion): readonly (readonly [string, Conversion])[] {
  return names.split(' ').map((name) => [name, conversion] as const)
}
