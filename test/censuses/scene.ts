import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'

import { sql } from 'kysely'

import { askForPlaceholder } from '../../src/forum/claims/asking.ts'
import { transact } from '../../src/forum/kernel/forum.ts'
import type { Member } from '../../src/forum/kernel/rows.ts'
import type { Viewer } from '../../src/forum/kernel/viewing.ts'
import { askForMail } from '../../src/forum/members/asking-for-mail.ts'
import { askForConfirmation } from '../../src/forum/members/confirming-email.ts'
import { linkAddress, makeLink } from '../../src/forum/members/one-time-links.ts'
import { linkForNewPassword } from '../../src/forum/members/replacing-passwords.ts'
import { editPost } from '../../src/forum/posts/editing.ts'
import { removePost } from '../../src/forum/posts/removing.ts'
import { reply } from '../../src/forum/posts/replying.ts'
import { startThread } from '../../src/forum/posts/starting.ts'
import { react } from '../../src/forum/reactions/reacting.ts'
import { removeThread } from '../../src/forum/threads/removing.ts'
import { type Mail, memoryMail } from '../../src/outside/mail.ts'
import { openApp, type TestApp } from '../app.ts'
import { plantMember, type TestForum } from '../forum.ts'

/** Words that some may see and others may not: each stands in one secret place and nowhere else. */
export const canaries = {
  boardTitle: 'kestrelboard',
  boardDescription: 'plovernote',
  threadTitle: 'wheatearplan',
  secretWords: 'siskinwords',
  removedWords: 'dunlinremoved',
  editedAway: 'knotformer',
  quotedRemoved: 'ruffquoted',
  misquotedSecret: 'whimbrelalmost',
  misquotedRemoved: 'godwitalmost',
  removedThreadTitle: 'brambling',
  removedThreadWords: 'whinchat',
  email: 'turnstone@secret.example',
  agent: 'phalaropebrowser',
  address: '203.0.113.77',
  claimWords: 'redshankclaim',
} as const
export type Canary = keyof typeof canaries

export interface Scene extends TestApp {
  readonly forum: TestForum
  /** A plain member who quoted what was removed afterwards. */
  readonly cy: Member
  /** What was sent by mail. */
  readonly mails: readonly Mail[]
  /** Addresses with a secret in them that works: for the pages behind them. */
  readonly links: readonly string[]
  /** How many rows of each kind there are, so that every id can be asked for. */
  readonly ids: {
    readonly threads: number
    readonly posts: number
    readonly boards: number
    readonly members: number
  }
}

let nonces = 0
async function say(
  forum: TestForum,
  author: Viewer,
  threadId: number,
  source: string,
): Promise<number> {
  const said = await reply(forum, author, threadId, { source, nonce: `scene ${++nonces}` })
  assert.ok(said.ok)
  return said.post.id
}

async function begin(
  forum: TestForum,
  author: Viewer,
  thread: { readonly boardId: number; readonly title: string; readonly source: string },
) {
  const begun = await startThread(forum, author, { ...thread, nonce: `scene ${++nonces}` })
  assert.ok(begun.ok)
  return begun
}

/** A forum in which something lies behind every kind of curtain. */
export async function openScene(t: TestContext): Promise<Scene> {
  const mail = memoryMail()
  const app = await openApp(t, { mail })
  const { forum } = app
  const [ada, bo, mo] = [
    await forum.viewer(forum.ada),
    await forum.viewer(forum.bo),
    await forum.viewer(forum.mo),
  ]
  await forum.writer.run((db) =>
    db
      .updateTable('board')
      .set({ title: canaries.boardTitle, description: canaries.boardDescription })
      .where('id', '=', forum.staffRoom.id)
      .execute(),
  )
  const open = await begin(forum, ada, {
    boardId: forum.hall.id,
    title: 'Open thread',
    source: 'Hello everybody, gather here, @Bo',
  })
  const secret = await begin(forum, mo, {
    boardId: forum.staffRoom.id,
    title: canaries.threadTitle,
    source: `The ${canaries.secretWords} gather, @Bo`,
  })
  const removed = await say(
    forum,
    ada,
    open.thread.id,
    `Here is ${canaries.removedWords} gather, @Bo`,
  )
  const said = await say(forum, ada, open.thread.id, `We saw ${canaries.quotedRemoved} at noon`)
  const cy = await plantMember(forum, 'Cy')
  // Mo and Cy quote what Ada will remove, and Mo in the open what was said in the secret place.
  for (const quoter of [mo, await forum.viewer(cy)]) {
    await say(
      forum,
      quoter,
      open.thread.id,
      `> [Ada, post ${said}]\n> We saw ${canaries.quotedRemoved} at noon\n\nI did too, gather`,
    )
  }
  await say(
    forum,
    mo,
    open.thread.id,
    `> [Mo, post ${secret.post.id}]\n> The ${canaries.secretWords} gather\n\nElsewhere, gather`,
  )
  // Both once more, each with a word that was never said: nearly the secret, and nothing proves it is not.
  await say(
    forum,
    mo,
    open.thread.id,
    `> [Mo, post ${secret.post.id}]\n> The ${canaries.misquotedSecret} gather\n\nOr so, gather`,
  )
  await say(
    forum,
    mo,
    open.thread.id,
    `> [Ada, post ${said}]\n> We saw ${canaries.misquotedRemoved} at noon\n\nOr so, gather`,
  )
  const edited = await say(forum, bo, open.thread.id, `First ${canaries.editedAway} then gather`)
  assert.ok(
    (await editPost(forum, bo, edited, { source: 'Nothing to see, gather', baseRevision: 1 })).ok,
  )
  const gone = await begin(forum, ada, {
    boardId: forum.hall.id,
    title: canaries.removedThreadTitle,
    source: `Of ${canaries.removedThreadWords} gather`,
  })
  await react(forum, bo, open.post.id, 'useful')
  await react(forum, bo, removed, 'useful')
  await removePost(forum, ada, removed)
  await removePost(forum, ada, said)
  await removeThread(forum, mo, gone.thread.id)
  await secrets(forum)
  await claimSomebody(forum, cy, open.thread.id)
  await askForConfirmation(forum, forum.ada.id)
  const links = [await newPasswordLink(forum, cy.id), await confirmLink(forum, cy.id)]
  await forum.settle()
  await parkMail(forum)
  const known = { cy, mails: mail.sent, links }
  return { ...app, ...known, ids: { threads: 4, posts: edited + 4, boards: 4, members: 7 } }
}

