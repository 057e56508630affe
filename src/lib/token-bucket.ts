/** So many at once, and so many in a period (milliseconds) after that. */
export interface Allowance {
  readonly burst: number
  readonly per: number
}

export interface Buckets {
  /** Takes one from the bucket of `key`: 0, or the milliseconds until there is one. `now` in milliseconds. */
  take(key: string, allowance: Allowance, now: number): number
  /** The same without taking it. */
  wait(key: string, allowance: Allowance, now: number): number
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
    take(key, allowance, now) {
      const spent = spentOf(levels.get(key), allowance, now)
      const wait = waitFor(spent, allowance)
      levels.delete(key)
      levels.set(key, { spent: wait === 0 ? spent + 1 : spent, at: now })
      if (levels.size > most) forgetOldest(levels)
      return wait
    },
    wait: (key, allowance, now) => waitFor(spentOf(levels.get(key), allowance, now), allowance),
    giveBack(key) {
      const level = levels.get(key)
      if (level !== undefined) level.spent = Math.max(0, level.spent - 1)
    },
  }
}

function spentOf(level: Level | undefined, { burst, per }: Allowance, now: number): number {
  if (level === undefined) return 0
  // A clock set back must not fill a bucket, nor keep it empty.
  const since = Math.max(0, now - level.at)
  return Math.max(0, level.spent - (since * burst) / per)
}

function waitFor(spent: number, { burst, per }: Allowance): number {
  return spent + 1 <= burst ? 0 : Math.ceil(((spent + 1 - burst) * per) / burst)
}

function forgetOldest(levels: Map<string, Level>): void {
  const [oldest] = levels.keys()
  if (oldest !== undefined) levels.delete(oldest)
}
