import { sql } from 'kysely'

import type { Db, Member } from '../kernel/rows.ts'
import type { ReadState } from './read-states.ts'

/** As far back from the end posts are looked at one by one; of a longer stretch all before that count. */
const countedAtMost = 1_000

/** Which of the posts in the stretches after the marks stand and are others': the first, and how many. */
export async function findUnread(
  db: Db,
  member: Member,
  states: readonly Pick<ReadState, 'thread_id' | 'read_number' | 'unread'>[],
): Promise<ReadonlyMap<number, Pick<ReadState, 'first_unread' | 'unread'>>> {
  if (states.length === 0) return new Map()
  const stretches = states.map(({ thread_id, read_number, unread }) => {
    const before = Math.max(0, unread - countedAtMost)
    const numbers = [thread_id, read_number, read_number + unread, before]
    return sql`(${sql.join(numbers.map((number) => sql.lit(number)))})`
  })
  const fromOthers = sql`post.thread_id = stretch.thread_id and post.removed_at is null
    and (post.author_id is null or post.author_id <> ${member.id}) and post.number <= stretch.ending`
  const { rows } = await sql<Pick<ReadState, 'thread_id' | 'first_unread' | 'unread'>>`
    with stretch (thread_id, mark, ending, before) as (values ${sql.join(stretches)})
    select stretch.thread_id,
      (select post.number from post where ${fromOthers} and post.number > stretch.mark
        order by post.number limit 1) as first_unread,
      stretch.before + (select count(*) from post
        where ${fromOthers} and post.number > stretch.mark + stretch.before) as unread
    from stretch`.execute(db)
  return new Map(rows.map(({ thread_id, ...found }) => [thread_id, found]))
}
