import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../test/forum.ts'
import { boardTree } from '../forum/boards/queries.ts'
import { viewerFor } from '../forum/kernel/viewing.ts'
import { placeBoards } from './placing-boards.ts'

const inBoards = (...boards: readonly string[]) => ({ site: 'trains.example', boards })

test('imported boards stand behind those that are there, in the order they were met', async (t) => {
  const forum = await openForum(t)
  const before = (await boardTree(forum.db, forum.guest)).map(({ title }) => title)
  await placeBoards(forum, [inBoards('Sleepers', 'North'), inBoards('Dining cars')], null)
  await placeBoards(forum, [inBoards('Sleepers', 'South'), inBoards('Arrivals')], null)
  const boards = await boardTree(forum.db, await viewerFor(forum, null))
  assert.deepEqual(
    boards.map(({ title }) => title),
    [...before, 'Archive'],
  )
  const site = boards.at(-1)?.boards[0]
  assert.equal(site?.title, 'trains.example')
  const places = await forum.db
    .selectFrom('board')
    .select(['title', 'position'])
    .where('parent_id', '=', site?.id ?? 0)
    .orderBy('position')
    .execute()
  assert.deepEqual(
    places.map(({ title, position }) => [title, position]),
    [
      ['Sleepers', 1],
      ['Dining cars', 2],
      ['Arrivals', 3],
    ],
  )
  assert.deepEqual(
    site?.boards[0]?.boards.map(({ title }) => title),
    ['North', 'South'],
  )
})
