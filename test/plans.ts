import { CompiledQuery, type KyselyPlugin, sql } from 'kysely'

import type { Db } from '../src/db/schema.ts'
import type { TestForum } from './forum.ts'

/** The tables that these queries would walk from end to end. Empty tables plan like full ones: nothing has been analysed. */
export async function scansOf(
  forum: TestForum,
  ask: (db: Db) => Promise<unknown>,
): Promise<readonly string[]> {
  const asked: CompiledQuery[] = []
  const spy: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      asked.push(forum.db.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await ask(forum.db.withPlugin(spy))
  if (asked.length === 0) throw new Error('no query was asked')
  return scansIn(forum, asked)
}

/** The same of queries that were sent already. */
export async function scansIn(
  forum: TestForum,
  asked: readonly CompiledQuery[],
): Promise<readonly string[]> {
  const scans: string[] = []
  for (const query of asked) {
    const tables = tablesByAlias(query.sql)
    for (const line of await planOf(forum, query)) {
      const named = /^SCAN (?!CONSTANT ROW)(\w+)|Seq Scan on (\w+)/.exec(line)
      const name = named?.[1] ?? named?.[2]
      if (name !== undefined) scans.push(tables.get(name) ?? name)
    }
  }
  return scans
}

/** SQLite's plans name a table as the query does: `from "post" as "source"`. */
function tablesByAlias(text: string): ReadonlyMap<string, string> {
  const aliases = text.matchAll(/(?:\b(?:from|join)|,)\s+"?(\w+)"?\s+as\s+"?(\w+)"?/gi)
  return new Map([...aliases].map(([, table = '', alias = '']) => [alias, table]))
}

async function planOf(forum: TestForum, { sql: text, parameters }: CompiledQuery) {
  if (forum.engine === 'sqlite') {
    const query = CompiledQuery.raw(`explain query plan ${text}`, [...parameters])
    const { rows } = await forum.db.executeQuery<{ detail: string }>(query)
    return rows.map(({ detail }) => detail)
  }
  return forum.db.transaction().execute(async (db) => {
    // PostgreSQL walks small tables whatever the indexes: this shows where it would have no other way.
    await sql`set local enable_seqscan = off`.execute(db)
    const numbered = parameters.map((value) =>
      typeof value === 'string' && value.startsWith('\u0000') ? 1 : value,
    )
    const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(
      CompiledQuery.raw(`explain ${text}`, numbered),
    )
    return rows.map((row) => row['QUERY PLAN'])
  })
}
