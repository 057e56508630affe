import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, plantMember, type TestForum } from '../../../test/forum.ts'
import { plantThread } from '../../../test/planting.ts'
import type { BoardAct } from '../kernel/rows.ts'
import { giveRole, takeRole } from '../members/roles.ts'
import { type BoardDraft, changeBoard, createBoard, orderBoards, removeBoard } from './arranging.ts'
import type { BoardLine } from './board-tree.ts'
import { roleHolders } from './holding-roles.ts'
import { boardTree } from './queries.ts'
import { rightsOf, setBoardRights } from './rights.ts'
import { createRole, removeRole, renameRole, rolesIn } from './roles.ts'

const draft = (title: string, parentId: number | null = null): BoardDraft => ({
  title,
  description: '',
  parentId,
})

async function made(forum: TestForum, title: string, parentId: number | null = null) {
  const answer = await createBoard(forum, await forum.viewer(forum.root), draft(title, parentId))
  assert.ok(answer.ok)
  return answer.board
}

async function madeRole(forum: TestForum, name: string) {
  const answer = await createRole(forum, await forum.viewer(forum.root), name)
  assert.ok(answer.ok)
  return answer.role
}

const problems = async (
  act: Promise<{ readonly ok: boolean; readonly problems?: readonly { readonly is: string }[] }>,
) => (await act).problems?.map(({ is }) => is)

const outline = (boards: readonly BoardLine[]): unknown =>
  boards.map(({ title, boards: inner }) => (inner.length === 0 ? title : [title, outline(inner)]))

const nobody = { see: [], start: [], reply: [] } satisfies Record<BoardAct, number[]>

test('boards are made, changed, moved and put in order', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const b = await made(forum, '  B\u202e ')
  const a = await made(forum, 'A')
  const inner = await made(forum, 'Inner', b.id)
  await orderBoards(forum, root, [a.id, b.id, forum.hall.id, forum.staffRoom.id])
  const seen = async () => outline(await boardTree(forum.db, await forum.viewer(forum.root)))
  assert.deepEqual(await seen(), ['A', ['B', ['Inner']], 'The hall', 'Staff room'])
  const changed = await changeBoard(forum, root, inner.id, {
    title: 'Outer',
    description: 'Now outside.',
    parentId: null,
  })
  assert.ok(changed.ok)
  assert.equal(changed.board.description, 'Now outside.')
  assert.deepEqual(await seen(), ['A', 'B', 'The hall', 'Staff room', 'Outer'])
})

test('a board without a title, inside itself or in none comes back', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const inner = await made(forum, 'Inner', forum.hall.id)
  assert.deepEqual(await problems(createBoard(forum, root, draft(' \u0000 '))), ['title-empty'])
  assert.deepEqual(await problems(createBoard(forum, root, draft('x'.repeat(101)))), [
    'title-too-long',
  ])
  assert.deepEqual(await problems(createBoard(forum, root, draft('X', 999))), ['no-such-parent'])
  assert.deepEqual(
    await problems(changeBoard(forum, root, forum.hall.id, draft('Hall', inner.id))),
    ['inside-itself'],
  )
  assert.deepEqual(
    await problems(changeBoard(forum, root, forum.hall.id, draft('Hall', forum.hall.id))),
    ['inside-itself'],
  )
})

test('only an empty board can be removed', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const inner = await made(forum, 'Inner', forum.hall.id)
  assert.deepEqual(await problems(removeBoard(forum, root, forum.hall.id)), ['board-not-empty'])
  await removeBoard(forum, root, inner.id)
  await plantThread(forum, forum.hall, { by: [forum.ada], removed: true })
  assert.deepEqual(await problems(removeBoard(forum, root, forum.hall.id)), ['board-not-empty'])
  await assert.rejects(removeBoard(forum, root, inner.id), { reason: 'not-found' })
})

test('rights hold at once, and an empty list asks the board above', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const club = await madeRole(forum, 'Book club')
  const cy = await plantMember(forum, 'Cy')
  await giveRole(forum, root, cy.id, club.key)
  await setBoardRights(forum, root, forum.hall.id, { ...nobody, start: [club.id] })
  const inner = await made(forum, 'Inner', forum.hall.id)
  const [bo, reader] = [await forum.viewer(forum.bo), await forum.viewer(cy)]
  assert.equal(bo.sight.see.has(inner.id), true)
  assert.equal(bo.sight.start.has(inner.id), false)
  assert.equal(reader.sight.start.has(inner.id), true)
  assert.deepEqual((await rightsOf(forum.db, root, forum.hall.id)).start, [club.id])
  await setBoardRights(forum, root, forum.hall.id, nobody)
  assert.equal((await forum.viewer(forum.bo)).sight.start.has(inner.id), true)
})

test('a board that only a removed role could see stays shut', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const club = await madeRole(forum, 'Book club')
  await setBoardRights(forum, root, forum.hall.id, { ...nobody, see: [club.id] })
  await removeRole(forum, root, club.id)
  assert.equal((await forum.viewer(forum.bo)).sight.see.has(forum.hall.id), false)
  assert.equal((await forum.viewer(forum.root)).sight.see.has(forum.hall.id), true)
})

test('two roles never share a name or a key, and the built-in ones stay', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const club = await madeRole(forum, 'Book club')
  assert.deepEqual(await problems(createRole(forum, root, ' BOOK  CLUB')), ['name-taken'])
  assert.deepEqual(await problems(createRole(forum, root, '')), ['name-empty'])
  assert.deepEqual(await problems(renameRole(forum, root, club.id, 'Guests')), ['name-taken'])
  await renameRole(forum, root, club.id, 'Readers')
  const second = await madeRole(forum, 'Book club')
  assert.deepEqual([club.key, second.key], ['book-club', 'book-club-2'])
  const member = (await rolesIn(forum.db, root)).find(({ key }) => key === 'member')
  await assert.rejects(removeRole(forum, root, member?.id ?? 0), { reason: 'not-allowed' })
})

test('the last administrator cannot be taken away, not even by two at once', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  await giveRole(forum, root, forum.bo.id, 'admin')
  const bo = await forum.viewer(forum.bo)
  const outcomes = await Promise.allSettled([
    takeRole(forum, root, forum.bo.id, 'admin'),
    takeRole(forum, bo, forum.root.id, 'admin'),
  ])
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  const holders = await roleHolders(forum.db, root)
  assert.equal(holders.filter(({ roles }) => roles.includes('admin')).length, 1)
})

test('nobody but an administrator arranges anything', async (t) => {
  const forum = await openForum(t)
  const strangers = [
    [forum.guest, 'sign-in-first'],
    [await forum.viewer(forum.bo), 'administrators-only'],
    [await forum.viewer(forum.mo), 'administrators-only'],
  ] as const
  for (const [viewer, reason] of strangers) {
    const acts = [
      () => createBoard(forum, viewer, draft('X')),
      () => changeBoard(forum, viewer, forum.hall.id, draft('X')),
      () => orderBoards(forum, viewer, [forum.hall.id]),
      () => removeBoard(forum, viewer, forum.hall.id),
      () => setBoardRights(forum, viewer, forum.hall.id, nobody),
      () => rightsOf(forum.db, viewer, forum.hall.id),
      () => createRole(forum, viewer, 'X'),
      () => renameRole(forum, viewer, 1, 'X'),
      () => removeRole(forum, viewer, 1),
      () => rolesIn(forum.db, viewer),
      () => roleHolders(forum.db, viewer),
    ]
    for (const act of acts) await assert.rejects(act, { reason })
  }
})
