import { sql } from 'kysely'

import { skeleton } from '../../lib/look-alikes.ts'
import type { Tx } from '../kernel/forum.ts'
import { hold } from '../kernel/holding.ts'
import { nameKey } from './finding.ts'

/** A name somebody gave up stays theirs this long, so that nobody can step into it unnoticed. */
export const daysKept = 90

/** The two forms of a name that must be nobody else's. */
export function nameForms(name: string): {
  readonly name_key: string
  readonly name_skeleton: string
} {
  return { name_key: nameKey(name), name_skeleton: skeleton(name) }
}

/** Whether somebody else has this name, one that looks like it, or had it until lately. Call `queueForNames` first. */
export async function isTaken(tx: Tx, name: string, exceptMemberId = 0): Promise<boolean> {
  const { name_key, name_skeleton } = nameForms(name)
  const held = await tx.db
    .selectFrom('member')
    .select('id')
    .where((row) =>
      row.or([row('name_key', '=', name_key), row('name_skeleton', '=', name_skeleton)]),
    )
    .where('id', '!=', exceptMemberId)
    // The name somebody had in an archive is theirs.
    .where((row) =>
      row.or([row('claimed_by', 'is', null), row('claimed_by', '!=', exceptMemberId)]),
    )
    .limit(1)
    .executeTakeFirst()
  if (held !== undefined) return true
  const kept = await tx.db
    .selectFrom('former_name')
    .select('id')
    .where('name_skeleton', '=', name_skeleton)
    .where('member_id', '!=', exceptMemberId)
    .where('given_up_at', '>', daysBefore(tx.at, daysKept))
    .limit(1)
    .executeTakeFirst()
  return kept !== undefined
}

/** A step: placeholders that turned out to be this member leave their name to them. It is still what they are called, but no longer how they are found. */
export async function takeFromPlaceholders(
  { db }: Tx,
  memberId: number,
  name: string,
): Promise<void> {
  const { name_key, name_skeleton } = nameForms(name)
  // No name holds a control character, so nobody is called that.
  const nobodys = sql<string>`${'\u0001'} || cast(id as text)`
  await db
    .updateTable('member')
    .set({ name_key: nobodys, name_skeleton: nobodys })
    .where('claimed_by', '=', memberId)
    .where((row) =>
      row.or([row('name_key', '=', name_key), row('name_skeleton', '=', name_skeleton)]),
    )
    .execute()
}

/**
 * Makes whoever takes a name or an address at the same time wait for this transaction: two look-alikes cannot both
 * find their name free. (PostgreSQL locks the row; SQLite has one writer anyway.)
 */
export async function queueForNames(tx: Tx): Promise<void> {
  await hold(tx, 'role', ['member'])
}

/** The instant so many days before `at`. */
export function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * 86_400_000).toISOString()
}
