/**
 * Digests for twenty thousand members, each with something to tell and five watched boards, through a real SMTP server
 * on this machine: `node bench/digests.ts [folder]` fills a small forum of its own.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { SMTPServer } from 'smtp-server'

import type { Forum } from '../src/forum/kernel/forum.ts'
import { takeDigests } from '../src/forum/notifications/digests.ts'
import { smtpMailer } from '../src/outside/mail.ts'
import { followUps } from '../src/worker/consequences.ts'
import { drainOutbox } from '../src/worker/outbox.ts'
import { openForum } from './forum.ts'
import { seed } from './seed.ts'

const receivers = 20_000
const port = 8396
const [folder = '/tmp/folkmoot-digests'] = process.argv.slice(2)

if (folder === 'sink') listen()
else await measure()

/** Takes every mail and throws it away; says at the end how many there were. */
function listen(): void {
  let count = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      stream.resume()
      stream.on('end', () => {
        count++
        done()
      })
    },
  })
  server.listen(port, '127.0.0.1')
  process.on('SIGTERM', () => {
    console.log(count)
    process.exit(0)
  })
}

async function measure(): Promise<void> {
  await seed(folder, 20_000)
  const file = join(folder, 'folkmoot.db')
  fill(file)
  const sink = spawn(process.execPath, ['bench/digests.ts', 'sink'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const mail = smtpMailer(`smtp://127.0.0.1:${port}`, 'Forum <forum@forum.example>')
  await reachable(() => mail.check())
  const { forum: filled, database } = await openForum(`sqlite:${file}`)
  const morning = `${new Date().toISOString().slice(0, 10)}T07:30:00.000Z`
  const forum: Forum = { ...filled, followUps, mail, now: () => morning }
  const started = performance.now()
  await takeDigests(forum)
  const taken = (performance.now() - started) / 1000
  await drainOutbox(forum)
  const seconds = (performance.now() - started) / 1000
  await database.close()
  const counted: string[] = []
  sink.stdout.on('data', (part: Buffer) => counted.push(part.toString()))
  sink.kill('SIGTERM')
  await once(sink, 'close')
  console.log(`\ntaken in ${taken.toFixed(2)} s`)
  console.log(`${counted.join('').trim()} digests sent in ${seconds.toFixed(1)} s (must be ≤ 300)`)
}

async function reachable(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await check()
    } catch (problem) {
      if (tries === 100) throw problem
      await new Promise((resume) => {
        setTimeout(resume, 50)
      })
    }
  }
}

function fill(path: string): void {
  const db = new DatabaseSync(path)
  const yesterday = new Date(Date.now() - 20 * 3_600_000).toISOString()
  db.exec(`begin;
    with recursive n (i) as (select 1 union all select i + 1 from n where i < ${receivers})
    insert into member (name, name_key, name_skeleton, joined_at, email, email_key, email_confirmed_at)
      select 'Reader ' || i, 'reader ' || i, 'reader ' || i, '2020-01-01T00:00:00.000Z',
        'reader' || i || '@example.org', 'reader' || i || '@example.org', '2020-01-01T00:00:00.000Z'
      from n;
    insert into watch (member_id, kind, subject_id, level, made_at)
      select member.id, 'board', board.id, 'first', joined_at from member join board on board.id <= 5
      where name like 'Reader %';
    update post set posted_at = '${yesterday}' where id > (select max(id) from post) - 1000;
    update thread set last_posted_at = '${yesterday}'
      where last_post_id > (select max(id) from post) - 1000;
    insert into notification
      (member_id, kind, bundle, board_id, thread_id, post_id, last_post_id, made_at, changed_at)
      select member.id, 'posts', 'thread:' || thread.id, thread.board_id, thread.id,
        post.id, thread.last_post_id, '${yesterday}', '${yesterday}'
      from member join thread on thread.id % 7 = member.id % 7 and thread.id between 2 and 20
      join post on post.thread_id = thread.id and post.number = max(1, thread.last_number - 3)
      where name like 'Reader %';
    commit; analyze`)
  db.close()
}
