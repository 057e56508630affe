import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'

const address = '/threads/1-the-slow-train-north'

const now = (html: string) => /<details class="menu watch"><summary[^>]*>([^<]+)/.exec(html)?.[1]

test('a thread is watched, muted and let go from its page', async (t) => {
  const { forum, browser } = await openApp(t)
  await plantThread(forum)
  const bo = await browser(forum.bo)
  const first = await bo.open(address)
  assert.equal(now(first.html), 'Watch')
  const watched = await bo.submit('/threads/1/watch', {}, 'Watch: tell me of every post')
  assert.equal(watched.address, address)
  assert.equal(now(watched.html), 'Watching')
  const muted = await bo.submit('/threads/1/watch', {}, 'Mute: only what is meant for me')
  assert.equal(now(muted.html), 'Muted')
  const neither = await bo.submit('/threads/1/watch', {}, 'Neither: tell me what is meant for me')
  assert.equal(now(neither.html), 'Watch')
})

test('watching on a later page leads back to it', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await plantThread(forum)
  for (let n = 0; n < 20; n++) await plantReply(forum, thread)
  const mo = await browser(forum.mo)
  await mo.open(`${address}/2`)
  const after = await mo.submit('/threads/1/watch?page=2', {}, 'Watch: tell me of every post')
  assert.equal(after.address, `${address}/2`)
})

test('what one watches is listed and changed with one button', async (t) => {
  const { forum, browser } = await openApp(t)
  await plantThread(forum)
  const ada = await browser(forum.ada)
  await ada.open('/boards/1-the-hall')
  await ada.submit('/boards/1/watch', {}, 'Tell me of every post')
  const list = await ada.open('/notifications/watched')
  assert.match(list.text, /The hall ?Watching all/)
  assert.match(list.text, /The slow train north ?Watching/)
  const changed = await ada.submit('/boards/1/watch', {}, 'Do not watch this board')
  assert.equal(changed.address, '/notifications/watched')
  assert.match(changed.text, /You watch no board/)
})

test('what is new among the watched has a tab of its own', async (t) => {
  const { forum, browser } = await openApp(t)
  await plantThread(forum)
  await plantThread(forum, { title: 'Somebody else’s', author: forum.bo })
  const ada = await browser(forum.ada)
  const own = await ada.open('/new?tab=watched')
  assert.match(own.text, /The slow train north/)
  assert.doesNotMatch(own.text, /Somebody else/)
  await ada.open('/boards/1-the-hall')
  await ada.submit('/boards/1/watch', {}, 'Tell me of new threads')
  assert.match((await ada.open('/new?tab=watched')).text, /Somebody else/)
  await ada.open('/threads/2')
  await ada.submit('/threads/2/watch', {}, 'Mute: only what is meant for me')
  assert.doesNotMatch((await ada.open('/new?tab=watched')).text, /Somebody else/)
})

test('nobody watches what they may not see', async (t) => {
  const { app, forum, browser } = await openApp(t)
  const { thread } = await plantThread(forum, { boardId: forum.staffRoom.id, author: forum.mo })
  const { html, cookie } = await (await browser(forum.bo)).open('/boards/1-the-hall')
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
  for (const url of [`/threads/${thread.id}/watch`, `/boards/${forum.staffRoom.id}/watch`]) {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ csrf, level: 'all' }).toString(),
    })
    assert.equal(answer.statusCode, 404, url)
  }
})

test('the habits of watching are set on a page of the account', async (t) => {
  const { forum, browser } = await openApp(t)
  const ada = await browser(forum.ada)
  const before = await ada.open('/account/notifications')
  assert.equal(before.html.match(/ checked/g)?.length, 2)
  const saved = await ada.submit('/account/notifications', { started: '' })
  assert.match(saved.text, /Saved/)
  assert.equal(saved.html.match(/ checked/g)?.length, 1)
})
