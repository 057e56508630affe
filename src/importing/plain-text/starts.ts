import type { Cues } from './cues.ts'
import { cuesAt } from './cues.ts'
import type { Edge, Layout } from './edges.ts'
import { isEditMark, isSubject } from './lines.ts'
import weights from './weights.json' with { type: 'json' }

/** A small net: one hidden layer. */
export type Net = {
  readonly hidden: readonly (readonly number[])[]
  readonly hiddenBias: readonly number[]
  readonly out: readonly number[]
  readonly bias: number
}

/** What was learned from texts whose posts are known (bin/learn-post-starts.ts). */
export type Weights = {
  readonly cues: readonly string[]
  readonly odds: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly mean: readonly number[]
  readonly deviation: readonly number[]
  readonly nets: readonly Net[]
}

/** From this chance on an edge is taken for a start: with F1 near 0.86 on pages it was not learned from, the best bar is somewhat under half of that. */
export const startsFrom = 0.35

/** The chance, 0…1, that a post begins at each edge. */
export const startChances = (layout: Layout, learned: Weights = weights): readonly number[] =>
  layout.edges.map(
    (edge) => certain(layout, edge) ?? chance(inputs(layout, edge, learned), learned),
  )

/** What no chance should decide: what follows a quote answers it, a subject line opens a post and never closes one, an edit mark closes one. */
function certain({ title, quoteAt, quoteEnds }: Layout, { at, above, below }: Edge): number | null {
  const opens = (text: string): boolean =>
    isSubject(text) || (title !== '' && text.toLowerCase() === title)
  if (opens(above) || (quoteEnds.has(at - 1) && !quoteAt.has(at))) return 0.05
  if (opens(below) || isEditMark(above)) return 0.97
  return null
}

/** All numbers the net looks at: the cues and how often posts begin with these words. */
export function inputs(
  layout: Layout,
  edge: Edge,
  { cues, odds }: Pick<Weights, 'cues' | 'odds'>,
): readonly number[] {
  const found: Cues = cuesAt(layout, edge)
  return [
    ...cues.map((name) => found[name] ?? 0),
    ...Object.entries(wordsAt(edge)).map(([kind, words]) => odds[kind]?.[words] ?? 0),
  ]
}

/** The words on both sides of an edge. */
export function wordsAt({ above, below }: Edge): Readonly<Record<string, string>> {
  const [first = '', second = ''] = tokens(below.slice(0, 60))
  const ending = tokens(above.slice(-60)).slice(-2)
  return {
    first,
    firstTwo: `${first} ${second}`.trim(),
    second,
    last: ending.at(-1) ?? '',
    lastTwo: ending.join(' '),
  }
}

const tokens = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}_'’]+|[^\p{L}\p{N}_\s]/gu) ?? []

function chance(values: readonly number[], { mean, deviation, nets }: Weights): number {
  const even = values.map((value, index) => (value - (mean[index] ?? 0)) / (deviation[index] ?? 1))
  return nets.reduce((sum, net) => sum + answer(net, even), 0) / nets.length
}

/** One net's answer to evened inputs. */
export function answer({ hidden, hiddenBias, out, bias }: Net, even: readonly number[]): number {
  const raised = hidden.map((row, node) => Math.tanh(dot(row, even) + (hiddenBias[node] ?? 0)))
  return 1 / (1 + Math.exp(-(dot(out, raised) + bias)))
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)
