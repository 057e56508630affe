import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { test, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { freePort } from '../../test/postgres.ts'
import { temporaryFolder, type } from '../../test/terminal.ts'
import { readConfig } from '../config.ts'
import { changeSettings } from '../forum/kernel/settings.ts'
import { openForum } from '../opening.ts'

test('serve says when it is ready, answers, and stops with status 0 when told', async (t) => {
  const { url, process: forum } = await serving(t)
  assert.equal((await fetch(`${url}/nothing`)).status, 404)
  forum.kill('SIGTERM')
  assert.equal(await statusOf(forum), 0)
})

test('a second forum on the same port says that it is taken', async (t) => {
  const { port } = await serving(t)
  const second = start(t, temporaryFolder(t), port)
  assert.equal(await statusOf(second.process), 1)
  assert.match(second.said.err, /Port \d+ is taken by another program/)
  const demo = temporaryFolder(t)
  const third = await type(['demo', '--port', String(port)], { FOLKMOOT_DATA: demo })
  assert.match(third.err, /^Port \d+ is taken by another program/)
  assert.deepEqual(readdirSync(demo), [])
})

test('what another process writes shows on the pages of guests within a second', async (t) => {
  const { url, data } = await serving(t)
  assert.match(await (await fetch(url)).text(), /Folkmoot/)
  const result = readConfig({ FOLKMOOT_DATA: data }, '')
  assert.ok('config' in result)
  const { forum, close } = await openForum(result.config)
  await changeSettings(forum, { forumName: 'Written elsewhere' })
  await close()
  await pause(800)
  assert.match(await (await fetch(url)).text(), /Written elsewhere/)
})

test('told to stop, it finishes what has begun, soon', async (t) => {
  const { port, process: forum } = await serving(t)
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write('POST /threads/1/replies HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n')
  socket.write('Content-Type: application/x-www-form-urlencoded\r\n\r\na=')
  await pause(200)
  const told = performance.now()
  forum.kill('SIGTERM')
  await pause(300)
  assert.equal(forum.exitCode, null)
  socket.write('bc')
  let answer = ''
  for await (const part of socket) answer += String(part)
  assert.match(answer, /^HTTP\/1\.1 \d/)
  assert.equal(await statusOf(forum), 0)
  assert.ok(performance.now() - told < 5000)
})

interface Started {
  readonly process: ChildProcess
  /** What it has printed so far. */
  readonly said: { out: string; err: string }
}

/** The forum as an operator starts it, in a folder and on a port of its own, ready. */
async function serving(t: TestContext) {
  const [data, port] = [temporaryFolder(t), await freePort()]
  const started = start(t, data, port)
  while (!started.said.out.includes('Ready')) {
    assert.equal(started.process.exitCode, null, started.said.err)
    await pause(20)
  }
  assert.match(
    started.said.out,
    new RegExp(`^Ready in [\\d.]+ s on http://127.0.0.1:${port}$`, 'm'),
  )
  return { ...started, data, port, url: `http://127.0.0.1:${port}` }
}

function start(t: TestContext, data: string, port: number): Started {
  const forum = spawn(process.execPath, ['bin/folkmoot.js', 'serve'], {
    env: { PATH: process.env['PATH'], FOLKMOOT_DATA: data, FOLKMOOT_PORT: String(port) },
  })
  t.after(async () => {
    forum.kill('SIGKILL')
    await statusOf(forum)
  })
  const said = { out: '', err: '' }
  forum.stdout.on('data', (part: Buffer) => {
    said.out += part.toString()
  })
  forum.stderr.on('data', (part: Buffer) => {
    said.err += part.toString()
  })
  return { process: forum, said }
}

async function statusOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  return child.exitCode
}
