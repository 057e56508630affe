import { isBodiesForm } from './plain-text/bodies-form.ts'
import { isFurniture, isMemberLabel, toLines } from './plain-text/lines.ts'
import type { PageRead } from './records.ts'
import { isDateLine } from './stated-times.ts'

/** Whether a text shows that it was a thread: an author, a number, a time, an edit, a label or a button of a forum, or parted bodies. */
export function hasSigns({ posts }: PageRead, source: string): boolean {
  if (posts.length === 0 || isBodiesForm(source)) return true
  const said = posts.some(
    ({ author, number, posted_at, edited }) =>
      author !== null || number !== null || posted_at !== null || edited,
  )
  return (
    said ||
    toLines(source).some(
      ({ text }) => text !== '' && (isMemberLabel(text) || isFurniture(text) || isDateLine(text)),
    )
  )
}

/** Lines of programs and of data for them: how they begin, and how they end. */
const programLine =
  /[;{}[\](,>]$|=>|^(?:\/\/|\/\*|\*|#include|import |from \S+ import|def |class |const |let |var |function |return\b|"[^"]*":|@\w)|^<[/\w]/

/** Of people's words less than a fifth of the lines look like that, of programs nearly always more than a third. */
export function isProgram(source: string): boolean {
  const lines = source.split(/[\r\n]+/).flatMap((line) => line.trim() || [])
  return lines.filter((line) => programLine.test(line)).length > lines.length * 0.3
}
