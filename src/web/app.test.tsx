import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../test/app.ts'
import { openForum } from '../../test/forum.ts'
import { changeSettings } from '../forum/kernel/settings.ts'
import { noLog } from '../outside/log.ts'
import { buildApp } from './app.tsx'
import { noAssets } from './assets.ts'
import { localPath, urls } from './urls.ts'

test('an address where nothing is says so, in a page with a way on', async (t) => {
  const { browser } = await openApp(t)
  const page = await (await browser()).open('/nothing-here')
  assert.equal(page.status, 404)
  assert.match(page.text, /nothing that you may see/)
  assert.match(page.html, /href="\/"/)
})

test('guests get no cookie, and a policy without inline script', async (t) => {
  const { browser } = await openApp(t)
  const { headers } = await (await browser()).open('/nothing-here')
  assert.equal(headers['set-cookie'], undefined)
  const policy = String(headers['content-security-policy'])
  assert.match(policy, /script-src 'self';/)
  assert.doesNotMatch(policy, /unsafe/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
})

test('pages speak the forum’s language, or the member’s own, and can run from the right', async (t) => {
  const { browser, forum } = await openApp(t)
  await changeSettings(forum, { language: 'de' })
  assert.match(
    (await (await browser()).open('/x')).html,
    /<html lang="de" dir="ltr">[\s\S]*Was ist neu/,
  )
  await changeSettings(forum, { language: 'x-rtl' })
  assert.match((await (await browser()).open('/x')).html, /<html lang="x-rtl" dir="rtl">/)
})

test('ways back after signing in stay in this forum', () => {
  assert.equal(localPath('/threads/12?x=1#post-3'), '/threads/12?x=1#post-3')
  for (const away of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%09/evil',
    'javascript:1',
    '/\t/evil.example',
    null,
  ]) {
    const path = localPath(away)
    assert.equal(new URL(path, 'http://forum.example').origin, 'http://forum.example', String(away))
    assert.ok(!path.startsWith('//'), String(away))
  }
})

test('a forum that knows its address takes forms from there only; one that does not, from where it was asked', async (t) => {
  for (const anyHost of [false, true]) {
    const { app } = await openApp(t, { anyHost })
    const send = async (host: string, origin: string) =>
      (
        await app.inject({
          method: 'POST',
          url: urls.signIn(),
          headers: { host, origin, 'content-type': 'application/x-www-form-urlencoded' },
          payload: 'name=Ada&password=x',
        })
      ).statusCode
    assert.equal(await send('forum.example', 'http://forum.example'), 422)
    assert.equal(await send('rebound.example', 'http://rebound.example'), anyHost ? 422 : 403)
    assert.equal(await send('forum.example', 'http://rebound.example'), 403)
  }
})

test('over https browsers are told to stay there, for this host and none below it', async (t) => {
  const forum = { ...(await openForum(t)), url: 'https://forum.example' }
  const options = { assets: noAssets, cacheBytes: 1_000_000, trustedProxies: [], log: noLog }
  const app = await buildApp(forum, { ...options, doors: [] })
  t.after(() => app.close())
  const { headers } = await app.inject('/')
  assert.equal(headers['strict-transport-security'], 'max-age=63072000')
})
