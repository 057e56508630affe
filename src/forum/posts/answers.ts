import { hotBySight } from '../kernel/hot-by-sight.ts'
import type { Db } from '../kernel/rows.ts'
import { postSeen, type Viewer } from '../kernel/viewing.ts'
import { slots, slotsFor } from './id-slots.ts'

/** How many posts the viewer may read quote or answer each of these; posts without any are left out. */
export async function answersCounts(
  db: Db,
  viewer: Viewer,
  postIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>()
  for (const values of slotsFor(postIds)) {
    for (const { id, answers } of await countAnswers(db, viewer, values)) counts.set(id, answers)
  }
  return counts
}

const countAnswers = hotBySight<
  ReturnType<typeof slotsFor>[number],
  { readonly id: number; readonly answers: number }
>(slots, (db, ids, viewer) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('post')
        .select(['answers_post_id as source_id', 'id as answer_id'])
        .where('answers_post_id', 'in', Object.values(ids))
        .union(
          from
            .selectFrom('quote')
            .select(['source_post_id as source_id', 'post_id as answer_id'])
            .where('source_post_id', 'in', Object.values(ids)),
        )
        .as('answer'),
    )
    .innerJoin('post', 'post.id', 'answer.answer_id')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .select(({ fn }) => ['answer.source_id as id', fn.countAll<number>().as('answers')])
    .where(postSeen(viewer))
    .where('answer.source_id', 'is not', null)
    .$narrowType<{ id: number }>()
    .groupBy('answer.source_id'),
)
