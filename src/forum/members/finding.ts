import { foldText } from '../../lib/folding-text.ts'
import { type Db, type Member, memberColumns } from '../kernel/rows.ts'

/** Under what a name is unique and found: case, accents and width do not make another name. */
export function nameKey(name: string): string {
  return foldText(name.replaceAll('\0', '').normalize('NFC').trim().replace(/\s+/gu, ' '))
}

/** Members by their names as typed (mentions, operators of the search box); names nobody has are left out. Those who post see each other, so no viewer is asked. */
export async function membersByName(
  db: Db,
  names: readonly string[],
): Promise<ReadonlyMap<string, Member>> {
  const keys = new Map(names.map((name) => [name, nameKey(name)]))
  if (keys.size === 0) return new Map()
  const rows = await db
    .selectFrom('member')
    .select([...memberColumns, 'name_key'])
    .where('name_key', 'in', [...new Set(keys.values())])
    .execute()
  const byKey = new Map(rows.map(({ name_key, ...member }) => [name_key, member]))
  return new Map(
    [...keys].flatMap(([name, key]) => {
      const member = byKey.get(key)
      return member === undefined ? [] : [[name, member] as const]
    }),
  )
}
