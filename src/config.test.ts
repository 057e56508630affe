import assert from 'node:assert/strict'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

import { type Config, type Environment, readConfig, shownConfig } from './config.ts'

function configOf(environment: Environment, envFile = ''): Config {
  const result = readConfig(environment, envFile)
  assert.ok('config' in result, 'problems' in result ? result.problems.join('\n') : '')
  return result.config
}

function problemsOf(environment: Environment, envFile = ''): readonly string[] {
  const result = readConfig(environment, envFile)
  return 'problems' in result ? result.problems : []
}

function databaseAt(database: string): string {
  return configOf({ FOLKMOOT_DATA: '/srv/f', FOLKMOOT_DATABASE: database }).database
}

test('nothing set is a forum on this machine with its data below the present folder', () => {
  const config = configOf({})
  assert.equal(config.url, 'http://127.0.0.1:8080')
  assert.equal(config.database, `sqlite:${resolve('data/folkmoot.db')}`)
  assert.equal(config.blobs, resolve('data/blobs'))
  assert.deepEqual(config.proxies, [])
  assert.ok(Object.isFrozen(config))
})

test('the environment wins over the file, and an empty variable is none', () => {
  const file = 'FOLKMOOT_PORT=3000\nFOLKMOOT_HOST=10.0.0.1\n'
  const config = configOf({ FOLKMOOT_PORT: '4000', FOLKMOOT_HOST: '' }, file)
  assert.equal(config.port, 4000)
  assert.equal(config.host, '10.0.0.1')
  assert.equal(config.url, 'http://10.0.0.1:4000')
})

test('a database file lies in the data folder unless it says otherwise', () => {
  assert.equal(databaseAt('sqlite:other.db'), `sqlite:${join('/srv/f', 'other.db')}`)
  assert.equal(databaseAt('sqlite:/mnt/fast.db'), 'sqlite:/mnt/fast.db')
  assert.equal(databaseAt('postgres://u:p@db/forum'), 'postgres://u:p@db/forum')
})

test('the public address loses its slash and names the sender of mail', () => {
  const config = configOf({ FOLKMOOT_URL: 'https://Forum.example/', FOLKMOOT_SMTP: 'smtp://mail' })
  assert.equal(config.url, 'https://forum.example')
  assert.equal(config.sender, 'forum@forum.example')
})

test('every problem is told at once, each with the value and what it should be', () => {
  const problems = problemsOf({
    FOLKMOOT_PORT: 'eighty',
    FOLKMOOT_URL: 'https://example.org/forum',
    FOLKMOOT_DATABASE: 'mysql://x',
    FOLKMOOT_PROXY: '10.0.0.0/8, nginx',
    FOLKMOOT_LANGUAGE: 'tlh',
    FOLKMOOT_SENDER: 'nobody',
    FOLKMOOT_SMTP: 'mail.example.org',
    FOLKMOOT_HOST: 'http://here',
    FOLKMOOT_CACHE_MB: '0',
    FOLKMOOT_LOG: 'loud',
  })
  assert.equal(problems.length, 10)
  assert.ok(
    problems.includes('FOLKMOOT_PORT is “eighty”: it must be a whole number from 1 to 65535.'),
  )
})

test('what this version cannot do is refused, not ignored', () => {
  assert.match(problemsOf({ FOLKMOOT_BUS: 'nats://127.0.0.1' }).join(), /cannot do that yet/)
  assert.match(problemsOf({ FOLKMOOT_BLOBS: 's3://bucket' }).join(), /cannot do that yet/)
})

test('a proxy range that is the whole world is refused', () => {
  assert.match(problemsOf({ FOLKMOOT_PROXY: '0.0.0.0/0' }).join(), /everybody/)
})

test('a name that is no setting is refused in the file and noted in the environment', () => {
  assert.match(problemsOf({}, 'FOLKMOOT_PROT=1').join(), /FOLKMOOT_PROT is no setting/)
  // Kubernetes sets such names by itself for a service called folkmoot.
  const result = readConfig({ FOLKMOOT_SERVICE_HOST: '10.0.0.1' }, '')
  assert.ok('config' in result)
  assert.match(result.notes.join(), /FOLKMOOT_SERVICE_HOST is no setting.*ignored/)
})

test('the data folder cannot be named by the file that lies in it', () => {
  assert.match(problemsOf({}, 'FOLKMOOT_DATA=/elsewhere').join(), /in the environment instead/)
})

test('mail without anybody it could come from is refused', () => {
  assert.match(problemsOf({ FOLKMOOT_SMTP: 'smtp://localhost' }).join(), /FOLKMOOT_SENDER/)
})

test('passwords are never shown, neither in the list nor in a problem', () => {
  const environment = {
    FOLKMOOT_DATABASE: 'postgres://folkmoot:hunter2@db/forum',
    FOLKMOOT_SMTP: 'smtps://me:hunter2@mail.example.org',
    FOLKMOOT_SENDER: 'me@example.org',
  }
  assert.doesNotMatch(JSON.stringify(shownConfig(configOf(environment))), /hunter2/)
  const problems = problemsOf({ FOLKMOOT_SMTP: 'imap://me:hunter2@mail' })
  assert.match(problems.join(), /imap:\/\/me:…@mail/)
})

test('signs that should have been escaped show nothing of a password either', () => {
  for (const secret of ['hunter@2', 'hun@ter@2', 'hunter/@2', 'hunter 2']) {
    const environment = {
      FOLKMOOT_DATABASE: `postgres://folkmoot:${secret}@db/forum`,
      FOLKMOOT_SMTP: `smtps://me@example.org:${secret}@mail.example.org`,
      FOLKMOOT_SENDER: 'me@example.org',
    }
    const result = readConfig(environment, '')
    const said = 'config' in result ? shownConfig(result.config) : result.problems
    assert.doesNotMatch(JSON.stringify(said), /hun|ter|2@/, secret)
  }
  const config = configOf({ FOLKMOOT_DATABASE: 'postgres://folk:se@cret@db/forum' })
  assert.ok(shownConfig(config).some(([, value]) => value === 'postgres://folk:…@db/forum'))
})

test('a line of the .env file that sets nothing is named', () => {
  assert.deepEqual(problemsOf({}, '# ours\nFOLKMOOT_PORT 9000\n\nexport FOLKMOOT_LOG=json\n'), [
    'In the .env file: line 2 has no “=”: a setting is written NAME=value.',
  ])
  assert.deepEqual(problemsOf({}, 'OTHER="one\ntwo"\nFOLKMOOT_PORT=9000\n'), [])
  assert.match(problemsOf({}, 'OTHER="one\ntwo"\nport\n').join(), /line 3 has no/)
})
