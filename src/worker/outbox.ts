import type { Selectable } from 'kysely'

import type { JobTable } from '../db/schema.ts'
import type { ForumEvent } from '../forum/kernel/events.ts'
import { type Forum, transact } from '../forum/kernel/forum.ts'
import { type Consequence, consequences } from './consequences.ts'

type Job = Selectable<JobTable>

/** Jobs taken at once: enough to share commits, few enough that a crash repeats little. */
const batch = 50
/** A job whose worker died is taken up again after this. */
const leaseMs = 60_000
/** Tried this often with growing pauses (about four hours in all), a job is parked for a person to look at. */
const mostAttempts = 8

/** Runs every job that is due, oldest first, and returns how many it finished. Failing ones come back later, alone. */
export async function drainOutbox(forum: Forum): Promise<number> {
  let finished = 0
  for (;;) {
    const jobs = await lease(forum)
    if (jobs.length === 0) return finished
    const outcomes = await Promise.all(jobs.map((job) => run(forum, job)))
    const done = jobs.filter((_job, index) => outcomes[index] === true)
    await forget(forum, done)
    finished += done.length
  }
}

async function lease(forum: Forum): Promise<readonly Job[]> {
  const now = forum.now()
  const due = forum.db
    .selectFrom('job')
    .where('parked_at', 'is', null)
    .where('due_at', '<=', now)
    .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<', now)]))
  // Looking costs nothing; taking costs a commit, so look first.
  const waiting = await due.select('id').orderBy('due_at').orderBy('id').limit(batch).execute()
  if (waiting.length === 0) return []
  return transact(
    forum,
    ({ db }) =>
      db
        .updateTable('job')
        .set((row) => ({ leased_until: later(now, leaseMs), attempts: row('attempts', '+', 1) }))
        .where(
          'id',
          'in',
          waiting.map(({ id }) => id),
        )
        .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<', now)]))
        .returningAll()
        .execute(),
    'nothing-shown',
  )
}

async function run(forum: Forum, job: Job): Promise<boolean> {
  try {
    const event = readEvent(job.event)
    // oxlint-disable-next-line no-unsafe-type-assertion -- TypeScript cannot relate the row for a type to its event.
    const following = consequences[event.type] as Readonly<Record<string, Consequence<ForumEvent>>>
    await following[job.consequence]?.(forum, event)
    return true
  } catch (problem) {
    await postpone(forum, job, problem)
    return false
  }
}

async function postpone(forum: Forum, job: Job, problem: unknown): Promise<void> {
  const now = forum.now()
  const pauseMs = 2 ** job.attempts * 30_000
  await transact(
    forum,
    ({ db }) =>
      db
        .updateTable('job')
        .set({
          leased_until: null,
          due_at: later(now, pauseMs),
          problem: String(problem instanceof Error ? (problem.stack ?? problem.message) : problem),
          parked_at: job.attempts >= mostAttempts ? now : null,
        })
        .where('id', '=', job.id)
        .execute(),
    'nothing-shown',
  )
}

async function forget(forum: Forum, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return
  const ids = jobs.map(({ id }) => id)
  await transact(
    forum,
    ({ db }) => db.deleteFrom('job').where('id', 'in', ids).execute(),
    'nothing-shown',
  )
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}

function readEvent(text: string): ForumEvent {
  // oxlint-disable-next-line no-unsafe-type-assertion -- only `Tx.record` writes this table, and it takes a ForumEvent.
  return JSON.parse(text) as ForumEvent
}
