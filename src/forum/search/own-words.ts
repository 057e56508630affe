import { plainText } from '../../text/plain.ts'
import type { Db } from '../kernel/rows.ts'

interface Body {
  readonly id: number
  readonly html: string
}

/** What each post itself says, as plain text: without the words it quotes, but with those it put into somebody's mouth, which are its writer's own. */
export async function ownWords(
  db: Db,
  bodies: readonly Body[],
): Promise<ReadonlyMap<number, string>> {
  const quoting = bodies.filter(({ html }) => html.includes('<!--quote:'))
  const invented = await neverSaid(
    db,
    quoting.map(({ id }) => id),
  )
  return new Map(
    bodies.map(({ id, html }) => [id, [plainText(html), ...(invented.get(id) ?? [])].join('\n')]),
  )
}

async function neverSaid(
  db: Db,
  postIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('quote')
    .select(['post_id', 'words_text'])
    .where('post_id', 'in', postIds)
    .where('source_revision', 'is', null)
    .orderBy('post_id')
    .orderBy('ordinal')
    .execute()
  const byPost = Map.groupBy(rows, ({ post_id }) => post_id)
  return new Map(
    Array.from(byPost, ([postId, quotes]) => [postId, quotes.map(({ words_text }) => words_text)]),
  )
}
