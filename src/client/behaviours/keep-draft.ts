import { joinDraft } from '../joining.ts'

/** A form whose words survive a closed tab: kept in this browser at each pause, offered again, forgotten once sent. */
export function keepDraft(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return
  const boxes = [...form.querySelectorAll<Box>('textarea, input:not([type="hidden"])')]
  const keyOf = (box: Box): string => `draft:${new URL(form.action).pathname} ${box.name}`
  for (const box of boxes) giveBack(box, localStorage.getItem(keyOf(box)) ?? '')
  forgetQuoteAsked()
  const keep = (): void => {
    for (const box of boxes) {
      if (box.value.trim() === '') localStorage.removeItem(keyOf(box))
      else localStorage.setItem(keyOf(box), box.value)
    }
  }
  let pause: ReturnType<typeof setTimeout> | undefined
  let sent = false
  form.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(keep, 300)
  })
  addEventListener('pagehide', () => {
    if (!sent) keep()
  })
  form.addEventListener('submit', (event) => {
    keep()
    // A preview is not the end of a draft.
    if (event.submitter instanceof HTMLButtonElement && event.submitter.name !== '') return
    clearTimeout(pause)
    sent = true
    sessionStorage.setItem('sent', JSON.stringify(boxes.map(keyOf)))
  })
}

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
  const sent = sessionStorage.getItem('sent')
  if (sent === null) return
  sessionStorage.removeItem('sent')
  if (!/^\/threads\/\d+[^/]*(\/\d+)?$/.test(location.pathname)) return
  const keys: unknown = JSON.parse(sent)
  if (!Array.isArray(keys)) return
  for (const key of keys) localStorage.removeItem(String(key))
}
