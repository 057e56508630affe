/**
 * What Folkmoot must reach: `npm run bench -- <folder>` measures a forum that `node bench/seed.ts <folder>` filled and
 * prints one line for each figure with its bound. Ratios are against a raw node:http server in the same run.
 */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

import { importing } from './importing.ts'
import { get, type Load, type Measured } from './load.ts'
import { longThread, markers } from './seed.ts'
import { serveBytes, serveForum, underLoad } from './serving.ts'

interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** null: printed for what it says. */
  readonly bound: { readonly atLeast: number } | { readonly atMost: number } | null
}

const [folder = '/tmp/folkmoot-bench'] = process.argv.slice(2)
// oxlint-disable-next-line no-unsafe-type-assertion -- bench/seed.ts wrote it.
const seeded = JSON.parse(readFileSync(join(folder, 'bench.json'), 'utf8')) as {
  readonly tokens: readonly string[]
  readonly posts: number
}
const port = 8390
const seconds = 4
const cookie = (n: number): Record<string, string> => ({
  cookie: `folkmoot=${seeded.tokens[n % seeded.tokens.length] ?? ''}`,
})
const page = `/threads/${longThread}`
const members = Array.from({ length: 32 }, (_, n) => n)
const inBrotli = { 'accept-encoding': 'br' }

const figures: Figure[] = []
function note(what: string, value: number, unit: string, bound: Figure['bound']): void {
  figures.push({ what, value, unit, bound })
  console.log(line(figures.at(-1)))
}

function line(figure: Figure | undefined): string {
  if (figure === undefined) return ''
  const { what, value, unit, bound } = figure
  if (bound === null) return `| ${what} | ${shownAs(value)} ${unit} | | |`
  const kept = 'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost
  const limit = 'atLeast' in bound ? `≥ ${bound.atLeast}` : `≤ ${bound.atMost}`
  return `| ${what} | ${shownAs(value)} ${unit} | ${limit} | ${kept ? 'yes' : '**no**'} |`
}

function shownAs(value: number): string {
  return String(value >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000)
}

console.log('| what | measured | must be | kept |\n| --- | --- | --- | --- |')
const forum = await serveForum(folder, port)
note('ready after start', forum.readyMs, 'ms', { atMost: 1500 })
note('memory after start', forum.residentMb(), 'MB', { atMost: 150 })
// What search counts by is read once, a minute after the start or by the first who searches.
await (await fetch(`http://127.0.0.1:${port}/search?q=${markers.onePercent}`)).text()
note('memory once search has read what it counts by', forum.residentMb(), 'MB', null)
try {
  const right = await address(page)
  await bytes(right)
  await pagesAgainstRaw(right)
  await lists()
  await depth(right)
  await posting()
  note('memory at most under all of this', forum.peakMb(), 'MB', { atMost: 300 })
  await busyForum()
  note('memory at most after this, too', forum.peakMb(), 'MB', null)
} finally {
  await forum.stop()
}
note('posts of an archive, once read, written', await importing(100_000), '/s', { atLeast: 5000 })

async function address(path: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`)
  await answer.arrayBuffer()
  return new URL(answer.url).pathname
}

/** What a guest's browser has to fetch before it can paint, compressed. */
async function bytes(path: string): Promise<void> {
  const html = await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  const script = /<script type="module" src="([^"]+)"/.exec(html)?.[1]
  const code =
    script === undefined ? '' : await (await fetch(`http://127.0.0.1:${port}${script}`)).text()
  note('guest’s thread page: HTML with its style, as sent', await sent(path), 'KB', { atMost: 15 })
  note('style alone, compressed', size(style), 'KB', { atMost: 12 })
  note('script, compressed', size(code), 'KB', { atMost: 8 })
}

/** What a browser is sent the first time, in KB. */
async function sent(path: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { 'accept-encoding': 'br' },
  })
  await answer.arrayBuffer()
  return Number(answer.headers.get('content-length')) / 1000
}

/** A page of a thread against a raw server that sends as many bytes as the forum does. */
async function pagesAgainstRaw(path: string): Promise<void> {
  await against('guest’s thread page, of raw', 0.6, [get(path)])
  await against(
    'member’s thread page, of raw',
    0.12,
    members.map((n) => get(path, cookie(n))),
  )
  await against(
    'member’s thread page in brotli, of raw',
    0.07,
    members.map((n) => get(path, { ...cookie(n), ...inBrotli })),
  )
}

/** What is seen between two posts of a busy forum: many threads, and all that was kept is thrown away each second. */
async function busyForum(): Promise<void> {
  const threads = await Promise.all(members.map((n) => address(`/threads/${1000 + 7 * n}`)))
  const writing = setInterval(() => void writeOne(), 1000)
  await against(
    'member’s pages of 32 threads in brotli, a post a second, of raw',
    null,
    threads.flatMap((each) => members.map((n) => get(each, { ...cookie(n), ...inBrotli }))),
  )
  clearInterval(writing)
}

