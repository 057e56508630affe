import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { type Forum, transact } from '../kernel/forum.ts'
import type { Member } from '../kernel/rows.ts'
import { changePassword } from './changing-account.ts'
import { confirmPassword } from './confirming.ts'
import { join } from './joining.ts'
import { hashPassword } from './passwords.ts'
import { setPassword } from './replacing-passwords.ts'
import { revokeOtherSessions, revokeSession, sessionsOf } from './session-list.ts'
import { sessionFor, signOut } from './sessions.ts'
import { signIn } from './signing-in.ts'

const device = { agent: 'Test', address: '192.0.2.77' }
const password = 'seven quiet herons'

async function withCleo(forum: TestForum) {
  const answer = await join(
    forum,
    { name: 'Cleo Vance', email: 'cleo@example.org', password },
    device,
  )
  assert.ok(answer.ok)
  return answer
}

async function openOf(forum: TestForum, member: Member) {
  return sessionsOf(forum.db, await forum.viewer(member), forum.now())
}

async function tokenOf(forum: TestForum, name = 'Cleo Vance'): Promise<string> {
  const answer = await signIn(forum, { name, password }, device)
  assert.ok(answer.ok)
  return answer.token
}

test('a name in any case or the e-mail address opens a session', async (t) => {
  const forum = await openForum(t)
  const { member } = await withCleo(forum)
  for (const name of ['Cleo Vance', ' cleo  VANCE', 'Cleo@Example.org']) {
    const session = await sessionFor(forum, await tokenOf(forum, name))
    assert.equal(session?.member.id, member.id, name)
  }
})

test('a wrong name and a wrong password are answered alike', async (t) => {
  const forum = await openForum(t)
  await withCleo(forum)
  const wrong = { ok: false, problems: [{ field: 'password', is: 'wrong-credentials' }] }
  for (const name of [
    'Cleo Vance',
    'Nobody',
    'no@example.org',
    'Ada',
    '\u0000',
    'x'.repeat(100_000),
  ]) {
    assert.deepEqual(await signIn(forum, { name, password: 'wrong' }, device), wrong)
  }
  assert.deepEqual(await signIn(forum, { name: 'Cleo Vance', password: '' }, device), wrong)
})

test('a password that is replaced while it is looked at opens nothing', async (t) => {
  const forum = await openForum(t)
  const { member } = await withCleo(forum)
  const raced = await withNewPasswordFirst(forum, member.id)
  assert.ok(!(await signIn(raced, { name: 'Cleo Vance', password }, device)).ok)
  assert.deepEqual(await openOf(forum, member), [])
})

test('a session that a new password ended neither confirms the old one nor sets a third', async (t) => {
  const forum = await openForum(t)
  const { member, token } = await withCleo(forum)
  const session = await sessionFor(forum, token)
  assert.ok(session !== null)
  const acting = { memberId: member.id, sessionId: session.id, confirmedAt: session.confirmedAt }
  const raced = await withNewPasswordFirst(forum, member.id)
  assert.ok(!(await confirmPassword(raced, acting, password)).ok)
  await assert.rejects(changePassword(raced, acting, 'eleven shy wagtails'), {
    reason: 'sign-in-first',
  })
  const now = { name: 'Cleo Vance', password: 'nine loud magpies' }
  assert.ok((await signIn(forum, now, device)).ok)
})

/** A forum where the owner sets another password, and ends all sessions, just before the next transaction. */
async function withNewPasswordFirst(forum: TestForum, memberId: number): Promise<Forum> {
  const passwordHash = await hashPassword('nine loud magpies')
  return {
    ...forum,
    writer: {
      async run(work, how) {
        await transact(forum, async (tx) => {
          await setPassword(tx, memberId, passwordHash)
          await tx.db.deleteFrom('session').where('member_id', '=', memberId).execute()
        })
        return forum.writer.run(work, how)
      },
    },
  }
}

test('only a hash of the token and the network of the address are kept', async (t) => {
  const forum = await openForum(t)
  const { token } = await withCleo(forum)
  const row = await forum.db.selectFrom('session').selectAll().executeTakeFirstOrThrow()
  assert.ok(!JSON.stringify(row).includes(token))
  assert.equal(row.address, '192.0.2.0')
})

test('a session ends by signing out, by being revoked, and by others being revoked', async (t) => {
  const forum = await openForum(t)
  const { member, token: first } = await withCleo(forum)
  const [second, third, fourth] = [await tokenOf(forum), await tokenOf(forum), await tokenOf(forum)]
  await signOut(forum, first)
  const secondId = (await sessionFor(forum, second))?.id ?? 0
  await revokeSession(forum, forum.bo.id, secondId)
  assert.notEqual(await sessionFor(forum, second), null, 'only its owner can end a session')
  await revokeSession(forum, member.id, secondId)
  const sessionId = (await sessionFor(forum, fourth))?.id ?? 0
  await revokeOtherSessions(forum, { memberId: member.id, sessionId })
  const open = await Promise.all(
    [first, second, third, fourth].map((one) => sessionFor(forum, one)),
  )
  assert.deepEqual(
    open.map((session) => session !== null),
    [false, false, false, true],
  )
  assert.equal((await openOf(forum, member)).length, 1)
})

test('a session ends after a month without use and after a year with', async (t) => {
  const forum = await openForum(t)
  const { token } = await withCleo(forum)
  forum.setNow('2026-12-21T12:00:00.000Z')
  assert.notEqual(await sessionFor(forum, token), null)
  await touched(forum, '2026-12-21')
  forum.setNow('2027-01-21T12:00:00.000Z')
  assert.equal(await sessionFor(forum, token), null)
  await forum.writer.run((db) =>
    db.updateTable('session').set({ seen_at: '2027-11-22T12:00:00.000Z' }).execute(),
  )
  forum.setNow('2027-11-22T12:00:01.000Z')
  assert.equal(await sessionFor(forum, token), null)
})

test('moderators and administrators are signed out after half a day without use', async (t) => {
  const forum = await openForum(t)
  const { token, member } = await withCleo(forum)
  await forum.writer.run(async (db) => {
    const role = await db
      .selectFrom('role')
      .select('id')
      .where('key', '=', 'moderator')
      .executeTakeFirstOrThrow()
    await db.insertInto('member_role').values({ member_id: member.id, role_id: role.id }).execute()
  })
  forum.setNow('2026-11-22T23:59:00.000Z')
  assert.deepEqual((await sessionFor(forum, token))?.roles, ['moderator'])
  assert.equal((await openOf(forum, member)).length, 1)
  await touched(forum, '2026-11-22T23')
  forum.setNow('2026-11-23T12:00:00.000Z')
  assert.equal(await sessionFor(forum, token), null)
  assert.deepEqual(await openOf(forum, member), [], 'what has ended is not listed as open')
})

/** The note of last use is written while nobody waits. */
async function touched(forum: TestForum, since: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const { seen_at } = await forum.db
      .selectFrom('session')
      .select('seen_at')
      .executeTakeFirstOrThrow()
    if (seen_at.startsWith(since)) return
    await new Promise((resolve) => {
      setTimeout(resolve, 5)
    })
  }
  assert.fail('the session was not touched')
}
