import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

/** The demo as anybody starts it, in a folder of its own. */
export interface Demo {
  readonly url: string
  /** Addresses of a thread of several pages, one with code in it, one from right to left. */
  readonly threads: Readonly<Record<'long' | 'code' | 'arabic', string>>
  /** Changes what no page can, beside the running forum, which notices within half a second. */
  readonly write: (sql: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the built product's demo and waits until it is ready. */
export async function startDemo(): Promise<Demo> {
  if (!existsSync(join(root, 'dist/main.js'))) throw new Error('Run node bin/build.ts first.')
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'))
  const port = await freePort()
  const demo = spawn(process.execPath, ['bin/folkmoot.js', 'demo', '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, FOLKMOOT_DATA: folder, FOLKMOOT_HOST: '127.0.0.1' },
  })
  const url = `http://127.0.0.1:${port}`
  await ready(demo, url)
  const file = join(folder, 'demo/folkmoot.db')
  return {
    url,
    threads: {
      long: threadTitled(file, 'Which slow train%'),
      code: threadTitled(file, 'From timetable pages%'),
      arabic: threadTitled(file, 'ليلة في القطار%'),
    },
    async write(sql) {
      const database = new DatabaseSync(file, { timeout: 10_000 })
      database.exec(sql)
      database.close()
      await sleep(700)
    },
    async stop() {
      const ended = new Promise((resolve) => demo.once('exit', resolve))
      demo.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function threadTitled(file: string, pattern: string): string {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 })
  const found = database.prepare('select id from thread where title like ?').get(pattern)
  database.close()
  if (found === undefined) throw new Error(`The demo has no thread called ${pattern}.`)
  return `/threads/${Number(found['id'])}`
}

async function ready(demo: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (demo.exitCode !== null) throw new Error('The demo ended before it was ready.')
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok === true) return
    await sleep(100)
  }
  demo.kill()
  throw new Error('The demo was not ready within a minute.')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => {
    server.close(resolve)
  })
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}
