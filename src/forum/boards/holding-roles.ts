import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import { demand, Refusal } from '../kernel/refusals.ts'
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

/** The ids of the roles a member holds by name. For administrators only. */
export async function rolesHeldBy(
  db: Db,
  viewer: Viewer,
  memberId: number,
): Promise<readonly number[]> {
  demand(mayAdminister(viewer))
  const rows = await db
    .selectFrom('member_role')
    .select('role_id')
    .where('member_id', '=', memberId)
    .execute()
  return rows.map(({ role_id }) => role_id)
}

/** Gives a member these roles in place of those held before. The forum always keeps somebody to administer it. */
export async function setMemberRoles(
  forum: Forum,
  viewer: Viewer,
  memberId: number,
  roleIds: readonly number[],
): Promise<Answer<object, 'last-admin'>> {
  demand(mayAdminister(viewer))
  return transact(
    forum,
    async (tx) => {
      await memberWith(tx, memberId)
      const roles = (await tx.db.selectFrom('role').selectAll().execute()).filter(isGiven)
      const given = roles.filter(({ id }) => roleIds.includes(id))
      const admin = roles.find(({ key }) => key === 'admin')
      const keepsAdmin = given.some(({ key }) => key === 'admin')
      if (admin !== undefined && !keepsAdmin && (await isOnly(tx, admin.id, memberId))) {
        return { ok: false, problems: [{ field: 'roles', is: 'last-admin' }] }
      }
      await tx.db.deleteFrom('member_role').where('member_id', '=', memberId).execute()
      if (given.length > 0) {
        await tx.db
          .insertInto('member_role')
          .values(given.map(({ id }) => ({ member_id: memberId, role_id: id })))
          .execute()
      }
      return { ok: true }
    },
    'structure',
  )
}

/** Holds the role's row first: two administrators who each take the role from the other must not both succeed. */
async function isOnly({ db }: Tx, roleId: number, memberId: number): Promise<boolean> {
  await db
    .updateTable('role')
    .set((row) => ({ key: row.ref('key') }))
    .where('id', '=', roleId)
    .execute()
  const holders = await db
    .selectFrom('member_role')
    .select('member_id')
    .where('role_id', '=', roleId)
    .execute()
  return holders.length === 1 && holders[0]?.member_id === memberId
}

async function memberWith({ db }: Tx, id: number): Promise<void> {
  await db
    .selectFrom('member')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
}
