/** A stretch of a source. */
export type Span = readonly [start: number, end: number]

/** Between two marks of quotes each space has one reading only: with two of them deep quotes would take exponential time. */
const openingFence = /^ {0,3}(?:> {0,4})*(?:(?:[-*+]|\d{1,9}[.)]) +)?(`{3,}|~{3,})([^\n]*)$/

/** Where code stands in a Markdown source, fenced or in a line: what reads the source before the parser does must leave it alone. Linear in the length. */
export function codeSpans(source: string): readonly Span[] {
  if (!/`|~~~/.test(source)) return []
  const spans: Span[] = []
  let textFrom = 0
  for (const fenced of fencedSpans(source)) {
    addInline(spans, source, textFrom, fenced[0])
    spans.push(fenced)
    textFrom = fenced[1]
  }
  addInline(spans, source, textFrom, source.length)
  return spans
}

function fencedSpans(source: string): readonly Span[] {
  const spans: Span[] = []
  let marks = ''
  let from = 0
  let position = 0
  for (const line of source.split('\n')) {
    if (marks === '') {
      marks = opens(line)
      from = position
    } else if (closes(line, marks)) {
      spans.push([from, position + line.length])
      marks = ''
    }
    position += line.length + 1
  }
  return marks === '' ? spans : [...spans, [from, source.length]]
}

function opens(line: string): string {
  const [, marks = '', info = ''] = openingFence.exec(line) ?? []
  return marks.startsWith('`') && info.includes('`') ? '' : marks
}

function closes(line: string, fenceMark: string): boolean {
  const bare = line.replace(/^[ >]*/, '').trimEnd()
  return bare.length >= fenceMark.length && bare === (fenceMark[0] ?? '').repeat(bare.length)
}

/** Pairs runs of backticks of the same length (CommonMark 6.1); a span does not cross an empty line. */
function addInline(spans: Span[], source: string, from: number, to: number): void {
  for (const { 0: paragraph, index } of source
    .slice(from, to)
    .matchAll(/(?:[^\n]|\n(?![^\S\n]*\n))+/g)) {
    const runs = Array.from(paragraph.matchAll(/(?<!\\)`+/g))
    addPairs(spans, runs, from + index)
  }
}

function addPairs(spans: Span[], runs: readonly RegExpExecArray[], offset: number): void {
  const next = new Map<number, number>()
  const partner: number[] = []
  for (let i = runs.length - 1; i >= 0; i--) {
    const length = runs[i]?.[0].length ?? 0
    partner[i] = next.get(length) ?? -1
    next.set(length, i)
  }
  for (let i = 0; i < runs.length; i++) {
    const opening = runs[i]
    const closing = runs[partner[i] ?? -1]
    if (opening === undefined || closing === undefined) continue
    spans.push([offset + opening.index, offset + closing.index + closing[0].length])
    i = partner[i] ?? i
  }
}
