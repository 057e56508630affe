const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const blocks = 'p|h[1-6]|li|ul|ol|blockquote|pre|tr|table|div|details|summary|section|hr|br'
/** Quote holes, the numbers and arrows of footnotes, the words of nobody. */
const silent = /<!--.*?-->|<a [^>]*class="footnote(?:-back)?"[^>]*>[^<]*<\/a>/g
const blockBorder = new RegExp(`\\n?</?(?:${blocks})(?: [^>]*)?>\\n?`, 'g')

/** The words of HTML this forum has rendered (of no other: it trusts that attributes are escaped), each block on a line of its own, for search, excerpts and comparing quotes; what stands in a quote's place is left out. */
export function plainText(html: string): string {
  return (
    html
      .replace(silent, '')
      .replace(/<\/t[dh]>\n?/g, '\t')
      .replace(blockBorder, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(
        /&([a-z]+|#\d+);/g,
        (written, name: string) => entities[name] ?? numbered(name) ?? written,
      )
      // The look behind keeps long runs of spaces from being tried from each of their spaces.
      .replace(/(?<![\t ])[\t ]+$/gm, '')
      .replace(/\n{2,}/g, '\n')
      .trim()
  )
}

function numbered(name: string): string | undefined {
  return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : undefined
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const words = new Intl.Segmenter('und', { granularity: 'word' })

/** The beginning of a plain text in one line of at most `length` UTF-16 units, cut between words, or between graphemes where a word is too long; a cut is shown by `…`. */
export function excerpt(plain: string, length: number): string {
  const line = plain
    .slice(0, length * 4 + 200)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= length) return line
  const room = length - 1
  // One word more than fits, so that the last one is known to be whole.
  const near = line.slice(0, room + 40)
  const atWord = lastBorder(words.segment(near), room)
  const end = atWord > room / 2 ? atWord : lastBorder(graphemes.segment(near), room)
  return `${near.slice(0, end).replace(/[\s\p{P}]+$/u, '')}…`
}

function lastBorder(segments: Iterable<Intl.SegmentData>, room: number): number {
  let end = 0
  for (const { index, segment } of segments) {
    if (index + segment.length > room) break
    end = index + segment.length
  }
  return end
}
