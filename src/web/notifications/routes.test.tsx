import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { unseenBy } from '../../forum/notifications/unseen.ts'
import { react } from '../../forum/reactions/reacting.ts'

test('the bell says how much was not seen, and opening the thread is seeing it', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await plantThread(forum)
  await plantReply(forum, thread, { source: 'Listen, @Ada' })
  await react(forum, await forum.viewer(forum.bo), post.id, 'useful')
  await forum.settle()
  const ada = await browser(forum.ada)
  assert.match((await ada.open('/')).html, /aria-label="Notifications: 2 not seen"/)
  const list = await ada.open('/notifications')
  assert.match(list.text, /Bo mentioned you in “The slow train north”not seen ?Listen, @Ada/)
  assert.match(list.text, /Bo reacted to your post/)
  const opened = await ada.open(/href="(\/posts\/2)"/.exec(list.html)?.[1] ?? '')
  assert.match(opened.text, /Listen, @Ada/)
  // What this page shows is not counted on it any more.
  assert.match(opened.html, /aria-label="Notifications"/)
  await forum.writer.run(async () => undefined)
  assert.match((await ada.open('/')).html, /aria-label="Notifications"/)
  assert.doesNotMatch((await ada.open('/notifications')).text, /not seen ?Listen/)
  assert.match((await ada.open('/notifications?unseen=1')).text, /You have seen everything/)
})

test('one may be marked as seen in the list, or all', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread, { source: 'One, @Ada' })
  await plantReply(forum, thread, { source: 'Two, @Ada' })
  await plantReply(forum, thread)
  await forum.settle()
  const viewer = await forum.viewer(forum.ada)
  const ada = await browser(forum.ada)
  const { html } = await ada.open('/notifications?group=addressed')
  const shown = await ada.submit(/formaction="([^"]+)"/.exec(html)?.[1] ?? '')
  assert.equal(shown.address, '/notifications?group=addressed')
  assert.equal((await unseenBy(forum.db, viewer)).length, 2)
  await ada.submit('/notifications/seen')
  assert.equal((await unseenBy(forum.db, viewer)).length, 0)
})

test('a guest is asked to sign in', async (t) => {
  const { browser } = await openApp(t)
  const guest = await browser()
  for (const address of ['/notifications', '/notifications/watched', '/account/notifications'])
    assert.match((await guest.open(address)).address, /^\/sign-in\?next=/)
})

test('opening a board is seeing its new threads', async (t) => {
  const { forum, browser } = await openApp(t)
  const bo = await browser(forum.bo)
  await bo.open('/boards/1-the-hall')
  await bo.submit('/boards/1/watch', {}, 'Tell me of new threads')
  await plantThread(forum)
  await plantThread(forum, { title: 'Another one' })
  await forum.settle()
  const list = await bo.open('/notifications')
  assert.match(list.text, /2 new threads in The hall, the last by Ada/)
  await bo.open('/boards/1-the-hall')
  await forum.writer.run(async () => undefined)
  assert.equal((await unseenBy(forum.db, await forum.viewer(forum.bo))).length, 0)
})
