import { hotBySight } from '../kernel/hot-by-sight.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { threadSeen, type Viewer } from '../kernel/viewing.ts'

/** Ids of threads in one part of the map of the site: a range, so that a part changes only where threads change. */
const idsPerPart = 20_000

export interface MappedThread {
  readonly id: number
  readonly title: string
  readonly last_number: number
  readonly last_posted_at: Instant
}

/** Numbers of the parts there are, from 1. */
export async function threadPages(db: Db, viewer: Viewer): Promise<readonly number[]> {
  const [row] = await newest(db, viewer, {})
  return Array.from({ length: Math.ceil((row?.id ?? 0) / idsPerPart) }, (_, index) => index + 1)
}

/** The threads of one part that the viewer may see. */
export async function threadsForMap(
  db: Db,
  viewer: Viewer,
  part: number,
): Promise<readonly MappedThread[]> {
  if (!Number.isSafeInteger(part) || part < 1 || part > 100_000) return []
  return inPart(db, viewer, { first: (part - 1) * idsPerPart + 1, last: part * idsPerPart })
}

const newest = hotBySight<Record<string, never>, { readonly id: number }>([], (db, _none, viewer) =>
  db
    .selectFrom('thread')
    .select('thread.id')
    .where(threadSeen(viewer))
    .orderBy('thread.id', 'desc')
    .limit(1),
)

const inPart = hotBySight<{ readonly first: number; readonly last: number }, MappedThread>(
  ['first', 'last'],
  (db, { first, last }, viewer) =>
    db
      .selectFrom('thread')
      .select(['thread.id', 'thread.title', 'thread.last_number', 'thread.last_posted_at'])
      .where('thread.id', '>=', first)
      .where('thread.id', '<=', last)
      .where(threadSeen(viewer))
      .orderBy('thread.id'),
)