/** Heron is known from an archive, and `member` says that it was them. */
async function claimSomebody(forum: TestForum, member: Member, threadId: number): Promise<void> {
  const heron = await plantMember(forum, 'Heron')
  await say(forum, await forum.viewer(heron), threadId, 'From an old page, gather')
  await forum.writer.run((db) =>
    db
      .updateTable('member')
      .set({ placeholder_since: forum.now() })
      .where('id', '=', heron.id)
      .execute(),
  )
  const claim = { why: `Because ${canaries.claimWords}`, nonce: 'scene' }
  const asked = await askForPlaceholder(forum, await forum.viewer(member), heron.id, claim)
  assert.ok(asked.ok)
}

/** Mail that no server took: it waits with the address in it. */
async function parkMail(forum: TestForum): Promise<void> {
  await transact(forum, async (tx) => {
    const to = { memberId: forum.ada.id, address: canaries.email }
    await askForMail(tx, 'password-changed', to)
    await tx.db
      .updateTable('job')
      .set({ parked_at: tx.at, problem: `No mailbox ${canaries.email}` })
      .where('consequence', '=', 'sendMail')
      .execute()
  })
}

async function newPasswordLink(forum: TestForum, memberId: number): Promise<string> {
  return (await linkForNewPassword(forum, memberId)).link.replace(forum.url, '')
}

async function confirmLink(forum: TestForum, memberId: number): Promise<string> {
  const to = { memberId, address: 'cy@example.org' }
  const { token } = await transact(forum, (tx) => makeLink(tx, 'confirm-email', to))
  return linkAddress(forum, 'confirm-email', token).replace(forum.url, '')
}

async function secrets(forum: TestForum): Promise<void> {
  await forum.writer.run(async (db) => {
    await db
      .updateTable('member')
      .set({ email: canaries.email, email_key: canaries.email })
      .where('id', '=', forum.ada.id)
      .execute()
    await db
      .insertInto('session')
      .values({
        member_id: forum.ada.id,
        token_hash: 'nobody',
        created_at: forum.now(),
        seen_at: forum.now(),
        confirmed_at: forum.now(),
        agent: canaries.agent,
        address: canaries.address,
      })
      .execute()
  })
}

/** Addresses of a route with every parameter filled in every way that reaches something. */
export function addressesOf(url: string, ids: Scene['ids']): readonly string[] {
  const pattern = url.replace(/\(\^?[^)]*\)/g, '').replace('/*', '/manifest.json')
  if (!/:\w+/.test(pattern)) return [pattern]
  const most = Math.max(...Object.values(ids)) + 1
  return Array.from({ length: most }, (_, index) =>
    pattern
      .replace(/:kind\b/, 'useful')
      .replace(/:part\b/, index === 0 ? 'boards' : String(index))
      .replace(/:page\b/, '1')
      .replace(/:\w+/g, String(index + 1)),
  )
}

/** A fingerprint of everything stored, but for what merely looking changes (visits, reading marks). */
export async function stored(forum: TestForum): Promise<string> {
  const tables = [
    'member_role',
    'role',
    'setting',
    'board',
    'board_right',
    'thread',
    'post',
    'post_body',
    'revision',
    'quote',
    'reaction',
    'reaction_kind',
    'token',
    'participation',
    'mail',
    'one_time_link',
    'claim',
    'claimed_post',
    'claimed_thread',
    'watch',
    'notice_settings',
  ] as const
  const parts: string[] = []
  for (const table of tables) {
    const { rows } = await sql`select * from ${sql.table(table)} order by 1, 2`.execute(forum.db)
    parts.push(`${table} ${JSON.stringify(rows)}`)
  }
  const members = await forum.db
    .selectFrom('member')
    .select([
      'id',
      'name',
      'email',
      'email_confirmed_at',
      'password_hash',
      'about',
      'location',
      'avatar',
      'score',
      'post_count',
      'claimed_by',
    ])
    .orderBy('id')
    .execute()
  return [...parts, JSON.stringify(members)].join('\n')
}
