/** The exact time on hover in the reader's own time zone: the server knows only UTC. Written when one points at it: a page has a hundred of them. */
export function localTimes(document: Document): void {
  let format: Intl.DateTimeFormat | undefined
  document.addEventListener('pointerover', ({ target }) => {
    const time = target instanceof Element ? target.closest('time') : null
    if (time === null || time.title === '' || time.dataset['local'] !== undefined) return
    const { lang } = document.documentElement
    format ??= new Intl.DateTimeFormat(lang.startsWith('x-') ? 'en' : lang, {
      dateStyle: 'long',
      timeStyle: 'short',
    })
    time.title = format.format(new Date(time.dateTime))
    time.dataset['local'] = ''
  })
}
