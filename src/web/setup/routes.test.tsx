import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { firstRunToken } from '../../forum/boards/founding.ts'
import { transact } from '../../forum/kernel/forum.ts'

async function emptyApp(t: Parameters<typeof openApp>[0]) {
  const opened = await openApp(t)
  await transact(
    opened.forum,
    async ({ db }) => {
      await db.deleteFrom('board_right').execute()
      await db.deleteFrom('board').execute()
      await db.deleteFrom('member_role').execute()
    },
    'structure',
  )
  return opened
}

test('an empty forum leads to its first-run page, which opens with the printed address only', async (t) => {
  const { browser, forum } = await emptyApp(t)
  const operator = await browser()
  const closed = await operator.open('/')
  assert.equal(closed.address, '/setup')
  assert.equal(closed.status, 403)
  assert.match(closed.text, /printed in the terminal/)
  assert.equal((await operator.open('/setup?token=guess')).status, 403)
  const token = await firstRunToken(forum)
  await operator.open(`/setup?token=${token}`)
  const typed = { forumName: 'Harbour Talk', name: 'Ines Roth', language: 'en' }
  const again = await operator.submit('/setup', { ...typed, password: 'short' })
  assert.equal(again.status, 422)
  assert.match(again.html, /value="Harbour Talk"/)
  const inside = await operator.submit('/setup', { ...typed, password: 'seven quiet herons' })
  assert.equal(inside.address, '/')
  assert.match(inside.text, /Ines Roth.*Administration/)
  assert.match(inside.text, /Conversation/)
  assert.equal((await operator.open('/setup')).status, 404)
})

test('before the forum is set up nobody joins or signs in: every door leads to the page that says who sets it up', async (t) => {
  const { app, browser, forum } = await emptyApp(t)
  const before = await forum.db.selectFrom('member').select('id').execute()
  const stranger = await browser()
  for (const door of ['/join', '/sign-in', '/sign-in/forgotten']) {
    assert.equal((await stranger.open(door)).address, '/setup')
    const sent = await app.inject({
      method: 'POST',
      url: door,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'name=Eve&password=correct+horse+battery',
    })
    assert.equal(sent.headers.location, '/setup', door)
    assert.deepEqual(sent.cookies, [])
  }
  assert.match((await stranger.open('/join')).text, /whoever runs it sets it up/)
  assert.deepEqual(await forum.db.selectFrom('member').select('id').execute(), before)
})
