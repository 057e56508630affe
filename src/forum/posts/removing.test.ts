import assert from 'node:assert/strict'
import { test } from 'node:test'

import { noon, openForum, plantMember } from '../../../test/forum.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { threadFor } from '../threads/queries.ts'
import { removeThread, restoreThread } from '../threads/removing.ts'
import { postsOnPage } from './on-page.ts'
import { placesSeen } from './places.ts'
import { postAddress } from './queries.ts'
import { mayRemovePost, mayRestorePost, removePost, restorePost } from './removing.ts'

const dayLater = '2026-11-23T12:00:00.001Z'

test('a removed post leaves its place and its number, and none of its words', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const secret = await plantReply(forum, thread, { source: 'My address is Elm Street.' })
  await plantReply(forum, thread, { author: forum.ada })
  const bo = await forum.viewer(forum.bo)
  await removePost(forum, bo, secret.id, { reason: 'too much said' })

  const page = await postsOnPage(forum.db, bo, thread, 1)
  assert.deepEqual(
    page.map(({ number, removed }) => [number, removed === null]),
    [
      [1, true],
      [2, false],
      [3, true],
    ],
  )
  assert.doesNotMatch(JSON.stringify(page), /Elm Street/)
  assert.deepEqual(page[1]?.removed, {
    at: noon,
    byAuthor: true,
    author_id: forum.bo.id,
    why: 'too much said',
  })
  assert.equal((await threadFor(forum.db, bo, thread.id)).post_count, 2)
})

test('the place of a removed post is seen by its author, moderators and those who answered or quoted it', async (t) => {
  const forum = await openForum(t)
  const cy = await plantMember(forum, 'Cy')
  const dee = await plantMember(forum, 'Dee')
  const { thread } = await plantThread(forum)
  const post = await plantReply(forum, thread, { source: 'The coast line.' })
  await plantReply(forum, thread, { author: forum.ada, answersPostId: post.id })
  await plantReply(forum, thread, { author: cy, source: `> [Bo, post ${post.id}]\n\nYes.` })
  await removePost(forum, await forum.viewer(forum.mo), post.id)
  for (const member of [forum.bo, forum.mo, forum.ada, cy]) {
    const viewer = await forum.viewer(member)
    assert.ok((await placesSeen(forum.db, viewer, [post])).has(post.id), member.name)
    assert.equal((await postAddress(forum.db, viewer, post.id)).number, 2)
  }
  for (const viewer of [forum.guest, await forum.viewer(dee)]) {
    assert.equal((await placesSeen(forum.db, viewer, [post])).size, 0)
    await assert.rejects(postAddress(forum.db, viewer, post.id), { reason: 'not-found' })
  }
})

test('who may remove and restore: authors for a day and only what they removed themselves', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum)
  const [ada, bo, mo] = [
    await forum.viewer(forum.ada),
    await forum.viewer(forum.bo),
    await forum.viewer(forum.mo),
  ]
  const soon = { ownRemovalHours: 24, at: noon }
  const late = { ownRemovalHours: 24, at: dayLater }
  assert.equal(mayRemovePost(forum.guest, post, soon), 'sign-in-first')
  assert.equal(mayRemovePost(ada, post, soon), 'allowed')
  assert.equal(mayRemovePost(ada, post, late), 'too-late')
  assert.equal(mayRemovePost(bo, post, soon), 'not-yours')
  assert.equal(mayRemovePost(mo, post, late), 'allowed')
  const byAda = { ...post, removed_at: noon, removed_by: forum.ada.id }
  const byMo = { ...post, removed_at: noon, removed_by: forum.mo.id }
  assert.equal(mayRemovePost(mo, byAda, soon), 'already-removed')
  assert.equal(mayRestorePost(ada, byAda, soon), 'allowed')
  assert.equal(mayRestorePost(ada, byAda, late), 'too-late')
  assert.equal(mayRestorePost(ada, byMo, soon), 'moderators-removed')
  assert.equal(mayRestorePost(mo, byMo, late), 'allowed')
  assert.equal(mayRestorePost(mo, post, soon), 'not-removed')
})

test('a restored post is back with its words, and is the last again', async (t) => {
  const forum = await openForum(t)
  const { thread, post: first } = await plantThread(forum)
  const post = await plantReply(forum, thread)
  const bo = await forum.viewer(forum.bo)
  await removePost(forum, bo, post.id)
  assert.equal((await threadFor(forum.db, bo, thread.id)).last_post_id, first.id)
  await restorePost(forum, bo, post.id)
  assert.equal((await threadFor(forum.db, bo, thread.id)).last_post_id, post.id)
  const [, again] = await postsOnPage(forum.db, bo, thread, 1)
  assert.match(again?.html ?? '', /coast line/)
})

test('the only post takes its thread with it, and brings it back', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum)
  const [ada, mo] = [await forum.viewer(forum.ada), await forum.viewer(forum.mo)]
  await removePost(forum, ada, post.id)
  await assert.rejects(threadFor(forum.db, forum.guest, thread.id), { reason: 'not-found' })
  await restorePost(forum, mo, post.id)
  assert.equal((await threadFor(forum.db, ada, thread.id)).post_count, 1)
})

test('an author brings back their only post, and the thread with it, for as long as they might have removed it', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum)
  const ada = await forum.viewer(forum.ada)
  await removePost(forum, ada, post.id)
  assert.equal((await postAddress(forum.db, ada, post.id)).removed_by, forum.ada.id)
  for (const viewer of [forum.guest, await forum.viewer(forum.bo)]) {
    await assert.rejects(threadFor(forum.db, viewer, thread.id), { reason: 'not-found' })
    await assert.rejects(restorePost(forum, viewer, post.id), { reason: 'not-found' })
  }
  await restorePost(forum, ada, post.id)
  assert.equal((await threadFor(forum.db, forum.guest, thread.id)).post_count, 1)
  await removePost(forum, ada, post.id)
  forum.setNow(dayLater)
  await assert.rejects(restorePost(forum, ada, post.id), { reason: 'too-late' })
})

test('an author takes a thread back only while nobody else has written in it', async (t) => {
  const forum = await openForum(t)
  const ada = await forum.viewer(forum.ada)
  const own = await plantThread(forum)
  await plantReply(forum, own.thread, { author: forum.ada })
  await removeThread(forum, ada, own.thread.id)
  await assert.rejects(threadFor(forum.db, forum.guest, own.thread.id), { reason: 'not-found' })
  const answered = await plantThread(forum)
  await plantReply(forum, answered.thread)
  await assert.rejects(removeThread(forum, ada, answered.thread.id), { reason: 'others-wrote' })
})

test('an author brings back the thread they took back, not one that somebody else removed', async (t) => {
  const forum = await openForum(t)
  const [ada, mo] = [await forum.viewer(forum.ada), await forum.viewer(forum.mo)]
  const { thread, post } = await plantThread(forum)
  await removeThread(forum, ada, thread.id)
  await restoreThread(forum, ada, thread.id)
  assert.equal((await threadFor(forum.db, forum.guest, thread.id)).post_count, 1)
  await removePost(forum, ada, post.id)
  await assert.rejects(restoreThread(forum, ada, thread.id), { reason: 'not-allowed' })
  await restorePost(forum, ada, post.id)
  await removeThread(forum, mo, thread.id)
  await assert.rejects(restoreThread(forum, ada, thread.id), { reason: 'not-found' })
  await restoreThread(forum, mo, thread.id)
  await removeThread(forum, ada, thread.id)
  forum.setNow(dayLater)
  await assert.rejects(restoreThread(forum, ada, thread.id), { reason: 'too-late' })
})
