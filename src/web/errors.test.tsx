import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../test/app.ts'
import { plantThread } from '../../test/posting.ts'
import { changeSettings } from '../forum/kernel/settings.ts'
import { lockThread } from '../forum/threads/locking.ts'
import { mostBodyBytes } from './large-bodies.ts'
import { urls } from './urls.ts'

test('an address that cannot be decoded gets a page that says so, in the language of the forum', async (t) => {
  const { app, forum, browser } = await openApp(t)
  await changeSettings(forum, { language: 'de' })
  const guest = await app.inject('/%E0%A4%A')
  assert.equal(guest.statusCode, 400)
  assert.match(String(guest.headers['content-type']), /^text\/html/)
  assert.equal(guest.headers['x-content-type-options'], 'nosniff')
  assert.match(guest.body, /Diese Adresse ist nicht lesbar/)
  const bo = await (await browser(forum.bo)).open('/threads/%FF')
  assert.equal(bo.status, 400)
  assert.match(bo.html, /\/members\/\d+-bo/)
})

test('what is longer than any name here is not found, on a page', async (t) => {
  const { app } = await openApp(t)
  const answer = await app.inject(`/threads/12-${'x'.repeat(300)}`)
  assert.equal(answer.statusCode, 404)
  assert.match(answer.body, /<h1/)
})

test('a form of a kind that nobody reads gets a page in our words', async (t) => {
  const { app } = await openApp(t)
  for (const type of ['application/xml', 'application/json']) {
    const headers = { 'content-type': type }
    const asked = { method: 'POST', url: '/sign-in', headers, payload: '{' } as const
    const answer = await app.inject(asked)
    assert.ok([400, 415].includes(answer.statusCode), `${type}: ${answer.statusCode}`)
    assert.match(answer.body, /arrived incomplete or in a way that cannot be read/)
  }
})

test('the longest text arrives in any script', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await plantThread(forum)
  const bo = await browser(forum.bo)
  await bo.open(urls.thread(thread))
  const source = '鉄道'.repeat(30_000)
  const shown = await bo.submit(urls.replies(thread.id), { source }, 'Post reply')
  assert.equal(shown.status, 200)
  assert.match(shown.text, /鉄道鉄道/)
})

test('who sends too much is told how much came and how much may', async (t) => {
  const { app } = await openApp(t)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const body = `source=${'x'.repeat(6_000_000)}`
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(`${address}/threads/1/replies`, { method: 'POST', headers, body })
  assert.equal(answer.status, 413)
  const text = await answer.text()
  const most = Math.round(mostBodyBytes / 1000)
  assert.match(text, new RegExp(`6,000 kB came, and this forum takes at most ${most} kB`))
  const program = await fetch(`${address}/api/v1/threads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source: 'x'.repeat(2_000_000) }),
  })
  assert.equal(program.status, 413)
  assert.match(await program.text(), new RegExp(`has 2000013 bytes .* at most ${mostBodyBytes} `))
})

test('a refusal says what is so: of the thread, of the post, of the page', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await plantThread(forum)
  await lockThread(forum, await forum.viewer(forum.mo), thread.id)
  const ada = await browser(forum.ada)
  await ada.open(urls.thread(thread))
  const edit = await ada.open(urls.postAct(post.id, 'edit'))
  assert.match(edit.text, /locked: only moderators still reply in it, or edit/)
  const mo = await browser(forum.mo)
  const admin = await mo.open(urls.admin())
  assert.match(admin.text, /Only administrators can do this/)
  assert.doesNotMatch(admin.text, /ask a moderator/)
})
