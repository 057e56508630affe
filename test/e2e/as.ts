import type { BrowserContextOptions } from 'playwright-core'

/** As whom the demo lets one in with a click. */
export type Door = 'member' | 'moderator' | 'administrator'

/** A small phone held upright. */
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
} as const satisfies BrowserContextOptions
