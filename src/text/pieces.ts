/** A stretch of converted text: in a line, or a block that stands between empty lines. */
export type Piece = { readonly text: string; readonly block: boolean }

/** Joins stretches so that every block has an empty line around it; what stands in a line keeps its spaces. */
export function joinPieces(pieces: readonly Piece[]): string {
  const merged = mergeRuns(pieces)
  const joined = merged.map(({ text, block }, i) => {
    if (block) return text
    const begun = i === 0 ? text : text.replace(/^\s*\n|^\s+/, '')
    return i === merged.length - 1 ? begun : begun.trimEnd()
  })
  return joined.filter((text) => text !== '').join('\n\n')
}

/** Stretches in a line that follow each other become one. */
function mergeRuns(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = []
  let run: string[] = []
  for (const piece of pieces) {
    if (!piece.block) {
      run.push(piece.text)
      continue
    }
    if (run.length > 0) merged.push({ text: run.join(''), block: false })
    merged.push(piece)
    run = []
  }
  if (run.length > 0) merged.push({ text: run.join(''), block: false })
  return merged
}
