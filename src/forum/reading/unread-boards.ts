import { sql } from 'kysely'

import type { Db } from '../kernel/rows.ts'
import { boardSeen, type Viewer } from '../kernel/viewing.ts'
import { floorOf, hasUnread } from './read-states.ts'

/** Threads looked at in each board: what matters is near the top, and a mark must cost the same in a board of a million threads. */
const looksAt = 100

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
          select newest.id, newest.last_number, newest.last_post_id from thread as newest
          where newest.board_id = board.id and newest.removed_at is null
            and newest.last_posted_at > ${floorOf(member)}
            and newest.last_author_id is distinct from ${member.id}
          order by newest.last_posted_at desc, newest.id desc limit ${sql.lit(looksAt)}
        ) as thread
        left join reading on reading.thread_id = thread.id and reading.member_id = ${member.id}
        where ${hasUnread})`,
    )
    .execute()
  return new Set(rows.map(({ id }) => id))
}
