import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantThread } from '../../../test/planting.ts'
import { transact } from '../kernel/forum.ts'
import type { Board } from '../kernel/rows.ts'
import { boardPath, type Viewer } from '../kernel/viewing.ts'
import type { BoardLine } from './board-tree.ts'
import { boardFor, boardTree, threadsIn } from './queries.ts'

const plantBoard = (forum: TestForum, title: string, inside: Board, position = 0): Promise<Board> =>
  transact(
    forum,
    ({ db }) =>
      db
        .insertInto('board')
        .values({ title, parent_id: inside.id, position })
        .returningAll()
        .executeTakeFirstOrThrow(),
    'structure',
  )

const at = (minute: number): string =>
  new Date(Date.parse('2026-11-01T00:00:00.000Z') + minute * 60_000).toISOString()

const outline = (boards: readonly BoardLine[]): unknown =>
  boards.map(({ title, threads, posts, last, boards: inner }) => [
    title,
    threads,
    posts,
    last?.thread.title ?? null,
    ...(inner.length === 0 ? [] : [outline(inner)]),
  ])

test('a board counts what is inside it at any depth, and names its newest post', async (t) => {
  const forum = await openForum(t)
  const room = await plantBoard(forum, 'Room', forum.hall)
  const corner = await plantBoard(forum, 'Corner', room)
  await plantThread(forum, forum.hall, { title: 'Old', by: [forum.ada] })
  await plantThread(forum, corner, {
    title: 'New',
    by: [forum.ada, null],
    at: '2026-11-22T13:00:00.000Z',
  })
  const tree = await boardTree(forum.db, await forum.viewer(forum.bo))
  assert.deepEqual(outline(tree), [
    ['The hall', 2, 3, 'New', [['Room', 1, 2, 'New', [['Corner', 1, 2, 'New']]]]],
  ])
  assert.deepEqual(tree[0]?.last, {
    thread: { id: 2, title: 'New' },
    id: 3,
    number: 2,
    posted_at: '2026-11-22T13:01:00.000Z',
    author: null,
  })
})

test('nothing of a hidden board is counted or named, not even in the line of its parent', async (t) => {
  const forum = await openForum(t)
  const back = await plantBoard(forum, 'Back room', forum.hall)
  await transact(
    forum,
    async ({ db }) => {
      const admin = await db
        .selectFrom('role')
        .select('id')
        .where('key', '=', 'admin')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('board_right')
        .values({ board_id: back.id, act: 'see', role_id: admin.id })
        .execute()
    },
    'structure',
  )
  await plantThread(forum, back, { title: 'Secret', by: [forum.root] })
  const bo = await forum.viewer(forum.bo)
  assert.deepEqual(outline(await boardTree(forum.db, bo)), [['The hall', 0, 0, null]])
  await assert.rejects(boardFor(forum.db, bo, back.id), { reason: 'not-found' })
  await assert.rejects(threadsIn(forum.db, bo, back.id, 1), { reason: 'not-found' })
  const root = await forum.viewer(forum.root)
  assert.equal((await boardFor(forum.db, root, back.id)).title, 'Back room')
  const path = (viewer: Viewer) => boardPath(viewer, back.id).map(({ title }) => title)
  assert.deepEqual(path(root), ['The hall', 'Back room'])
  assert.deepEqual(path(bo), [])
})

test('a removed last thread is not named', async (t) => {
  const forum = await openForum(t)
  const thread = await plantThread(forum, forum.hall, { title: 'Gone', by: [forum.ada] })
  await forum.writer.run((db) =>
    db.updateTable('thread').set({ removed_at: thread.started_at }).execute(),
  )
  const [hall] = await boardTree(forum.db, await forum.viewer(forum.mo))
  assert.equal(hall?.last, null)
})

test('boards stand in the order given to them', async (t) => {
  const forum = await openForum(t)
  await plantBoard(forum, 'Second', forum.hall, 2)
  await plantBoard(forum, 'First', forum.hall, 1)
  const board = await boardFor(forum.db, await forum.viewer(forum.bo), forum.hall.id)
  assert.deepEqual(
    board.boards.map(({ title }) => title),
    ['First', 'Second'],
  )
})

test('pinned threads come first, the others by their last post, thirty to a page', async (t) => {
  const forum = await openForum(t)
  for (let i = 1; i <= 32; i++) {
    await plantThread(forum, forum.hall, {
      title: `T${i}`,
      by: [forum.ada, forum.bo],
      at: at(i * 10),
    })
  }
  await plantThread(forum, forum.hall, {
    title: 'Read me',
    by: [forum.mo],
    at: at(1),
    pinned: true,
  })
  await plantThread(forum, forum.hall, { title: 'Gone', by: [forum.mo], removed: true })
  const bo = await forum.viewer(forum.bo)
  const first = await threadsIn(forum.db, bo, forum.hall.id, 1)
  assert.deepEqual(
    first.pinned.map(({ title }) => title),
    ['Read me'],
  )
  assert.deepEqual([first.threads.length, first.pages], [30, 2])
  assert.deepEqual(
    { ...first.threads[0] },
    {
      id: 32,
      board_id: forum.hall.id,
      title: 'T32',
      author_id: forum.ada.id,
      author_name: 'Ada',
      started_at: at(320),
      post_count: 2,
      last_number: 2,
      last_posted_at: at(321),
      last_post_id: 64,
      last_post_number: 2,
      last_author_id: forum.bo.id,
      last_author_name: 'Bo',
      pinned_at: null,
      locked_at: null,
    },
  )
  const second = await threadsIn(forum.db, bo, forum.hall.id, 2)
  assert.deepEqual(
    [second.pinned.length, second.threads.map(({ title }) => title)],
    [0, ['T2', 'T1']],
  )
  assert.deepEqual((await threadsIn(forum.db, bo, forum.hall.id, 3)).threads, [])
})
