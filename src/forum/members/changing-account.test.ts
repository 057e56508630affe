import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import { changeEmail, changeName, changePassword, ownAccount } from './changing-account.ts'
import { type Acting, confirmPassword } from './confirming.ts'
import { join } from './joining.ts'
import { giveRole, rolesOf, takeRole } from './roles.ts'
import { sessionFor } from './sessions.ts'
import { signIn } from './signing-in.ts'
import { makeToken, memberForToken, revokeToken, tokensOf } from './tokens.ts'

const device = { agent: 'Test', address: '192.0.2.77' }
const password = 'seven quiet herons'

async function cleoActing(forum: TestForum): Promise<Acting & { readonly token: string }> {
  const answer = await join(forum, { name: 'Cleo Vance', email: '', password }, device)
  assert.ok(answer.ok)
  const session = await sessionFor(forum, answer.token)
  assert.ok(session !== null)
  const { id: sessionId, confirmedAt } = session
  return { memberId: answer.member.id, sessionId, confirmedAt, token: answer.token }
}

test('ten minutes after the password was given it is asked for again', async (t) => {
  const forum = await openForum(t)
  const acting = await cleoActing(forum)
  forum.setNow('2026-11-22T12:11:00.000Z')
  const again = new Refusal('confirm-password')
  await assert.rejects(changeName(forum, acting, 'Cleopatra Vance'), again)
  await assert.rejects(changeEmail(forum, acting, 'x@example.org'), again)
  await assert.rejects(changePassword(forum, acting, 'another long sentence'), again)
  assert.ok(!(await confirmPassword(forum, acting, 'wrong password')).ok)
  const confirmed = await confirmPassword(forum, acting, password)
  assert.ok(confirmed.ok)
  const { confirmedAt } = confirmed
  assert.equal((await sessionFor(forum, acting.token))?.confirmedAt, confirmedAt)
  assert.ok((await changeName(forum, { ...acting, confirmedAt }, 'Cleopatra Vance')).ok)
})

test('a name given up belongs to nobody else for ninety days', async (t) => {
  const forum = await openForum(t)
  const acting = await cleoActing(forum)
  assert.ok((await changeName(forum, acting, 'Quinn')).ok)
  const spoof = { name: 'CIeo-Vance', email: '', password }
  assert.ok(!(await join(forum, spoof, device)).ok)
  assert.ok((await changeName(forum, acting, 'Cleo Vance')).ok, 'its owner can have it back')
  assert.ok((await changeName(forum, acting, 'Quinn')).ok)
  forum.setNow('2027-02-25T12:00:00.000Z')
  assert.ok((await join(forum, spoof, device)).ok)
})

test('another member’s name cannot be taken by renaming', async (t) => {
  const forum = await openForum(t)
  const answer = await changeName(forum, await cleoActing(forum), 'ada')
  assert.deepEqual(answer, { ok: false, problems: [{ field: 'name', is: 'name-taken' }] })
})

test('changing the password ends other sessions and tokens, not this one', async (t) => {
  const forum = await openForum(t)
  const acting = await cleoActing(forum)
  const other = await signIn(forum, { name: 'Cleo Vance', password }, device)
  const made = await makeToken(forum, acting.memberId, 'script')
  assert.ok(other.ok && made.ok)
  assert.ok(!(await changePassword(forum, acting, 'cleo vance')).ok)
  assert.ok((await changePassword(forum, acting, 'nine loud magpies')).ok)
  assert.equal(await sessionFor(forum, other.token), null)
  assert.equal(await memberForToken(forum, made.token), null)
  assert.notEqual(await sessionFor(forum, acting.token), null)
  assert.ok(!(await signIn(forum, { name: 'Cleo Vance', password }, device)).ok)
  assert.ok((await signIn(forum, { name: 'Cleo Vance', password: 'nine loud magpies' }, device)).ok)
})

test('the e-mail address is set and taken away', async (t) => {
  const forum = await openForum(t)
  const acting = await cleoActing(forum)
  assert.ok(!(await changeEmail(forum, acting, 'nonsense')).ok)
  assert.ok((await changeEmail(forum, acting, ' cleo@example.org ')).ok)
  assert.equal((await ownAccount(forum, acting.memberId)).email, 'cleo@example.org')
  assert.ok((await changeEmail(forum, acting, '')).ok)
  assert.equal((await ownAccount(forum, acting.memberId)).email, null)
})

test('a token speaks for its member until it is revoked, and is stored as a hash', async (t) => {
  const forum = await openForum(t)
  const { memberId } = await cleoActing(forum)
  const made = await makeToken(forum, memberId, 'My script')
  assert.ok(made.ok)
  assert.equal((await memberForToken(forum, made.token))?.member.id, memberId)
  const stored = await forum.db.selectFrom('token').selectAll().execute()
  assert.ok(!JSON.stringify(stored).includes(made.token))
  const [listed] = await tokensOf(forum.db, memberId)
  assert.equal(listed?.name, 'My script')
  await revokeToken(forum, forum.bo.id, listed?.id ?? 0)
  assert.notEqual(await memberForToken(forum, made.token), null)
  await revokeToken(forum, memberId, listed?.id ?? 0)
  assert.equal(await memberForToken(forum, made.token), null)
})

test('administrators give and take roles; one administrator always stays', async (t) => {
  const forum = await openForum(t)
  const [root, mo] = [await forum.viewer(forum.root), await forum.viewer(forum.mo)]
  await assert.rejects(
    giveRole(forum, mo, forum.bo.id, 'moderator'),
    new Refusal('administrators-only'),
  )
  await assert.rejects(giveRole(forum, root, forum.bo.id, 'guest'), new Refusal('not-found'))
  await giveRole(forum, root, forum.bo.id, 'moderator')
  await giveRole(forum, root, forum.bo.id, 'moderator')
  assert.deepEqual(await rolesOf(forum.db, forum.bo.id), ['moderator'])
  await takeRole(forum, root, forum.bo.id, 'moderator')
  assert.deepEqual(await rolesOf(forum.db, forum.bo.id), [])
  await assert.rejects(
    takeRole(forum, root, forum.root.id, 'admin'),
    new Refusal('last-administrator'),
  )
})
