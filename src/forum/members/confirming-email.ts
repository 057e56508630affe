import { emailKey } from '../../lib/email-addresses.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import { demand, Refusal, type Verdict } from '../kernel/refusals.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { askForMail } from './asking-for-mail.ts'
import { emailColumns } from './joining.ts'
import { endLinks, linkFor, type LinkProblem } from './one-time-links.ts'
import { queueForNames } from './taking-names.ts'

/** The address a link confirms, and whose it then is. */
export interface Confirming {
  readonly name: string
  readonly address: string
}
export type ConfirmProblem = LinkProblem | 'email-of-another'

/** A member's address as only they see it. */
export interface OwnEmail {
  readonly email: string | null
  readonly email_confirmed_at: Instant | null
}

/** Whether there is an address of the member's that a mail could confirm. */
export function mayAskForConfirmation(
  { email, email_confirmed_at }: OwnEmail,
  { mail }: Pick<Forum, 'mail'>,
): Verdict {
  return mail.available && email !== null && email_confirmed_at === null ? 'allowed' : 'not-allowed'
}

/** Sends the mail that confirms an address once more; the links of earlier ones still work. Returns where it goes. */
export async function askForConfirmation(forum: Forum, memberId: number): Promise<string> {
  return transact(
    forum,
    async (tx) => {
      const own = await tx.db
        .selectFrom('member')
        .select(['email', 'email_confirmed_at'])
        .where('id', '=', memberId)
        .executeTakeFirstOrThrow(() => new Refusal('not-found'))
      demand(mayAskForConfirmation(own, forum))
      const address = own.email ?? ''
      await askForMail(tx, 'confirm-email', { memberId, address })
      return address
    },
    'nothing-shown',
  )
}

/** A step: this is the member's address now ('' for none). Links sent to the one before end, and it is told: a thief of the account would not. Call `queueForNames` first. */
export async function setEmail(tx: Tx, memberId: number, email: string): Promise<void> {
  const before = await tx.db
    .selectFrom('member')
    .select('email')
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
  const same = emailKey(before.email ?? '') === emailKey(email)
  await tx.db
    .updateTable('member')
    .set({
      ...(await emailColumns(tx, email, memberId)),
      ...(!same && { email_confirmed_at: null }),
    })
    .where('id', '=', memberId)
    .execute()
  if (same) return
  await endLinks(tx, memberId, ['confirm-email', 'new-password'])
  if (before.email !== null) {
    await askForMail(tx, 'email-changed', { memberId, address: before.email })
  }
  if (email !== '') await askForMail(tx, 'confirm-email', { memberId, address: email })
}

/** What the link with this secret would confirm, for the page that asks; nothing changes. */
export async function confirmingBy(
  db: Db,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<Answer<{ readonly confirming: Confirming }, LinkProblem>> {
  const found = await linkFor(db, { kind: 'confirm-email', token, at })
  if (!found.ok) return found
  const { memberId, address } = found.link
  const { name } = await db
    .selectFrom('member')
    .select('name')
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow()
  return { ok: true, confirming: { name, address: address ?? '' } }
}

/** Confirms the address a link was sent to. Whoever reads its mail owns it: somebody else's account that gave it unconfirmed is no longer found by it. */
export async function confirmEmail(
  forum: Forum,
  token: string,
): Promise<Answer<{ readonly confirming: Confirming }, ConfirmProblem>> {
  return transact(
    forum,
    async (tx) => {
      await queueForNames(tx)
      const found = await linkFor(tx.db, { kind: 'confirm-email', token, at: tx.at })
      if (!found.ok) return found
      const { memberId, address } = found.link
      const email = address ?? ''
      if (!(await takeAddress(tx, memberId, email))) {
        return { ok: false, problems: [{ field: 'token', is: 'email-of-another' }] }
      }
      await endLinks(tx, memberId, ['confirm-email'])
      const { name } = await tx.db
        .updateTable('member')
        .set({ ...(await emailColumns(tx, email, memberId)), email_confirmed_at: tx.at })
        .where('id', '=', memberId)
        .returning('name')
        .executeTakeFirstOrThrow()
      return { ok: true, confirming: { name, address: email } }
    },
    'nothing-shown',
  )
}

/** Frees the address from whoever only said that it is theirs; false when somebody else has proved it. */
async function takeAddress({ db }: Tx, memberId: number, email: string): Promise<boolean> {
  const holder = await db
    .selectFrom('member')
    .select(['id', 'email_confirmed_at'])
    .where('email_key', '=', emailKey(email))
    .where('id', '!=', memberId)
    .executeTakeFirst()
  if (holder === undefined) return true
  if (holder.email_confirmed_at !== null) return false
  await db.updateTable('member').set({ email_key: null }).where('id', '=', holder.id).execute()
  return true
}
