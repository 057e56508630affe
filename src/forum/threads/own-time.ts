import type { Instant } from '../kernel/rows.ts'

/** Whether `at` is within so many hours of `since`. */
export function withinHours(at: Instant, since: Instant, hours: number): boolean {
  return Date.parse(at) - Date.parse(since) <= hours * 3_600_000
}
