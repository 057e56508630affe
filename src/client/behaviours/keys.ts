import { replyBox, toReplyBox } from './answer-here.ts'

/** Keys for reading without the mouse. The list stands in the page (`#keys`), so that it is in the reader's language. */
export function keys(document: Document): void {
  const acts: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    r: () => reply(),
    q: () => (selected() ?? current())?.querySelector<HTMLElement>('.quote-it')?.click(),
    '/': () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
    '?': () => document.querySelector<HTMLElement>('#keys')?.togglePopover(),
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [contenteditable]')
    ) {
      // Out of the box, whose words stay, so that these keys work again.
      if (event.key === 'Escape' && event.target.matches('textarea')) event.target.blur()
      return
    }
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}

const titleLink = 'h3 a'
const things = 'article.post, .threads > li, .results > li'
let at: Element | null = null

/** The post or line of a list that one has moved to. */
function current(): Element | null {
  return document.activeElement?.closest(things) ?? (at?.isConnected === true ? at : null)
}

/** The post in which words are selected. */
function selected(): Element | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed) return null
  return selection.anchorNode?.parentElement?.closest('article.post') ?? null
}

/** Answers the post one is at; without one, the thread. */
function reply(): void {
  const link = current()?.querySelector<HTMLElement>('.reply-to')
  const box = replyBox()
  if (link instanceof HTMLElement) link.click()
  else if (box !== null) toReplyBox(box)
}

/** Moves to the next or previous post or line of a list; the post gets the focus, or the link that the line is for. */
function step(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(things)]
  const from = all.findIndex((thing) => thing === current())
  const inView = all.findIndex((thing) => thing.getBoundingClientRect().bottom > 80)
  const next = all[from === -1 ? Math.max(0, by === 1 ? inView : inView - 1) : from + by]
  if (next === undefined) return
  at = next
  const target = next.matches('li') ? next.querySelector<HTMLElement>(titleLink) : null
  if (target === null) next.tabIndex = -1
  ;(target ?? next).focus({ preventScroll: true })
  next.scrollIntoView({ block: 'start' })
}
