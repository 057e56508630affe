import { cuesAt } from './cues.ts'
import type { Layout } from './edges.ts'
import type { Net, Weights } from './starts.ts'
import { inputs, wordsAt } from './starts.ts'

/** A text whose posts are known: for each edge whether a post begins there, and how much the text counts. */
export type Lesson = {
  readonly layout: Layout
  readonly starts: readonly boolean[]
  readonly weight: number
}

/** Learns from lessons what speaks for a start; the same lessons and seed give the same weights. */
export function learn(lessons: readonly Lesson[], hidden = 10): Weights {
  const cues = cueNames(lessons)
  const samples = withOdds(lessons, cues)
  const width = samples[0]?.values.length ?? 0
  const mean = columns(width, (column) => average(samples.map(({ values }) => values[column] ?? 0)))
  const deviation = columns(width, (column) =>
    spread(
      samples.map(({ values }) => values[column] ?? 0),
      mean[column] ?? 0,
    ),
  )
  const even = samples.map(({ values, starts, weight }): Sample => ({
    starts,
    weight,
    values: Float64Array.from(
      values,
      (value, column) => (value - (mean[column] ?? 0)) / (deviation[column] ?? 1),
    ),
  }))
  const nets = [1, 2].map((seed) => fit(even, hidden, seed))
  return {
    cues,
    odds: wordOdds(lessons),
    mean: mean.map(rounded),
    deviation: deviation.map(rounded),
    nets,
  }
}

type Sample = {
  readonly values: ArrayLike<number>
  readonly starts: boolean
  readonly weight: number
}

function cueNames(lessons: readonly Lesson[]): readonly string[] {
  const { layout } = lessons.find((lesson) => lesson.layout.edges.length > 0) ?? {}
  const edge = layout?.edges[0]
  return layout === undefined || edge === undefined ? [] : Object.keys(cuesAt(layout, edge))
}

/** The odds a lesson sees are counted without its own fifth of the lessons: its own words would tell it the answer. */
function withOdds(
  lessons: readonly Lesson[],
  cues: readonly string[],
): readonly (Sample & { readonly values: readonly number[] })[] {
  const folds = 5
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const odds = wordOdds(lessons.filter((_, index) => index % folds !== fold))
    return lessons
      .filter((_, index) => index % folds === fold)
      .flatMap(({ layout, starts, weight }) =>
        layout.edges.map((edge, place) => ({
          values: inputs(layout, edge, { cues, odds }),
          starts: starts[place] === true,
          weight,
        })),
      )
  })
}

/** How much likelier a post begins at these words than elsewhere (log odds), for words met often enough to say. */
function wordOdds(lessons: readonly Lesson[]): Record<string, Record<string, number>> {
  const counts = new Map<string, Map<string, [number, number]>>()
  const all: [number, number] = [1e-9, 1e-9]
  for (const { layout, starts, weight } of lessons) {
    for (const [place, edge] of layout.edges.entries()) {
      if (layout.quoteEnds.has(edge.at - 1)) continue
      const answered = starts[place] === true ? 1 : 0
      all[answered] += weight
      for (const [kind, words] of Object.entries(wordsAt(edge)))
        count(counts, [kind, words], answered, weight)
    }
  }
  const share = all[1] / (all[0] + all[1])
  const base = Math.log(all[1] / all[0])
  const odds = ([no, yes]: readonly [number, number]): number =>
    rounded(Math.log((yes + 4 * share) / (no + 4 * (1 - share))) - base)
  return Object.fromEntries(
    [...counts].map(([kind, words]) => [
      kind,
      Object.fromEntries(
        [...words]
          .filter(([, [no, yes]]) => no + yes >= 5)
          .map(([word, seen]) => [word, odds(seen)])
          .filter(([, value]) => Math.abs(Number(value)) > 0.2),
      ),
    ]),
  )
}

function count(
  counts: Map<string, Map<string, [number, number]>>,
  [kind, words]: readonly [string, string],
  answered: 0 | 1,
  weight: number,
): void {
  const ofKind = counts.get(kind) ?? new Map<string, [number, number]>()
  counts.set(kind, ofKind)
  const seen = ofKind.get(words) ?? [0, 0]
  seen[answered] += weight
  ofKind.set(words, seen)
}

/** Few rounds and a strong pull to small weights: a hundred cues on few pages of one kind are soon learned by heart. */
const rounds = 10
const pull = 2e-3
const batch = 256

type Moments = { readonly first: Float64Array; readonly second: Float64Array }

