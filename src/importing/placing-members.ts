import type { Db } from '../db/schema.ts'
import { type Forum, transact, type Tx } from '../forum/kernel/forum.ts'
import { nameForms, queueForNames } from '../forum/members/taking-names.ts'
import type { ThreadRead } from './joining.ts'
import { asInstant } from './moments.ts'
import type { MemberShown } from './records.ts'

/** The members of imported forums who are here: id and name by origin key. */
export type Placed = ReadonlyMap<string, { readonly id: number; readonly name: string }>

/** The key of somebody in an old forum: by id where the page has one, else by name; null for nobody and for guests. */
export function memberKey(
  { site, fingerprint }: ThreadRead['thread'],
  member: MemberShown | null,
): string | null {
  if (member === null || member.source_id === '0') return null
  const where = site ?? (fingerprint === null ? 'unknown' : `text ${fingerprint}`)
  return member.source_id === null ? `${where} name ${member.name}` : `${where} ${member.source_id}`
}

/** Finds or makes the placeholder of everybody who wrote in these threads. Nobody can sign in as one until it is claimed. */
export async function placeMembers(forum: Forum, threads: readonly ThreadRead[]): Promise<Placed> {
  const shown = new Map<string, { readonly member: MemberShown; readonly site: string }>()
  for (const { thread, posts } of threads) {
    for (const { member } of posts) {
      const key = memberKey(thread, member)
      if (key !== null && member !== null && !shown.has(key))
        shown.set(key, { member, site: thread.site ?? '' })
    }
  }
  const keys = [...shown.keys()]
  const here = await membersHere(forum.db, keys)
  const missing = [...shown].filter(([key]) => !here.has(key))
  if (missing.length === 0) return here
  return transact(forum, async (tx) => {
    await queueForNames(tx)
    const placed = new Map(await membersHere(tx.db, keys))
    for (const [key, { member, site }] of missing) {
      if (!placed.has(key)) placed.set(key, await placeholder(tx, { key, member, site }))
    }
    return placed
  })
}

/** As many keys as one query may name in either engine. */
const atOnce = 500

async function membersHere(db: Db, keys: readonly string[]): Promise<Placed> {
  const found = new Map<string, { readonly id: number; readonly name: string }>()
  for (let from = 0; from < keys.length; from += atOnce) {
    const rows = await db
      .selectFrom('origin_member')
      .innerJoin('member', 'member.id', 'origin_member.member_id')
      .select(['origin_member.origin_key', 'member.id', 'member.name'])
      .where('origin_member.origin_key', 'in', keys.slice(from, from + atOnce))
      .execute()
    for (const { origin_key, id, name } of rows) found.set(origin_key, { id, name })
  }
  return found
}

async function placeholder(
  tx: Tx,
  {
    key,
    member,
    site,
  }: { readonly key: string; readonly member: MemberShown; readonly site: string },
) {
  const name = await freeName(tx, member.name, site)
  const { id } = await tx.db
    .insertInto('member')
    .values({
      name,
      ...nameForms(name),
      joined_at: asInstant(member.joined),
      location: tidy(member.location ?? '').slice(0, 100),
      score: member.score ?? 0,
      placeholder_since: tx.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.db.insertInto('origin_member').values({ origin_key: key, member_id: id }).execute()
  return { id, name }
}

/** The name as it was; where somebody here has it already, with the old forum's behind it. A name of another forum need not follow the rules of this one. */
async function freeName(tx: Tx, wanted: string, site: string): Promise<string> {
  const bare = tidy(wanted).slice(0, 60) || 'unnamed'
  for (let turn = 0; ; turn += 1) {
    const behind = [site, turn > 1 ? String(turn) : ''].filter((part) => part !== '').join(' ')
    const name = turn === 0 ? bare : `${bare} (${behind === '' ? String(turn + 1) : behind})`
    const { name_key, name_skeleton } = nameForms(name)
    const taken = await tx.db
      .selectFrom('member')
      .select('id')
      .where((row) =>
        row.or([row('name_key', '=', name_key), row('name_skeleton', '=', name_skeleton)]),
      )
      .limit(1)
      .executeTakeFirst()
    if (taken === undefined) return name
  }
}

/** Control characters and what turns the direction of a line would reach out of the name. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
