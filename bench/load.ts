/**
 * A load generator on raw sockets, so that it costs less than what it measures. Run as a process of its own:
 * `node bench/load.ts` reads a Load as JSON and prints a Measured. One request at a time per connection.
 */
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'

export interface Load {
  readonly port: number
  /** Whole requests, sent in turn; each connection starts at another one. */
  readonly requests: readonly string[]
  readonly connections: number
  readonly seconds: number
}

export interface Measured {
  readonly perSecond: number
  /** Answer times in milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly answers: Readonly<Record<string, number>>
  readonly bytes: number
}

/** A GET as a browser would send it; `headers` adds to it. */
export function get(path: string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ host: '127.0.0.1', connection: 'keep-alive', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return `GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
}

async function measure({ port, requests, connections, seconds }: Load): Promise<Measured> {
  const times: number[] = []
  const answers: Record<string, number> = {}
  let bytes = 0
  const until = performance.now() + seconds * 1000
  const started = performance.now()
  const one = async (index: number): Promise<void> => {
    const line = talk(await dial(port))
    for (let turn = index; performance.now() < until; turn++) {
      const asked = performance.now()
      const answer = await line.ask(requests[turn % requests.length] ?? '')
      times.push(performance.now() - asked)
      answers[answer.status] = (answers[answer.status] ?? 0) + 1
      bytes += answer.length
    }
    line.end()
  }
  await Promise.all(Array.from({ length: connections }, (_, index) => one(index)))
  const elapsed = (performance.now() - started) / 1000
  const sorted = Float64Array.from(times).toSorted()
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return {
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    answers,
    bytes: bytes / Math.max(1, times.length),
  }
}

function dial(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.setNoDelay(true)
    socket.once('error', reject)
  })
}

interface Answer {
  readonly status: string
  readonly length: number
}

function talk(socket: Socket): { ask: (request: string) => Promise<Answer>; end: () => void } {
  let settle: ((answer: Answer) => void) | undefined
  let status = ''
  let missing = -1
  let total = 0
  socket.on('data', (chunk) => {
    if (missing < 0) {
      const end = chunk.indexOf('\r\n\r\n')
      const head = chunk.toString('latin1', 0, end)
      status = head.slice(9, 12)
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
      missing = end + 4 + Number(length ?? 0)
      total = missing
    }
    missing -= chunk.length
    if (missing > 0) return
    missing = -1
    settle?.({ status, length: total })
  })
  return {
    ask: (request) =>
      new Promise((resolve) => {
        settle = resolve
        socket.write(request)
      }),
    end: () => socket.destroy(),
  }
}

if (import.meta.main) {
  // oxlint-disable-next-line no-unsafe-type-assertion -- given by our own bench.
  const load = JSON.parse(readFileSync(0, 'utf8')) as Load
  console.log(JSON.stringify(await measure(load)))
}
