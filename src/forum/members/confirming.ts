import { type Forum, transact } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import type { Verdict } from '../kernel/refusals.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { passwordFits } from './passwords.ts'

/** The session somebody acts in; what they change about their account asks when they last gave their password in it. */
export interface Acting {
  readonly memberId: number
  readonly sessionId: number
  readonly confirmedAt: Instant
}

/** Long enough for a form or two, short enough that a borrowed screen changes nothing. */
const confirmedFor = 10 * 60_000

/** Whether name, e-mail address, password and tokens may be changed in this session now. */
export function mayChangeAccount(
  { confirmedAt }: Pick<Acting, 'confirmedAt'>,
  at: Instant,
): Verdict {
  return Date.parse(at) - Date.parse(confirmedAt) <= confirmedFor ? 'allowed' : 'confirm-password'
}

/** Takes the password once more and opens those changes for a while. */
export async function confirmPassword(
  forum: Forum,
  { memberId, sessionId }: Pick<Acting, 'memberId' | 'sessionId'>,
  password: string,
): Promise<Answer<{ readonly confirmedAt: Instant }, 'wrong-password'>> {
  if (!(await passwordFits(password, await storedHash(forum.db, memberId)))) {
    return { ok: false, problems: [{ field: 'current', is: 'wrong-password' }] }
  }
  return transact(
    forum,
    async ({ db, at }) => {
      await db
        .updateTable('session')
        .set({ confirmed_at: at })
        .where('id', '=', sessionId)
        .where('member_id', '=', memberId)
        .execute()
      return { ok: true, confirmedAt: at }
    },
    'nothing-shown',
  )
}

async function storedHash(db: Db, memberId: number): Promise<string | null> {
  const row = await db
    .selectFrom('member')
    .select('password_hash')
    .where('id', '=', memberId)
    .executeTakeFirst()
  return row?.password_hash ?? null
}