/** Adam (Kingma and Ba 2015) on the weighted log loss of a net with one hidden layer of tanh. */
function fit(samples: readonly Sample[], hidden: number, seed: number): Net {
  const random = randomFrom(seed)
  const width = samples[0]?.values.length ?? 0
  const size = hidden * width + 2 * hidden + 1
  const values = Float64Array.from({ length: size }, (_, index) =>
    index < hidden * width
      ? normal(random) / Math.sqrt(width)
      : index >= hidden * width + hidden && index < size - 1
        ? 0.3 * normal(random)
        : 0,
  )
  const moments: Moments = { first: new Float64Array(size), second: new Float64Array(size) }
  let step = 0
  for (let round = 0; round < rounds; round += 1) {
    const order = shuffled(samples, random)
    for (let from = 0; from < order.length; from += batch) {
      step += 1
      descend(values, moments, slope(values, order.slice(from, from + batch), hidden, width), {
        step,
        rate: 0.004 * (1 - round / rounds) + 1e-4,
      })
    }
  }
  return asNet(values, hidden, width)
}

function slope(
  values: Float64Array,
  samples: readonly Sample[],
  hidden: number,
  width: number,
): Float64Array {
  const slopes = new Float64Array(values.length)
  const shape: Shape = { hidden, width, bias: hidden * width, out: hidden * width + hidden }
  const raised = new Float64Array(hidden)
  for (const { values: seen, starts, weight } of samples) {
    const sum = forward(values, seen, shape, raised)
    const off = ((1 / (1 + Math.exp(-sum)) - (starts ? 1 : 0)) * weight) / samples.length
    add(slopes, slopes.length - 1, off)
    for (let node = 0; node < hidden; node += 1) {
      const up = at(raised, node)
      add(slopes, shape.out + node, off * up)
      const back = off * at(values, shape.out + node) * (1 - up * up)
      add(slopes, shape.bias + node, back)
      for (let column = 0; column < width; column += 1) {
        add(slopes, node * width + column, back * at(seen, column))
      }
    }
  }
  for (let index = 0; index < shape.bias; index += 1) add(slopes, index, pull * at(values, index))
  return slopes
}

type Shape = {
  readonly hidden: number
  readonly width: number
  readonly bias: number
  readonly out: number
}

function forward(
  values: Float64Array,
  seen: ArrayLike<number>,
  { hidden, width, bias, out }: Shape,
  raised: Float64Array,
): number {
  let sum = at(values, values.length - 1)
  for (let node = 0; node < hidden; node += 1) {
    let reach = at(values, bias + node)
    for (let column = 0; column < width; column += 1) {
      reach += at(values, node * width + column) * at(seen, column)
    }
    const up = Math.tanh(reach)
    raised[node] = up
    sum += at(values, out + node) * up
  }
  return sum
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0

function add(values: Float64Array, index: number, amount: number): void {
  values[index] = (values[index] ?? 0) + amount
}

function descend(
  values: Float64Array,
  { first, second }: Moments,
  slopes: Float64Array,
  { step, rate }: { readonly step: number; readonly rate: number },
): void {
  for (let index = 0; index < values.length; index += 1) {
    const down = slopes[index] ?? 0
    first[index] = 0.9 * (first[index] ?? 0) + 0.1 * down
    second[index] = 0.999 * (second[index] ?? 0) + 0.001 * down * down
    add(
      values,
      index,
      (-rate * ((first[index] ?? 0) / (1 - 0.9 ** step))) /
        (Math.sqrt((second[index] ?? 0) / (1 - 0.999 ** step)) + 1e-8),
    )
  }
}

function asNet(values: Float64Array, hidden: number, width: number): Net {
  const all = [...values].map(rounded)
  const bias = hidden * width
  return {
    hidden: Array.from({ length: hidden }, (_, node) =>
      all.slice(node * width, (node + 1) * width),
    ),
    hiddenBias: all.slice(bias, bias + hidden),
    out: all.slice(bias + hidden, bias + 2 * hidden),
    bias: all.at(-1) ?? 0,
  }
}

const rounded = (value: number): number => Number(value.toFixed(4))
const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
/** A cue that never varies says nothing; dividing by its spread would make it say everything. */
function spread(values: readonly number[], mean: number): number {
  const found = Math.sqrt(average(values.map((value) => (value - mean) ** 2)))
  return found < 0.01 ? 1 : found
}

const columns = (width: number, of: (column: number) => number): readonly number[] =>
  Array.from({ length: width }, (_, column) => of(column))

/** mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random())

function shuffled(samples: readonly Sample[], random: () => number): readonly Sample[] {
  const order = [...samples]
  for (let from = order.length - 1; from > 0; from -= 1) {
    const other = Math.floor(random() * (from + 1))
    const [one, two] = [order[from], order[other]]
    if (one !== undefined && two !== undefined) [order[from], order[other]] = [two, one]
  }
  return order
}
