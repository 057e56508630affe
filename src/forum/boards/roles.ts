import type { Selectable } from 'kysely'

import type { RoleTable } from '../../db/schema.ts'
import { foldText } from '../../lib/folding-text.ts'
import { oneLine } from '../../lib/lines.ts'
import { slug } from '../../lib/slugs.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer, Problem } from '../kernel/problems.ts'
import { demand, Refusal } from '../kernel/refusals.ts'
import type { Db } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { mayAdminister } from './administering.ts'

export type Role = Selectable<RoleTable>
export type RoleProblem = 'name-empty' | 'name-too-long' | 'name-taken'

/** What the sight rule knows by name: these can be renamed and not removed. */
export const builtInRoles: readonly string[] = ['guest', 'member', 'moderator', 'admin']

const longestName = 40

/** Every role, the built-in ones first. For administrators only. */
export async function rolesIn(db: Db, viewer: Viewer): Promise<readonly Role[]> {
  demand(mayAdminister(viewer))
  return db.selectFrom('role').selectAll().orderBy('id').execute()
}

export async function createRole(
  forum: Forum,
  viewer: Viewer,
  typed: string,
): Promise<Answer<{ readonly role: Role }, RoleProblem>> {
  demand(mayAdminister(viewer))
  const name = oneLine(typed)
  return transact(
    forum,
    async (tx) => {
      const problems = await nameProblems(tx, name, null)
      if (problems.length > 0) return { ok: false, problems }
      const role = await tx.db
        .insertInto('role')
        .values({ name, key: await freeKey(tx, name) })
        .returningAll()
        .executeTakeFirstOrThrow()
      return { ok: true, role }
    },
    'structure',
  )
}

/** Gives a role another name on screen; its key, which rights are made of, stays. */
export async function renameRole(
  forum: Forum,
  viewer: Viewer,
  roleId: number,
  typed: string,
): Promise<Answer<object, RoleProblem>> {
  demand(mayAdminister(viewer))
  const name = oneLine(typed)
  return transact(
    forum,
    async (tx) => {
      await roleWith(tx, roleId)
      const problems = await nameProblems(tx, name, roleId)
      if (problems.length > 0) return { ok: false, problems }
      await tx.db.updateTable('role').set({ name }).where('id', '=', roleId).execute()
      return { ok: true }
    },
    'structure',
  )
}

/** Takes a role from everybody who holds it, and every right it gave. */
export async function removeRole(forum: Forum, viewer: Viewer, roleId: number): Promise<void> {
  demand(mayAdminister(viewer))
  await transact(
    forum,
    async (tx) => {
      const role = await roleWith(tx, roleId)
      if (builtInRoles.includes(role.key)) throw new Refusal('not-allowed')
      await keepShut(tx, roleId)
      await tx.db.deleteFrom('role').where('id', '=', roleId).execute()
    },
    'structure',
  )
}

/** A board that only this role could see must not fall open to everybody when its last right goes: administrators are left. */
async function keepShut({ db }: Tx, roleId: number): Promise<void> {
  const rights = await db.selectFrom('board_right').selectAll().execute()
  const lasts = rights.filter(
    (right) =>
      right.role_id === roleId &&
      !rights.some(
        ({ board_id, act, role_id }) =>
          board_id === right.board_id && act === right.act && role_id !== roleId,
      ),
  )
  if (lasts.length === 0) return
  const admin = await db
    .selectFrom('role')
    .select('id')
    .where('key', '=', 'admin')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('board_right')
    .values(lasts.map(({ board_id, act }) => ({ board_id, act, role_id: admin.id })))
    .execute()
}

async function nameProblems(
  { db }: Tx,
  name: string,
  exceptId: number | null,
): Promise<readonly Problem<RoleProblem>[]> {
  if (name === '') return [{ field: 'name', is: 'name-empty' }]
  if (name.length > longestName) return [{ field: 'name', is: 'name-too-long', limit: longestName }]
  const roles = await db.selectFrom('role').select(['id', 'name']).execute()
  const taken = roles.some((role) => role.id !== exceptId && foldText(role.name) === foldText(name))
  return taken ? [{ field: 'name', is: 'name-taken' }] : []
}

/** Keys are joined by spaces to name a sight: a slug has none. */
async function freeKey({ db }: Tx, name: string): Promise<string> {
  const wanted = slug(name) || 'role'
  const roles = await db.selectFrom('role').select('key').execute()
  const keys = new Set(roles.map(({ key }) => key))
  for (let n = 1; ; n++) {
    const key = n === 1 ? wanted : `${wanted}-${n}`
    if (!keys.has(key)) return key
  }
}

function roleWith({ db }: Tx, id: number): Promise<Role> {
  return db
    .selectFrom('role')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
}
