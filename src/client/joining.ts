/** Puts a piece into a text at a place, as a paragraph of its own. Answers the text to insert there. */
export function asParagraph(before: string, piece: string): string {
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  return `${gap}${piece.trimEnd()}\n\n`
}

/** What was typed before, and below it what the server put into the box: nothing of either is lost, nothing stands twice. */
export function joinDraft(kept: string, sent: string): string {
  if (kept.trim() === '' || kept.includes(sent.trim())) return kept.trim() === '' ? sent : kept
  return `${kept}${asParagraph(kept, sent)}`
}
