import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../test/app.ts'
import { plantThread } from '../../test/planting.ts'

const token = 'a-token-of-the-operator'

test('who shows the operator’s token reads the figures', async (t) => {
  const { app, forum } = await openApp(t, { metricsToken: token })
  await plantThread(forum, forum.hall, { by: [forum.ada, forum.bo] })
  for (const path of ['/', '/', '/nothing-here']) await app.inject(path)
  const answer = await app.inject({
    url: '/metrics',
    headers: { authorization: `Bearer ${token}` },
  })
  assert.equal(answer.statusCode, 200)
  assert.match(String(answer.headers['content-type']), /^text\/plain; version=0\.0\.4/)
  assert.match(answer.body, /^folkmoot_posts 2$/m)
  assert.match(answer.body, /^folkmoot_jobs_parked 0$/m)
  assert.match(answer.body, /^folkmoot_answers_total\{status="4xx"\} 1$/m)
  assert.match(answer.body, /^folkmoot_kept_pages_total\{kind="guest",found="yes"\} 1$/m)
  assert.match(answer.body, /^process_resident_memory_bytes \d{7,}$/m)
  for (const line of answer.body.trimEnd().split('\n')) {
    assert.match(line, /^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]+\})? [\d.e+-]+)$/)
  }
})

test('without the token there is no such page, nor is there one where the operator set none', async (t) => {
  const [open, shut] = [await openApp(t, { metricsToken: token }), await openApp(t)]
  for (const authorization of [undefined, 'Bearer wrong', 'Bearer ', `Basic ${token}`]) {
    const headers = { ...(authorization !== undefined && { authorization }) }
    assert.equal((await open.app.inject({ url: '/metrics', headers })).statusCode, 404)
  }
  const headers = { authorization: `Bearer ${token}` }
  assert.equal((await shut.app.inject({ url: '/metrics', headers })).statusCode, 404)
})
