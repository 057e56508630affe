/** Keys for reading without the mouse. The list stands in the page (`#keys`), so that it is in the reader's language. */
export function keys(document: Document): void {
  const acts: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    r: () => follow('a.reply-to, a[href="#reply"]'),
    q: () => follow('a.quote-it'),
    '/': () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
    '?': showKeys,
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [contenteditable]')
    )
      return
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}

const things = 'article.post, .threads > li, .results > li'

function current(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.at')
}

/** Moves to the next or previous post or line of a list and gives it the focus. */
function step(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(things)]
  const at = all.findIndex((thing) => thing === current())
  const start =
    by === 1 ? all.findIndex((thing) => thing.getBoundingClientRect().bottom > 80) : all.length
  const next = all[at === -1 ? Math.max(0, start + (by === 1 ? 0 : -1)) : at + by]
  if (next === undefined) return
  current()?.classList.remove('at')
  next.classList.add('at')
  next.tabIndex = -1
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'start' })
}

/** Follows the first such link of the post one is at, or of the page. */
function follow(selector: string): void {
  const link =
    current()?.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(selector)
  link?.click()
}

function showKeys(): void {
  const list = document.querySelector<HTMLDialogElement>('dialog#keys')
  if (list?.open === true) list.close()
  else list?.showModal()
}
