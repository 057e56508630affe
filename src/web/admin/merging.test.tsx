import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { plantThread } from '../../../test/planting.ts'
import { createBoard } from '../../forum/boards/arranging.ts'
import { urls } from '../urls.ts'

test('a board is merged after a look at what would happen, and its addresses lead to the other', async (t) => {
  const { app, forum, browser } = await openApp(t)
  const inside = { title: 'Night', description: '', parentId: forum.hall.id }
  const made = await createBoard(forum, await forum.viewer(forum.root), inside)
  assert.ok(made.ok)
  await plantThread(forum, made.board, { title: 'Going north', by: [forum.ada, forum.bo] })
  const old = urls.board(made.board)
  const guest = await browser()
  assert.match((await guest.open(old)).text, /Going north/)
  const root = await browser(forum.root)
  const choose = await root.open(urls.adminBoard(made.board.id, 'merge'))
  assert.match(choose.text, /Merge “Night” into another board/)
  const look = await root.open(`${urls.adminBoard(made.board.id, 'merge')}?into=${forum.hall.id}`)
  assert.match(look.text, /1 thread with 2 posts come into “The hall”\..*No more a board.*Night/)
  const done = await root.submit(urls.adminBoard(made.board.id, 'merge'))
  assert.equal(done.address, `${urls.adminBoard(forum.hall.id)}?saved=1`)
  assert.match(done.text, /Night with 1 thread, .*, by Root/)
  const lead = async (url: string) => {
    const { statusCode, headers } = await app.inject(url)
    return [statusCode, headers.location]
  }
  assert.deepEqual(await lead(old), [301, urls.board(forum.hall)])
  assert.deepEqual(await lead(`${old}/7`), [301, urls.board(forum.hall)])
  assert.deepEqual(await lead(urls.feed(old)), [301, urls.feed(urls.board(forum.hall))])
  assert.match((await guest.open(old)).text, /Going north/)
  const ada = await browser(forum.ada)
  await ada.open(urls.board(forum.hall))
  assert.match((await ada.open(`${old}/start`)).text, /The hall/)
  assert.match((await root.open(`${old}/removed`)).text, /The hall/)
  const list = await app.inject(`/api/v1/boards/${made.board.id}/threads`)
  assert.match(list.body, /Going north/)
})

test('nobody is led to a board that is not theirs to see', async (t) => {
  const { app, forum, browser } = await openApp(t)
  const root = await browser(forum.root)
  await root.open(`${urls.adminBoard(forum.hall.id, 'merge')}?into=${forum.staffRoom.id}`)
  await root.submit(urls.adminBoard(forum.hall.id, 'merge'))
  const answer = await app.inject(urls.board(forum.hall))
  assert.equal(answer.statusCode, 404)
  assert.doesNotMatch(answer.body, /Staff/)
})

test('into itself, or into nothing, is refused with the choice as it was', async (t) => {
  const { forum, browser } = await openApp(t)
  const root = await browser(forum.root)
  const at = urls.adminBoard(forum.hall.id, 'merge')
  const itself = await root.open(`${at}?into=${forum.hall.id}`)
  assert.equal(itself.status, 422)
  assert.match(itself.text, /cannot stand inside itself/)
  assert.equal((await root.open(`${at}?into=99`)).status, 422)
})
