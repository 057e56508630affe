import { conversions } from './bbcode-conversions.ts'
import type { BbcodeOptions, Range, Reading } from './bbcode-reading.ts'
import { scanTags, type Tag } from './bbcode-tags.ts'
import { escapeMarkdown } from './escaping.ts'
import { joinPieces, type Piece } from './pieces.ts'

export type { BbcodeOptions } from './bbcode-reading.ts'

/** What Markdown makes longer than this is a flood and stays as typed. */
const longestResult = 200_000

/** Turns BBCode into the Markdown posts are written in; code stays as it is, and so does a tag that is unknown or never closed. */
export function bbcodeToMarkdown(source: string, options: BbcodeOptions = {}): string {
  if (!/\[(?:\/[a-z]|[hb]r\])/i.test(source))
    return options.literalText === true ? escapeMarkdown(source) : source
  const tags = scanTags(source)
  const reading: Reading = { source, tags, options, convert, styles: new Set() }
  const markdown = convert(reading, { from: 0, to: tags.length, start: 0, end: source.length })
  return markdown.length > longestResult ? source : markdown
}

/** Converts the tags of a range, and those within them. */
function convert(reading: Reading, { from, to, start, end }: Range): string {
  const pieces: Piece[] = []
  let position = start
  for (let i = from; i < to; i++) {
    const tag = reading.tags[i]
    const done = tag === undefined ? undefined : convertTag(reading, tag, i)
    if (tag === undefined || done === undefined) continue
    pieces.push({ text: textBetween(reading, position, tag.start), block: false }, done)
    if (tag.match >= 0) i = tag.match
    position = reading.tags[i]?.end ?? tag.end
  }
  pieces.push({ text: textBetween(reading, position, end), block: false })
  return joinPieces(pieces)
}

function textBetween({ source, options }: Reading, start: number, end: number): string {
  const text = source.slice(start, end)
  return options.literalText === true ? escapeMarkdown(text) : text
}

function convertTag(reading: Reading, tag: Tag, index: number): Piece | undefined {
  if (tag.name === 'hr' && !tag.closing) return { text: '---', block: true }
  if (tag.name === 'br' && !tag.closing) return { text: '\n', block: false }
  const closing = reading.tags[tag.match]
  if (tag.closing || closing === undefined) return undefined
  const inner = { from: index + 1, to: tag.match, start: tag.end, end: closing.start }
  return conversions.get(tag.name)?.(reading, tag, inner)
}
