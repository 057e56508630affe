import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { ask } from '../../../test/searching.ts'
import { createBoard, removeBoard } from '../boards/arranging.ts'
import { formerBoardsIn, presentBoardId } from '../boards/former-boards.ts'
import { boardFor, boardTree } from '../boards/queries.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Board } from '../kernel/rows.ts'
import { type Merge, mergeBoard, previewMerge } from './merging-boards.ts'
import { removeThread, restoreThread } from './removing.ts'

/** Trains > (Night > Sleepers, Day), as an import makes them, each with a thread; Trains has a removed one, too. */
async function nested(t: TestContext) {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const make = async (title: string, parentId: number | null): Promise<Board> => {
    const made = await createBoard(forum, root, { title, description: '', parentId })
    assert.ok(made.ok)
    await plantThread(forum, { boardId: made.board.id, title, source: `About ${title}` })
    await forum.writer.run((db) =>
      db
        .insertInto('origin_board')
        .values({ origin_key: title, board_id: made.board.id })
        .execute(),
    )
    return made.board
  }
  const trains = await make('Trains', null)
  const night = await make('Night', trains.id)
  const sleepers = await make('Sleepers', night.id)
  const day = await make('Day', trains.id)
  const { thread: gone } = await plantThread(forum, { boardId: trains.id, title: 'Gone' })
  await removeThread(forum, await forum.viewer(forum.mo), gone.id)
  await forum.settle()
  return { forum, trains, night, sleepers, day, gone }
}

const merge = async (forum: TestForum, what: Merge) =>
  mergeBoard(forum, await forum.viewer(forum.root), what)

const shown = async (forum: TestForum) => {
  const tree = await boardTree(forum.db, await forum.viewer(forum.root))
  const line = (boards: typeof tree): unknown =>
    boards.map(({ title, threads, posts, boards: inner }) => [title, threads, posts, line(inner)])
  return line(tree)
}

test('a board’s threads, counts and inner boards come into another, and its address leads there', async (t) => {
  const { forum, trains, night, day } = await nested(t)
  const what = { boardId: trains.id, intoId: forum.hall.id, inner: 'keep' } as const
  const root = await forum.viewer(forum.root)
  const asked = await previewMerge(forum.db, root, what)
  assert.deepEqual(asked.ok && asked.preview.moved, ['Night', 'Day'])
  assert.deepEqual(asked.ok && [asked.preview.threads, asked.preview.removedThreads], [1, 1])
  assert.deepEqual(asked.ok && asked.preview.merged, ['Trains'])
  assert.ok((await merge(forum, what)).ok)
  assert.deepEqual(await shown(forum), [
    [
      'The hall',
      4,
      4,
      [
        ['Night', 2, 2, [['Sleepers', 1, 1, []]]],
        ['Day', 1, 1, []],
      ],
    ],
    ['Staff room', 0, 0, []],
  ])
  const after = await forum.viewer(forum.root)
  assert.equal(await presentBoardId(forum.db, after, trains.id), forum.hall.id)
  assert.equal(await presentBoardId(forum.db, after, day.id), day.id)
  const [former] = await formerBoardsIn(forum.db, after, forum.hall.id)
  assert.equal(former?.title, 'Trains')
  assert.equal(former.merged_by_name, 'Root')
  const line = await boardFor(forum.db, after, forum.hall.id)
  assert.equal(line.last?.thread.title, 'Trains')
  assert.equal((await boardFor(forum.db, after, night.id)).parent_id, forum.hall.id)
})

