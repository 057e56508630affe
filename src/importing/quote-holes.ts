/** The element that stands in a body's HTML where a quote was; `n` counts the post's quotes from 1. */
export const quoteHoleName = 'quoted-post'

export const quoteHole = (ordinal: number): string =>
  `<${quoteHoleName} n="${String(ordinal)}"></${quoteHoleName}>`
