import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'

import { SMTPServer } from 'smtp-server'

import { temporaryFolder, type } from '../../test/terminal.ts'
import { readConfig } from '../config.ts'
import { checkMail } from './doctor/mail.ts'
import { checkAddress, checkClock, checkFolder, checkNode, roomFor } from './doctor/surroundings.ts'

function configOf(environment: Readonly<Record<string, string>>) {
  const result = readConfig(environment, '')
  assert.ok('config' in result)
  return result.config
}

test('a machine where nothing is yet passes, and nothing is made', async (t) => {
  const folder = join(temporaryFolder(t), 'data')
  const { status, out } = await type(['doctor'], { FOLKMOOT_DATA: folder })
  assert.equal(status, 0)
  assert.match(out, /will be made at the first start/)
  assert.match(out, /FOLKMOOT_PORT +8080/)
})

test('a forum that is set up passes, as JSON too', async (t) => {
  const environment = { FOLKMOOT_DATA: temporaryFolder(t) }
  assert.equal((await type(['migrate'], environment)).status, 0)
  const { status, out } = await type(['doctor', '--json'], environment)
  const report: unknown = JSON.parse(out)
  assert.equal(status, 0)
  assert.match(JSON.stringify(report), /"ok":true.*synchronous=FULL/)
})

test('unusable settings are a report with status 1, not a fault', async () => {
  const { status, out } = await type(['doctor', '--json'], { FOLKMOOT_PORT: 'x' })
  assert.equal(status, 1)
  assert.match(out, /^\{"ok":false.*FOLKMOOT_PORT/)
})

test('a file that is no database is a problem with a way out', async (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(
    join(folder, 'folkmoot.db'),
    'not a database, but long enough to be read as one'.repeat(30),
  )
  const { status, out } = await type(['doctor'], { FOLKMOOT_DATA: folder })
  assert.equal(status, 1)
  assert.match(out, /BAD +Database .*cannot be opened .*folkmoot restore/)
})

test('a PostgreSQL that does not answer is a problem', async () => {
  const { status, out } = await type(['doctor'], {
    FOLKMOOT_DATABASE: 'postgres://nobody:secret@127.0.0.1:1/none',
  })
  assert.equal(status, 1)
  assert.match(out, /BAD +Database .*PostgreSQL server cannot be opened .*ECONNREFUSED/)
  assert.doesNotMatch(out, /secret/)
})

test('a data folder that cannot be written to is a problem', async (t) => {
  const file = join(temporaryFolder(t), 'data')
  writeFileSync(file, 'a file where a folder should be')
  const { status, out } = await type(['doctor'], { FOLKMOOT_DATA: file })
  assert.equal(status, 1)
  assert.match(out, /BAD +Data folder .*set FOLKMOOT_DATA/)
})

test('a PostgreSQL that does not wait for its disk is a problem', async (t) => {
  const address = process.env['TEST_POSTGRES']
  if (address === undefined) return
  const { status, out } = await type(['doctor'], {
    FOLKMOOT_DATA: temporaryFolder(t),
    FOLKMOOT_DATABASE: address,
  })
  assert.equal(status, 1)
  assert.match(out, /BAD +Durability +fsync/)
})

test('mail: the server is asked, signs us in or refuses, or never answers', async (t) => {
  const port = await mailServer(t)
  const mail = (address: string, patienceMs?: number) =>
    checkMail(configOf({ FOLKMOOT_SMTP: address, FOLKMOOT_SENDER: 'f@example.org' }), patienceMs)
  assert.equal((await mail(`smtp://ada:right@127.0.0.1:${port}`)).level, 'good')
  const refused = await mail(`smtp://ada:wrong@127.0.0.1:${port}`)
  assert.match(refused.says, /refuses the user name or password/)
  assert.doesNotMatch(refused.says, /wrong@/)
  const deaf = await mail(`smtp://127.0.0.1:${await deafServer(t)}`, 300)
  assert.match(deaf.says, /no answer within/)
  assert.equal((await checkMail(configOf({}))).level, 'advice')
})

test('an old Node, a full disk and a wrong clock are told', () => {
  assert.equal(checkNode('v24.14.9').level, 'problem')
  assert.equal(checkNode('v26.0.0').level, 'good')
  assert.equal(roomFor(50_000_000).level, 'problem')
  assert.equal(roomFor(500_000_000).level, 'advice')
  assert.equal(roomFor(50_000_000_000).level, 'good')
  const at = '2026-11-22T12:00:00.000Z'
  assert.equal(checkClock(at, at, at).level, 'good')
  assert.equal(checkClock('1970-01-01T00:00:10.000Z', null, at).level, 'problem')
  assert.equal(checkClock(at, '2026-11-22T13:00:00.000Z', at).level, 'problem')
})

test('an address that does not fit its surroundings is told', () => {
  assert.match(adviceFor({ FOLKMOOT_HOST: '0.0.0.0' }), /leads nowhere for others/)
  assert.match(adviceFor({ FOLKMOOT_URL: 'http://forum.example' }), /not https/)
  assert.match(adviceFor({ FOLKMOOT_URL: 'https://forum.example' }), /FOLKMOOT_PROXY names none/)
  assert.match(
    adviceFor({ FOLKMOOT_URL: 'https://forum.example', FOLKMOOT_PROXY: '127.0.0.1' }),
    /through 127\.0\.0\.1/,
  )
})

function adviceFor(environment: Readonly<Record<string, string>>): string {
  return checkAddress(configOf(environment)).says
}

async function mailServer(t: TestContext): Promise<number> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === 'right' ? done(null, { user: 'ada' }) : done(new Error('wrong password')),
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  t.after(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return portOf(server.server.address())
}

/** Takes the call and says nothing. */
async function deafServer(t: TestContext): Promise<number> {
  const server = createServer((socket) => t.after(() => socket.destroy()))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  t.after(() => server.close())
  return portOf(server.address())
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  assert.ok(address !== null && typeof address === 'object')
  return address.port
}

test('a data folder that cannot be made is a problem in words', async (t) => {
  const file = join(temporaryFolder(t), 'file')
  writeFileSync(file, '')
  for (const folder of ['/proc/folkmoot', join(file, 'data')]) {
    const found = await checkFolder(folder)
    assert.equal(found.level, 'problem')
    assert.match(found.says, /cannot be made or written to \(/)
  }
})
