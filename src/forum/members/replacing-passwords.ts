import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { settingsOf } from '../kernel/settings.ts'
import { askForMail } from './asking-for-mail.ts'
import { passwordProblems } from './joining.ts'
import { endLinks, linkAddress, linkFor, type LinkProblem, makeLink } from './one-time-links.ts'
import { hashPassword, type PasswordProblem } from './passwords.ts'
import { type Device, openSession } from './sessions.ts'
import { whoSignsInAs } from './signing-in.ts'

/**
 * Somebody forgot the password of the account with this name or e-mail address: a link to set a new one goes to its
 * confirmed address. Nothing is returned, and where there is no such account or address the same is written: neither the
 * answer nor the time it takes tells who is here.
 */
export async function askForNewPassword(forum: Forum, named: string): Promise<void> {
  const found = await whoSignsInAs(forum.db, named)
    .select(['id', 'email', 'email_confirmed_at'])
    .executeTakeFirst()
  const nobody = { memberId: null, address: '' }
  const receiver =
    found === undefined || found.email === null || found.email_confirmed_at === null
      ? nobody
      : { memberId: found.id, address: found.email }
  await transact(forum, (tx) => askForMail(tx, 'new-password', receiver), 'nothing-shown')
}

/** A link to set a new password, for the operator to hand over: whoever asks for it (the terminal) has the whole forum anyway. */
export async function linkForNewPassword(
  forum: Forum,
  memberId: number,
): Promise<{ readonly link: string; readonly expiresAt: Instant }> {
  const { token, expiresAt } = await transact(
    forum,
    (tx) => makeLink(tx, 'new-password', { memberId, address: null }),
    'nothing-shown',
  )
  return { link: linkAddress(forum, 'new-password', token), expiresAt }
}

/** Whose password the link with this secret replaces, for the page that asks; nothing changes. */
export async function newPasswordBy(
  db: Db,
  { token, at }: { readonly token: string; readonly at: Instant },
): Promise<Answer<{ readonly name: string }, LinkProblem>> {
  const found = await linkFor(db, { kind: 'new-password', token, at })
  if (!found.ok) return found
  return { ok: true, name: (await accountOf(db, found.link.memberId)).name }
}

/** Sets a new password by a link and signs its owner in. Whoever else was signed in as this member, by session or by token, no longer is. */
export async function replacePassword(
  forum: Forum,
  { token, password }: { readonly token: string; readonly password: string },
  device: Device,
): Promise<Answer<{ readonly token: string }, LinkProblem | PasswordProblem>> {
  const found = await linkFor(forum.db, { kind: 'new-password', token, at: forum.now() })
  if (!found.ok) return found
  const { memberId } = found.link
  const { name, email } = await accountOf(forum.db, memberId)
  const { forumName } = await settingsOf(forum)
  const problems = passwordProblems(password, [name, email ?? '', forumName])
  if (problems.length > 0) return { ok: false, problems }
  const passwordHash = await hashPassword(password)
  return transact(
    forum,
    async (tx) => {
      // Once more, for it may have been used while the password was hashed; of two at once the second finds none to end.
      const still = await linkFor(tx.db, { kind: 'new-password', token, at: tx.at })
      if (!still.ok) return still
      if ((await endLinks(tx, memberId, ['new-password'])) === 0) {
        return { ok: false, problems: [{ field: 'token', is: 'link-ended' }] }
      }
      await setPassword(tx, memberId, passwordHash)
      await tx.db.deleteFrom('session').where('member_id', '=', memberId).execute()
      return { ok: true, token: await openSession(tx, memberId, device) }
    },
    'nothing-shown',
  )
}

/** A step: this is the password now. Tokens and links that were to set another end, and the confirmed address is told. */
export async function setPassword(tx: Tx, memberId: number, passwordHash: string): Promise<void> {
  const { email, email_confirmed_at } = await tx.db
    .updateTable('member')
    .set({ password_hash: passwordHash })
    .where('id', '=', memberId)
    .returning(['email', 'email_confirmed_at'])
    .executeTakeFirstOrThrow()
  // After the row is held, so that no mail makes one meanwhile.
  await endLinks(tx, memberId, ['new-password'])
  await tx.db.deleteFrom('token').where('member_id', '=', memberId).execute()
  if (email !== null && email_confirmed_at !== null) {
    await askForMail(tx, 'password-changed', { memberId, address: email })
  }
}

async function accountOf(db: Db, memberId: number) {
  return db
    .selectFrom('member')
    .select(['name', 'email'])
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
}
