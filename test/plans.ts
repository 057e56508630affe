import { CompiledQuery, type KyselyPlugin, sql } from 'kysely'

import type { Db } from '../src/db/schema.ts'
import type { TestForum } from './forum.ts'

/** The tables, by the name a query gives them, that these queries would walk from end to end. Empty tables plan like full ones: nothing has been analysed. */
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
  const plans: string[] = []
  for (const query of asked) plans.push(...(await planOf(forum, query)))
  return plans.flatMap(
    (line) =>
      /^SCAN (?!CONSTANT ROW)(\w+)|Seq Scan on (\w+)/.exec(line)?.slice(1).find(Boolean) ?? [],
  )
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
