import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test, type TestContext } from 'node:test'

import { temporaryFolder, type } from '../../test/terminal.ts'
import { readConfig } from '../config.ts'
import { changeSettings, settingsOf } from '../forum/kernel/settings.ts'
import { openForum } from '../opening.ts'

test('a backup brings back the forum and its files, in another place', async (t) => {
  const { data, backup } = await backedUp(t, 'Hill Walkers')
  const elsewhere = join(temporaryFolder(t), 'data')
  const { status, out } = await type(['restore', backup], { FOLKMOOT_DATA: elsewhere })
  assert.equal(status, 0, out)
  assert.equal(await nameIn(elsewhere), 'Hill Walkers')
  assert.equal(
    readFileSync(join(elsewhere, 'blobs/faces/a1.webp'), 'utf8'),
    readFileSync(join(data, 'blobs/faces/a1.webp'), 'utf8'),
  )
  assert.deepEqual(tablesIn(elsewhere), tablesIn(data))
})

test('a backup made while others write is one moment, with everything acknowledged before it', async (t) => {
  const data = temporaryFolder(t)
  const { forum, close } = await openForum(configIn(data))
  const addMember = (number: number) =>
    forum.writer.run((db) =>
      db
        .insertInto('member')
        .values({ name: `m${number}`, name_key: `m${number}`, name_skeleton: `m${number}` })
        .execute(),
    )
  for (let number = 0; number < 20; number++) await addMember(number)
  const writing = Array.from({ length: 50 }, (_, index) => addMember(20 + index))
  const target = join(data, 'now.backup')
  const { status, out, err } = await type(['backup', target, '--json'], { FOLKMOOT_DATA: data })
  await Promise.all(writing)
  await close()
  assert.equal(status, 0, err)
  const members = Number(/"members":(\d+)/.exec(out)?.[1])
  assert.ok(members >= 20 && members <= 70, `${members} members`)
})

test('what was there is kept aside, and a running forum is not touched', async (t) => {
  const { backup } = await backedUp(t, 'Restored')
  const data = temporaryFolder(t)
  const { forum, close } = await openForum(configIn(data))
  await changeSettings(forum, { forumName: 'Before' })
  const refused = await type(['restore', backup], { FOLKMOOT_DATA: data })
  assert.equal(refused.status, 1)
  assert.match(refused.err, /running/)
  await close()
  assert.equal((await type(['restore', backup], { FOLKMOOT_DATA: data })).status, 0)
  assert.equal(await nameIn(data), 'Restored')
  const [aside = ''] = globSync('folkmoot.db.before-restore-*', { cwd: data })
  const old = new DatabaseSync(join(data, aside), { readOnly: true })
  assert.equal(
    old.prepare("select value from setting where key = 'forumName'").get()?.['value'],
    '"Before"',
  )
  old.close()
})

test('a bad backup is refused before anything is touched', async (t) => {
  const { backup } = await backedUp(t, 'Good')
  const data = temporaryFolder(t)
  await (await openForum(configIn(data))).close()
  const before = hashOf(join(data, 'folkmoot.db'))
  for (const [what, spoil, says] of spoilings) {
    const bad = join(temporaryFolder(t), 'bad.backup')
    writeFileSync(bad, readFileSync(backup))
    spoil(bad)
    const { status, err } = await type(['restore', bad], { FOLKMOOT_DATA: data })
    assert.equal(status, 1, what)
    assert.match(err, /nothing was changed/, what)
    assert.match(err, says, what)
    assert.equal(hashOf(join(data, 'folkmoot.db')), before, what)
    assert.deepEqual(globSync('*.restoring', { cwd: data }), [], what)
  }
})

test('a backup never overwrites, and a folder gets a file named after the time', async (t) => {
  const { data, backup } = await backedUp(t, 'Twice')
  const again = await type(['backup', backup], { FOLKMOOT_DATA: data })
  assert.equal(again.status, 1)
  assert.match(again.err, /not overwritten/)
  const folder = temporaryFolder(t)
  assert.equal((await type(['backup', folder], { FOLKMOOT_DATA: data })).status, 0)
  assert.match(readdirSync(folder).join(), /^folkmoot-\d{4}-\d\d-\d\dT[\d-]+\.backup$/)
})

test('on PostgreSQL the command names its tool, and takes the files alone', async (t) => {
  const { data } = await backedUp(t, 'Files')
  const environment = { FOLKMOOT_DATA: data, FOLKMOOT_DATABASE: 'postgres://a:secret@127.0.0.1/b' }
  const whole = await type(['backup', join(data, 'x.backup')], environment)
  assert.equal(whole.status, 1)
  assert.match(whole.err, /pg_dump/)
  const target = join(data, 'files.backup')
  assert.equal((await type(['backup', target, '--files-only'], environment)).status, 0)
  assert.equal((await type(['restore', target], environment)).status, 0)
  assert.equal(readFileSync(join(data, 'blobs/faces/a1.webp'), 'utf8'), 'a face')
})

