import type { Db } from '../kernel/rows.ts'

interface Body {
  readonly id: number
  readonly html: string
}

/** What each post itself says, as plain text that `read` makes of HTML: without the words it quotes, but with those of a quote of a post that never was, which are its writer's own. What it puts into the mouth of a post that exists is left out as well: a page shows that only to who may see that post, and it may be its words but for one. */
export async function ownWords(
  db: Db,
  bodies: readonly Body[],
  read: (html: string) => string,
): Promise<ReadonlyMap<number, string>> {
  const quoting = bodies.filter(({ html }) => html.includes('<!--quote:'))
  const own = await quotingNobody(
    db,
    quoting.map(({ id }) => id),
  )
  return new Map(
    bodies.map(({ id, html }) => [
      id,
      [html, ...(own.get(id) ?? [])].map((part) => read(part)).join('\n'),
    ]),
  )
}

async function quotingNobody(
  db: Db,
  postIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('quote')
    .select(['post_id', 'words_html'])
    .where('post_id', 'in', postIds)
    .where('source_post_id', 'is', null)
    .orderBy('post_id')
    .orderBy('ordinal')
    .execute()
  const byPost = Map.groupBy(rows, ({ post_id }) => post_id)
  return new Map(
    Array.from(byPost, ([postId, quotes]) => [postId, quotes.map(({ words_html }) => words_html)]),
  )
}
