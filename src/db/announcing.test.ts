import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { sql } from 'kysely'

import { engineUnderTest, emptyAddress, openTestDatabase } from '../../test/database.ts'
import { listenForOthers } from './announcing.ts'
import type { Changes } from './group-commit.ts'
import type { Database } from './open.ts'

// SQLite tells processes apart by itself (group-commit.test.ts).
const skip = engineUnderTest === 'sqlite'

const put = (database: Database, key: string, changes: Changes = 'structure') =>
  database.writer.run((db) => db.insertInto('setting').values({ key, value: '1' }).execute(), {
    changes: () => changes,
  })

async function listening(t: TestContext) {
  const address = await emptyAddress()
  const ours = await openTestDatabase(t, address)
  const theirs = await openTestDatabase(t, address)
  const count = { heard: 0, last: '' }
  await ours.watchForeignWrites((changes) => {
    count.heard++
    count.last = changes
  })
  count.heard = 0
  return { ours, theirs, count }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 300; tries++) await pause(10)
  assert.ok(holds())
}

test('what another process commits is heard, our own is not', { skip }, async (t) => {
  const { ours, theirs, count } = await listening(t)
  await put(ours, 'a')
  await put(theirs, 'reading mark', 'nothing-shown')
  await assert.rejects(put(theirs, 'a'))
  await put(theirs, 'b')
  await until(() => count.heard > 0)
  await pause(50)
  assert.equal(count.heard, 1)
})

test('what kind of change it was is told, too', { skip }, async (t) => {
  const { theirs, count } = await listening(t)
  for (const changes of ['content', 'structure', 'content'] as const) {
    const before = count.heard
    await put(theirs, `${before}`, changes)
    await until(() => count.heard > before)
    assert.equal(count.last, changes)
  }
})

test('while nobody can be heard, everything may have changed each second, and that is said', async () => {
  const stop = new AbortController()
  const heard: string[] = []
  const hears: boolean[] = []
  await listenForOthers('postgres://127.0.0.1:1/nothing', {
    self: 'us',
    heard: (changes) => heard.push(changes),
    hears: (now) => hears.push(now),
    signal: stop.signal,
  })
  assert.deepEqual(hears, [false])
  await pause(2300)
  stop.abort()
  assert.deepEqual(heard, ['structure', 'structure'])
})

test('a forum in another schema of the same database is none of ours', { skip }, async (t) => {
  const [here, elsewhere] = [await listening(t), await listening(t)]
  await put(elsewhere.theirs, 'a')
  await until(() => elsewhere.count.heard > 0)
  assert.equal(here.count.heard, 0)
})

test(
  'a lost connection counts as something heard, and the next one hears again',
  { skip },
  async (t) => {
    const { theirs, count } = await listening(t)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'folkmoot listening'`.execute(theirs.read)
    await until(() => count.heard > 0)
    const before = count.heard
    await put(theirs, 'b')
    await until(() => count.heard > before)
  },
)
