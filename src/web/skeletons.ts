import type { Epoch } from '../forum/kernel/epoch.ts'
import type { PageCounts } from './guest-pages.ts'
import type { SharedPage } from './shared-page.ts'

/** Shared pages in memory, the one not asked for longest thrown out first; each is used only while nothing has been committed since. */
export interface Skeletons {
  of<About>(key: string, render: () => Promise<SharedPage<About>>): Promise<SharedPage<About>>
  /** How often a page was found here, and how often not. */
  counts(): PageCounts
}

const longest = 60_000

interface Made {
  readonly page: Promise<SharedPage<unknown>>
  readonly epoch: number
}

interface Kept {
  readonly page: SharedPage<unknown>
  readonly epoch: number
  readonly until: number
}

/** Makes the store; `mostBytes` bounds what it holds. */
export function keepSkeletons(epoch: Epoch, mostBytes: number): Skeletons {
  const kept = new Map<string, Kept>()
  const together = makingTogether(epoch)
  const counts = { found: 0, missing: 0 }
  let bytes = 0
  const drop = (key: string, { page }: Kept): void => {
    kept.delete(key)
    bytes -= page.weight
  }
  const keep = (key: string, page: SharedPage<unknown>, madeAt: number): void => {
    kept.set(key, { page, epoch: madeAt, until: performance.now() + longest })
    bytes += page.weight
    for (const [oldest, old] of kept) {
      if (bytes <= mostBytes) break
      drop(oldest, old)
    }
  }
  return {
    async of<About>(key: string, render: () => Promise<SharedPage<About>>) {
      const known = kept.get(key)
      if (known !== undefined) {
        const fresh = known.epoch === epoch.content && known.until > performance.now()
        if (fresh) {
          counts.found++
          // A Map keeps the order of insertion: what was asked for last stands last.
          kept.delete(key)
          kept.set(key, known)
          // oxlint-disable-next-line no-unsafe-type-assertion -- a key belongs to one kind of page.
          return known.page as SharedPage<About>
        }
        drop(key, known)
      }
      counts.missing++
      const madeAt = epoch.content
      const page = await together(key, render)
      if (madeAt === epoch.content && !kept.has(key)) keep(key, page, madeAt)
      // oxlint-disable-next-line no-unsafe-type-assertion -- the same.
      return page as SharedPage<About>
    },
    counts: () => counts,
  }
}

/** Those who ask for a page while it is being made wait for it, unless something was committed since it was begun. */
function makingTogether(epoch: Epoch) {
  const making = new Map<string, Made>()
  return async (key: string, render: () => Made['page']): Made['page'] => {
    const begun = making.get(key)
    if (begun?.epoch === epoch.content) return begun.page
    const mine = { page: render(), epoch: epoch.content }
    making.set(key, mine)
    try {
      return await mine.page
    } finally {
      if (making.get(key) === mine) making.delete(key)
    }
  }
}
