/** One stretch of a comparison: text both have, text only the later one has, text only the earlier one had. */
export type DiffSegment = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

type Kind = DiffSegment['kind']
type Hunk = { readonly [kind in Kind]: string }
type Run = { readonly kind: Kind; readonly parts: readonly string[] }

/** Differences beyond this are compared by whole lines: the search costs their square. */
const mostEdits = 400

const words = new Intl.Segmenter('und', { granularity: 'word' })
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+|[\p{L}\p{N}\p{M}_'’]+|\s+|./gsu
const needsSegmenter =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** What changed between two texts, word by word (Myers, "An O(ND) Difference Algorithm", 1986); texts that differ in nearly everything are compared line by line, or as a whole. Joining 'same' with 'removed' gives before, with 'added' after. */
export function wordDiff(before: string, after: string): readonly DiffSegment[] {
  const runs = compare(splitWords(before), splitWords(after)) ?? compareLines(before, after)
  return segmentsOf(closeGaps(gather(runs)))
}

function compareLines(before: string, after: string): readonly Run[] {
  const byLine = compare(splitLines(before), splitLines(after))
  if (byLine === undefined) return whole([before], [after])
  return gather(byLine).flatMap((hunk) => {
    const same: Run = { kind: 'same', parts: [hunk.same] }
    return [same].concat(refine(hunk))
  })
}

function refine({ removed, added }: Hunk): readonly Run[] {
  const small = removed.length + added.length <= 8_000
  const byWord = small ? compare(splitWords(removed), splitWords(added)) : undefined
  return byWord ?? whole([removed], [added])
}

function splitWords(text: string): string[] {
  return (text.match(pieces) ?? []).flatMap((piece) =>
    piece.length > 1 && needsSegmenter.test(piece)
      ? Array.from(words.segment(piece), ({ segment }) => segment)
      : [piece],
  )
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}

function whole(before: readonly string[], after: readonly string[]): readonly Run[] {
  return [
    { kind: 'removed', parts: before },
    { kind: 'added', parts: after },
  ]
}

/** Undefined when the two differ in more than can be worked out in time. */
function compare(before: readonly string[], after: readonly string[]): readonly Run[] | undefined {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const middle = shortestEdit(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  )
  if (middle === undefined) return undefined
  return [
    { kind: 'same', parts: before.slice(0, start) },
    ...middle,
    { kind: 'same', parts: before.slice(before.length - end) },
  ]
}

function shortestEdit(
  before: readonly string[],
  after: readonly string[],
): readonly Run[] | undefined {
  if (before.length === 0 || after.length === 0) return whole(before, after)
  const trace = searchEdits(before, after)
  return trace === undefined ? undefined : walkBack(before, after, trace)
}

/** The furthest reaching points after each number of edits, as far as the one that ends both texts. */
function searchEdits(
  before: readonly string[],
  after: readonly string[],
): readonly Int32Array[] | undefined {
  const most = Math.min(mostEdits, before.length + after.length)
  const reach = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(most + 1 - d - 1, most + 1 + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = goesDown(reach, most + k, k, d)
      let x = down ? at(reach, most + k + 2) : at(reach, most + k) + 1
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++
      reach[most + 1 + k] = x
      if (x >= before.length && x - k >= after.length) return trace
    }
  }
  return undefined
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0
}

function walkBack(
  before: readonly string[],
  after: readonly string[],
  trace: readonly Int32Array[],
): readonly Run[] {
  const steps: Run[] = []
  let x = before.length
  let y = after.length
  for (let d = trace.length - 1; d > 0; d--) {
    const reach = trace[d] ?? new Int32Array()
    const k = x - y
    const down = goesDown(reach, d + k, k, d)
    const fromX = at(reach, d + k + (down ? 2 : 0))
    const fromY = fromX - (down ? k + 1 : k - 1)
    steps.push({ kind: 'same', parts: before.slice(down ? fromX : fromX + 1, x) })
    if (down) steps.push({ kind: 'added', parts: after.slice(fromY, fromY + 1) })
    else steps.push({ kind: 'removed', parts: before.slice(fromX, fromX + 1) })
    x = fromX
    y = fromY
  }
  steps.push({ kind: 'same', parts: before.slice(0, x) })
  return steps.toReversed()
}

/** Whether the furthest path to diagonal k came by an addition; `left` is where reach holds diagonal k - 1. */
function goesDown(reach: Int32Array, left: number, k: number, d: number): boolean {
  return k === -d || (k !== d && at(reach, left) < at(reach, left + 2))
}

/** Puts each change behind the unchanged text before it. */
function gather(runs: readonly Run[]): readonly Hunk[] {
  const hunks: Hunk[] = []
  let hunk: Hunk = { same: '', removed: '', added: '' }
  for (const { kind, parts } of runs) {
    if (parts.length === 0) continue
    if (kind === 'same' && (hunk.removed !== '' || hunk.added !== '')) {
      hunks.push(hunk)
      hunk = { same: '', removed: '', added: '' }
    }
    hunk = { ...hunk, [kind]: hunk[kind] + parts.join('') }
  }
  return [...hunks, hunk]
}

/** Changes with a mere space between them become one: that is how people read them. */
function closeGaps(hunks: readonly Hunk[]): readonly Hunk[] {
  const closed: Hunk[] = []
  for (const hunk of hunks) {
    const last = closed.at(-1)
    const changes = hunk.removed !== '' || hunk.added !== ''
    if (
      last !== undefined &&
      changes &&
      last.removed !== '' &&
      last.added !== '' &&
      /^[^\S\n]+$/.test(hunk.same)
    ) {
      closed[closed.length - 1] = {
        same: last.same,
        removed: last.removed + hunk.same + hunk.removed,
        added: last.added + hunk.same + hunk.added,
      }
    } else closed.push(hunk)
  }
  return closed
}

function segmentsOf(hunks: readonly Hunk[]): readonly DiffSegment[] {
  return hunks.flatMap((hunk) =>
    (['same', 'removed', 'added'] as const)
      .map((kind) => ({ kind, text: hunk[kind] }))
      .filter(({ text }) => text !== ''),
  )
}
