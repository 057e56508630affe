import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { plantThread } from '../../../test/planting.ts'
import { transact } from '../../forum/kernel/forum.ts'
import { changeSettings } from '../../forum/kernel/settings.ts'
import { openSession } from '../../forum/members/sessions.ts'
import { react } from '../../forum/reactions/reacting.ts'
import { urls } from '../urls.ts'

test('who reacted is a page, kind by kind, and of a hidden post there is none', async (t) => {
  const { forum, browser } = await openApp(t)
  const { last_post_id: post } = await plantThread(forum, forum.hall, { by: [forum.ada] })
  const { last_post_id: hidden } = await plantThread(forum, forum.staffRoom, { by: [forum.ada] })
  const guest = await browser()
  assert.match((await guest.open(urls.reactions(post ?? 0))).text, /Nobody has reacted/)
  await react(forum, await forum.viewer(forum.bo), post ?? 0, 'warm')
  assert.match((await guest.open(urls.reactions(post ?? 0))).text, /Warm, 1Bo just now/)
  assert.equal((await guest.open(urls.reactions(hidden ?? 0))).status, 404)
})

test('a reaction is given and taken back by script, which gets the new bar', async (t) => {
  const { forum, app } = await openApp(t)
  const { last_post_id: post } = await plantThread(forum, forum.hall, { by: [forum.ada] })
  const device = { agent: 'test', address: '127.0.0.0' }
  const token = await transact(forum, (tx) => openSession(tx, forum.bo.id, device))
  const cookie = `folkmoot=${token}`
  const page = await app.inject({ url: '/nothing', headers: { cookie } })
  const seal = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const press = (method: 'PUT' | 'DELETE') =>
    app.inject({
      method,
      url: urls.reaction(post ?? 0, 'warm'),
      headers: { cookie, 'x-csrf': seal, 'x-fragment': 'true', host: 'forum.example' },
    })
  const given = await press('PUT')
  assert.equal(given.statusCode, 200)
  assert.match(given.body, /^<div class="kinds".*aria-pressed="true" aria-label="Warm, 1"/)
  assert.match((await press('DELETE')).body, /aria-pressed="false" aria-label="Warm"/)
  await changeSettings(forum, { postsPerMinute: 1 })
  const many = await Promise.all(Array.from({ length: 6 }, () => press('PUT')))
  assert.ok(many.some(({ statusCode }) => statusCode === 429))
})
