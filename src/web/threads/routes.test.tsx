import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import type { TestForum } from '../../../test/forum.ts'
import { startThread } from '../../forum/posts/starting.ts'
import { urls } from '../urls.ts'

async function aThread(forum: TestForum, title = 'Slow trains') {
  const ada = await forum.viewer(forum.ada)
  const started = await startThread(forum, ada, {
    boardId: forum.hall.id,
    title,
    source: 'Which one <b>north</b>?',
    nonce: title,
  })
  assert.ok(started.ok)
  return started
}

test('a member reads a thread, replies, and stands at the new post', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const bo = await browser(forum.bo)
  const page = await bo.open(urls.thread(thread))
  assert.match(page.text, /Which one <b>north<\/b>\?/)
  assert.match(page.title, /^Slow trains/)
  const after = await bo.submit(
    urls.replies(thread.id),
    { source: 'The *slow* one.' },
    'Post reply',
  )
  assert.equal(after.status, 200)
  assert.match(after.address, /#post-2$/)
  assert.match(after.html, /The <em>slow<\/em> one\./)
})

test('a guest sees a new post at once, though pages come from memory', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const guest = await browser()
  const before = await guest.open(urls.thread(thread))
  const again = await guest.open(urls.thread(thread))
  assert.equal(again.headers['etag'], before.headers['etag'])
  const bo = await browser(forum.bo)
  await bo.open(urls.thread(thread))
  await bo.submit(urls.replies(thread.id), { source: 'Fresh words' }, 'Post reply')
  assert.match((await guest.open(urls.thread(thread))).text, /Fresh words/)
})

test('an empty reply comes back with what to do about it', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const bo = await browser(forum.bo)
  await bo.open(urls.thread(thread))
  const page = await bo.submit(urls.replies(thread.id), { source: '   ' }, 'Post reply')
  assert.equal(page.status, 422)
  assert.match(page.text, /Write something first/)
})

test('a reply without the session’s key is refused', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const bo = await browser(forum.bo)
  await bo.open(urls.thread(thread))
  const page = await bo.submit(
    urls.replies(thread.id),
    { source: 'Hello', csrf: 'wrong' },
    'Post reply',
  )
  assert.equal(page.status, 403)
})

test('only the number in an address counts', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const guest = await browser()
  assert.equal(
    (await guest.open(`/threads/${thread.id}-something-else`)).address,
    urls.thread(thread),
  )
  assert.equal((await guest.open('/threads/999-nothing')).status, 404)
  assert.equal((await guest.open(`/threads/${thread.id}/7`)).status, 404)
})
