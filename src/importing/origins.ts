import { hotBySight } from '../forum/kernel/hot-by-sight.ts'
import type { Db } from '../forum/kernel/rows.ts'
import { postSeen, type Viewer } from '../forum/kernel/viewing.ts'
import { slots, slotsFor } from '../forum/posts/id-slots.ts'

/** Where an imported post came from and how sure the reader was of it. */
export interface Origin {
  readonly post_id: number
  /** Null when it was read from a text that names no forum. */
  readonly site: string | null
  readonly source_id: string | null
  /** The post's address in the old forum, which may be gone. */
  readonly address: string | null
  /** Who wrote it, where that was a guest of the old forum. */
  readonly author_name: string | null
  /** The name it was posted under, where that turned out to be somebody here. */
  readonly posted_as: string | null
  readonly stated_at: string | null
  readonly edited: number
  readonly sureness: number
}

/** The origins of those of these posts that were imported. */
export async function originsOf(
  db: Db,
  viewer: Viewer,
  postIds: readonly number[],
): Promise<ReadonlyMap<number, Origin>> {
  const found = new Map<number, Origin>()
  for (const values of slotsFor(postIds)) {
    for (const { url, ...row } of await selectOrigins(db, viewer, values)) {
      found.set(row.post_id, { ...row, address: addressOf(url, row.source_id) })
    }
  }
  return found
}

const selectOrigins = hotBySight<
  ReturnType<typeof slotsFor>[number],
  Omit<Origin, 'address'> & { readonly url: string | null }
>(slots, (db, ids, viewer) =>
  db
    .selectFrom('origin_post')
    .innerJoin('post', 'post.id', 'origin_post.post_id')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .innerJoin('origin_thread', 'origin_thread.thread_id', 'post.thread_id')
    .leftJoin('claimed_post', (moved) =>
      moved
        .onRef('claimed_post.post_id', '=', 'origin_post.post_id')
        .on('claimed_post.held', '=', 1),
    )
    .leftJoin('claim', 'claim.id', 'claimed_post.claim_id')
    .leftJoin('member as placeholder', 'placeholder.id', 'claim.placeholder_id')
    .select([
      'placeholder.name as posted_as',
      'origin_post.post_id',
      'origin_thread.site',
      'origin_thread.url',
      'origin_post.source_id',
      'origin_post.author_name',
      'origin_post.stated_at',
      'origin_post.edited',
      'origin_post.sureness',
    ])
    .where('origin_post.post_id', 'in', Object.values(ids))
    .where(postSeen(viewer)),
)

/** As XenForo addresses a post of a thread. */
function addressOf(url: string | null, sourceId: string | null): string | null {
  if (url === null) return null
  const thread = url.replace(/[?#].*$/, '').replace(/page-\d+\/?$/, '')
  return sourceId === null ? url : `${thread.replace(/\/?$/, '/')}post-${sourceId}`
}
