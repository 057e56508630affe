import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { plantThread } from '../../../test/posting.ts'
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
