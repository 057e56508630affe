import type { Tag } from './bbcode-tags.ts'
import type { Piece } from './pieces.ts'

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
export type Conversion = (reading: Reading, tag: Tag, inner: Range) => Piece | undefined

/** A stretch in a line. */
export const inLine = (text: string): Piece => ({ text, block: false })
/** A block of its own. */
export const block = (text: string): Piece => ({ text, block: true })
/** What a tag holds, as Markdown. */
export const converted = (reading: Reading, inner: Range): string => reading.convert(reading, inner)
/** What a tag holds, as it was typed. */
export const verbatim = ({ source }: Reading, { start, end }: Range): string =>
  source.slice(start, end)
