import { fetchFragment } from '../fragments.ts'

/** A "reply" link: the box has the focus at once, so that nothing typed is lost, and says which post is answered. */
export function answerHere(link: HTMLElement): void {
  if (!(link instanceof HTMLAnchorElement)) return
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const box = replyBox()
    if (box === null) return
    event.preventDefault()
    toReplyBox(box)
    void answerPost(link, box)
  })
}

/** When the server does not answer, the link does its ordinary work. */
async function answerPost(link: HTMLAnchorElement, box: HTMLTextAreaElement): Promise<void> {
  const fragment = await fetchFragment(link.href)
  if (fragment === null) location.assign(link.href)
  else {
    box.form?.querySelector('.answering')?.remove()
    sayAnswered(box, fragment)
  }
}

/** Where a reply is written; null on pages without such a box. */
export function replyBox(): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>('textarea#reply')
}

export function toReplyBox(box: HTMLTextAreaElement): void {
  box.focus()
  box.scrollIntoView({ block: 'center' })
}

/** The post answered first stays the one that is answered, as it does without script, unless that was taken back. */
export function sayAnswered(box: HTMLTextAreaElement, fragment: ParentNode | null): void {
  const answering = fragment?.querySelector('.answering') ?? null
  const before = box.form?.querySelector('.answering')
  if (answering === null || before?.querySelector(':checked')) return
  before?.remove()
  box.form?.querySelector('label[for="reply"]')?.before(answering)
}
