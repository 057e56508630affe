import { setTimeout as pause } from 'node:timers/promises'

import { sql } from 'kysely'
import { Client } from 'pg'

import type { Db } from './schema.ts'

/** A forum is a schema: others in the same database write on channels of their own. */
const channel = `'folkmoot_' || md5(current_schema())`
/** A connection that says nothing for so long is asked whether it still lives (ms). */
const heartbeatMs = 15_000
const retryMs = 1000

/** Tells the other processes on this PostgreSQL, at the commit of this transaction, that `self` has written. */
export async function announce(db: Db, self: string): Promise<void> {
  await sql`select pg_notify(${sql.raw(channel)}, ${self})`.execute(db)
}

/** Calls `heard` whenever somebody but `self` has announced a write, until aborted. Resolves when the first attempt to listen has succeeded or failed. */
export function listenForOthers(
  connectionString: string,
  { self, heard, signal }: Listening,
): Promise<void> {
  return new Promise((begun) => {
    const keepOn = async (): Promise<void> => {
      while (!signal.aborted) {
        await listenUntilLost(connectionString, { self, heard, signal }, begun)
        begun()
        await pause(retryMs, null, { signal }).catch(() => undefined)
      }
    }
    void keepOn()
  })
}

interface Listening {
  readonly self: string
  readonly heard: () => void
  readonly signal: AbortSignal
}

async function listenUntilLost(
  connectionString: string,
  { self, heard, signal }: Listening,
  begun: () => void,
): Promise<void> {
  const client = new Client({
    connectionString,
    application_name: 'folkmoot listening',
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
  })
  const lost = new AbortController()
  const over = AbortSignal.any([lost.signal, signal])
  client.on('error', () => lost.abort())
  client.on('end', () => lost.abort())
  client.on('notification', ({ payload }) => {
    if (payload !== self) heard()
  })
  try {
    await client.connect()
    await client.query(`do $$ begin execute 'listen ' || ${channel}; end $$`)
    // What was written while nobody listened was announced to nobody.
    heard()
    begun()
    for (;;) {
      await pause(heartbeatMs, null, { signal: over })
      await client.query('select 1')
    }
  } catch {
    // Lost, refused or told to stop: the caller knows what follows.
  } finally {
    await client.end().catch(() => undefined)
  }
}