/** Rounds in turn with the raw server: whatever else the machine does falls on both. */
async function against(
  what: string,
  atLeast: number | null,
  requests: readonly string[],
): Promise<void> {
  const { bytes: each } = await answered({ port, requests, connections: 32, seconds: 1 })
  const raw = await serveBytes(Math.round(each), port + 1)
  const ratios: number[] = []
  try {
    for (let round = 0; round < 3; round++) {
      const floor = await load(port + 1, [get('/')])
      ratios.push((await load(port, requests)) / floor)
    }
  } finally {
    await raw.stop()
  }
  note(what, median(ratios), '×', atLeast === null ? null : { atLeast })
}

async function writeOne(): Promise<void> {
  const token = seeded.tokens[0] ?? ''
  const fields = { csrf: csrf(token), nonce: randomUUID(), source: 'One more post' }
  await fetch(`http://127.0.0.1:${port}/threads/2/replies`, {
    method: 'POST',
    redirect: 'manual',
    headers: cookie(0),
    body: new URLSearchParams(fields),
  })
}

async function lists(): Promise<void> {
  note('board index, p95, member', (await two(['/'])).p95, 'ms', { atMost: 15 })
  note(
    'what’s new, p95, member',
    (await two(['/new', '/new?tab=unread', '/new?tab=participated', '/new?tab=unanswered'])).p95,
    'ms',
    { atMost: 15 },
  )
  const boards = [
    await address('/boards/1'),
    await address('/boards/2'),
    await address('/boards/3'),
  ]
  note('board, p95, member', (await two(boards)).p95, 'ms', { atMost: 15 })
  const rare = await two([`/search?q=${markers.onePercent}`])
  note('search: a word in 1 % of posts with its counts, p95', rare.p95, 'ms', { atMost: 40 })
  const common = await two([`/search?q=${markers.half}`])
  note('search: a word in every second post, p95', common.p95, 'ms', { atMost: 150 })
}

/** The last fifty pages of a long thread against its first, none asked for before. */
async function depth(path: string): Promise<void> {
  const html = await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
  const last = Math.max(
    ...[...html.matchAll(new RegExp(`${path}/(\\d+)`, 'g'))].map(([, number]) => Number(number)),
  )
  const ask = async (from: number): Promise<number> => {
    const times: number[] = []
    for (let number = from; number < from + 50; number++) {
      const asked = performance.now()
      await (await fetch(`http://127.0.0.1:${port}${path}/${number}`)).arrayBuffer()
      times.push(performance.now() - asked)
    }
    return median(times)
  }
  await ask(100)
  const [start, end] = [await ask(2), await ask(last - 50)]
  note(`pages ${last - 50} on of a long thread against pages 2 on`, end / start, '×', {
    atMost: 1.2,
  })
}

async function posting(): Promise<void> {
  const requests = Array.from({ length: 20_000 }, (_, n) => {
    const token = seeded.tokens[n % 64] ?? ''
    const source =
      `Reply ${n}: the slow train *north* takes two hours longer, but see https://example.org. `.repeat(
        4,
      )
    const body = new URLSearchParams({ csrf: csrf(token), nonce: randomUUID(), source }).toString()
    const threadId = 2 + (n % 500)
    return [
      `POST /threads/${threadId}/replies HTTP/1.1`,
      'host: 127.0.0.1',
      'connection: keep-alive',
      `cookie: folkmoot=${token}`,
      'content-type: application/x-www-form-urlencoded',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n')
  })
  const measured = await underLoad({ port, requests, connections: 64, seconds: 8 })
  const share =
    (measured.answers['303'] ?? 0) /
    Object.values(measured.answers).reduce((sum, count) => sum + count, 0)
  note('posts acknowledged and durable, 64 clients', measured.perSecond * share, '/s', {
    atLeast: 500,
  })
  note('an acknowledged post, p99', measured.p99, 'ms', { atMost: 250 })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function size(text: string): number {
  return brotliCompressSync(text).length / 1000
}

async function load(toPort: number, requests: readonly string[]) {
  return (await answered({ port: toPort, requests, connections: 32, seconds })).perSecond
}

/** A redirect or a refusal is quick, and not what is measured. */
async function answered(asked: Load): Promise<Measured> {
  const found = await underLoad(asked)
  const failed = Object.keys(found.answers).filter((status) => status !== '200')
  if (failed.length > 0) throw new Error(`answers other than 200: ${JSON.stringify(found.answers)}`)
  return found
}

function two(paths: readonly string[]) {
  return answered({
    port,
    requests: paths.flatMap((path) => [get(path, cookie(1)), get(path, cookie(2))]),
    connections: 2,
    seconds,
  })
}

/** The key of a session's forms, as src/web/session.ts makes it. */
function csrf(token: string): string {
  return createHash('sha256').update(`form:${token}`).digest('base64url').slice(0, 27)
}
