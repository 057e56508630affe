import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../test/app.ts'
import { changeSettings } from '../forum/kernel/settings.ts'
import { makeToken } from '../forum/members/tokens.ts'

test('who guesses tokens is stopped like who guesses passwords; others, and right tokens, are not counted', async (t) => {
  const { app, forum } = await openApp(t)
  await changeSettings(forum, { signInsPerFiveMinutes: 3 })
  const made = await makeToken(forum, forum.bo.id, 'test')
  assert.ok(made.ok)
  const ask = async (token: string, remoteAddress: string) => {
    const headers = { authorization: `Bearer ${token}` }
    const answer = await app.inject({ url: '/api/v1/boards', headers, remoteAddress })
    return answer.statusCode
  }
  const [here, elsewhere] = ['192.0.2.1', '192.0.2.2']
  const right = await Promise.all(Array.from({ length: 10 }, () => ask(made.token, here)))
  assert.deepEqual(new Set(right), new Set([200]))
  const wrong: number[] = []
  for (let guess = 0; guess < 5; guess++) wrong.push(await ask(`folkmoot_guess${guess}`, here))
  assert.deepEqual(wrong, [401, 401, 401, 429, 429])
  // Or a guess that is right would be told apart after all.
  assert.equal(await ask(made.token, here), 429)
  assert.equal(await ask(made.token, elsewhere), 200)
  assert.equal(await ask('folkmoot_guess', elsewhere), 401)
  const page = await app.inject({ url: '/sign-in', remoteAddress: here })
  assert.equal(page.statusCode, 200)
})
