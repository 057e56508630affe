import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import { demand, Refusal } from '../kernel/refusals.ts'
import { type Member, memberColumns } from '../kernel/rows.ts'
import { settingsOf } from '../kernel/settings.ts'
import { type OwnEmail, setEmail } from './confirming-email.ts'
import { type Acting, mayChangeAccount } from './confirming.ts'
import { emailProblems, type EmailProblem, nameProblems, passwordProblems } from './joining.ts'
import { type NameProblem, tidyName } from './naming.ts'
import { hashPassword, type PasswordProblem } from './passwords.ts'
import { setPassword } from './replacing-passwords.ts'
import { demandSession, endOtherSessions } from './session-list.ts'
import { isTaken, nameForms, queueForNames, takeFromPlaceholders } from './taking-names.ts'

/** Gives a member another name. The one given up stays theirs for a while and is shown on their page. */
export async function changeName(
  forum: Forum,
  acting: Acting,
  typed: string,
): Promise<Answer<{ readonly member: Member }, NameProblem | 'name-taken'>> {
  demand(mayChangeAccount(acting, forum.now()))
  const name = tidyName(typed)
  const problems = nameProblems(name, (await settingsOf(forum)).forumName)
  if (problems.length > 0) return { ok: false, problems }
  return transact(forum, async (tx) => {
    await queueForNames(tx)
    const before = await accountOf(tx, acting.memberId)
    if (before.name === name) return { ok: true, member: before }
    if (await isTaken(tx, name, acting.memberId)) {
      return { ok: false, problems: [{ field: 'name', is: 'name-taken' }] }
    }
    await keepFormerName(tx, before)
    await takeFromPlaceholders(tx, before.id, name)
    const member = await tx.db
      .updateTable('member')
      .set({ name, ...nameForms(name) })
      .where('id', '=', acting.memberId)
      .returning(memberColumns)
      .executeTakeFirstOrThrow()
    await tx.record({ type: 'member.renamed', memberId: member.id })
    return { ok: true, member }
  })
}

/** Sets or (with '') takes away the e-mail address. A new one has to be confirmed; the old one is told. */
export async function changeEmail(
  forum: Forum,
  acting: Acting,
  typed: string,
): Promise<Answer<object, EmailProblem>> {
  demand(mayChangeAccount(acting, forum.now()))
  const email = typed.trim()
  const problems = emailProblems(email, (await settingsOf(forum)).joinNeedsEmail)
  if (problems.length > 0) return { ok: false, problems }
  return transact(
    forum,
    async (tx) => {
      await queueForNames(tx)
      await setEmail(tx, acting.memberId, email)
      return { ok: true }
    },
    'nothing-shown',
  )
}

/** Sets a new password. Whoever else is signed in as this member, by session or by token, no longer is. */
export async function changePassword(
  forum: Forum,
  acting: Acting,
  password: string,
): Promise<Answer<object, PasswordProblem>> {
  demand(mayChangeAccount(acting, forum.now()))
  const { name, email } = await ownAccount(forum, acting.memberId)
  const { forumName } = await settingsOf(forum)
  const problems = passwordProblems(password, [name, email ?? '', forumName])
  if (problems.length > 0) return { ok: false, problems }
  const passwordHash = await hashPassword(password)
  return transact(
    forum,
    async (tx) => {
      await setPassword(tx, acting.memberId, passwordHash)
      // Another password, set while this one was hashed, has ended the session.
      await demandSession(tx, acting)
      await endOtherSessions(tx, acting)
      return { ok: true }
    },
    'nothing-shown',
  )
}

/** What only the member sees of their account. */
export async function ownAccount(
  forum: Forum,
  memberId: number,
): Promise<OwnEmail & { readonly name: string }> {
  return forum.db
    .selectFrom('member')
    .select(['name', 'email', 'email_confirmed_at'])
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
}

async function accountOf(tx: Tx, memberId: number): Promise<Member> {
  return tx.db
    .selectFrom('member')
    .select(memberColumns)
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
}

async function keepFormerName(tx: Tx, { id, name }: Pick<Member, 'id' | 'name'>): Promise<void> {
  await tx.db
    .insertInto('former_name')
    .values({ member_id: id, name, ...nameForms(name), given_up_at: tx.at })
    .execute()
}
