import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { listening } from '../../../test/listening.ts'
import { minutesAfter } from '../../../test/planting.ts'
import { insertMany } from '../../db/bulk-insert.ts'
import type { Db } from '../kernel/rows.ts'
import { threadsIn, threadsPerPage } from './queries.ts'

const began = '2024-01-30T22:00:00.000Z'

/** So many threads in the hall and in the staff room, the last posts so many minutes apart. */
const plantMany = (forum: TestForum, count: number, apart: number) =>
  forum.writer.run(async (db) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      board_id: index % 2 === 0 ? forum.hall.id : forum.staffRoom.id,
      title: `T${index}`,
      started_at: began,
      last_posted_at: minutesAfter(began, ((index * 7919) % count) * apart),
      pinned_at: null,
      removed_at: null,
    }))
    await insertMany(db, 'thread', rows)
    await recount(db)
  })

const recount = async (db: Db) => {
  await sql`update board set thread_count = (select count(*) from thread
    where thread.board_id = board.id and thread.removed_at is null)`.execute(db)
}

/** The whole list, page by page, as one who sees all sees it. */
async function leafed(forum: TestForum, boardId: number): Promise<readonly number[]> {
  const viewer = await forum.viewer(forum.root)
  const ids: number[] = []
  const { pages } = await threadsIn(forum.db, viewer, boardId, 1)
  for (let page = 1; page <= pages; page++) {
    const { threads } = await threadsIn(forum.db, viewer, boardId, page)
    ids.push(...threads.map(({ id }) => id))
  }
  assert.deepEqual((await threadsIn(forum.db, viewer, boardId, pages + 1)).threads, [])
  return ids
}

const inOrder = async (forum: TestForum, boardId: number): Promise<readonly number[]> => {
  const rows = await forum.db
    .selectFrom('thread')
    .select('id')
    .where('board_id', '=', boardId)
    .where('pinned_at', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('last_posted_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

test('page by page every thread comes once and in order, whatever became of threads', async (t) => {
  const forum = await openForum(t)
  await plantMany(forum, 700, 97)
  const { id: hall } = forum.hall
  assert.equal((await inOrder(forum, hall)).length, 350)
  assert.deepEqual(await leafed(forum, hall), await inOrder(forum, hall))
  const late = '2026-01-01T00:00:00.000Z'
  const changes = [
    sql`update thread set last_posted_at = ${late} where id % 11 = 0`,
    sql`update thread set last_posted_at = ${minutesAfter(late, 1)} where id % 22 = 0`,
    sql`update thread set removed_at = ${late} where id % 5 = 0`,
    sql`update thread set removed_at = null where id % 15 = 0`,
    sql`update thread set pinned_at = ${late} where id % 13 = 0`,
    sql`update thread set pinned_at = null, board_id = 3 - board_id where id % 26 = 0`,
    sql`update thread set board_id = ${hall}, removed_at = null where id % 17 = 0`,
    sql`delete from thread where id % 19 = 0`,
  ]
  for (const change of changes) {
    await forum.writer.run(async (db) => {
      await change.execute(db)
      await recount(db)
    })
    for (const board of [forum.hall, forum.staffRoom]) {
      assert.deepEqual(await leafed(forum, board.id), await inOrder(forum, board.id))
    }
  }
})

test('a page far back is not counted off thread by thread', async (t) => {
  const forum = await openForum(t)
  await plantMany(forum, 9000, 61)
  const viewer = await forum.viewer(forum.root)
  const { pages } = await threadsIn(forum.db, viewer, forum.hall.id, 1)
  assert.equal(pages, 150)
  const hear = listening(forum.db)
  for (const page of [2, 75, 149, 150]) {
    const asked = await hear(() => threadsIn(forum.db, viewer, forum.hall.id, page))
    const list = asked.at(-1)
    assert.match(list?.sql ?? '', /offset/)
    // Twelve threads a day in each board: no more than a day's are passed over.
    const numbers = list?.parameters.filter((value) => typeof value === 'number') ?? []
    assert.ok(Math.max(...numbers) <= threadsPerPage, `page ${page}: ${numbers.join(' ')}`)
  }
})
