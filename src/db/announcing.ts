import { setTimeout as pause } from 'node:timers/promises'

import { sql } from 'kysely'
import { Client } from 'pg'

import type { Db } from './schema.ts'
import type { Shown } from './transactions.ts'

/** A forum is a schema: others in the same database write on channels of their own. */
const channel = `'folkmoot_' || md5(current_schema())`
/** A connection that says nothing for so long is asked whether it still lives, and is lost when it does not answer for so long (ms). */
const heartbeatMs = 5000
const patienceMs = 3000
const retryMs = 1000

/** Is told what others have written; whatever it is may have been written when that is not known. */
export type Heard = (changes: Shown) => void

/** Tells the other processes on this PostgreSQL, at the commit of this transaction, that `self` has written, and what. */
export async function announce(db: Db, self: string, changes: Shown): Promise<void> {
  await sql`select pg_notify(${sql.raw(channel)}, ${`${self} ${changes}`})`.execute(db)
}

/**
 * Calls `heard` whenever somebody but `self` has announced a write, until aborted. While nothing can be heard it is called
 * every second, for anything may have been written, and `hears` is told when that begins and ends. Resolves when the
 * first attempt to listen has succeeded or failed.
 */
export function listenForOthers(connectionString: string, listening: Listening): Promise<void> {
  const { heard, hears, signal } = listening
  return new Promise((begun) => {
    let deaf: NodeJS.Timeout | undefined
    const listens = (): void => {
      clearInterval(deaf)
      deaf = undefined
      hears(true)
      begun()
    }
    const keepOn = async (): Promise<void> => {
      while (!signal.aborted) {
        await listenUntilLost(connectionString, listening, listens)
        if (signal.aborted) break
        hears(false)
        deaf ??= setInterval(() => heard('structure'), retryMs)
        begun()
        await pause(retryMs, null, { signal }).catch(() => undefined)
      }
      clearInterval(deaf)
    }
    void keepOn()
  })
}

interface Listening {
  readonly self: string
  readonly heard: Heard
  readonly hears: (now: boolean) => void
  readonly signal: AbortSignal
}

async function listenUntilLost(
  connectionString: string,
  { self, heard, signal }: Listening,
  listens: () => void,
): Promise<void> {
  const client = new Client({
    connectionString,
    application_name: 'folkmoot listening',
    connectionTimeoutMillis: 5000,
    query_timeout: patienceMs,
  })
  const lost = new AbortController()
  const over = AbortSignal.any([lost.signal, signal])
  client.on('error', () => lost.abort())
  client.on('end', () => lost.abort())
  client.on('notification', ({ payload }) => {
    const [who, what] = (payload ?? '').split(' ')
    if (who !== self) heard(what === 'content' ? 'content' : 'structure')
  })
  try {
    await client.connect()
    await client.query(`do $$ begin execute 'listen ' || ${channel}; end $$`)
    // What was written while nobody listened was announced to nobody.
    heard('structure')
    listens()
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