test('folded with all that is inside it, nothing is left of the boards but their addresses, and search and imports go where they went', async (t) => {
  const { forum, trains, sleepers, gone } = await nested(t)
  const what = { boardId: trains.id, intoId: forum.hall.id, inner: 'merge' } as const
  const root = await forum.viewer(forum.root)
  const asked = await previewMerge(forum.db, root, what)
  assert.deepEqual(asked.ok && asked.preview.merged, ['Trains', 'Night', 'Sleepers', 'Day'])
  assert.deepEqual(asked.ok && asked.preview.threads, 4)
  assert.ok((await merge(forum, what)).ok)
  await forum.settle()
  assert.deepEqual(await shown(forum), [
    ['The hall', 4, 4, []],
    ['Staff room', 0, 0, []],
  ])
  const origins = await forum.db.selectFrom('origin_board').select('board_id').execute()
  assert.ok(origins.length === 4 && origins.every(({ board_id }) => board_id === forum.hall.id))
  assert.equal((await ask(forum, 'sleepers board:"The hall"')).total, 1)
  // Merged once more, the first addresses lead to the last board.
  assert.ok((await merge(forum, { ...what, boardId: forum.hall.id, intoId: 2 })).ok)
  const viewer = await forum.viewer(forum.root)
  assert.equal(await presentBoardId(forum.db, viewer, sleepers.id), forum.staffRoom.id)
  await restoreThread(forum, viewer, gone.id)
  assert.equal((await boardFor(forum.db, viewer, forum.staffRoom.id)).threads, 5)
})

test('the address of a hidden board that was merged tells only moderators that it was there', async (t) => {
  const { forum, trains } = await nested(t)
  const hidden = forum.staffRoom.id
  const into = { intoId: forum.hall.id, inner: 'keep' } as const
  assert.ok((await merge(forum, { ...into, boardId: hidden })).ok)
  assert.ok((await merge(forum, { ...into, boardId: trains.id })).ok)
  const leads = async (member: TestForum['ada'] | null, boardId: number) => {
    const viewer = member === null ? forum.guest : await forum.viewer(member)
    return presentBoardId(forum.db, viewer, boardId)
  }
  assert.deepEqual([await leads(null, hidden), await leads(forum.ada, hidden)], [hidden, hidden])
  assert.equal(await leads(forum.mo, hidden), forum.hall.id)
  assert.equal(await leads(null, trains.id), forum.hall.id)
})

test('a board does not go into itself, nor into one inside it, and only administrators merge', async (t) => {
  const { forum, trains, sleepers } = await nested(t)
  for (const [intoId, is] of [
    [trains.id, 'inside-itself'],
    [sleepers.id, 'inside-itself'],
    [99, 'no-such-parent'],
  ] as const) {
    const answer = await merge(forum, { boardId: trains.id, intoId, inner: 'keep' })
    assert.deepEqual(answer, { ok: false, problems: [{ field: 'into', is }] })
  }
  const mo = await forum.viewer(forum.mo)
  const what = { boardId: sleepers.id, intoId: forum.hall.id, inner: 'keep' } as const
  await assert.rejects(mergeBoard(forum, mo, what), new Refusal('administrators-only'))
  await assert.rejects(previewMerge(forum.db, mo, what), new Refusal('administrators-only'))
})

test('who replies, or starts a thread, while a board is merged loses nothing', async (t) => {
  const { forum, trains } = await nested(t)
  const { thread } = await plantThread(forum, { boardId: trains.id })
  const starts = Array.from({ length: 4 }, () => plantThread(forum, { boardId: trains.id }))
  const replies = Array.from({ length: 8 }, () => plantReply(forum, thread))
  const what = { boardId: trains.id, intoId: forum.hall.id, inner: 'merge' } as const
  const [merged, started, replied] = await Promise.all([
    merge(forum, what),
    Promise.allSettled(starts),
    Promise.all(replies),
  ])
  assert.ok(merged.ok && replied.length === 8)
  for (const one of started) {
    if (one.status === 'rejected') assert.deepEqual(one.reason, new Refusal('not-found'))
  }
  const begun = started.filter(({ status }) => status === 'fulfilled').length
  const line = await boardFor(forum.db, await forum.viewer(forum.root), forum.hall.id)
  assert.deepEqual([line.threads, line.posts], [5 + begun, 13 + begun])
})

test('an imported board that holds nothing can be removed', async (t) => {
  const { forum, sleepers } = await nested(t)
  await forum.writer.run((db) =>
    db.updateTable('thread').set({ board_id: 1 }).where('board_id', '=', sleepers.id).execute(),
  )
  assert.ok((await removeBoard(forum, await forum.viewer(forum.root), sleepers.id)).ok)
})
