import { emailKey } from '../../lib/email-addresses.ts'
import { type Forum, transact } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import type { Db, Member } from '../kernel/rows.ts'
import { memberColumns } from '../kernel/rows.ts'
import { nameKey } from './finding.ts'
import { holdPassword, passwordFits } from './passwords.ts'
import { type Device, openSession } from './sessions.ts'

/** What somebody signs in with. */
export interface Credentials {
  /** A name or an e-mail address. */
  readonly name: string
  readonly password: string
}

/** Opens a session. Whether the name or the password was wrong is not told, nor to be seen from the time it takes. */
export async function signIn(
  forum: Forum,
  { name, password }: Credentials,
  device: Device,
): Promise<Answer<{ readonly member: Member; readonly token: string }, 'wrong-credentials'>> {
  const found = await accountNamed(forum.db, name)
  const fits = await passwordFits(password, found?.password_hash ?? null)
  if (!fits || found === undefined) return wrong
  const { password_hash: fitting, ...member } = found
  return transact(
    forum,
    async (tx) => {
      if (!(await holdPassword(tx, member.id, fitting))) return wrong
      return { ok: true, member, token: await openSession(tx, member.id, device) }
    },
    'nothing-shown',
  )
}

const wrong = { ok: false, problems: [{ field: 'password', is: 'wrong-credentials' }] } as const

async function accountNamed(db: Db, name: string) {
  return whoSignsInAs(db, name)
    .select([...memberColumns, 'password_hash'])
    .executeTakeFirst()
}

/** The member who signs in with this name or e-mail address, to select from. */
export function whoSignsInAs(db: Db, named: string) {
  const name = named.slice(0, 300)
  const members = db.selectFrom('member')
  return name.includes('@')
    ? members.where('email_key', '=', emailKey(name.replaceAll('\0', '').trim()))
    : members.where('name_key', '=', nameKey(name))
}
