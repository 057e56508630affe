import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open.ts'
import { formKey } from '../../src/web/session.ts'
import { freePort } from '../postgres.ts'
import { sharedFolder } from '../shared-data.ts'

/** How a machine may end: the process killed, or the power cut (everything not yet synced is gone). */
export type Fault = 'kill' | 'power-cut'

const writers = 16

/** A forum that is hurt again and again while members post, and the book of what it acknowledged. */
export interface Ledger {
  /** One cycle: start, post for `ms`, hurt. Then everything is checked. Returns how many posts were acknowledged. */
  cycle(ms: number): Promise<number>
  close(): void
}

interface Sent {
  readonly nonce: string
  readonly writer: number
  acknowledged: boolean
}

export async function openLedger(folder: string, fault: Fault): Promise<Ledger> {
  rmSync(folder, { recursive: true, force: true })
  const tokens = await prepare(join(folder, 'data'))
  const library = fault === 'power-cut' ? powerCut(folder) : null
  const sent: Sent[] = []
  return {
    async cycle(ms) {
      const before = sent.length
      const forum = await start(folder, library)
      // What an earlier cycle left unanswered is sent again, as a browser would: it must not become two posts.
      for (const one of sent.filter(({ acknowledged }) => !acknowledged))
        await submit(forum.port, tokens, one)
      const until = performance.now() + ms
      const working = Array.from({ length: writers }, (_, writer) =>
        write(forum.port, tokens, { writer, sent, until }),
      )
      await pause(ms * (0.5 + Math.random() / 2))
      forum.child.kill('SIGKILL')
      await new Promise((resolve) => {
        forum.child.once('exit', resolve)
      })
      await Promise.all(working)
      if (library !== null) loseUnsynced(folder)
      await check(join(folder, 'data'), sent)
      return sent.slice(before).filter(({ acknowledged }) => acknowledged).length
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function prepare(data: string): Promise<readonly string[]> {
  const database = await openDatabase(`sqlite:${join(data, 'folkmoot.db')}`)
  await migrate(database)
  const tokens = Array.from({ length: writers }, () => randomBytes(32).toString('base64url'))
  await database.writer.run(async (db) => {
    const at = new Date().toISOString()
    await db.insertInto('setting').values({ key: 'postsPerMinute', value: '1000000' }).execute()
    await db.insertInto('board').values({ title: 'Hall' }).execute()
    await db
      .insertInto('thread')
      .values({ board_id: 1, title: 'Storm', started_at: at, last_posted_at: at })
      .execute()
    for (const [n, token] of tokens.entries()) {
      const name = `writer ${n}`
      await db
        .insertInto('member')
        .values({ name, name_key: name, name_skeleton: name, joined_at: at })
        .execute()
      const token_hash = createHash('sha256').update(token).digest('base64url')
      await db
        .insertInto('session')
        .values({
          member_id: n + 1,
          token_hash,
          created_at: at,
          seen_at: at,
          confirmed_at: at,
          agent: '',
          address: '',
        })
        .execute()
    }
  })
  await database.close()
  return tokens
}

/** Compiles the recorder that keeps a shadow of what has been synced; returns the library to preload. */
function powerCut(folder: string): string {
  const library = join(folder, 'powerfail.so')
  execFileSync('gcc', [
    '-shared',
    '-fPIC',
    '-O1',
    '-w',
    '-o',
    library,
    powerfailSource(),
    '-ldl',
    '-lpthread',
  ])
  return library
}

/** The recorder's source, which lies beside the project; '' when it does not. */
export function powerfailSource(): string {
  const folder = sharedFolder('faults')
  return folder === undefined ? '' : join(folder, 'powerfail.c')
}

function loseUnsynced(folder: string): void {
  rmSync(join(folder, 'data'), { recursive: true })
  cpSync(join(folder, 'shadow'), join(folder, 'data'), { recursive: true })
}

async function start(
  folder: string,
  library: string | null,
): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort()
  // What lies there now has survived: the shadow begins as the same.
  rmSync(join(folder, 'shadow'), { recursive: true, force: true })
  if (library !== null) cpSync(join(folder, 'data'), join(folder, 'shadow'), { recursive: true })
  const child = spawn(process.execPath, ['bin/folkmoot.js', 'serve'], {
    env: {
      ...process.env,
      FOLKMOOT_DATA: join(folder, 'data'),
      FOLKMOOT_PORT: String(port),
      FOLKMOOT_URL: `http://127.0.0.1:${port}`,
      ...(library !== null && {
        LD_PRELOAD: library,
        PF_DIR: join(folder, 'data'),
        PF_SHADOW: join(folder, 'shadow'),
      }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; tries < 1000; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/robots.txt`)
      return { child, port }
    } catch {
      // Not listening yet.
      await pause(10)
    }
  }
  throw new Error('the forum did not start again')
}

async function write(
  port: number,
  tokens: readonly string[],
  {
    writer,
    sent,
    until,
  }: { readonly writer: number; readonly sent: Sent[]; readonly until: number },
): Promise<void> {
  while (performance.now() < until) {
    const one = { nonce: randomUUID(), writer, acknowledged: false }
    sent.push(one)
    if (!(await submit(port, tokens, one))) return
  }
}

/** False when the forum was gone before it answered. */
async function submit(port: number, tokens: readonly string[], one: Sent): Promise<boolean> {
  const token = tokens[one.writer] ?? ''
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/threads/1/replies`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `folkmoot=${token}` },
      body: new URLSearchParams({
        csrf: formKey(token),
        nonce: one.nonce,
        source: `Words ${one.nonce}`,
      }),
    })
    assert.equal(answer.status, 303, await answer.text())
    one.acknowledged = true
    return true
  } catch (problem) {
    if (problem instanceof assert.AssertionError) throw problem
    return false
  }
}

/** Acknowledged posts are all there, byte for byte; nothing is there twice, half, or unasked for; counters equal rows. */
async function check(data: string, sent: readonly Sent[]): Promise<void> {
  const database = await openDatabase(`sqlite:${join(data, 'folkmoot.db')}`)
  try {
    const rows = await database.read
      .selectFrom('post')
      .innerJoin('post_body', 'post_body.post_id', 'post.id')
      .select('source')
      .execute()
    const present = rows.map(({ source }) => source)
    const distinct = new Set(present)
    assert.equal(distinct.size, present.length, 'a post is there twice')
    const asked = new Set(sent.map(({ nonce }) => `Words ${nonce}`))
    assert.ok(
      present.every((source) => asked.has(source)),
      'a post nobody sent',
    )
    const lost = sent.filter((one) => one.acknowledged && !distinct.has(`Words ${one.nonce}`))
    assert.deepEqual(lost, [], 'acknowledged and lost')
    const thread = await database.read.selectFrom('thread').selectAll().executeTakeFirstOrThrow()
    assert.equal(thread.post_count, present.length, 'the counter is not the rows')
  } finally {
    await database.close()
  }
}
