const minute = 60
const hour = 60 * minute

/** Seconds to wait as people say them, for the message catalogue: `count` of a `unit`, never too few. */
export function inUnits(seconds: number): { readonly count: number; readonly unit: string } {
  if (seconds < 2 * minute) return { count: seconds, unit: 'second' }
  if (seconds < 2 * hour) return { count: Math.ceil(seconds / minute), unit: 'minute' }
  return { count: Math.ceil(seconds / hour), unit: 'hour' }
}
