/** A form whose words survive a closed tab: kept in this browser at each pause, offered again, forgotten once sent. */
export function keepDraft(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return
  const box = form.querySelector('textarea')
  if (box === null) return
  const key = `draft:${new URL(form.action).pathname}`
  // What the server put there (a quote, a refused reply) is newer than what was kept.
  if (box.value === '') box.value = localStorage.getItem(key) ?? ''
  let pause: ReturnType<typeof setTimeout> | undefined
  const keep = (): void => {
    if (box.value.trim() === '') localStorage.removeItem(key)
    else localStorage.setItem(key, box.value)
  }
  box.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(keep, 300)
  })
  addEventListener('pagehide', () => {
    if (!sent) keep()
  })
  let sent = false
  form.addEventListener('submit', (event) => {
    // A preview is not the end of a draft.
    if (event.submitter instanceof HTMLButtonElement && event.submitter.name !== '') return
    clearTimeout(pause)
    sent = true
    sessionStorage.setItem('sent', key)
  })
  forgetSent(key, box)
}

/** Arriving back on the thread after sending means the words are safe: a refused form comes back with its text instead. */
function forgetSent(key: string, box: HTMLTextAreaElement): void {
  if (sessionStorage.getItem('sent') !== key) return
  sessionStorage.removeItem('sent')
  if (location.hash.startsWith('#post-')) {
    localStorage.removeItem(key)
    box.value = ''
  }
}
