import { attachment, film, filmOf, link, mail, picture } from './bbcode-links.ts'
import { quoteAttributes } from './bbcode-quotes.ts'
import {
  block,
  type Conversion,
  converted,
  inLine,
  type Range,
  type Reading,
  verbatim,
} from './bbcode-reading.ts'
import { valueOf } from './bbcode-tags.ts'
import {
  emphasise,
  escapeMarkdown,
  fence,
  inlineCode,
  prefixLines,
  withoutBreaks,
} from './escaping.ts'
import { quoteBlock, unnamedQuoteBlock } from './quote-block.ts'

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
  if (name === undefined) return block(prefixLines(words, '> '))
  return block(unnamedQuoteBlock(`**${escapeMarkdown(name)}:**\n\n${words}`.trim()))
}

/** Digits and signs have raised and lowered forms of their own: 10² is not 102. Other words stay on the line. */
const raised =
  ([plain, small]: readonly [string, string]): Conversion =>
  (reading, tag, inner) => {
    const characters = Array.from(verbatim(reading, inner).trim())
    const forms = characters.map((character) => small.charAt(plain.indexOf(character)))
    return forms.every((form) => form !== '')
      ? inLine(forms.join(''))
      : keepText(reading, tag, inner)
  }

const explained: Conversion = (reading, tag, inner) => {
  const words = converted(reading, inner)
  const meaning = valueOf(tag)
  return inLine(meaning === '' ? words : `${words} (${escapeMarkdown(meaning)})`)
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
  if (items.length === 0) return keepBlock(reading, tag, inner)
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

const table: Conversion = (reading, tag, inner) => {
  const rows = childrenNamed(reading, inner, /^tr$/).map((row) =>
    childrenNamed(reading, row, /^t[dh]$/).map((cell) =>
      withoutBreaks(converted(reading, cell).trim()).replaceAll('|', String.raw`\|`),
    ),
  )
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return keepBlock(reading, tag, inner)
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

/** What each tag becomes; a name that is missing here stays as typed. */
export const conversions: ReadonlyMap<string, Conversion> = new Map([
  ...named('b strong bold', emphasis('**')),
  ...named('i em u italic ins', emphasis('*')),
  ...named('s strike del', emphasis('~~')),
  ...named(
    'size color colour font face small big highlight bg bgcolor background glow shadow blink tt post thread topic anchor aname jumpto dir ltr rtl red green blue black white yellow orange purple',
    keepText,
  ),
  ...named('center centre left right justify align indent pre p div move marquee', keepBlock),
  ...named('noparse plain nobbc', (reading, _tag, inner) =>
    inLine(escapeMarkdown(verbatim(reading, inner))),
  ),
  ...named('icode', (reading, _tag, inner) => inLine(inlineCode(verbatim(reading, inner)))),
  ...named('code', code('')),
  ...['php', 'html', 'sql', 'xml'].flatMap((name) => named(name, code(name))),
  ...named('h heading', heading(2)),
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => named(`h${level}`, heading(level))),
  ...named('quote', quote),
  ...named('sup', raised(['0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'])),
  ...named('sub', raised(['0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'])),
  ...named('abbr acronym', explained),
  ...named('url link iurl ftp', link),
  ...named('img image', picture),
  ...named('email mail', mail),
  ...named('media video audio flash', film),
  ...['youtube', 'vimeo', 'dailymotion'].flatMap((site) => named(site, filmOf(site))),
  ...named('yt', filmOf('youtube')),
  ...named('tweet', filmOf('twitter')),
  ...named('attach attachment', attachment),
  ...named('user mention member', mention),
  ...named('spoiler spoil hide details collapse toggle fold expand', spoiler),
  ...named('ispoiler inlinespoiler', inlineSpoiler),
  ...named('list ul ol', list),
  ...named('table', table),
])

function named(names: string, conversion: Conversion): readonly (readonly [string, Conversion])[] {
  return names.split(' ').map((name) => [name, conversion] as const)
}
