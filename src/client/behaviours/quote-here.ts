import { fetchFragment } from '../fragments.ts'
import { asParagraph } from '../joining.ts'
import { reference, type Selected } from '../references.ts'
import { replyBox, sayAnswered, toReplyBox } from './answer-here.ts'

/** A "quote" link: puts the selected words of its post, or else the whole post, into the reply box as a reference. */
export function quoteHere(link: HTMLElement): void {
  if (!(link instanceof HTMLAnchorElement)) return
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const box = replyBox()
    const post = link.closest<HTMLElement>('article.post')
    if (box === null || post === null) return
    event.preventDefault()
    const selected = selectedIn(post)
    if (selected === null) void quoteWhole(link, box)
    else quoteSelected(link, box, selected)
  })
}

/** Puts the words into the box; the post whose own words they are is answered. */
export function quoteSelected(
  link: HTMLAnchorElement,
  box: HTMLTextAreaElement,
  selected: Selected,
): void {
  insert(box, reference(selected))
  if (selected.id !== link.closest<HTMLElement>('article.post')?.dataset['post']) return
  void fetchFragment(link.href).then((fragment) => sayAnswered(box, fragment))
}

/** The server knows the source of the post; when it does not answer, the link does its ordinary work. */
async function quoteWhole(link: HTMLAnchorElement, box: HTMLTextAreaElement): Promise<void> {
  if (link.ariaBusy === 'true') return
  link.ariaBusy = 'true'
  const fragment = await fetchFragment(link.href)
  const quoted = fragment?.querySelector('textarea')?.value ?? ''
  if (quoted === '') location.assign(link.href)
  else {
    insert(box, quoted)
    sayAnswered(box, fragment)
  }
  link.ariaBusy = null
}

/** What is selected in the words of this post: of its own, or of one quote shown in it, which are another post's. Null when that is nothing anybody is known to have said. */
export function selectedIn(post: HTMLElement): Selected | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed) return null
  const inside = elementOf(selection.getRangeAt(0).commonAncestorContainer)
  const body = post.querySelector('.words')
  if (!body?.contains(inside)) return null
  const quote = inside?.closest('.quote')
  const { id, author } = quote ? sourceOf(quote) : writerOf(post)
  const words = id === '' ? '' : wordsOf(quote ?? body, selection)
  return words === '' ? null : { id, author, words }
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}

function writerOf({ dataset }: HTMLElement): Omit<Selected, 'words'> {
  return { id: dataset['post'] ?? '', author: dataset['author'] ?? '' }
}

function sourceOf(quote: Element): Omit<Selected, 'words'> {
  const [id = ''] = /\d+$/.exec(quote.getAttribute('cite') ?? '') ?? []
  return { id, author: quote.querySelector(':scope > header b')?.textContent ?? '' }
}

/** The selection without what others say in between, and without the lines around a quote: a browser leaves out what it does not show. */
function wordsOf(speech: Element, selection: Selection): string {
  const others = speech.querySelectorAll<HTMLElement>(
    ':scope > header, :scope > footer, .more, .quote',
  )
  for (const other of others) other.hidden = true
  const words = selection.toString().trim()
  for (const other of others) other.hidden = false
  return words
}

function insert(box: HTMLTextAreaElement, text: string): void {
  const before = box.value.slice(0, box.selectionStart)
  box.setRangeText(asParagraph(before, text), box.selectionStart, box.selectionEnd, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
  toReplyBox(box)
}
