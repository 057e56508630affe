import type { TestContext } from 'node:test'

import type { Database } from '../src/db/open.ts'
import { newEpoch } from '../src/forum/kernel/epoch.ts'
import type { Forum } from '../src/forum/kernel/forum.ts'
import { type Board, type Member, memberColumns } from '../src/forum/kernel/rows.ts'
import { type Viewer, viewerFor } from '../src/forum/kernel/viewing.ts'
import { memoryBlobs } from '../src/outside/blobs.ts'
import { type Mailer, noMail } from '../src/outside/mail.ts'
import { followUps } from '../src/worker/consequences.ts'
import { drainOutbox } from '../src/worker/outbox.ts'
import { freshAddress, openTestDatabase } from './database.ts'

export const noon = '2026-11-22T12:00:00.000Z'

/** A forum with the same few people every time: Ada starts threads, Bo replies, Mo moderates, Root administers. */
export interface TestForum extends Forum {
  readonly database: Database
  /** Where another process would open it. */
  readonly address: string
  readonly ada: Member
  readonly bo: Member
  readonly mo: Member
  readonly root: Member
  readonly guest: Viewer
  /** A board anybody may read and members may write in. */
  readonly hall: Board
  /** A board only moderators may see. */
  readonly staffRoom: Board
  /** Sets the clock. */
  readonly setNow: (instant: string) => void
  readonly viewer: (member: Member) => Promise<Viewer>
  /** Runs every consequence that waits; returns how many. */
  readonly settle: () => Promise<number>
}

export async function openForum(
  t: TestContext,
  mail: Mailer = noMail,
  at?: string,
): Promise<TestForum> {
  const address = at ?? (await freshAddress())
  const database = await openTestDatabase(t, address)
  let now = noon
  const forum: Forum = {
    engine: database.engine,
    db: database.read,
    writer: database.writer,
    now: () => now,
    url: 'http://forum.example',
    blobs: memoryBlobs(),
    mail,
    epoch: newEpoch(),
    followUps,
    wakeWorker: () => undefined,
  }
  const people = await plantPeople(forum)
  const boards = await plantBoards(forum)
  return {
    ...forum,
    ...people,
    ...boards,
    database,
    address,
    guest: await viewerFor(forum, null),
    setNow: (instant) => {
      now = instant
    },
    viewer: async (member) => viewerFor(forum, member, await rolesOf(forum, member.id)),
    settle: () => drainOutbox(forum),
  }
}

async function plantPeople(forum: Forum) {
  return {
    ada: await plantMember(forum, 'Ada'),
    bo: await plantMember(forum, 'Bo'),
    mo: await plantMember(forum, 'Mo', 'moderator'),
    root: await plantMember(forum, 'Root', 'admin'),
  }
}

/** One more member, with a role when asked for. Nobody can sign in as one of these: they have no password. */
export async function plantMember(forum: Forum, name: string, role?: string): Promise<Member> {
  const key = name.toLowerCase()
  return forum.writer.run(async (db) => {
    const member = await db
      .insertInto('member')
      .values({ name, name_key: key, name_skeleton: key, joined_at: noon })
      .returning(memberColumns)
      .executeTakeFirstOrThrow()
    if (role !== undefined) {
      const held = await db
        .selectFrom('role')
        .select('id')
        .where('key', '=', role)
        .executeTakeFirstOrThrow()
      await db
        .insertInto('member_role')
        .values({ member_id: member.id, role_id: held.id })
        .execute()
    }
    return member
  })
}

async function plantBoards(forum: Forum) {
  return forum.writer.run(async (db) => {
    const board = (title: string) =>
      db.insertInto('board').values({ title }).returningAll().executeTakeFirstOrThrow()
    const [hall, staffRoom] = [await board('The hall'), await board('Staff room')]
    const moderators = await db
      .selectFrom('role')
      .select('id')
      .where('key', '=', 'moderator')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('board_right')
      .values({ board_id: staffRoom.id, act: 'see', role_id: moderators.id })
      .execute()
    return { hall, staffRoom }
  })
}

async function rolesOf(forum: Forum, memberId: number): Promise<readonly string[]> {
  const rows = await forum.db
    .selectFrom('member_role')
    .innerJoin('role', 'role.id', 'member_role.role_id')
    .select('role.key')
    .where('member_id', '=', memberId)
    .execute()
  return rows.map(({ key }) => key)
}
