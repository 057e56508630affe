import type { Selectable } from 'kysely'

import type { Writer } from '../db/group-commit.ts'
import type { JobTable } from '../db/schema.ts'
import type { ForumEvent } from '../forum/kernel/events.ts'
import { type Forum, transact } from '../forum/kernel/forum.ts'
import { type Log, noLog } from '../outside/log.ts'
import { type Consequence, consequences, longWork, mailWork, tellingWork } from './consequences.ts'

type Job = Selectable<JobTable>

/** Short jobs, and the telling of watchers, are taken many at once, enough to share commits, few enough that a crash repeats little; the others singly, mail by no more at a time than a mail server likes. */
const lanes = {
  short: { runners: 1, batch: 50 },
  telling: { runners: 1, batch: 50 },
  long: { runners: 2, batch: 1 },
  mail: { runners: 3, batch: 1 },
} as const
export type Lane = keyof typeof lanes
/** What runs in which. */
const among: Readonly<Record<Lane, readonly ['in' | 'not in', readonly string[]]>> = {
  short: ['not in', [...longWork, ...mailWork, ...tellingWork]],
  telling: ['in', tellingWork],
  long: ['in', longWork],
  mail: ['in', mailWork],
}

/** Tried this often with growing pauses (about two hours in all), a job is parked for a person to look at. */
const mostAttempts = 8

/** What jobs do, by event and name, and how long one is its worker's (ms): a job whose worker died is taken up again after that. */
export interface Work {
  readonly table: Readonly<Record<string, Readonly<Record<string, Consequence<never>>>>>
  readonly leaseMs: number
}

const usual: Work = { table: consequences, leaseMs: 60_000 }

/** Runs every job that is due, oldest first, and returns how many it finished. Failing ones come back later. */
export async function drainOutbox(forum: Forum, work: Work = usual): Promise<number> {
  const all = ['short', 'telling', 'long', 'mail'] as const
  const finished = await Promise.all(all.map((lane) => drainLane(forum, lane, work)))
  return finished.reduce((sum, count) => sum + count, 0)
}

/** The same for one kind of job: neither waits for the other. Once `stopping`, no more are begun, and long ones end at their next transaction. */
export async function drainLane(
  forum: Forum,
  lane: Lane,
  work: Work = usual,
  how: How = {},
): Promise<number> {
  const running = { ...work, ...how }
  const runners = Array.from({ length: lanes[lane].runners }, () => runJobs(forum, lane, running))
  return (await Promise.all(runners)).reduce((sum, finished) => sum + finished, 0)
}

interface How {
  readonly stopping?: AbortSignal
  /** Hears of every job that fails, so that nobody has to look into the table to find out. */
  readonly log?: Log
}

type Running = Work & How

async function runJobs(forum: Forum, lane: Lane, work: Running): Promise<number> {
  const given = lane === 'long' || lane === 'telling' ? endingAt(forum, work.stopping) : forum
  let finished = 0
  while (work.stopping?.aborted !== true) {
    const jobs = await lease(forum, lane, work)
    if (jobs === null) return finished
    const done = await holding(forum, jobs, work, async () => {
      const outcomes = await Promise.all(jobs.map((job) => run({ forum, given }, job, work)))
      return jobs.filter((_job, index) => outcomes[index] === true)
    })
    await forget(forum, done)
    finished += done.length
  }
  return finished
}

/** The forum as long work is given it, which goes on for minutes in many transactions and may be repeated from any of them. */
function endingAt(forum: Forum, stopping: AbortSignal | undefined): Forum {
  const writer: Writer = {
    run: async (work, how) => {
      stopping?.throwIfAborted()
      return forum.writer.run(work, how)
    },
  }
  return { ...forum, writer }
}

