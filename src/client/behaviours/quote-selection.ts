import type { Selected } from '../references.ts'
import { replyBox } from './answer-here.ts'
import { quoteSelected, selectedIn } from './quote-here.ts'

/** Fingers drag the ends of a selection for a while. */
const settledMs = 200

/** The button that quotes the selected words: it comes to where they end, and with Tab one step behind them. */
export function quoteSelection(button: HTMLElement): void {
  let offered: Found | null = null
  let waiting = 0
  let fresh = false
  const look = (): void => {
    const found = selectionWithin()
    button.hidden = found === null
    fresh = found !== null
    if (found === null) return
    // Kept: a tap takes the selection away before it becomes a click.
    offered = found
    found.words.after(button)
    place(button, found.range)
  }
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, settledMs)
  })
  // Wherever the focus is, the first Tab after selecting goes to the offer; the next ones go on from there.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.shiftKey || !fresh || button.hidden) return
    fresh = false
    event.preventDefault()
    button.focus()
  })
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    if (offered !== null) quoteSelected(offered.link, offered.box, offered.selected)
    getSelection()?.removeAllRanges()
    button.hidden = true
  })
}

interface Found {
  readonly selected: Selected
  readonly range: Range
  readonly words: Element
  readonly link: HTMLAnchorElement
  readonly box: HTMLTextAreaElement
}

/** What could be quoted now; null when nothing is selected, or it is no one post's. */
function selectionWithin(): Found | null {
  const box = replyBox()
  const selection = getSelection()
  const post = selection?.anchorNode?.parentElement?.closest<HTMLElement>('article.post')
  if (!selection || !post || box === null) return null
  const words = post.querySelector('.words')
  const link = post.querySelector<HTMLAnchorElement>('.quote-it')
  const selected = selectedIn(post)
  if (selected === null || words === null || link === null) return null
  return { selected, range: selection.getRangeAt(0), words, link, box }
}

/** Below the last words: menus of the system come above them. Never outside of the post, nor below the screen. */
function place(button: HTMLElement, range: Range): void {
  const around = button.parentElement?.getBoundingClientRect()
  const end = [...range.getClientRects()].at(-1)
  if (around === undefined || end === undefined) return
  const { width, height } = button.getBoundingClientRect()
  const top = Math.min(end.bottom, innerHeight - 2 * height) - around.top
  const left = Math.min(end.right - around.left, around.width - width) - width / 2
  button.style.top = `${top}px`
  button.style.left = `${Math.max(0, Math.min(left, around.width - width))}px`
}
