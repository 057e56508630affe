import { sql } from 'kysely'

import type { Db } from '../kernel/rows.ts'
import { boardSeen, type Viewer } from '../kernel/viewing.ts'
import { floorOf } from './read-states.ts'

/** Threads looked at in each board: what matters is near the top, and a mark must cost the same in a board of a million threads. */
const looksAt = 200

/** Ids of the boards (not counting those inside them) with something unread among their newest threads. */
export async function unreadBoards(db: Db, viewer: Viewer): Promise<ReadonlySet<number>> {
  const { member } = viewer
  if (member === null) return new Set()
  const rows = await db
    .selectFrom('board')
    .leftJoin('board_reading', (join) =>
      join
        .onRef('board_reading.board_id', '=', 'board.id')
        .on('board_reading.member_id', '=', member.id),
    )
    .select('board.id')
    .where(boardSeen(viewer))
    .where(
      sql<boolean>`exists (
        select 1 from (
          select thread.id, thread.last_number, thread.last_post_id from thread
          where thread.board_id = board.id and thread.removed_at is null
            and thread.last_posted_at > ${floorOf(member)}
            and thread.last_author_id is distinct from ${member.id}
          order by thread.last_posted_at desc, thread.id desc limit ${sql.lit(looksAt)}
        ) as newest
        left join post on post.id = newest.last_post_id
        left join reading on reading.thread_id = newest.id and reading.member_id = ${member.id}
        where coalesce(reading.read_number, 0) < coalesce(post.number, newest.last_number))`,
    )
    .execute()
  return new Set(rows.map(({ id }) => id))
}
