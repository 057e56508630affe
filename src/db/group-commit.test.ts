import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { groupCommit } from './group-commit.ts'
import { migrate } from './migrate.ts'
import { type Database, openDatabase } from './open.ts'

async function openFile(t: TestContext): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-db-'))
  const database = await openDatabase(`sqlite:${join(folder, 'forum.sqlite')}`)
  t.after(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })
  await migrate(database)
  return database
}

const put = (database: Database, key: string) =>
  database.writer.run((db) => db.insertInto('setting').values({ key, value: '1' }).execute())

const keys = async (database: Database) =>
  (await database.read.selectFrom('setting').select('key').orderBy('key').execute()).map(
    (row) => row.key,
  )

test('what is acknowledged can be read by the other connection at once', async (t) => {
  const database = await openFile(t)
  await Promise.all(['a', 'b', 'c'].map((key) => put(database, key)))
  assert.deepEqual(await keys(database), ['a', 'b', 'c'])
})

test('a unit that fails takes nobody in its commit with it', async (t) => {
  const database = await openFile(t)
  const outcomes = await Promise.allSettled([
    put(database, 'a'),
    database.writer.run(async (db) => {
      await db.insertInto('setting').values({ key: 'half', value: '1' }).execute()
      throw new Error('changed my mind')
    }),
    put(database, 'a'),
    put(database, 'b'),
  ])
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
  )
  assert.deepEqual(await keys(database), ['a', 'b'])
})

test('the reading connection cannot write', async (t) => {
  const database = await openFile(t)
  await assert.rejects(
    database.read.insertInto('setting').values({ key: 'x', value: '1' }).execute(),
    /readonly/,
  )
})

test('a change by another process is noticed, our own is not', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-db-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const address = `sqlite:${join(folder, 'forum.sqlite')}`
  const [ours, theirs] = [await openDatabase(address), await openDatabase(address)]
  t.after(() => Promise.all([ours.close(), theirs.close()]))
  await migrate(ours)
  let heard = 0
  await ours.watchForeignWrites(() => heard++)
  await put(ours, 'a')
  await pause(600)
  assert.equal(heard, 0)
  await put(theirs, 'b')
  await pause(600)
  assert.equal(heard, 1)
})

test('a database of a newer version is refused, and says so', async (t) => {
  const database = await openFile(t)
  const { sql } = await import('kysely')
  await database.writer.run((db) =>
    sql`insert into migration (name, run_at) values ('9999-tomorrow', '')`.execute(db),
  )
  await assert.rejects(migrate(database), /newer Folkmoot \(9999-tomorrow\)/)
})

test('everybody is answered, and the connection given up, when not even rolling back works', async (t) => {
  const { read } = await openFile(t)
  const broken: unknown[] = []
  const connection = {
    isOpen: true,
    isTransaction: true,
    exec(statement: string) {
      if (statement === 'commit' || statement === 'rollback') throw new Error(`no ${statement}`)
    },
  }
  const writer = groupCommit(connection, read, (problem) => void broken.push(problem))
  for (let round = 0; round < 2; round++) {
    const outcomes = await Promise.allSettled([1, 2].map((one) => writer.run(async () => one)))
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected'],
    )
  }
  assert.match(String(broken[0]), /no rollback/)
})
