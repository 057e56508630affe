import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

import type { Load, Measured } from './load.ts'

/** A forum started as an operator would start it. */
export interface Served {
  readonly port: number
  /** Milliseconds from starting the process to its first good answer. */
  readonly readyMs: number
  /** Resident memory now, in MB. */
  readonly residentMb: () => number
  /** The most since the start, in MB. */
  readonly peakMb: () => number
  readonly stop: () => Promise<void>
}

export async function serveForum(folder: string, port: number): Promise<Served> {
  const started = performance.now()
  const forum = spawn(process.execPath, ['bin/folkmoot.js', 'serve'], {
    env: { ...process.env, FOLKMOOT_DATA: folder, FOLKMOOT_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await answers(port)
  const readyMs = performance.now() - started
  const memory = (field: string) => () => Math.round(kilobytes(forum, field) / 1024)
  return {
    port,
    readyMs,
    residentMb: memory('VmRSS'),
    peakMb: memory('VmHWM'),
    stop: () => stop(forum),
  }
}

/** The floor that everything is measured against: `node:http` sending these bytes from memory. */
export async function serveBytes(
  bytes: number,
  port: number,
): Promise<{ readonly stop: () => Promise<void> }> {
  const program = `
    const page = Buffer.alloc(${bytes}, 'x')
    require('node:http').createServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length })
      response.end(page)
    }).listen(${port}, '127.0.0.1')`
  const raw = spawn(process.execPath, ['-e', program], { stdio: 'inherit' })
  await answers(port)
  return { stop: () => stop(raw) }
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/health/ready`)
      return
    } catch {
      // Not listening yet.
      await new Promise((resume) => {
        setTimeout(resume, 10)
      })
    }
  }
  throw new Error(`nothing answers on port ${port}`)
}

function kilobytes({ pid }: ChildProcess, field: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0)
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** Puts load on a port from a process of its own. */
export async function underLoad(load: Load): Promise<Measured> {
  const run = promisify(execFile)(process.execPath, ['bench/load.ts'], { maxBuffer: 1e8 })
  run.child.stdin?.end(JSON.stringify(load))
  const { stdout } = await run
  // oxlint-disable-next-line no-unsafe-type-assertion -- our own program prints it.
  return JSON.parse(stdout) as Measured
}
