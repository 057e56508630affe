/** The exact time on hover in the reader's own time zone: the server knows only UTC. */
export function localTimes(root: ParentNode): void {
  const { lang } = document.documentElement
  const format = new Intl.DateTimeFormat(lang.startsWith('x-') ? 'en' : lang, {
    dateStyle: 'long',
    timeStyle: 'short',
  })
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[title]')) {
    time.title = format.format(new Date(time.dateTime))
  }
}
