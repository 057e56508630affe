import type { DatabaseSync } from 'node:sqlite'

import type { Db } from './schema.ts'

/** Runs units of work that write, each wholly or not at all; resolves only when its commit is on disk. */
export interface Writer {
  run<Result>(work: (db: Db) => Promise<Result>, how?: Writing): Promise<Result>
}

/**
 * What a transaction changes on pages: `content`, `structure` (boards, rights, roles, settings: what sight is made of),
 * or `nothing-shown` (reading marks, sessions, jobs), of which nobody need hear.
 */
export type Changes = 'content' | 'structure' | 'nothing-shown'

export interface Writing {
  /** Asked when the work is done. Without it everything may have changed. */
  readonly changes?: () => Changes
}

/** What is used of a connection. */
type Connection = Pick<DatabaseSync, 'exec' | 'isOpen' | 'isTransaction'>

interface Unit {
  readonly work: (db: Db) => Promise<unknown>
  readonly resolve: (result: unknown) => void
  readonly reject: (problem: unknown) => void
}
type Outcome = { readonly done: unknown } | { readonly failed: unknown }

/** One fsync serves everybody who asked meanwhile; more than this and the first would wait too long for the last. */
const mostPerCommit = 200

/**
 * Group commit on one SQLite connection: units queue, run one after another inside one transaction, each behind a
 * savepoint so that one failing leaves the others whole, and are all answered after the one COMMIT that holds them.
 */
export function groupCommit(
  connection: Connection,
  db: Db,
  onBroken: (problem: unknown) => void,
): Writer {
  const waiting: Unit[] = []
  let draining = false

  async function drain(): Promise<void> {
    draining = true
    while (waiting.length > 0) {
      // One turn of the event loop, so that requests already on the wire join this commit.
      await new Promise((resume) => setImmediate(resume))
      await commitTogether(connection, db, waiting.splice(0, mostPerCommit), onBroken)
    }
    draining = false
  }

  return {
    run: <Result>(work: (db: Db) => Promise<Result>) =>
      new Promise<Result>((resolve, reject) => {
        // oxlint-disable-next-line no-unsafe-type-assertion -- the queue mixes result types; each unit gets its own back.
        waiting.push({ work, resolve: resolve as Unit['resolve'], reject })
        if (!draining) void drain()
      }),
  }
}

async function commitTogether(
  connection: Connection,
  db: Db,
  units: readonly Unit[],
  onBroken: (problem: unknown) => void,
): Promise<void> {
  const outcomes: Outcome[] = []
  try {
    connection.exec('begin immediate')
    for (const unit of units) outcomes.push(await attempt(connection, db, unit))
    connection.exec('commit')
  } catch (problem) {
    // After a failed fsync nobody knows what is on disk, and after a failed rollback nobody knows what the next commit
    // would hold: nothing more may be acknowledged by this connection.
    const fault = rollBack(connection)
    if (fault !== null) onBroken(fault.problem)
    else if (isDiskFault(problem)) onBroken(problem)
    for (const unit of units) unit.reject(problem)
    return
  }
  for (const [index, unit] of units.entries()) settle(unit, outcomes[index])
}

/** Null when nothing is left open, otherwise what went wrong. */
function rollBack(connection: Connection): { readonly problem: unknown } | null {
  try {
    if (connection.isOpen && connection.isTransaction) connection.exec('rollback')
    return null
  } catch (problem) {
    return { problem }
  }
}

async function attempt(connection: Connection, db: Db, unit: Unit): Promise<Outcome> {
  connection.exec('savepoint unit')
  try {
    const done = await unit.work(db)
    connection.exec('release unit')
    return { done }
  } catch (failed) {
    // A full disk ends the whole transaction by itself: then nobody in it may be answered.
    if (!connection.isTransaction) throw failed
    connection.exec('rollback to unit; release unit')
    return { failed }
  }
}

function settle(unit: Unit, outcome: Outcome | undefined): void {
  if (outcome === undefined) unit.reject(new Error('the unit was never run'))
  else if ('failed' in outcome) unit.reject(outcome.failed)
  else unit.resolve(outcome.done)
}

/** SQLITE_IOERR in any of its extended forms: the low byte is the family (sqlite.org/rescode.html). */
function isDiskFault(problem: unknown): boolean {
  if (!(problem instanceof Error) || !('errcode' in problem)) return false
  return typeof problem.errcode === 'number' && (problem.errcode & 0xff) === 10
}
