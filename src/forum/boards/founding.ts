import { randomBytes, timingSafeEqual } from 'node:crypto'

import type { Language } from '../../lang/languages.ts'
import { type MessageKey, translator } from '../../lang/translate.ts'
import { oneLine } from '../../lib/lines.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer, Problem } from '../kernel/problems.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db, Member } from '../kernel/rows.ts'
import { changeSettings } from '../kernel/settings.ts'
import { accountProblems, addMember, type JoinProblem, type NewMember } from '../members/joining.ts'
import { tidyName } from '../members/naming.ts'
import { hashPassword } from '../members/passwords.ts'
import { grant, isUnfounded } from '../members/roles.ts'
import { type Device, openSession, tokenHash } from '../members/sessions.ts'
import { queueForNames } from '../members/taking-names.ts'

/** Who founds the forum, and what it is called. */
export interface Founding extends Omit<NewMember, 'language'> {
  readonly forumName: string
  readonly language: Language
}
export type FoundingProblem = JoinProblem | 'forum-name-missing' | 'forum-name-too-long'

const tokenSetting = 'firstRunToken'
const longestForumName = 60

/** A new one-time token for the first-run page, to be shown where only the operator looks; null once somebody administers the forum. Earlier ones stop to work. */
export async function firstRunToken(forum: Forum): Promise<string | null> {
  if (!(await isUnfounded(forum.db))) return null
  const token = randomBytes(18).toString('base64url')
  const value = JSON.stringify(tokenHash(token))
  await transact(
    forum,
    ({ db }) =>
      db
        .insertInto('setting')
        .values({ key: tokenSetting, value })
        .onConflict((row) => row.column('key').doUpdateSet({ value }))
        .execute(),
    'nothing-shown',
  )
  return token
}

/** Whether this is the token that was shown last. */
export async function firstRunTokenFits(db: Db, token: string): Promise<boolean> {
  const kept = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', tokenSetting)
    .executeTakeFirst()
  const due = Buffer.from(kept?.value ?? '')
  const sent = Buffer.from(JSON.stringify(tokenHash(token)))
  return due.length === sent.length && timingSafeEqual(due, sent)
}

/** Makes the first account, an administrator, with the forum's name and a starting set of boards. Works once; who may call it (the terminal, or a first-run token) is for the door to ask. */
export async function makeFirstAdministrator(
  forum: Forum,
  typed: Founding,
  device: Device,
): Promise<Answer<{ readonly member: Member; readonly token: string }, FoundingProblem>> {
  const forumName = oneLine(typed.forumName)
  const account = { ...typed, forumName, name: tidyName(typed.name), email: typed.email.trim() }
  const problems = foundingProblems(account)
  if (problems.length > 0) return { ok: false, problems }
  const passwordHash = await hashPassword(typed.password)
  const answer = await transact(
    forum,
    (tx) => found(tx, account, passwordHash, device),
    'structure',
  )
  if (answer.ok) await changeSettings(forum, { forumName, language: typed.language })
  return answer
}

function foundingProblems(typed: Founding): readonly Problem<FoundingProblem>[] {
  const { forumName } = typed
  const ofName: Problem<FoundingProblem>[] = []
  if (forumName === '') ofName.push({ field: 'forumName', is: 'forum-name-missing' })
  if (forumName.length > longestForumName) {
    ofName.push({ field: 'forumName', is: 'forum-name-too-long', limit: longestForumName })
  }
  return [...ofName, ...accountProblems(typed, { forumName, joinNeedsEmail: false })]
}

async function found(
  tx: Tx,
  typed: Founding,
  passwordHash: string,
  device: Device,
): ReturnType<typeof makeFirstAdministrator> {
  await queueForNames(tx)
  if (!(await isUnfounded(tx.db))) throw new Refusal('not-allowed')
  const member = await addMember(tx, { ...typed, language: null }, passwordHash)
  if (member === null) return { ok: false, problems: [{ field: 'name', is: 'name-taken' }] }
  await grant(tx, member.id, 'admin')
  await plantStartingBoards(tx, typed.language)
  await tx.db.deleteFrom('setting').where('key', '=', tokenSetting).execute()
  return { ok: true, member, token: await openSession(tx, member.id, device) }
}

/** Boards that nearly every community begins with; whoever needs none of them removes them. */
const startingBoards: readonly {
  readonly title: MessageKey
  readonly description: MessageKey
  /** Who alone may do what. */
  readonly only?: { readonly act: 'see' | 'start'; readonly role: string }
}[] = [
  {
    title: 'setup.boardNews',
    description: 'setup.boardNewsAbout',
    only: { act: 'start', role: 'moderator' },
  },
  { title: 'setup.boardHello', description: 'setup.boardHelloAbout' },
  { title: 'setup.boardTalk', description: 'setup.boardTalkAbout' },
  { title: 'setup.boardHelp', description: 'setup.boardHelpAbout' },
  {
    title: 'setup.boardStaff',
    description: 'setup.boardStaffAbout',
    only: { act: 'see', role: 'moderator' },
  },
]

async function plantStartingBoards({ db }: Tx, language: Language): Promise<void> {
  const any = await db.selectFrom('board').select('id').limit(1).executeTakeFirst()
  if (any !== undefined) return
  const t = translator(language)
  const roles = await db.selectFrom('role').select(['id', 'key']).execute()
  for (const [position, { title, description, only }] of startingBoards.entries()) {
    const board = await db
      .insertInto('board')
      .values({ title: t(title), description: t(description), position })
      .returning('id')
      .executeTakeFirstOrThrow()
    const role = roles.find(({ key }) => key === only?.role)
    if (only === undefined || role === undefined) continue
    await db
      .insertInto('board_right')
      .values({ board_id: board.id, act: only.act, role_id: role.id })
      .execute()
  }
}
