import assert from 'node:assert/strict'
import { test } from 'node:test'

import { cpuCost } from '../../test/cpu-cost.ts'
import { logTo } from './log.ts'

const noon = () => '2026-11-22T12:00:00.000Z'

test('an entry is one line of JSON with facts, without secrets and without whole addresses', () => {
  const lines: string[] = []
  const log = logTo((line) => lines.push(line), 'json', noon)
  log.warn({ request: 'r-1', sessionToken: 'hunter2', address: '203.0.113.77' }, 'too many')
  assert.deepEqual(lines, [
    '{"at":"2026-11-22T12:00:00.000Z","level":"warn","what":"too many","request":"r-1","sessionToken":"…","address":"203.0.113.0"}\n',
  ])
})

test('a problem keeps the place it happened at, on one line for machines and readable for people', () => {
  const lines: string[] = []
  const problem = new Error('no such table')
  logTo((line) => lines.push(line), 'json', noon).error({ problem }, 'a request failed')
  logTo((line) => lines.push(line), 'pretty', noon).error({ problem }, 'a request failed')
  assert.equal(lines[0]?.trim().includes('\n'), false)
  assert.match(lines[0] ?? '', /no such table.*log\.test\.ts/)
  assert.match(lines[1] ?? '', /^12:00:00 error a request failed\n {4}Error: no such table\n/)
})

test('of a mailbox that a mail server names only its host is kept, and file names stay whole', () => {
  const lines: string[] = []
  const problem = new Error('550 no such user <ada.lind+x@mail.example.org>')
  problem.stack = `${problem.message}\n at file:///srv/node_modules/@fastify/cookie/index.js`
  logTo((line) => lines.push(line), 'json', noon).warn({ problem }, 'refused')
  assert.doesNotMatch(lines.join(''), /ada|lind/)
  assert.match(lines.join(''), /<…@mail\.example\.org>.*node_modules\/@fastify\/cookie/)
})

test('a mailbox outside of ASCII is not kept either', () => {
  const lines: string[] = []
  const problem = new Error('550 no such user <jörg.müller@post.example.org>, 用户@例子.广告')
  logTo((line) => lines.push(line), 'json', noon).warn({ problem }, 'refused')
  assert.doesNotMatch(lines.join(''), /jörg|müller|用户/)
  assert.match(lines.join(''), /<…@post\.example\.org>, …@例子/)
})

test('a long word in a problem costs little', () => {
  const problem = new Error('a'.repeat(60_000))
  const log = logTo(() => undefined, 'json', noon)
  assert.ok(cpuCost(() => log.warn({ problem }, 'refused'), 250) < 250)
})
