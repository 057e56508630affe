import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { openForum, plantMember, type TestForum } from '../../../test/forum.ts'
import { DOORS } from '../../demo/doors.ts'
import { noLog } from '../../outside/log.ts'
import { buildApp } from '../app.tsx'
import { noAssets } from '../assets.ts'

async function openDoors(t: TestContext, forum: TestForum, demo: boolean) {
  const app = await buildApp(forum, {
    assets: noAssets,
    cacheBytes: 1_000_000,
    trustedProxies: [],
    log: noLog,
    demo,
    doors: [],
  })
  t.after(() => app.close())
  const knock = (as: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/demo/enter',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: `as=${as}`,
    })
  return { app, knock }
}

test('a click lets a guest into the demo as somebody, and a member as somebody else', async (t) => {
  const forum = await openForum(t)
  for (const { name } of DOORS) await plantMember(forum, name)
  const { app, knock } = await openDoors(t, forum, true)
  const page = await app.inject('/nowhere')
  assert.match(page.body, /action="\/demo\/enter"/)
  for (const { name } of DOORS) assert.ok(page.body.includes(name))

  const first = await knock('member', { referer: 'http://forum.example/boards/1?x=1' })
  assert.equal(first.statusCode, 303)
  assert.equal(first.headers.location, '/boards/1?x=1')
  const cookie = String(first.headers['set-cookie']).split(';')[0] ?? ''
  const second = await knock('moderator', { cookie })
  assert.equal(second.statusCode, 303)
  assert.notEqual(String(second.headers['set-cookie']).split(';')[0], cookie)
})

test('the doors open only from the demo’s own pages, and only those there are', async (t) => {
  const forum = await openForum(t)
  for (const { name } of DOORS) await plantMember(forum, name)
  const { knock } = await openDoors(t, forum, true)
  assert.equal((await knock('cellar')).statusCode, 404)
  const fromAfar = await knock('member', { 'sec-fetch-site': 'cross-site' })
  assert.notEqual(fromAfar.statusCode, 303)
  const elsewhere = await knock('member', { referer: 'http://evil.example//evil.example/' })
  assert.equal(elsewhere.headers.location, '/')
})

test('no other forum has such doors', async (t) => {
  const forum = await openForum(t)
  for (const { name } of DOORS) await plantMember(forum, name)
  const { app, knock } = await openDoors(t, forum, false)
  assert.equal((await knock('member')).statusCode, 404)
  assert.ok(!(await app.inject('/nowhere')).body.includes('/demo/enter'))
})
