import { type RawBuilder, sql, type SqlBool } from 'kysely'

import type { Tx } from '../kernel/forum.ts'

/** A step before threads leave their board: what members marked as read with the whole board stays read, thread by thread. `which` is a condition on `thread`. */
export async function keepRead({ db }: Tx, which: RawBuilder<SqlBool>): Promise<void> {
  // A thread marked further keeps its mark, and where all of the forum was marked read later that holds anyway.
  await sql`insert into reading (member_id, thread_id, read_number, read_at)
    select board_reading.member_id, thread.id, post.number, board_reading.read_through_at
    from board_reading
    join member on member.id = board_reading.member_id
    join thread on thread.board_id = board_reading.board_id
    join post on post.id = (select before.id from post as before
      where before.thread_id = thread.id and before.posted_at <= board_reading.read_through_at
      order by before.number desc limit 1)
    where ${which}
      and thread.started_at <= board_reading.read_through_at
      and thread.last_posted_at > coalesce(member.read_through_at, '')
    order by board_reading.member_id, thread.id
    on conflict (member_id, thread_id) do update
      set read_number = excluded.read_number, read_at = excluded.read_at
      where reading.read_number < excluded.read_number`.execute(db)
}
