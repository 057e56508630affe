import type { Db, Instant, NoticeKind } from '../kernel/rows.ts'

/** A post with what telling of it needs to know. */
export interface ToldPost {
  readonly id: number
  readonly number: number
  readonly author_id: number | null
  readonly answers_post_id: number | null
  readonly posted_at: Instant
  readonly edited_at: Instant | null
  readonly thread_id: number
  readonly board_id: number
  readonly html: string
}

/** The post, if it stands: of a removed one nobody is told. */
export async function postToTell(db: Db, postId: number): Promise<ToldPost | undefined> {
  return db
    .selectFrom('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .select([
      'post.id',
      'post.number',
      'post.author_id',
      'post.answers_post_id',
      'post.posted_at',
      'post.edited_at',
      'post.thread_id',
      'thread.board_id',
      'post_body.html',
    ])
    .where('post.id', '=', postId)
    .where('post.removed_at', 'is', null)
    .where('thread.removed_at', 'is', null)
    .executeTakeFirst()
}

export type AddressingKind = Extract<NoticeKind, 'mention' | 'quote' | 'answer'>

/** A post that calls half the forum calls nobody: the first ones are told. */
const mostAddressed = 100

/** Whom a post addresses and how: who is mentioned, whose words it quotes, whom it answers; each once. Never its author, nor anybody known from an archive only. */
export async function addressedBy(
  db: Db,
  post: ToldPost,
): Promise<ReadonlyMap<number, AddressingKind>> {
  const quoted = await authorsQuoted(db, post.id)
  const answered = post.answers_post_id === null ? [] : await authorOf(db, post.answers_post_id)
  const kinds = new Map<number, AddressingKind>()
  for (const [kind, ids] of [
    ['mention', mentionedIn(post.html)],
    ['quote', quoted],
    ['answer', answered],
  ] as const) {
    for (const id of ids) if (id !== post.author_id && !kinds.has(id)) kinds.set(id, kind)
  }
  const here = await membersAmong(db, [...kinds.keys()].slice(0, mostAddressed))
  return new Map([...kinds].filter(([id]) => here.has(id)))
}

/** Ids of the members a post of ours mentions, from its HTML: the names were looked up when it was saved. */
export function mentionedIn(html: string): readonly number[] {
  const links = html.matchAll(/<a href="[^"]*\/members\/(\d+)"[^>]* class="mention"/g)
  return [...new Set(Array.from(links, ([, id]) => Number(id)))]
}

async function authorsQuoted(db: Db, postId: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('quote')
    .innerJoin('post', 'post.id', 'quote.source_post_id')
    .select('post.author_id')
    .where('quote.post_id', '=', postId)
    .orderBy('quote.ordinal')
    .limit(mostAddressed)
    .execute()
  return rows.flatMap(({ author_id }) => author_id ?? [])
}

async function authorOf(db: Db, postId: number): Promise<readonly number[]> {
  const row = await db
    .selectFrom('post')
    .select('author_id')
    .where('id', '=', postId)
    .executeTakeFirst()
  return row === undefined || row.author_id === null ? [] : [row.author_id]
}

async function membersAmong(db: Db, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('member')
    .select('id')
    .where('id', 'in', ids)
    .where('placeholder_since', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
