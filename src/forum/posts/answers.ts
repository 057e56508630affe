import { type RawBuilder, sql } from 'kysely'

import { hotBySight } from '../kernel/hot-by-sight.ts'
import type { Db } from '../kernel/rows.ts'
import { postSeen, type Viewer } from '../kernel/viewing.ts'
import { slots, slotsFor } from './id-slots.ts'

/** Beyond this nobody cares for the exact number, and a post that a hundred thousand answer must not slow its page down. */
export const mostCounted = 100

/** How many posts the viewer may read quote or answer each of these, up to `mostCounted`; posts without any are left out. */
export async function answersCounts(
  db: Db,
  viewer: Viewer,
  postIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>()
  for (const values of slotsFor(postIds)) {
    for (const { id, answers } of await countAnswers(db, viewer, values)) {
      if (answers > 0) counts.set(id, Math.min(answers, mostCounted))
    }
  }
  return counts
}

const countAnswers = hotBySight<
  ReturnType<typeof slotsFor>[number],
  { readonly id: number; readonly answers: number }
>(slots, (db, ids, viewer) =>
  db
    .selectFrom('post as source')
    .select(['source.id', answersTo(viewer).as('answers')])
    .where('source.id', 'in', Object.values(ids)),
)

/** Each side is cut off by itself: a union first gathers all of both. */
function answersTo(viewer: Viewer): RawBuilder<number> {
  return sql`(select count(*) from (
    select id from (
      select post.id from post join thread on thread.id = post.thread_id
      where post.answers_post_id = source.id and ${postSeen(viewer)} limit ${sql.lit(mostCounted)}
    ) as answering
    union
    select id from (
      select post.id from quote
      join post on post.id = quote.post_id join thread on thread.id = post.thread_id
      where quote.source_post_id = source.id and ${postSeen(viewer)} limit ${sql.lit(mostCounted)}
    ) as quoting
  ) as answer)`
}
