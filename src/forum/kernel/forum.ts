import type { Engine } from '../../db/ddl.ts'
import type { Changes, Writer } from '../../db/group-commit.ts'
import type { Db, Instant } from '../../db/schema.ts'
import type { Blobs } from '../../outside/blobs.ts'
import type { Mailer } from '../../outside/mail.ts'
import { type Epoch, moveOn } from './epoch.ts'
import type { ForumEvent } from './events.ts'

/** What every operation needs from outside. */
export interface Forum {
  readonly engine: Engine
  /** Reads what is committed. */
  readonly db: Db
  readonly writer: Writer
  readonly now: () => Instant
  /** The public address without a slash at its end: what links in mail and feeds begin with. */
  readonly url: string
  readonly blobs: Blobs
  readonly mail: Mailer
  readonly epoch: Epoch
  /** Names of the consequences of an event; each becomes a job of its own. */
  readonly followUps: (type: ForumEvent['type']) => readonly string[]
  readonly wakeWorker: () => void
}

export interface Tx {
  readonly db: Db
  readonly at: Instant
  /** Writes an event's jobs in this transaction. They run only if the transaction commits. */
  readonly record: (event: ForumEvent) => Promise<void>
  /** Says that all is as it was after all, so that cached pages may stay. */
  readonly nothingShown: () => void
}

/** Runs `work` in one transaction with one clock reading; what it changes is `content` unless it is said otherwise, which is always right. When it resolves, the commit is on disk and no cached page is older than it. */
export async function transact<Result>(
  forum: Forum,
  work: (tx: Tx) => Promise<Result>,
  changes: Changes = 'content',
): Promise<Result> {
  let recorded = false
  let changed = changes
  const unit = async (db: Db): Promise<Result> => {
    // PostgreSQL may have the work done again.
    changed = changes
    const at = forum.now()
    const record = async (event: ForumEvent): Promise<void> => {
      const followUps = forum.followUps(event.type)
      if (followUps.length === 0) return
      recorded = true
      const payload = JSON.stringify(event)
      await db
        .insertInto('job')
        .values(followUps.map((consequence) => ({ consequence, event: payload, due_at: at })))
        .execute()
    }
    const nothingShown = (): void => {
      changed = 'nothing-shown'
    }
    return work({ db, at, record, nothingShown })
  }
  const result = await forum.writer.run(unit, { changes: () => changed })
  moveOn(forum.epoch, changed)
  if (recorded) forum.wakeWorker()
  return result
}
