import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../test/app.ts'
import { plantThread } from '../../test/posting.ts'
import { urls } from './urls.ts'

const source = 'Words & <b>more</b> words'
const escaped = 'Words &amp; &lt;b>more&lt;/b> words</textarea>'

test('a reply with a stale seal comes back and can be sent again', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await plantThread(forum, {})
  const bo = await browser(forum.bo)
  await bo.open(urls.thread(thread))
  const refused = await bo.submit(urls.replies(thread.id), { source, csrf: 'stale' }, 'Post reply')
  assert.equal(refused.status, 403)
  assert.ok(refused.html.includes(escaped), refused.html)
  assert.ok(refused.html.includes(`<a href="/threads/${thread.id}">Back to the thread`))
  const after = await bo.submit(urls.replies(thread.id))
  assert.equal(after.status, 200)
  assert.match(after.text, /Words & more words|Words & <b>more<\/b> words/)
})

test('who is signed out meanwhile gets the text back and the way to sign in', async (t) => {
  const { app, forum } = await openApp(t)
  const { thread } = await plantThread(forum, {})
  const payload = new URLSearchParams({ source }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const url = urls.replies(thread.id)
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  assert.equal(answer.statusCode, 401)
  assert.ok(answer.body.includes(escaped))
  assert.ok(answer.body.includes(urls.signIn(`/threads/${thread.id}`)))
})

test('what another site sends is never put into a sealed form', async (t) => {
  const { app, forum, browser } = await openApp(t)
  const { thread } = await plantThread(forum, {})
  const { cookie } = await (await browser(forum.bo)).open('/')
  const payload = new URLSearchParams({ source }).toString()
  const headers = {
    cookie,
    origin: 'https://elsewhere.example',
    'content-type': 'application/x-www-form-urlencoded',
  }
  const url = urls.replies(thread.id)
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  assert.equal(answer.statusCode, 403)
  assert.ok(answer.body.includes(escaped))
  assert.ok(!answer.body.includes(`action="${url}"`))
})
