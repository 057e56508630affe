import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { noon } from '../../../test/forum.ts'
import { minutesAfter, plantThread } from '../../../test/planting.ts'
import { plantReply, plantThread as startedByAda } from '../../../test/posting.ts'
import { removePost } from '../../forum/posts/removing.ts'
import { markRead } from '../../forum/reading/marking.ts'
import { urls } from '../urls.ts'

test('a member sees what is new, what is unread, and marks it all read', async (t) => {
  const { forum, browser } = await openApp(t)
  await plantThread(forum, forum.hall, { title: 'Going north', by: [forum.ada, forum.ada] })
  forum.setNow(minutesAfter(noon, 10))
  const bo = await browser(forum.bo)
  const page = await bo.open('/new')
  assert.match(page.text, /Going north 2 newstarted by Ada.* in The hall1 reply/)
  assert.match((await bo.open(urls.whatsNew('unread'))).text, /Going north/)
  assert.match((await bo.open(urls.whatsNew('participated'))).text, /You have not written/)
  const after = await bo.submit(urls.markRead())
  assert.doesNotMatch(after.text, /2 new/)
  assert.match((await bo.open(urls.whatsNew('unread'))).text, /You have read everything/)
})

test('a line stands where the last visit ended', async (t) => {
  const { forum, browser } = await openApp(t)
  await plantThread(forum, forum.hall, { title: 'Before', by: [forum.ada] })
  const bo = await browser(forum.bo)
  assert.doesNotMatch((await bo.open('/new')).text, /last visit/)
  const later = minutesAfter(noon, 120)
  await plantThread(forum, forum.hall, { title: 'After', by: [forum.ada], at: later })
  forum.setNow(minutesAfter(later, 5))
  const page = await (await browser(forum.bo)).open('/new')
  assert.match(page.text, /After .*Seen at your last visit, 2 hours agoBefore/)
})

test('a guest has the newest and the unanswered, and leaves no trace', async (t) => {
  const { forum, browser } = await openApp(t)
  await plantThread(forum, forum.hall, { title: 'Going north', by: [forum.ada, forum.bo] })
  const guest = await browser()
  const page = await guest.open('/new')
  assert.match(page.text, /What’s newNew postsUnanswered.*Going north/)
  assert.doesNotMatch(page.text, /Unread|newstarted/)
  assert.match((await guest.open(urls.whatsNew('unread'))).text, /Going north/)
  assert.match((await guest.open(urls.whatsNew('unanswered'))).text, /Every thread has an answer/)
  assert.equal((await forum.db.selectFrom('reading').select('member_id').execute()).length, 0)
})

test('older threads are a page further', async (t) => {
  const { forum, browser } = await openApp(t)
  for (let i = 1; i <= 31; i++) {
    await plantThread(forum, forum.hall, {
      title: `T${i}.`,
      by: [forum.ada],
      at: minutesAfter(noon, -60 + i),
    })
  }
  const bo = await browser(forum.bo)
  const first = await bo.open('/new')
  const next = /href="(\/new\?tab=new&amp;after=[^"]+)"/.exec(first.html)?.[1] ?? ''
  const second = await bo.open(next.replace('&amp;', '&'))
  assert.match(second.text, /T1\. 1 new/)
  assert.doesNotMatch(second.text, /T2\. 1 new/)
  assert.match(second.html, /href="\/new\?tab=new">Back to the newest/)
})

test('after one’s own reply only what others wrote is new, and the mark leads to it', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await startedByAda(forum)
  const bo = await browser(forum.bo)
  await bo.open(urls.thread(thread))
  await bo.submit(urls.replies(thread.id), { source: 'The coast line.' }, 'Post reply')
  assert.doesNotMatch((await bo.open('/new')).text, /\d new/)
  await plantReply(forum, thread, { author: forum.mo, source: 'The inland one.' })
  const page = await bo.open('/new')
  assert.match(page.text, /1 new/)
  const there = /href="([^"]+#unread)"/.exec(page.html)?.[1] ?? ''
  assert.match((await bo.open(there)).html, /id="unread"[^>]*>.*?The inland one/s)
})

test('when everything on the next page was removed, the mark leads to the page behind it', async (t) => {
  const { forum, browser } = await openApp(t)
  const { ada, bo, mo } = forum
  const thread = await plantThread(forum, forum.hall, { by: Array.from({ length: 40 }, () => ada) })
  await markRead(forum, await forum.viewer(bo), thread, { last: 20 })
  const moderator = await forum.viewer(mo)
  const second = forum.db.selectFrom('post').select('id').where('number', '>', 20)

  for (const { id } of await second.execute()) await removePost(forum, moderator, id)
  await plantReply(forum, thread, { author: ada, source: 'The coast line.' })
  const reader = await browser(bo)
  const there = /href="([^"]+#unread)"/.exec((await reader.open('/new')).html)?.[1] ?? ''
  assert.equal(there, `${urls.thread(thread, 3)}#unread`)
  const page = await reader.open(there.replace('#unread', ''))
  assert.match(page.html, /id="unread".*The coast line/s)
})
