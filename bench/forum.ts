import { type Database, openDatabase } from '../src/db/open.ts'
import { newEpoch } from '../src/forum/kernel/epoch.ts'
import type { Forum } from '../src/forum/kernel/forum.ts'
import { memoryBlobs } from '../src/outside/blobs.ts'
import { systemClock } from '../src/outside/clock.ts'
import { noMail } from '../src/outside/mail.ts'

/** A forum over a database, for filling it: nobody else is there, and nothing follows from what is written. */
export async function openForum(
  address: string,
): Promise<{ readonly forum: Forum; readonly database: Database }> {
  const database = await openDatabase(address)
  const forum: Forum = {
    engine: database.engine,
    db: database.read,
    writer: database.writer,
    now: systemClock,
    url: 'http://127.0.0.1',
    blobs: memoryBlobs(),
    mail: noMail,
    epoch: newEpoch(),
    followUps: () => [],
    wakeWorker: () => undefined,
  }
  return { forum, database }
}
