import type { Cues } from './cues.ts'
import type { Edge, Layout } from './edges.ts'
import type { Repeat } from './repeats.ts'

/**
 * What quotes say about an edge. A quote opens a post, its answer follows it; and what was quoted shows how
 * far the quoted post reached: no post begins inside it, one begins before it and one after it.
 */
export function quoteCues(layout: Layout, edge: Edge): Cues {
  const { at } = edge
  const { repeats, lines } = layout.field
  const quote = layout.quoteAt.get(at)
  const closes = layout.quoteEnds.has(at - 1)
  const onlyBlank = (from: number, to: number): boolean =>
    lines.slice(from, to).every(({ text }) => text === '')
  return {
    quote: truth(quote !== undefined),
    answer: truth(closes),
    quoteAfterQuote: truth(quote !== undefined && closes),
    insideQuoted: truth(repeats.some(({ of: [from, to] }) => from < at && at <= to)),
    afterQuoted: truth(
      repeats.some(({ of: [, to], whole }) => whole && to < at && onlyBlank(to + 1, at)),
    ),
    startOfQuoted: truth(repeats.some(({ of: [from], whole }) => whole && from === at)),
    ...(quote === undefined ? noQuote : sourceCues(layout, edge, quote)),
  }
}

const truth = (value: boolean): number => (value ? 1 : 0)

const noQuote = {
  quotesNeighbour: 0,
  firstQuote: 0,
  quotesOn: 0,
  quotesSame: 0,
  quotesOther: 0,
  distance: 0,
  later: 0,
  laterFar: 0,
  partial: 0,
  shortQuote: 0,
}

/** Where the words of a quote come from, against the quote before it: one writer answering a post piece by piece goes forward through it. */
function sourceCues(layout: Layout, { at }: Edge, quote: Repeat): Cues {
  const before = layout.field.repeats.findLast(({ to }) => to < at)
  const between = layout.edges.filter((edge) => quote.of[1] < edge.at && edge.at <= at).length
  const later = before !== undefined && before.of[0] < quote.of[0]
  const kind = between <= 1 ? 'neighbour' : kindOfSource(layout, before, quote)
  const distance = Math.log(between + 1)
  return {
    quotesNeighbour: truth(kind === 'neighbour'),
    firstQuote: truth(kind === 'first'),
    quotesOn: truth(kind === 'on'),
    quotesSame: truth(kind === 'same'),
    quotesOther: truth(kind === 'other'),
    distance,
    later: truth(later),
    laterFar: later ? distance : 0,
    partial: truth(!quote.whole),
    shortQuote: truth(quote.letters < 60),
  }
}

function kindOfSource(
  { field, edges }: Layout,
  before: Repeat | undefined,
  quote: Repeat,
): 'first' | 'on' | 'same' | 'other' {
  if (before === undefined) return 'first'
  const [from, to] = [before.of[0], quote.of[0]]
  if (from === to) return 'same'
  const parted = edges.some(({ at }) => from < at && at <= to && !isQuotedInside(field.repeats, at))
  return from < to && !parted ? 'on' : 'other'
}

const isQuotedInside = (repeats: readonly Repeat[], at: number): boolean =>
  repeats.some(({ of: [from, to] }) => from < at && at <= to)
