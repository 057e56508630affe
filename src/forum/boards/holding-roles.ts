import { demand } from '../kernel/refusals.ts'
import type { Db } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { mayAdminister } from './administering.ts'
import type { Role } from './roles.ts'

/** Roles that everybody or nobody holds by themselves, and that are therefore not given. */
const notGiven: ReadonlySet<string> = new Set(['guest', 'member'])

/** Whether a role is one that members are given by name. */
export function isGiven(role: Pick<Role, 'key'>): boolean {
  return !notGiven.has(role.key)
}

/** Somebody who holds roles, with their keys. */
export interface Holder {
  readonly id: number
  readonly name: string
  readonly roles: readonly string[]
}

/** More than this and the page offers the search instead. */
const mostListed = 200

/** The members who hold a role by name, by name. For administrators only. */
export async function roleHolders(db: Db, viewer: Viewer): Promise<readonly Holder[]> {
  demand(mayAdminister(viewer))
  const rows = await db
    .selectFrom('member_role')
    .innerJoin('member', 'member.id', 'member_role.member_id')
    .innerJoin('role', 'role.id', 'member_role.role_id')
    .select(['member.id', 'member.name', 'role.key'])
    .orderBy('member.name_key')
    .orderBy('role.id')
    .limit(mostListed * 4)
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, held]) => ({
    id,
    name: held[0]?.name ?? '',
    roles: held.map(({ key }) => key),
  }))
}
