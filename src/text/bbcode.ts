/** How foreign or pasted BBCode is read. */
export type BbcodeOptions = {
  /** The id here of a post another forum names in its quotes; without it ids are taken as this forum's. */
  readonly quotedPost?: (written: string) => number | undefined
  /** True when the text around the tags is not Markdown, so that its marks have to be escaped. */
  readonly literalText?: boolean
}

/** Turns BBCode into the Markdown posts are written in; code stays as it is, and so does a tag that is unknown or never closed. */
export function bbcodeToMarkdown(source: string, _options: BbcodeOptions = {}): string {
  return source
}
