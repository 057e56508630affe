import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { freePort } from '../../test/postgres.ts'
import { temporaryFolder, type } from '../../test/terminal.ts'

test('help lists every command, and each explains itself', async () => {
  const { status, out } = await type(['--help'], {})
  assert.equal(status, 0)
  const names = [...out.matchAll(/^ {2}(\S+) +\S/gm)].map(([, name = '']) => name)
  assert.ok(names.length >= 6)
  for (const name of names) {
    const help = await type([name, '--help'], {})
    assert.equal(help.status, 0, name)
    assert.match(help.out, new RegExp(`^Usage: folkmoot ${name}`), name)
  }
})

test('nothing typed, a slip and a stray word fail with what to do', async () => {
  assert.equal((await type([], {})).status, 1)
  const slip = await type(['serv'], {})
  assert.equal(slip.status, 1)
  assert.match(slip.err, /There is no command "serv"\. There are: serve/)
  assert.match((await type(['migrate', 'now'], {})).err, /^Usage: folkmoot migrate/)
  assert.equal(
    (await type(['migrate', '--now'], {})).err,
    'There is no option --now.\nSee folkmoot migrate --help.\n',
  )
  assert.match((await type(['migrate', '-x'], {})).err, /^There is no option -x\.\n/)
  assert.match((await type(['demo', '--port'], {})).err, /^--port needs a value behind it\.\n/)
  assert.match((await type(['demo', '--port', '--reset'], {})).err, /^--port needs a value/)
  assert.match((await type(['demo', '--reset=1'], {})).err, /^--reset takes no value\.\n/)
  assert.equal((await type(['constructor'], {})).status, 1)
})

test('what is planned says that it does not exist yet, asked for its help too', async () => {
  for (const typed of [['export'], ['move'], ['export', '--help'], ['move', '-h']]) {
    const { status, err } = await type(typed, {})
    assert.equal(status, 1)
    assert.match(err, /does not exist yet/)
  }
})

test('unusable settings end a command with all of them', async () => {
  const { status, err } = await type(['migrate'], { FOLKMOOT_PORT: 'x', FOLKMOOT_URL: 'y' })
  assert.equal(status, 1)
  assert.match(err, /FOLKMOOT_PORT[\s\S]*FOLKMOOT_URL/)
})

test('migrate makes a database once, and rerender finds nothing to do in a new one', async (t) => {
  const environment = { FOLKMOOT_DATA: temporaryFolder(t) }
  assert.match((await type(['migrate', '--json'], environment)).out, /"0001-members"/)
  assert.equal((await type(['migrate', '--json'], environment)).out, '{"migrated":[]}\n')
  assert.equal((await type(['rerender', '--json'], environment)).out, '{"rendered":0}\n')
})

test('a data folder that cannot be used ends every command at once and in words', async (t) => {
  const file = join(temporaryFolder(t), 'file')
  writeFileSync(file, '')
  const port = String(await freePort())
  for (const folder of ['/proc/folkmoot', file, join(file, 'below')]) {
    for (const words of [
      ['serve'],
      ['demo'],
      ['setup'],
      ['migrate'],
      ['import', 'archive', file],
    ]) {
      const { status, err } = await type(words, { FOLKMOOT_DATA: folder, FOLKMOOT_PORT: port })
      assert.equal(status, 1, words.join(' '))
      assert.match(
        err,
        /^\S+ cannot be made or written to \(.*FOLKMOOT_DATA to another folder\.\n$/,
      )
    }
  }
  const elsewhere = {
    FOLKMOOT_DATA: temporaryFolder(t),
    FOLKMOOT_DATABASE: 'sqlite:/proc/folkmoot/x.db',
  }
  assert.match((await type(['migrate'], elsewhere)).err, /FOLKMOOT_DATABASE to another folder\.\n$/)
})

test('a database that cannot be used is told in words', async (t) => {
  const data = temporaryFolder(t)
  writeFileSync(join(data, 'folkmoot.db'), 'no database at all, but some words of some length')
  const port = String(await freePort())
  for (const words of [['serve'], ['migrate'], ['token', 'ada'], ['reindex'], ['setup']]) {
    const { status, err } = await type(words, { FOLKMOOT_DATA: data, FOLKMOOT_PORT: port })
    assert.equal(status, 1)
    assert.match(err, /^The database cannot be used \(file is not a database\)\. .*\n$/)
  }
  const nobody = { FOLKMOOT_DATA: data, FOLKMOOT_DATABASE: 'postgres://ada@127.0.0.1:9/x' }
  assert.match((await type(['migrate'], nobody)).err, /^The database server cannot be used \(.*\n$/)
})
