import type { Db } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'

type Removed = { readonly id: number; readonly author_id: number | null }

/** Which of these removed posts the viewer may see the place of: their own, those they answered or quoted, and for moderators all. Nobody sees the words. */
export async function placesSeen(
  db: Db,
  viewer: Viewer,
  removed: readonly Removed[],
): Promise<ReadonlySet<number>> {
  const me = viewer.member?.id
  if (me === undefined || removed.length === 0) return new Set()
  const ids = removed.map(({ id }) => id)
  if (viewer.sight.moderates) return new Set(ids)
  const involved = await db
    .selectFrom('post')
    .select('answers_post_id as id')
    .where('answers_post_id', 'in', ids)
    .where('author_id', '=', me)
    .union(
      db
        .selectFrom('quote')
        .innerJoin('post', 'post.id', 'quote.post_id')
        .select('quote.source_post_id as id')
        .where('quote.source_post_id', 'in', ids)
        .where('post.author_id', '=', me),
    )
    .execute()
  const written = removed.filter(({ author_id }) => author_id === me)
  return new Set([...written, ...involved].flatMap(({ id }) => (id === null ? [] : [id])))
}
