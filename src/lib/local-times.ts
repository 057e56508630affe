const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clock and the calendar say somewhere: the hour (0 to 23), the day (`2026-11-22`), and whether that is a Monday. `timeZone` is an IANA name; '' and names nobody knows are UTC. */
export function localTime(
  at: string,
  timeZone: string,
): { readonly hour: number; readonly day: string; readonly monday: boolean } {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  )
  const { year = '', month = '', day = '', hour = '', weekday = '' } = parts
  return { hour: Number(hour), day: `${year}-${month}-${day}`, monday: weekday === 'Mon' }
}

/** Whether an hour lies between two, over midnight too; from and to alike is all day. */
export function isWithin(hour: number, from: number, to: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = make(timeZone) ?? make('')
  if (made === null) throw new Error('there is no UTC')
  formats.set(timeZone, made)
  return made
}

function make(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: timeZone === '' ? 'UTC' : timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      weekday: 'short',
      hourCycle: 'h23',
    })
  } catch {
    // Known when it was chosen, and no longer.
    return null
  }
}
