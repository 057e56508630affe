import { forgetAll, keep, recall } from '../browser-storage.ts'
import { joinDraft } from '../joining.ts'

/** A form whose words survive a closed tab: kept in this browser at each pause, offered again, forgotten once sent. */
export function keepDraft(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return
  const boxes = [...form.querySelectorAll<Box>(written)]
  const keyOf = (box: Box): string =>
    `draft:${writer()} ${new URL(form.action).pathname} ${box.name}`
  const edits = form.dataset['asItStands'] !== undefined
  if (edits) goOnEditing(form, boxes, keyOf)
  else for (const box of boxes) giveBack(box, recall('localStorage', keyOf(box)) ?? '')
  forgetQuoteAsked()
  const keepAll = (): void => {
    const untouched = edits && boxes.every((box) => box.value === box.defaultValue)
    for (const box of boxes) {
      const nothing = untouched || box.value.trim() === ''
      keep('localStorage', keyOf(box), nothing ? null : box.value)
    }
  }
  let pause: ReturnType<typeof setTimeout> | undefined
  let sent = false
  form.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(keepAll, 300)
  })
  addEventListener('pagehide', () => {
    if (!sent && !leaving) keepAll()
  })
  form.querySelector('[data-forgets]')?.addEventListener('click', () => {
    clearTimeout(pause)
    sent = true
    for (const box of boxes) keep('localStorage', keyOf(box), null)
  })
  form.addEventListener('submit', (event) => {
    keepAll()
    // A preview is not the end of a draft.
    if (event.submitter instanceof HTMLButtonElement && event.submitter.name !== '') return
    clearTimeout(pause)
    sent = true
    keep('sessionStorage', 'sent', JSON.stringify(boxes.map(keyOf)))
  })
}

/** The words one had begun, over the post as it stands, with what they began from: if that is no longer the post, saving says so. */
function goOnEditing(
  form: HTMLFormElement,
  boxes: readonly Box[],
  keyOf: (box: Box) => string,
): void {
  const kept = boxes.map((box) => [box, recall('localStorage', keyOf(box))] as const)
  const differs = kept.some(
    ([box, words]) => box.type !== 'hidden' && words !== null && words !== box.value,
  )
  if (!differs) return
  for (const [box, words] of kept) if (words !== null) box.value = words
  const note = form.querySelector<HTMLElement>('[data-went-on]')
  if (note !== null) note.hidden = false
}

/** Who writes: the next member at this browser is offered nothing of theirs. */
function writer(): string {
  return document.querySelector<HTMLElement>('[data-member]')?.dataset['member'] ?? ''
}

/** Whoever signs out leaves no words behind. */
export function forgetAtSignOut(document: Document): void {
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || !target.matches('[data-signs-out]')) return
    leaving = true
    forgetAll('localStorage', 'draft:')
  })
}

let leaving = false

/** Fields that hold words. */
const written = 'textarea, input:not([type="hidden"], [type="checkbox"]), [data-kept]'

type Box = HTMLTextAreaElement | HTMLInputElement

/** What a refused reply came back with is newer than what was kept; a quote asked for comes on top of it. */
function giveBack(box: Box, kept: string): void {
  if (box.value === '') box.value = kept
  else if (quoteAsked()) box.value = joinDraft(kept, box.value)
}

const quoteAsked = (): boolean => new URLSearchParams(location.search).has('quote')

/** Once it is in the box the quote is part of the draft: a reload must not put it there again, and still answer the post. */
function forgetQuoteAsked(): void {
  const address = new URL(location.href)
  const quoted = address.searchParams.get('quote')
  if (quoted === null) return
  address.searchParams.delete('quote')
  address.searchParams.set('answer', quoted)
  history.replaceState(history.state, '', address)
}

/** Arriving on the thread after sending means the words are safe: a refused form comes back with its text instead. */
export function forgetSent(): void {
  const sent = recall('sessionStorage', 'sent')
  if (sent === null) return
  keep('sessionStorage', 'sent', null)
  if (!/^\/threads\/\d+[^/]*(\/\d+)?$/.test(location.pathname)) return
  const keys: unknown = JSON.parse(sent)
  if (!Array.isArray(keys)) return
  for (const key of keys) keep('localStorage', String(key), null)
}
