/** So many at once, and so many in a period (milliseconds) after that. */
export interface Allowance {
  readonly burst: number
  readonly per: number
}

export interface Buckets {
  /** Takes one from the bucket of `key`: 0, or the milliseconds until there is one. `now` in milliseconds. */
  take(key: string, allowance: Allowance, now: number): number
  /** Puts one back, for what turned out not to count. */
  giveBack(key: string): void
}

interface Level {
  spent: number
  at: number
}

/** Token buckets (leaky, after Turner 1986) that hold `burst` and fill evenly over `per`. At most `most` keys are kept; those untouched longest go first. */
export function tokenBuckets(most = 50_000): Buckets {
  const levels = new Map<string, Level>()
  return {
    take(key, { burst, per }, now) {
      const level = levels.get(key) ?? { spent: 0, at: now }
      const eachLasts = per / burst
      // A clock set back must not fill a bucket, nor keep it empty.
      const since = Math.max(0, now - level.at)
      const spent = Math.max(0, level.spent - since / eachLasts)
      const free = spent + 1 <= burst
      levels.delete(key)
      levels.set(key, { spent: free ? spent + 1 : spent, at: now })
      if (levels.size > most) forgetOldest(levels)
      return free ? 0 : Math.ceil((spent + 1 - burst) * eachLasts)
    },
    giveBack(key) {
      const level = levels.get(key)
      if (level !== undefined) level.spent = Math.max(0, level.spent - 1)
    },
  }
}

function forgetOldest(levels: Map<string, Level>): void {
  const [oldest] = levels.keys()
  if (oldest !== undefined) levels.delete(oldest)
}
