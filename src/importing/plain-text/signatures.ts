import type { Body } from './full-form.ts'
import type { Line } from './lines.ts'
import { isEditMark, textAt } from './lines.ts'

/** The lines that end several posts of one author: a signature, which is no part of what was said. One set for each body. */
export function markSignatures(
  lines: readonly Line[],
  bodies: readonly Body[],
): readonly ReadonlySet<number>[] {
  return bodies.map((body) => {
    const others = bodies.filter(
      (other) => other !== body && other.author !== null && other.author === body.author,
    )
    const shared = Math.max(0, ...others.map((other) => sharedEnd(lines, body, other)))
    const own = wordLines(lines, body)
    return new Set(shared === 0 || shared >= own.length ? [] : own.slice(-shared))
  })
}

function sharedEnd(lines: readonly Line[], one: Body, other: Body): number {
  const [mine, theirs] = [wordLines(lines, one), wordLines(lines, other)]
  let shared = 0
  while (shared < Math.min(mine.length, theirs.length) - 1) {
    const [a, b] = [mine.at(-1 - shared), theirs.at(-1 - shared)]
    if (a === undefined || b === undefined || lines[a]?.folded !== lines[b]?.folded) break
    shared += 1
  }
  return shared
}

const wordLines = (lines: readonly Line[], { from, to }: Body): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step).filter(
    (at) => textAt(lines, at) !== '' && !isEditMark(textAt(lines, at)),
  )
