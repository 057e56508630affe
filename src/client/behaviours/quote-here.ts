/** A "quote" link: puts the selected words of its post, or else the whole post, into the reply box as a reference. */
export function quoteHere(link: HTMLElement): void {
  link.addEventListener('click', (event) => {
    const box = document.querySelector<HTMLTextAreaElement>('#reply textarea')
    const post = link.closest<HTMLElement>('article.post')
    const words = post === null ? '' : selectedIn(post)
    if (box === null || post === null || words === '') return
    event.preventDefault()
    insert(box, reference(post, words))
  })
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
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  box.setRangeText(`${gap}${text}\n\n`, box.selectionStart, box.selectionEnd, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
  box.focus()
  box.scrollIntoView({ block: 'center' })
}