/** Takes jobs that are due; null when there are none. Those that another worker took meanwhile are left out. */
async function lease(
  forum: Forum,
  lane: Lane,
  { leaseMs, log = noLog }: Running,
): Promise<readonly Job[] | null> {
  const now = forum.now()
  // Looking costs nothing; taking costs a commit, so look first.
  const waiting = await due(forum, lane, now)
  if (waiting.length === 0) return null
  const fresh = waiting.filter(({ leased_until }) => leased_until === null)
  // One of those whose worker died may have killed it: each is tried alone, so that the others do not pay for it.
  const taken = fresh.length > 0 ? fresh : waiting.slice(0, 1)
  const ids = taken.map(({ id }) => id)
  const spent = fresh.length === 0 && taken.every(({ attempts }) => attempts >= mostAttempts)
  if (spent) log.error({ jobs: ids }, 'given up: the process ended each time while this job ran')
  return transact(
    forum,
    async ({ db }) => {
      const rows = db
        .updateTable('job')
        .where('id', 'in', ids)
        .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<', now)]))
      if (spent) {
        const problem = 'The process ended each time while this job ran.'
        await rows.set({ parked_at: now, leased_until: null, problem }).execute()
        return []
      }
      return rows
        .set((row) => ({ leased_until: later(now, leaseMs), attempts: row('attempts', '+', 1) }))
        .returningAll()
        .execute()
    },
    'nothing-shown',
  )
}

function due({ db }: Forum, lane: Lane, now: string) {
  return db
    .selectFrom('job')
    .select(['id', 'attempts', 'leased_until'])
    .where('parked_at', 'is', null)
    .where('due_at', '<=', now)
    .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<', now)]))
    .where('consequence', ...among[lane])
    .orderBy('due_at')
    .orderBy('id')
    .limit(lanes[lane].batch)
    .execute()
}

/** Renews the lease of jobs for as long as they run. */
async function holding<Result>(
  forum: Forum,
  jobs: readonly Job[],
  { leaseMs }: Work,
  act: () => Promise<Result>,
): Promise<Result> {
  const ids = jobs.map(({ id }) => id)
  const renew = (): void => {
    const leased_until = later(forum.now(), leaseMs)
    const write = transact(
      forum,
      ({ db }) =>
        db
          .updateTable('job')
          .set({ leased_until })
          .where('id', 'in', ids)
          .where('leased_until', 'is not', null)
          .execute(),
      'nothing-shown',
    )
    // A renewal may be missed: two more come before the lease ends, and a job is safe to run twice.
    write.catch(() => undefined)
  }
  const timer = setInterval(renew, leaseMs / 3)
  try {
    return await act()
  } finally {
    clearInterval(timer)
  }
}

interface Given {
  readonly forum: Forum
  /** What the job is done with. */
  readonly given: Forum
}

async function run(
  { forum, given }: Given,
  job: Job,
  { table, stopping, log = noLog }: Running,
): Promise<boolean> {
  try {
    const event = readEvent(job.event)
    const consequence = table[event.type]?.[job.consequence]
    if (consequence === undefined) {
      throw new Error(`nothing here is called ${job.consequence} and follows from ${event.type}`)
    }
    // oxlint-disable-next-line no-unsafe-type-assertion -- TypeScript cannot relate the row for a type to its event.
    await consequence(given, event as never)
    return true
  } catch (problem) {
    if (stopping?.aborted === true) await leave(forum, job)
    else {
      const { id, consequence, attempts } = job
      const facts = { problem, job: id, consequence, attempts }
      if (isLast(job)) log.error(facts, 'a job failed for good; folkmoot jobs lists it')
      else log.warn(facts, 'a job failed and is tried again later')
      await postpone(forum, job, problem)
    }
    return false
  }
}

/** It was no fault of the job that it ended: the next start takes it up as if it had not been tried. */
async function leave(forum: Forum, { id }: Job): Promise<void> {
  await transact(
    forum,
    ({ db }) =>
      db
        .updateTable('job')
        .set((row) => ({ leased_until: null, attempts: row('attempts', '-', 1) }))
        .where('id', '=', id)
        .execute(),
    'nothing-shown',
  )
}

const isLast = ({ attempts }: Job): boolean => attempts >= mostAttempts

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
          parked_at: isLast(job) ? now : null,
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

/** What a job follows from. */
export function readEvent(text: string): ForumEvent {
  // oxlint-disable-next-line no-unsafe-type-assertion -- only `Tx.record` writes this table, and it takes a ForumEvent.
  return JSON.parse(text) as ForumEvent
}
