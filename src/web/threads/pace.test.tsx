import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { changeSettings } from '../../forum/kernel/settings.ts'
import { makeToken } from '../../forum/members/tokens.ts'
import { urls } from '../urls.ts'

test('a flood of replies is slowed down, by page and API together, and nothing typed is lost', async (t) => {
  const { app, browser, forum } = await openApp(t)
  const { thread } = await plantThread(forum)
  const bo = await browser(forum.bo)
  const reply = async (source: string) => {
    await bo.open(urls.thread(thread))
    return bo.submit(urls.replies(thread.id), { source }, 'Post reply')
  }
  for (let i = 1; i <= 6; i++) assert.equal((await reply(`Reply ${i}`)).status, 200)
  const seventh = await reply('Said too soon')
  assert.equal(seventh.status, 429)
  assert.equal(seventh.headers['retry-after'], '10')
  assert.match(seventh.html, /Said too soon<\/textarea>/)
  assert.match(seventh.text, /send it again in 10 seconds/)
  const made = await makeToken(forum, forum.bo.id, 'test')
  assert.ok(made.ok)
  const byApi = await app.inject({
    method: 'POST',
    url: `/api/v1/threads/${thread.id}/posts`,
    headers: { authorization: `Bearer ${made.token}` },
    payload: { source: 'By program' },
  })
  assert.equal(byApi.statusCode, 429)
  assert.equal(byApi.headers['retry-after'], '10')
  forum.setNow('2026-11-22T12:00:11.000Z')
  assert.equal((await reply('Said in time')).status, 200)
})

test('looking at one’s words has a pace of its own, and mending them another', async (t) => {
  const { browser, forum } = await openApp(t)
  const { thread, post } = await plantThread(forum)
  await changeSettings(forum, { postsPerMinute: 1 })
  const ada = await browser(forum.ada)
  const fill = async (page: string, action: string, press: string) => {
    await ada.open(page)
    return ada.submit(action, { source: 'My own words' }, press)
  }
  const look = () => fill(urls.thread(thread), urls.replies(thread.id), 'Preview')
  for (let i = 1; i <= 5; i++) assert.equal((await look()).status, 200)
  const sixth = await look()
  assert.equal(sixth.status, 429)
  assert.match(sixth.html, /My own words<\/textarea>/)
  const edit = urls.postAct(post.id, 'edit')
  const mend = () => fill(edit, edit, 'Save')
  for (let i = 1; i <= 5; i++) assert.equal((await mend()).status, 200)
  assert.equal((await mend()).status, 429)
})

test('what else a member changes has a pace, by page and API together; moderators clear up without', async (t) => {
  const { app, browser, forum } = await openApp(t)
  const { thread } = await plantThread(forum)
  const post = await plantReply(forum, thread)
  await changeSettings(forum, { postsPerMinute: 1 })
  const [bo, mo] = [await browser(forum.bo), await browser(forum.mo)]
  const remove = urls.postAct(post.id, 'remove')
  const takeBack = async () => {
    await bo.open(remove)
    await bo.submit(remove, {}, 'Remove')
    return bo.submit(remove, {}, 'Bring it back')
  }
  for (let i = 1; i <= 2; i++) assert.equal((await takeBack()).status, 200)
  assert.equal((await takeBack()).status, 429)
  const made = await makeToken(forum, forum.bo.id, 'test')
  assert.ok(made.ok)
  const byApi = await app.inject({
    method: 'DELETE',
    url: `/api/v1/posts/${post.id}`,
    headers: { authorization: `Bearer ${made.token}` },
  })
  assert.equal(byApi.statusCode, 429)
  await bo.open('/account')
  assert.equal((await bo.submit('/account/profile')).status, 429)
  // Whoever is too quick may still leave.
  await bo.open('/')
  assert.equal((await bo.submit('/sign-out')).status, 200)
  await mo.open(urls.thread(thread))
  const [lock, said] = [urls.threadAct(thread.id, 'lock'), ['Lock', 'Unlock'] as const]
  for (let i = 0; i < 10; i++) assert.equal((await mo.submit(lock, {}, said[i % 2])).status, 200)
})

test('guests of one IPv6 network are counted together, by page, list of members and API', async (t) => {
  const { app, forum } = await openApp(t)
  await changeSettings(forum, { searchesPerMinute: 3 })
  const doors = ['/search?q=train', '/members?q=ada', '/api/v1/search?q=train', '/search?q=train']
  const statuses = []
  for (const [machine, url] of doors.entries()) {
    const asked = await app.inject({ url, remoteAddress: `2001:db8::${machine + 1}` })
    statuses.push(asked.statusCode)
  }
  assert.deepEqual(statuses, [200, 200, 200, 429])
})
