import { sql } from 'kysely'

import { hotBySight } from '../kernel/hot-by-sight.ts'
import type { Db, NoticeKind } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { standing } from './standing.ts'

/** A notification that has not been seen, and where what it tells of is. */
export interface Unseen {
  readonly kind: NoticeKind
  readonly board_id: number | null
  /** Of the last post it tells of. */
  readonly thread_id: number | null
  readonly number: number | null
}

/** Nobody wants to know more exactly, and every page counts them. */
export const mostUnseen = 100

/** What the viewer was told and has not seen, as far as it stands and may be seen, up to `mostUnseen`. Runs on every page of a member. */
export async function unseenBy(db: Db, viewer: Viewer): Promise<readonly Unseen[]> {
  const { member } = viewer
  return member === null ? [] : unseen(db, viewer, { memberId: member.id })
}

const unseen = hotBySight<{ readonly memberId: number }, Unseen>(
  ['memberId'],
  (db, { memberId }, viewer) =>
    db
      .selectFrom('notification')
      .leftJoin('post as last', 'last.id', 'notification.last_post_id')
      .select(['notification.kind', 'notification.board_id', 'last.thread_id', 'last.number'])
      .where('notification.member_id', '=', memberId)
      .where('notification.seen_at', 'is', null)
      .where(sql<boolean>`${standing(viewer, 1)} > 0`)
      .limit(mostUnseen),
)
