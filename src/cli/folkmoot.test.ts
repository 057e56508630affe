import assert from 'node:assert/strict'
import { test } from 'node:test'

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
  assert.match((await type(['migrate', '--now'], {})).err, /--help/)
  assert.equal((await type(['constructor'], {})).status, 1)
})

test('what is planned says that it does not exist yet', async () => {
  for (const name of ['export', 'move']) {
    const { status, err } = await type([name], {})
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
