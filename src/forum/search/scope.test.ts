import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import { ask, idsOf, seaside } from '../../../test/searching.ts'
import { moveThread } from '../threads/moving.ts'
import { removeThread } from '../threads/removing.ts'
import { indexPost } from './indexing.ts'
import { parseSearch } from './query.ts'
import { narrowed, scopeOf } from './scope.ts'
import { search } from './searching.ts'

test('what a viewer may not see is neither shown nor counted nor suggested', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum, {
    boardId: forum.staffRoom.id,
    author: forum.mo,
    title: 'About the zeppelin',
    source: 'A zeppelin over the hall.',
  })
  await plantReply(forum, thread, { author: forum.mo, source: 'Zeppelin again.' })
  for (const by of ['guest', 'bo'] as const) {
    const { posts, total, byBoard, byAuthor, didYouMean } = await ask(forum, 'zeppelin', { by })
    assert.deepEqual(
      { posts, total, byBoard, byAuthor, didYouMean },
      {
        posts: [],
        total: 0,
        byBoard: [],
        byAuthor: [],
        didYouMean: null,
      },
    )
    assert.equal((await ask(forum, 'zepelin', { by })).didYouMean, null)
    assert.equal((await ask(forum, '-nothing author:mo', { by })).total, 0)
  }
  assert.equal((await ask(forum, 'zeppelin', { by: 'mo' })).total, 2)
  assert.equal((await ask(forum, 'zepelin', { by: 'mo' })).didYouMean, 'zeppelin')
})

test('a thread that moves out of sight is gone at once, before the index knows', async (t) => {
  const { forum, thread } = await seaside(t)
  await forum.settle()
  await moveThread(forum, await forum.viewer(forum.root), thread.id, forum.staffRoom.id)
  const asked = parseSearch('coast')
  assert.equal((await search(forum, forum.guest, asked)).total, 0)
  await forum.settle()
  assert.equal((await ask(forum, 'coast')).total, 0)
  assert.equal((await ask(forum, 'coast board:staff', { by: 'mo' })).total, 1)
})

test('a removed post is not counted from that moment, and is found again when restored', async (t) => {
  const { forum, answer } = await seaside(t)
  await forum.settle()
  const mark = (removed_at: string | null) =>
    forum.writer.run((db) =>
      db.updateTable('post').set({ removed_at }).where('id', '=', answer.id).execute(),
    )
  await mark('2026-12-25T00:00:00.000Z')
  const { total, posts } = await search(forum, forum.guest, parseSearch('coast'))
  assert.deepEqual({ total, posts }, { total: 0, posts: [] })
  await indexPost(forum, { postId: answer.id })
  await mark(null)
  await indexPost(forum, { postId: answer.id })
  assert.deepEqual(await idsOf(forum, 'coast'), [answer.id])
})

test('a removed thread is not found', async (t) => {
  const { forum, thread } = await seaside(t)
  await forum.settle()
  await removeThread(forum, await forum.viewer(forum.mo), thread.id)
  assert.equal((await search(forum, forum.guest, parseSearch('coast'))).total, 0)
})

test('quoted words are found in their source only; words of a post that never was are the writer’s own', async (t) => {
  const { forum, thread, answer } = await seaside(t)
  const quoted = await plantReply(forum, thread, {
    source: `${quoting('Bo', answer.id, 'The coast line, by day.')}\n\nAgreed.`,
  })
  const invented = await plantReply(forum, thread, {
    source: `${quoting('Bo', 9999, 'The airship is late.')}\n\nReally?`,
  })
  assert.deepEqual(await idsOf(forum, 'coast'), [answer.id])
  assert.deepEqual(await idsOf(forum, 'agreed'), [quoted.id])
  assert.deepEqual(await idsOf(forum, 'airship'), [invented.id])
})

test('a question about all of time costs no more than one about the years there are', async (t) => {
  const { forum, opening, answer } = await seaside(t)
  const yearsAsked = async (text: string) => {
    const query = parseSearch(text)
    const scope = await scopeOf(forum.db, forum.guest, query)
    const { facts } = narrowed(query, scope, forum.now())
    return facts.reduce((sum, list) => sum + list.length, 0)
  }
  const years = new Date(forum.now()).getUTCFullYear() + 1 - 1970 + 1
  assert.equal(await yearsAsked('before:9999'), years)
  assert.equal(await yearsAsked('before:2025'), 2025 - 1970 + 1)
  assert.equal(await yearsAsked('after:9000'), 1)
  assert.equal(await yearsAsked('before:1000'), 1)
  assert.deepEqual(await idsOf(forum, 'before:9999'), [opening.id, answer.id])
  assert.deepEqual(await idsOf(forum, 'after:0001 before:9999'), [opening.id, answer.id])
  for (const never of ['after:9000', 'before:1000', 'after:9000 before:1000'])
    assert.deepEqual(await idsOf(forum, never), [], never)
})
