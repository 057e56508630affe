import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { hold } from '../kernel/holding.ts'
import { demand, Refusal, type Verdict } from '../kernel/refusals.ts'
import type { Db } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'

/** Everybody has these by being who they are; nobody is given them. */
const inborn: ReadonlySet<string> = new Set(['guest', 'member'])

export function mayGiveRoles(viewer: Viewer): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  return viewer.sight.administers ? 'allowed' : 'administrators-only'
}

/** Gives a member a role. Giving it twice changes nothing. */
export async function giveRole(
  forum: Forum,
  by: Viewer,
  memberId: number,
  key: string,
): Promise<void> {
  demand(mayGiveRoles(by))
  await transact(forum, (tx) => grant(tx, memberId, key))
}

/** Takes a role from a member. The last administrator stays one: nobody could give the role back. */
export async function takeRole(
  forum: Forum,
  by: Viewer,
  memberId: number,
  key: string,
): Promise<void> {
  demand(mayGiveRoles(by))
  await transact(forum, async (tx) => {
    const { db } = tx
    // First: two administrators who each take it from the other must not both succeed.
    await hold(tx, 'role', [key])
    const holders = await db
      .selectFrom('member_role')
      .innerJoin('role', 'role.id', 'member_role.role_id')
      .select(['member_id', 'role_id'])
      .where('role.key', '=', key)
      .execute()
    const held = holders.find((holder) => holder.member_id === memberId)
    if (held === undefined) return
    if (key === 'admin' && holders.length === 1) throw new Refusal('last-administrator')
    await db
      .deleteFrom('member_role')
      .where('member_id', '=', memberId)
      .where('role_id', '=', held.role_id)
      .execute()
  })
}

/** A step: the role is the member's from this transaction on. */
export async function grant({ db }: Tx, memberId: number, key: string): Promise<void> {
  const role = await db.selectFrom('role').select('id').where('key', '=', key).executeTakeFirst()
  if (role === undefined || inborn.has(key)) throw new Refusal('not-found')
  await db
    .insertInto('member_role')
    .values({ member_id: memberId, role_id: role.id })
    .onConflict((row) => row.doNothing())
    .execute()
}

/** Keys of the roles a member holds besides those everybody has. */
export async function rolesOf(db: Db, memberId: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('member_role')
    .innerJoin('role', 'role.id', 'member_role.role_id')
    .select('role.key')
    .where('member_id', '=', memberId)
    .orderBy('role.id')
    .execute()
  return rows.map(({ key }) => key)
}

/** Whether nobody administers the forum yet. Members known only from an archive may be there already. */
export async function isUnfounded(db: Db): Promise<boolean> {
  const administrator = await db
    .selectFrom('member_role')
    .innerJoin('role', 'role.id', 'member_role.role_id')
    .select('member_id')
    .where('role.key', '=', 'admin')
    .limit(1)
    .executeTakeFirst()
  return administrator === undefined
}
