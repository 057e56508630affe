import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test, type TestContext } from 'node:test'

import { openApp } from '../../test/app.ts'
import { changeSettings } from '../forum/kernel/settings.ts'

async function listening(t: TestContext) {
  const { app, forum } = await openApp(t)
  app.server.headersTimeout = 100
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  const send = async (...parts: readonly string[]): Promise<string> => {
    const socket = connect(Number(port), '127.0.0.1')
    for (const part of parts) socket.write(part)
    let answer = ''
    for await (const part of socket) answer += String(part)
    return answer
  }
  return { forum, send }
}

const cookies = (kilobytes: number) => `Cookie: a=${'x'.repeat(kilobytes * 1000)}\r\n`

test('what is no request gets a page in the forum’s language, and a program a problem document', async (t) => {
  const { forum, send } = await listening(t)
  await changeSettings(forum, { language: 'de' })
  const page = await send('GET\r\n\r\n')
  assert.match(page, /^HTTP\/1\.1 400 Bad Request\r\n/)
  assert.match(page, /content-type: text\/html/)
  assert.match(page, /x-content-type-options: nosniff/)
  assert.match(page, /<html lang="de".*ist unvollständig oder unlesbar angekommen/)
  const program = await send('GET /api/v1/boards HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n')
  assert.match(program, /^HTTP\/1\.1 400 .*content-type: application\/problem\+json/s)
  const document: unknown = JSON.parse(program.slice(program.indexOf('\r\n\r\n')))
  assert.partialDeepStrictEqual(document, { title: 'Bad Request', status: 400 })
})

test('too many cookies are named as what is wrong, however much of them is still coming', async (t) => {
  const { send } = await listening(t)
  const page = await send('GET / HTTP/1.1\r\nHost: x\r\n', cookies(20), cookies(400))
  assert.match(page, /^HTTP\/1\.1 431 .*delete this forum’s cookies/s)
  const program = await send(`GET /api HTTP/1.1\r\nHost: x\r\n${cookies(20)}`)
  assert.match(program, /^HTTP\/1\.1 431 .*problem\+json/s)
})

test('what never arrives whole is told so', async (t) => {
  const { send } = await listening(t)
  assert.match(await send('GET / HTTP/1.1\r\nHost: x\r\n'), /^HTTP\/1\.1 408 .*took too long/s)
})
