import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import { settingsOf } from '../kernel/settings.ts'
import { viewerFor } from '../kernel/viewing.ts'
import { isUnfounded, rolesOf } from '../members/roles.ts'
import { sessionFor } from '../members/sessions.ts'
import { firstRunToken, firstRunTokenFits, makeFirstAdministrator } from './founding.ts'
import { boardTree } from './queries.ts'

const device = { agent: 'Test', address: '192.0.2.77' }
const founding = {
  forumName: ' Harbour  Talk ',
  name: 'Ines Roth',
  email: '',
  password: 'seven quiet herons',
  language: 'de' as const,
}

async function emptyForum(t: Parameters<typeof openForum>[0]) {
  const forum = await openForum(t)
  await forum.writer.run((db) => db.deleteFrom('board_right').execute())
  await forum.writer.run((db) => db.deleteFrom('board').execute())
  await forum.writer.run((db) => db.deleteFrom('member_role').execute())
  return forum
}

test('only the token printed last opens the first-run page', async (t) => {
  const forum = await emptyForum(t)
  assert.equal(await firstRunTokenFits(forum.db, ''), false)
  const [first, second] = [await firstRunToken(forum), await firstRunToken(forum)]
  assert.ok(first !== null && second !== null)
  assert.equal(await firstRunTokenFits(forum.db, first), false)
  assert.equal(await firstRunTokenFits(forum.db, second), true)
  assert.equal(await firstRunTokenFits(forum.db, `${second}x`), false)
})

test('the first account administers a forum with a name and boards; there is no second first', async (t) => {
  const forum = await emptyForum(t)
  const token = await firstRunToken(forum)
  const answer = await makeFirstAdministrator(forum, founding, device)
  assert.ok(answer.ok)
  assert.deepEqual(await rolesOf(forum.db, answer.member.id), ['admin'])
  assert.equal((await sessionFor(forum, answer.token))?.member.id, answer.member.id)
  const settings = await settingsOf(forum)
  assert.deepEqual([settings.forumName, settings.language], ['Harbour Talk', 'de'])
  const guest = await viewerFor(forum, null)
  const seen = (await boardTree(forum.db, guest)).map(({ title }) => title)
  assert.deepEqual(seen, ['Neuigkeiten', 'Hallo', 'Gespräche', 'Fragen'])
  assert.equal(await isUnfounded(forum.db), false)
  assert.equal(await firstRunTokenFits(forum.db, token ?? ''), false)
  assert.equal(await firstRunToken(forum), null)
  const again = makeFirstAdministrator(forum, { ...founding, name: 'Otto' }, device)
  await assert.rejects(again, new Refusal('not-allowed'))
})

test('ten founders at once make one forum', async (t) => {
  const forum = await emptyForum(t)
  const tries = Array.from({ length: 10 }, (_, i) =>
    makeFirstAdministrator(forum, { ...founding, name: `Founder ${i}` }, device),
  )
  const made = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled')
  assert.equal(made.length, 1)
})

test('what is missing comes back', async (t) => {
  const forum = await emptyForum(t)
  const answer = await makeFirstAdministrator(
    forum,
    { ...founding, forumName: ' ', password: 'harbour' },
    device,
  )
  assert.ok(!answer.ok)
  assert.deepEqual(
    answer.problems.map(({ is }) => is),
    ['forum-name-missing', 'password-too-short'],
  )
})
