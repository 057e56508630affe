import type { Epoch } from '../forum/kernel/epoch.ts'
import { compress, type Encoding } from './compressing.ts'

/** A whole answer for a guest, kept as bytes with its headers. */
export interface KeptPage {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
  readonly plain: Buffer
  /** Made when first asked for. */
  readonly compressed: Map<Encoding, Buffer>
  hits: number
  readonly epoch: number
  readonly keptUntil: number
}

/** Relative times ("3 minutes ago") are written into pages: none is served for longer than this (ms). */
const longest = 60_000
/** Addresses longer than this are not worth memory: crawlers invent them. */
const longestAddress = 512

/** Whole pages of guests in memory, the one not asked for longest thrown out first. One is served only while nothing has been committed since it was made. */
export interface GuestPages {
  find(address: string): KeptPage | null
  keep(
    address: string,
    page: Pick<KeptPage, 'status' | 'headers' | 'etag' | 'plain'>,
    epoch: number,
  ): void
  /** How often a page was found here, and how often not. */
  counts(): PageCounts
}

export interface PageCounts {
  readonly found: number
  readonly missing: number
}

function fresh(page: Parameters<GuestPages['keep']>[1], epoch: number): KeptPage {
  return { ...page, compressed: new Map(), hits: 0, epoch, keptUntil: performance.now() + longest }
}

/** Makes the store; `mostBytes` bounds what it holds. */
export function guestPages(epoch: Epoch, mostBytes: number): GuestPages {
  const pages = new Map<string, KeptPage>()
  const counts = { found: 0, missing: 0 }
  let bytes = 0
  const drop = (address: string, page: KeptPage): void => {
    pages.delete(address)
    bytes -= weight(page)
  }
  return {
    find(address) {
      const page = pages.get(address)
      if (page?.epoch === epoch.content && page.keptUntil > performance.now()) {
        counts.found++
        // A Map keeps the order of insertion: what was asked for last stands last.
        pages.delete(address)
        pages.set(address, page)
        return page
      }
      counts.missing++
      if (page !== undefined) drop(address, page)
      return null
    },
    counts: () => counts,
    keep(address, page, madeAt) {
      if (address.length > longestAddress || madeAt !== epoch.content) return
      const known = pages.get(address)
      if (known !== undefined) drop(address, known)
      const kept = fresh(page, madeAt)
      pages.set(address, kept)
      bytes += weight(kept)
      for (const [oldest, old] of pages) {
        if (bytes <= mostBytes) break
        drop(oldest, old)
      }
    },
  }
}

// The compressed form is about a quarter of the plain one; counted from the start, so that weights never change.
function weight(page: KeptPage): number {
  return page.plain.length * 1.3 + 1000
}

/** The page compressed: quickly at first, better once it has proved to be asked for often. */
export function compressedPage(page: KeptPage, encoding: Encoding): Buffer {
  page.hits++
  const known = page.compressed.get(encoding)
  if (known !== undefined && page.hits !== 3) return known
  const made = compress(page.plain, encoding, page.hits >= 3 ? 'proven' : 'kept')
  page.compressed.set(encoding, made)
  return made
}
