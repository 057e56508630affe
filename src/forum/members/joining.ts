import { emailKey, isEmailAddress } from '../../lib/email-addresses.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer, Problem } from '../kernel/problems.ts'
import { demand, type Verdict } from '../kernel/refusals.ts'
import { type Member, memberColumns } from '../kernel/rows.ts'
import { type Settings, settingsOf } from '../kernel/settings.ts'
import { askForMail } from './asking-for-mail.ts'
import { longestName, type NameProblem, nameProblem, shortestName, tidyName } from './naming.ts'
import {
  hashPassword,
  longestPassword,
  type PasswordProblem,
  passwordProblem,
  shortestPassword,
} from './passwords.ts'
import { type Device, openSession } from './sessions.ts'
import { isTaken, nameForms, queueForNames } from './taking-names.ts'

export interface NewMember {
  readonly name: string
  /** '' for none. */
  readonly email: string
  readonly password: string
  readonly language?: string | null
}

export type EmailProblem = 'email-missing' | 'email-malformed'
export type JoinProblem = NameProblem | 'name-taken' | EmailProblem | PasswordProblem

export function mayJoin(settings: Settings): Verdict {
  return settings.joinOpen ? 'allowed' : 'joining-closed'
}

/** Makes an account and signs its owner in. The answer never tells whether an e-mail address is known here. */
export async function join(
  forum: Forum,
  typed: NewMember,
  device: Device,
): Promise<Answer<{ readonly member: Member; readonly token: string }, JoinProblem>> {
  const settings = await settingsOf(forum)
  demand(mayJoin(settings))
  const account = { ...typed, name: tidyName(typed.name), email: typed.email.trim() }
  const problems = accountProblems(account, settings)
  if (problems.length > 0) return { ok: false, problems }
  const passwordHash = await hashPassword(account.password)
  return transact(forum, async (tx) => {
    const member = await addMember(tx, account, passwordHash)
    if (member === null) return { ok: false, problems: [{ field: 'name', is: 'name-taken' }] }
    return { ok: true, member, token: await openSession(tx, member.id, device) }
  })
}

/** Everything that can be said about a new account without asking who else there is. */
export function accountProblems(
  { name, email, password }: Omit<NewMember, 'language'>,
  { forumName, joinNeedsEmail }: Pick<Settings, 'forumName' | 'joinNeedsEmail'>,
): readonly Problem<JoinProblem>[] {
  return [
    ...nameProblems(name, forumName),
    ...emailProblems(email, joinNeedsEmail),
    ...passwordProblems(password, [name, email, forumName]),
  ]
}

export function nameProblems(name: string, forumName: string): readonly Problem<NameProblem>[] {
  const is = nameProblem(name, [forumName])
  return is === null ? [] : [{ field: 'name', is, ...limits[is] }]
}

export function emailProblems(email: string, needed: boolean): readonly Problem<EmailProblem>[] {
  if (email === '') return needed ? [{ field: 'email', is: 'email-missing' }] : []
  return isEmailAddress(email) ? [] : [{ field: 'email', is: 'email-malformed' }]
}

export function passwordProblems(
  password: string,
  known: readonly string[],
): readonly Problem<PasswordProblem>[] {
  const is = passwordProblem(password, known)
  return is === null ? [] : [{ field: 'password', is, ...limits[is] }]
}

const limits: Partial<Record<JoinProblem, { readonly limit: number }>> = {
  'name-too-short': { limit: shortestName },
  'name-too-long': { limit: longestName },
  'password-too-short': { limit: shortestPassword },
  'password-too-long': { limit: longestPassword },
}

/** A step for whoever makes accounts; null when the name is taken. */
export async function addMember(
  tx: Tx,
  { name, email, language = null }: NewMember,
  passwordHash: string,
): Promise<Member | null> {
  await queueForNames(tx)
  if (await isTaken(tx, name)) return null
  const member = await tx.db
    .insertInto('member')
    .values({
      name,
      ...nameForms(name),
      ...(await emailColumns(tx, email)),
      password_hash: passwordHash,
      joined_at: tx.at,
      language,
    })
    .returning(memberColumns)
    .executeTakeFirstOrThrow()
  await tx.record({ type: 'member.joined', memberId: member.id })
  if (email !== '') await askForMail(tx, 'confirm-email', { memberId: member.id, address: email })
  return member
}

/** An address that is another member's is kept as typed and opens nothing: saying that it is taken would tell a stranger who is here. */
export async function emailColumns(
  tx: Tx,
  email: string,
  memberId = 0,
): Promise<{ readonly email: string | null; readonly email_key: string | null }> {
  if (email === '') return { email: null, email_key: null }
  const key = emailKey(email)
  const owner = await tx.db
    .selectFrom('member')
    .select('id')
    .where('email_key', '=', key)
    .where('id', '!=', memberId)
    .executeTakeFirst()
  return { email, email_key: owner === undefined ? key : null }
}
