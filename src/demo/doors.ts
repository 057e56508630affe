import { type Forum, transact } from '../forum/kernel/forum.ts'
import { type Device, openSession } from '../forum/members/sessions.ts'
import { nameOf } from './placing.ts'

export type DoorKey = 'member' | 'moderator' | 'administrator'

/** As whom one can look around the demo, with one click and without a password. */
export const DOORS: readonly { readonly key: DoorKey; readonly name: string }[] = [
  { key: 'member', name: nameOf('mika') },
  { key: 'moderator', name: nameOf('ottilie') },
  { key: 'administrator', name: nameOf('ada') },
]

/** Signs somebody in as the member behind a door; null when there is no such door, or nobody behind it any more. */
export async function enterBy(forum: Forum, key: string, device: Device): Promise<string | null> {
  const door = DOORS.find((one) => one.key === key)
  if (door === undefined) return null
  return transact(
    forum,
    async (tx) => {
      const member = await tx.db
        .selectFrom('member')
        .select('id')
        .where('name', '=', door.name)
        .executeTakeFirst()
      return member === undefined ? null : openSession(tx, member.id, device)
    },
    'nothing-shown',
  )
}
