import { textAt } from './lines.ts'
import type { Line } from './lines.ts'
import type { TextPost } from './pieces.ts'

/** Whether a text is bodies only, parted by lines of one space. */
export const isBodiesForm = (source: string): boolean =>
  (source.match(/^ $/gm)?.length ?? 0) >= 1 && !/^(?: {2,}\S|\t)/m.test(source)

/** Reads bodies parted by lines of one space: the posts are sure, everything else about them is lost. */
export function readBodiesForm(source: string, lines: readonly Line[]): readonly TextPost[] {
  const raw = source.split(/\r\n|\n|\r/)
  const marks = raw.flatMap((text, at) => (text === ' ' ? [at] : []))
  const bounds = [-1, ...marks, raw.length]
  return bounds.slice(1).flatMap((end, index) => {
    let from = (bounds[index] ?? -1) + 1
    let to = end - 1
    while (from <= to && textAt(lines, from) === '') from += 1
    while (to >= from && textAt(lines, to) === '') to -= 1
    const post: TextPost = {
      from,
      to,
      quotes: [],
      labels: new Set(),
      author: null,
      posted_at: null,
      edited_at: null,
      edited: false,
      number: null,
      sureness: 0.98,
    }
    return from > to ? [] : [post]
  })
}
