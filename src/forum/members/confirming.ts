import { type Forum, transact } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import type { Verdict } from '../kernel/refusals.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { holdPassword, passwordFits } from './passwords.ts'

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
  const stored = await storedHash(forum.db, memberId)
  if (!(await passwordFits(password, stored))) return wrong
  return transact(
    forum,
    async (tx) => {
      if (!(await holdPassword(tx, memberId, stored))) return wrong
      await tx.db
        .updateTable('session')
        .set({ confirmed_at: tx.at })
        .where('id', '=', sessionId)
        .where('member_id', '=', memberId)
        .execute()
      return { ok: true, confirmedAt: tx.at }
    },
    'nothing-shown',
  )
}

const wrong = { ok: false, problems: [{ field: 'current', is: 'wrong-password' }] } as const

async function storedHash(db: Db, memberId: number): Promise<string | null> {
  const row = await db
    .selectFrom('member')
    .select('password_hash')
    .where('id', '=', memberId)
    .executeTakeFirst()
  return row?.password_hash ?? null
}
