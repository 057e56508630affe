import type { Instant } from '../db/schema.ts'

/** The present moment, as rows store it. */
export function systemClock(): Instant {
  return new Date().toISOString()
}
