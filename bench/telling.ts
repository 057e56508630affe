/**
 * A reply in a thread that twenty thousand members watch: how long until all are told, and what the pages of others
 * cost meanwhile. `node bench/telling.ts [folder]` fills a small forum of its own.
 */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

import { get } from './load.ts'
import { seed } from './seed.ts'
import { serveForum, underLoad } from './serving.ts'

const [folder = '/tmp/folkmoot-telling'] = process.argv.slice(2)
const port = 8394
const watchers = 20_000
const watched = 2

await seed(folder, 20_000)
const file = join(folder, 'folkmoot.db')
fill(file)
// oxlint-disable-next-line no-unsafe-type-assertion -- bench/seed.ts wrote it.
const { tokens } = JSON.parse(readFileSync(join(folder, 'bench.json'), 'utf8')) as {
  readonly tokens: readonly string[]
}
const cookie = (n: number) => ({ cookie: `folkmoot=${tokens[n % tokens.length] ?? ''}` })

const forum = await serveForum(folder, port)
try {
  const threads = await Promise.all([3, 4, 5, 6].map((id) => address(`/threads/${id}`)))
  const requests = threads.flatMap((path) => [get(path, cookie(1)), get(path, cookie(2))])
  const pages = () => underLoad({ port, requests, connections: 2, seconds: 6 })
  await pages()
  const before = await pages()
  const asked = performance.now()
  await writeOne()
  const [during, seconds] = await Promise.all([pages(), told(file, asked)])
  console.log(`told ${watchers} watchers in ${seconds.toFixed(2)} s (must be ≤ 10)`)
  console.log(`members' thread pages, p95: ${ms(before.p95)} before, ${ms(during.p95)} meanwhile`)
  console.log(`that is ${(during.p95 / before.p95).toFixed(2)} × (must be ≤ 1.5)`)
  console.log(`p99: ${ms(before.p99)} before, ${ms(during.p99)} meanwhile`)
} finally {
  await forum.stop()
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`
}

function fill(path: string): void {
  const db = new DatabaseSync(path)
  db.exec(`begin;
    with recursive n (i) as (select 1 union all select i + 1 from n where i < ${watchers})
    insert into member (name, name_key, name_skeleton, joined_at)
      select 'Watcher ' || i, 'watcher ' || i, 'watcher ' || i, '2020-01-01T00:00:00.000Z' from n;
    insert into watch (member_id, kind, subject_id, level, made_at)
      select id, 'thread', ${watched}, 'all', joined_at from member where name like 'Watcher %';
    commit; analyze`)
  db.close()
}

async function address(path: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`)
  await answer.arrayBuffer()
  return new URL(answer.url).pathname
}

async function writeOne(): Promise<void> {
  const csrf = createHash('sha256').update(`form:${tokens[0]}`).digest('base64url').slice(0, 27)
  const answer = await fetch(`http://127.0.0.1:${port}/threads/${watched}/replies`, {
    method: 'POST',
    redirect: 'manual',
    headers: cookie(0),
    body: new URLSearchParams({ csrf, nonce: randomUUID(), source: 'One more post' }),
  })
  if (answer.status !== 303) throw new Error(`the reply was answered ${answer.status}`)
}

/** Seconds until the last of them has a line. */
async function told(path: string, since: number): Promise<number> {
  const db = new DatabaseSync(path, { readOnly: true })
  const count = db.prepare('select count(*) as told from notification where bundle = ?')
  try {
    while (Number(count.get(`thread:${watched}`)?.['told']) < watchers) {
      if (performance.now() - since > 60_000) throw new Error('not all were told within a minute')
      await pause(100)
    }
    return (performance.now() - since) / 1000
  } finally {
    db.close()
  }
}
