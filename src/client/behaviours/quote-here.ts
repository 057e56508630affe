import { fetchFragment } from '../fragments.ts'
import { asParagraph } from '../joining.ts'
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
    const words = selectedIn(post)
    if (words === '') void quoteWhole(link, box)
    else {
      insert(box, reference(post, words))
      void fetchFragment(link.href).then((fragment) => sayAnswered(box, fragment))
    }
  })
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

/** The selected text when all of it lies in the words of this post; '' otherwise. */
function selectedIn(post: HTMLElement): string {
  const selection = getSelection()
  const body = post.querySelector('.words')
  if (selection === null || selection.isCollapsed || body === null) return ''
  if (!body.contains(selection.anchorNode) || !body.contains(selection.focusNode)) return ''
  return selection.toString().trim()
}

// The form that src/text/quoting.ts writes, for the few words of a selection.
function reference(post: HTMLElement, words: string): string {
  const { author, post: id } = post.dataset
  const name = author === undefined || author === '' ? `post ${id}` : `${author}, post ${id}`
  const lines = words.split('\n').map((line) => `> ${line}`.trimEnd())
  return [`> [${name}]`, ...lines].join('\n')
}

function insert(box: HTMLTextAreaElement, text: string): void {
  const before = box.value.slice(0, box.selectionStart)
  box.setRangeText(asParagraph(before, text), box.selectionStart, box.selectionEnd, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
  toReplyBox(box)
}
