import { sql } from 'kysely'

import { searchTokens } from '../../lib/folding-text.ts'
import { type Forum, transact } from '../kernel/forum.ts'
import type { Db } from '../kernel/rows.ts'

/** A member as a search finds one. */
export interface FoundMember {
  readonly id: number
  readonly name: string
  readonly avatar: string | null
  readonly post_count: number
}

/** More words than any name has. */
const mostWords = 6

/** Members whose names have all these words or words that begin with them, those who wrote most first. */
export async function membersNamed(
  db: Db,
  tokens: readonly string[],
  limit: number,
): Promise<readonly FoundMember[]> {
  if (tokens.length === 0 || tokens.length > mostWords) return []
  let found = db
    .selectFrom('member')
    .select(['member.id', 'member.name', 'member.avatar', 'member.post_count'])
    .where('member.claimed_by', 'is', null)
  for (const token of tokens) {
    found = found.where('member.id', 'in', (inner) =>
      inner
        .selectFrom('member_word')
        .select('member_id')
        .where('word', '>=', token)
        .where('word', '<=', `${token}\u{10ffff}`),
    )
  }
  return found.orderBy('member.post_count', 'desc').orderBy('member.id').limit(limit).execute()
}

/** Brings the index of names up to date with what a member is called now. */
export async function indexMember(forum: Forum, { memberId }: { memberId: number }): Promise<void> {
  await transact(
    forum,
    async ({ db }) => {
      const member = await db
        .selectFrom('member')
        .select(['id', 'name'])
        .where('id', '=', memberId)
        .executeTakeFirst()
      await db.deleteFrom('member_word').where('member_id', '=', memberId).execute()
      if (member !== undefined) await putNames(db, [member])
    },
    'nothing-shown',
  )
}

/** Members who came without an event (placeholders of an import) get into the index of names. */
export async function indexNewMembers(forum: Forum): Promise<void> {
  for (;;) {
    const members = await forum.db
      .selectFrom('member')
      .select(['id', 'name'])
      .where(sql<boolean>`not exists (select 1 from member_word where member_id = member.id)`)
      .limit(membersAtOnce)
      .execute()
    // A name without a single token would come again and again.
    const nameable = members.filter(({ name }) => searchTokens(name).length > 0)
    if (nameable.length === 0) return
    await transact(forum, ({ db }) => putNames(db, nameable), 'nothing-shown')
  }
}

const membersAtOnce = 500

async function putNames(
  db: Db,
  members: readonly { readonly id: number; readonly name: string }[],
): Promise<void> {
  const rows = members.flatMap(({ id, name }) =>
    [...new Set(searchTokens(name))].map((word) => ({ word, member_id: id })),
  )
  if (rows.length === 0) return
  await db
    .insertInto('member_word')
    .values(rows)
    .onConflict((row) => row.doNothing())
    .execute()
}
