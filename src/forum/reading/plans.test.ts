import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type KyselyPlugin, sql } from 'kysely'

import { engineUnderTest } from '../../../test/database.ts'
import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantThread } from '../../../test/planting.ts'
import { boardTree, threadsIn } from '../boards/queries.ts'
import type { Db } from '../kernel/rows.ts'
import { reactionsOn, whoReacted } from '../reactions/queries.ts'
import { readStates } from './read-states.ts'
import { unreadBoards } from './unread-boards.ts'
import { latestPosts, newTabs, whatsNew } from './whats-new.ts'

const skip = engineUnderTest === 'postgres'

/** How SQLite goes about each query that `run` sends. */
async function plansOf(
  forum: TestForum,
  run: (db: Db) => Promise<unknown>,
): Promise<readonly (readonly string[])[]> {
  const texts: string[] = []
  const listening: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      texts.push(forum.db.getExecutor().compileQuery(node, queryId).sql)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  await run(forum.db.withPlugin(listening))
  return Promise.all(
    texts.map(async (text) => {
      const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(text)}`.execute(
        forum.db,
      )
      return rows.map(({ detail }) => detail)
    }),
  )
}

/** Reading the few boards through is right; reading what there are millions of is not. A stretch read before (`CO-ROUTINE`) is no table. */
function readThrough(plan: readonly string[]): readonly string[] {
  return plan.filter((step) => {
    const name = /^SCAN (\w+)/.exec(step)?.[1]
    if (
      name === undefined ||
      ['board', 'board_reading', 'halving', 'stretch', 'CONSTANT'].includes(name)
    )
      return false
    // From the newest end of the index, as far as the page needs.
    if (/^SCAN thread USING (COVERING )?INDEX thread_(new|unanswered)$/.test(step)) return false
    return !plan.includes(`CO-ROUTINE ${name}`)
  })
}

test('no list of boards, threads or reactions reads a table through', { skip }, async (t) => {
  const forum = await openForum(t)
  const { id } = await plantThread(forum, forum.hall, { by: [forum.ada, forum.bo] })
  const mo = await forum.viewer(forum.mo)
  const writesALot = { ...mo, member: { ...forum.mo, post_count: 5_000 } }
  const cursor = Buffer.from(JSON.stringify(['2026-11-22', 9])).toString('base64url')
  const old = { ...mo, member: { ...forum.mo, read_through_at: '2026-11-22T12:00:30.000Z' } }
  const lists: readonly ((db: Db) => Promise<unknown>)[] = [
    (db) => boardTree(db, mo),
    (db) => threadsIn(db, mo, forum.hall.id, 1),
    (db) => unreadBoards(db, mo),
    (db) => latestPosts(db, mo, 8),
    (db) => readStates(db, old, [id]),
    (db) => readStates(db, old, [id, 2]),
    (db) => reactionsOn(db, mo, [1, 2, 3]),
    (db) => whoReacted(db, mo, 1),
    (db) => whatsNew(db, writesALot, 'participated'),
    ...newTabs.flatMap((tab) => [
      (db: Db) => whatsNew(db, mo, tab),
      (db: Db) => whatsNew(db, mo, tab, cursor),
    ]),
  ]
  for (const list of lists) {
    const plans = await plansOf(forum, list)
    assert.ok(plans.length > 0 && plans.length <= 4, `${plans.length} queries`)
    assert.deepEqual(plans.flatMap(readThrough), [])
  }
})

test('the newest threads come out of the index in their order', { skip }, async (t) => {
  const forum = await openForum(t)
  const mo = await forum.viewer(forum.mo)
  const [plan = []] = await plansOf(forum, (db) => latestPosts(db, mo, 8))
  assert.match(plan.join('\n'), /thread USING INDEX thread_new/)
  assert.doesNotMatch(plan.join('\n'), /TEMP B-TREE/)
})

test('the pages of a board are counted off in the index alone', { skip }, async (t) => {
  const forum = await openForum(t)
  await plantThread(forum, forum.hall, { by: [forum.ada] })
  const mo = await forum.viewer(forum.mo)
  const plans = await plansOf(forum, (db) => threadsIn(db, mo, forum.hall.id, 1))
  assert.match(plans.flat().join('\n'), /SEARCH thread USING COVERING INDEX thread_in/)
})
