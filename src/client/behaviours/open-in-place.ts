import { fetchFragment, replaceWith } from '../fragments.ts'

/** A link whose target also comes as a fragment: it opens where the link stands. */
export function openInPlace(link: HTMLElement): void {
  if (!(link instanceof HTMLAnchorElement)) return
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    void open(link)
  })
}

async function open(link: HTMLAnchorElement): Promise<void> {
  link.ariaBusy = 'true'
  const fragment = await fetchFragment(link.href)
  if (fragment === null) location.assign(link.href)
  else replaceWith(link, fragment)
}
