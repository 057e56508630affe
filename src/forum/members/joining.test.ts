import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import { changeSettings } from '../kernel/settings.ts'
import { join } from './joining.ts'
import { sessionFor } from './sessions.ts'

const device = { agent: 'Test', address: '192.0.2.77' }
const cleo = { name: 'Cleo Vance', email: '', password: 'seven quiet herons' }

test('joining makes a member with a name, signed in', async (t) => {
  const forum = await openForum(t)
  const answer = await join(forum, { ...cleo, name: '  Cleo   Vance ' }, device)
  assert.ok(answer.ok)
  assert.equal(answer.member.name, 'Cleo Vance')
  const session = await sessionFor(forum, answer.token)
  assert.equal(session?.member.id, answer.member.id)
  assert.deepEqual(session?.roles, [])
})

test('everything that is wrong is said at once', async (t) => {
  const forum = await openForum(t)
  await changeSettings(forum, { joinNeedsEmail: true })
  const answer = await join(forum, { name: 'x', email: '', password: 'short' }, device)
  assert.ok(!answer.ok)
  assert.deepEqual(
    answer.problems.map(({ field, is }) => `${field}: ${is}`),
    ['name: name-too-short', 'email: email-missing', 'password: password-too-short'],
  )
})

test('nobody can take a member’s name, or one that looks like it', async (t) => {
  const forum = await openForum(t)
  assert.ok((await join(forum, cleo, device)).ok)
  for (const name of [
    'cleo vance',
    'CLEO VANCE',
    'Cléo Vance',
    'CleoVance',
    'C1eo Vance',
    'CIeo Vance',
  ]) {
    const answer = await join(forum, { ...cleo, name }, device)
    assert.ok(!answer.ok, name)
    assert.deepEqual(answer.problems, [{ field: 'name', is: 'name-taken' }], name)
  }
})

test('two who want one name at the same moment do not both get it', async (t) => {
  const forum = await openForum(t)
  const names = Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? 'Cleo Vance' : 'Cleo-Vance'))
  const answers = await Promise.all(names.map((name) => join(forum, { ...cleo, name }, device)))
  assert.equal(answers.filter(({ ok }) => ok).length, 1)
})

test('an address that is somebody else’s is neither told nor taken over', async (t) => {
  const forum = await openForum(t)
  const mine = { ...cleo, email: 'Cleo@example.org' }
  assert.ok((await join(forum, mine, device)).ok)
  const other = await join(forum, { ...mine, name: 'Otto', email: 'cleo@EXAMPLE.org' }, device)
  assert.ok(other.ok)
  const keys = await forum.db
    .selectFrom('member')
    .select(['email', 'email_key'])
    .where('email', 'is not', null)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    keys.map(({ email, email_key }) => [email, email_key]),
    [
      ['Cleo@example.org', 'cleo@example.org'],
      ['cleo@EXAMPLE.org', null],
    ],
  )
})

test('a closed forum takes nobody in', async (t) => {
  const forum = await openForum(t)
  await changeSettings(forum, { joinOpen: false })
  await assert.rejects(join(forum, cleo, device), new Refusal('joining-closed'))
})

test('the password is stored as an Argon2id hash', async (t) => {
  const forum = await openForum(t)
  await join(forum, cleo, device)
  const row = await forum.db
    .selectFrom('member')
    .select('password_hash')
    .where('name', '=', cleo.name)
    .executeTakeFirstOrThrow()
  assert.match(row.password_hash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('nobody joins before somebody administers the forum', async (t) => {
  const forum = await openForum(t)
  await forum.writer.run((db) => db.deleteFrom('member_role').execute())
  await assert.rejects(join(forum, cleo, device), new Refusal('not-set-up'))
  const names = await forum.db.selectFrom('member').select('name').execute()
  assert.ok(!names.some(({ name }) => name === cleo.name))
})
