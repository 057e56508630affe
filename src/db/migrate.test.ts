import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import { emptyAddress } from '../../test/database.ts'
import { appliedMigrations, migrate, waitingMigrations } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { openDatabase } from './open.ts'

test('asking what is still to run changes nothing, and a database that cannot answer says so', async (t) => {
  const database = await openDatabase(await emptyAddress())
  t.after(() => database.close())
  const all = migrations.map(([name]) => name)
  assert.deepEqual(await waitingMigrations(database), all)
  await assert.rejects(sql`select name from migration`.execute(database.read))
  await migrate(database)
  assert.deepEqual(await waitingMigrations(database), [])
  assert.deepEqual(await appliedMigrations(database), all.toSorted())
  await database.writer.run((db) =>
    sql`alter table migration rename column name to lost`.execute(db),
  )
  await assert.rejects(waitingMigrations(database))
})
