import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { temporaryFolder, type } from '../../test/terminal.ts'

test('setup makes the first administrator from its options, and only the first', async (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'password')
  writeFileSync(file, 'seven quiet herons\n')
  const surroundings = { FOLKMOOT_DATA: join(folder, 'data') }
  const words = ['setup', '--forum-name', 'Harbour Talk', '--name', 'Ines Roth', '--json']
  const asked = await type(words, surroundings)
  assert.equal(asked.status, 1)
  assert.match(asked.err, /--password-file is missing/)
  const done = await type([...words, '--password-file', file], surroundings)
  assert.equal(done.status, 0, done.err)
  assert.deepEqual(JSON.parse(done.out), { id: 1, name: 'Ines Roth', url: 'http://127.0.0.1:8080' })
  const again = await type([...words, '--password-file', file], surroundings)
  assert.match(again.err, /an administrator already/)
  const token = await type(['token', 'ines roth'], surroundings)
  assert.equal(token.status, 0, token.err)
  assert.match(token.out, /^folkmoot_[\w-]{43}\n$/)
  assert.match((await type(['token', 'nobody'], surroundings)).err, /no member called/)
  const link = await type(['token', 'Ines Roth', '--new-password'], surroundings)
  assert.match(link.out, /^http:\/\/127.0.0.1:8080\/sign-in\/new-password\?token=[\w-]{43}\n$/)
})

test('setup says everything that is wrong', async (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'password')
  writeFileSync(file, 'password')
  const words = ['setup', '--forum-name', ' ', '--name', 'admin', '--password-file', file]
  const { status, err } = await type(words, { FOLKMOOT_DATA: join(folder, 'data') })
  assert.equal(status, 1)
  assert.match(err, /Give the forum a name[\s\S]*speaks for the forum[\s\S]*at least 10 characters/)
})

test('a command for a forum makes none where there is none, and says where the demo is', async (t) => {
  const data = temporaryFolder(t)
  for (const words of [['token', 'ada'], ['reindex'], ['rerender'], ['backup', join(data, 'b')]]) {
    const { status, err } = await type(words, { FOLKMOOT_DATA: data })
    assert.equal(status, 1)
    assert.match(err, /^There is no forum in /)
  }
  assert.deepEqual(readdirSync(data), [])
  mkdirSync(join(data, 'demo'))
  writeFileSync(join(data, 'demo', 'folkmoot.db'), '')
  const { err } = await type(['token', 'ada'], { FOLKMOOT_DATA: data })
  assert.ok(err.includes(`The demo lives in ${join(data, 'demo')}`), err)
})

test('a setup that is refused leaves nothing behind, and offers only real languages', async (t) => {
  const data = temporaryFolder(t)
  const file = join(temporaryFolder(t), 'password')
  writeFileSync(file, 'short\n')
  const whole = ['--forum-name', 'Harbour', '--name', 'Ines', '--password-file', file]
  for (const words of [[], whole]) {
    assert.equal((await type(['setup', ...words], { FOLKMOOT_DATA: data })).status, 1)
    assert.deepEqual(readdirSync(data), [])
  }
  const { err } = await type(['setup', ...whole, '--language', 'xx'], { FOLKMOOT_DATA: data })
  assert.match(err, /There are: en, de\.\n$/)
})
