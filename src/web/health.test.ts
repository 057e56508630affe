import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import { openApp } from '../../test/app.ts'

test('a forum that can answer says that it lives and is ready, to nobody’s cache', async (t) => {
  const { app } = await openApp(t)
  for (const path of ['/health/live', '/health/ready']) {
    const { statusCode, headers } = await app.inject(path)
    assert.equal(statusCode, 200)
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['set-cookie'], undefined)
  }
})

test('a forum without its tables lives and is not ready', async (t) => {
  const { app, forum } = await openApp(t)
  await forum.writer.run((db) => sql`alter table member rename to elsewhere`.execute(db))
  assert.equal((await app.inject('/health/live')).statusCode, 200)
  assert.equal((await app.inject('/health/ready')).statusCode, 503)
})

test('a forum that cannot hear other processes is ready, and says so', async (t) => {
  const { app } = await openApp(t, { hearsOthers: () => false })
  const { statusCode, body } = await app.inject('/health/ready')
  assert.equal(statusCode, 200)
  assert.match(body, /cannot be heard/)
})