const spoilings: readonly (readonly [what: string, spoil: (file: string) => void, says: RegExp])[] =
  [
    ['cut short', (file) => truncateSync(file, 20_000), /damaged|malformed/],
    [
      'no database',
      (file) => writeFileSync(file, 'drop table member;'.repeat(100)),
      /not a database/,
    ],
    [
      'another database',
      (file) => change(file, 'drop table backup_note'),
      /not made by folkmoot backup/,
    ],
    [
      'newer',
      (file) => change(file, "insert into migration values ('9999-later', '')"),
      /newer Folkmoot/,
    ],
    [
      'with a trigger',
      (file) =>
        change(file, 'create trigger evil after insert on post begin delete from member; end'),
      /evil, which is not Folkmoot's/,
    ],
    ['a changed file', (file) => change(file, "update backup_file set bytes = x'00'"), /damaged/],
    [
      'a file that leads out of the folder',
      (file) => change(file, "update backup_file set name = '../../escaped'"),
      /not a blob name/,
    ],
    [
      'a post without a thread',
      (file) =>
        change(
          file,
          "pragma foreign_keys = off; insert into post (thread_id, number, posted_at) values (77, 1, '')",
        ),
      /refer to nothing/,
    ],
  ]

function change(file: string, statement: string): void {
  const database = new DatabaseSync(file)
  database.exec(statement)
  database.close()
}

/** A forum with a name and one uploaded file, and its backup. */
async function backedUp(
  t: TestContext,
  forumName: string,
): Promise<{ readonly data: string; readonly backup: string }> {
  const data = temporaryFolder(t)
  const { forum, close } = await openForum(configIn(data))
  await changeSettings(forum, { forumName })
  await forum.blobs.put('faces/a1.webp', Buffer.from('a face'))
  await close()
  const backup = join(temporaryFolder(t), 'forum.backup')
  mkdirSync(join(data, 'blobs'), { recursive: true })
  const { status, err } = await type(['backup', backup], { FOLKMOOT_DATA: data })
  assert.equal(status, 0, err)
  return { data, backup }
}

function configIn(data: string) {
  const result = readConfig({ FOLKMOOT_DATA: data }, '')
  assert.ok('config' in result)
  return result.config
}

async function nameIn(data: string): Promise<string> {
  const { forum, close } = await openForum(configIn(data))
  const { forumName } = await settingsOf(forum)
  await close()
  return forumName
}

function tablesIn(data: string): readonly unknown[] {
  const database = new DatabaseSync(join(data, 'folkmoot.db'), { readOnly: true })
  const tables = database.prepare('select type, name, sql from sqlite_schema order by name').all()
  database.close()
  return tables
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

test('what is no forum is not backed up, and no folder is made on the way', async (t) => {
  const data = temporaryFolder(t)
  const target = join(data, 'backups', 'x')
  const none = await type(['backup', target], { FOLKMOOT_DATA: data })
  assert.match(none.err, /^There is no forum in /)
  writeFileSync(join(data, 'folkmoot.db'), '')
  const empty = await type(['backup', join(data, 'x')], { FOLKMOOT_DATA: data })
  assert.match(empty.err, /^No backup was made: .* holds no forum\.\n$/)
  await (await openForum(configIn(data))).close()
  const bare = await type(['backup', join(data, 'x')], { FOLKMOOT_DATA: data })
  assert.equal(bare.status, 1)
  assert.match(bare.err, /^No backup was made: there is nobody and nothing in the forum yet\.\n$/)
  const nowhere = await type(['backup', target], { FOLKMOOT_DATA: data })
  assert.match(nowhere.err, /^There is no folder .*backups: make it first\.\n$/)
  assert.deepEqual(globSync('{x*,backups}', { cwd: data }), [])
})

test('a backup that is not there is not there', async (t) => {
  for (const file of ['/nope', '/tmp', '/etc/passwd/x']) {
    const { status, err } = await type(['restore', file], { FOLKMOOT_DATA: temporaryFolder(t) })
    assert.equal(status, 1)
    assert.equal(err, `${file} was not restored: there is no such file.\n`)
  }
})

test('a place where no backup can be written is told in words', async (t) => {
  const { data } = await backedUp(t, 'Nowhere')
  const { status, err } = await type(['backup', '/proc/x'], { FOLKMOOT_DATA: data })
  assert.equal(status, 1)
  assert.match(err, /^\/proc cannot be written to \(.*\): choose another folder\.\n$/)
})
