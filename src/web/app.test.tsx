import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../test/app.ts'
import { changeSettings } from '../forum/kernel/settings.ts'
import { localPath } from './urls.ts'

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
