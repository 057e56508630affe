import { sql } from 'kysely'

import { foldText } from '../../lib/folding-text.ts'
import { Refusal } from '../kernel/refusals.ts'
import { type Db, type Instant, type Member, memberColumns } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { rolesOf } from './roles.ts'
import { daysBefore, daysKept } from './taking-names.ts'

/** A member as their page shows them. */
export interface MemberShown {
  readonly member: Member
  /** Keys of the roles they hold, for the badge of moderators and administrators. */
  readonly roles: readonly string[]
  /** Names given up lately, the last one first. */
  readonly formerly: readonly string[]
  /** Names of placeholders that turned out to be this member. */
  readonly archiveNames: readonly string[]
}

/** The member with this id. Every viewer may know who is here; what they wrote is another question. */
export async function memberFor(
  db: Db,
  _viewer: Viewer,
  { id, at }: { readonly id: number; readonly at: Instant },
): Promise<MemberShown> {
  const member = await db
    .selectFrom('member')
    .select(memberColumns)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
  const former = await db
    .selectFrom('former_name')
    .select('name')
    .where('member_id', '=', id)
    .where('given_up_at', '>', daysBefore(at, daysKept))
    .orderBy('id', 'desc')
    .limit(5)
    .execute()
  const formerly = [...new Set(former.map(({ name }) => name))].filter(
    (name) => name !== member.name,
  )
  const claimed = await db
    .selectFrom('member')
    .select('name')
    .where('claimed_by', '=', id)
    .orderBy('id')
    .limit(20)
    .execute()
  const archiveNames = claimed.map(({ name }) => name)
  return { member, roles: await rolesOf(db, id), formerly, archiveNames }
}

/** The same; for a placeholder that was claimed, the member it turned out to be. */
export async function memberToday(
  db: Db,
  viewer: Viewer,
  asked: { readonly id: number; readonly at: Instant },
): Promise<MemberShown> {
  const shown = await memberFor(db, viewer, asked)
  const { claimed_by: id } = shown.member
  return id === null ? shown : memberFor(db, viewer, { ...asked, id })
}

/** One line of the list of members. */
export type MemberLine = Pick<
  Member,
  'id' | 'name' | 'avatar' | 'joined_at' | 'location' | 'score' | 'post_count'
>

export interface MembersAsked {
  /** Part of a name, '' for everybody. */
  readonly search: string
  /** The name key the list goes on after. */
  readonly after?: string | undefined
}

const perPage = 50

/** Members in the order of their names, and the key to go on after when there are more. */
export async function membersListed(
  db: Db,
  _viewer: Viewer,
  { search, after }: MembersAsked,
): Promise<{ readonly members: readonly MemberLine[]; readonly next: string | null }> {
  const part = foldText(search.replaceAll('\0', '').slice(0, 60).trim())
  const rows = await db
    .selectFrom('member')
    .select(['id', 'name', 'name_key', 'avatar', 'joined_at', 'location', 'score', 'post_count'])
    .where('claimed_by', 'is', null)
    .$if(part !== '', (query) => query.where(sql<boolean>`name_key like ${like(part)} escape '!'`))
    .$if(after !== undefined, (query) => query.where('name_key', '>', after ?? ''))
    .orderBy('name_key')
    .limit(perPage + 1)
    .execute()
  const shown = rows.slice(0, perPage)
  return {
    members: shown,
    next: rows.length > perPage ? (shown.at(-1)?.name_key ?? null) : null,
  }
}

function like(part: string): string {
  return `%${part.replace(/[!%_]/g, '!$&')}%`
}
