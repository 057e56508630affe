/** Puts HTML into the holes that a rendered post has for its quotes. `fill` gets the quote's ordinal and gives safe HTML. */
export function fillQuoteHoles(html: string, fill: (ordinal: number) => string): string {
  // Nobody can write a comment into a post: the renderer escapes every `<` of the source.
  return html.replace(/<!--quote:(\d+)-->/g, (_hole, ordinal: string) => fill(Number(ordinal)))
}
