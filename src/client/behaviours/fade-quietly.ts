/** The style lets one page fade into the next. When the reader goes on before it is over, or turns the phone, the browser gives up the fading, and tells its promises: nobody needs to hear of it. */
export function fadeQuietly(): void {
  addEventListener('pageswap', ({ viewTransition }) => hush(viewTransition))
  // Comes with the first paint, often before this script: then what is under way is known by the document.
  addEventListener('pagereveal', ({ viewTransition }) => hush(viewTransition))
  hush(document.activeViewTransition)
}

function hush(transition: ViewTransition | null): void {
  for (const told of [transition?.ready, transition?.finished]) told?.catch(() => undefined)
}
