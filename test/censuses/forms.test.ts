import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Member } from '../../src/forum/kernel/rows.ts'
import { changeSettings } from '../../src/forum/kernel/settings.ts'
import { addressesOf, openScene, stored } from './scene.ts'

/** Routes that somebody without an account may send a form to. */
const open = new Set([
  '/sign-in',
  '/sign-in/forgotten',
  '/sign-in/new-password',
  '/confirm-email',
  '/join',
  '/setup',
  '/demo/enter',
  '/sign-out',
  // Its token says for whom, and that we wrote it.
  '/mail/off',
])

test('every route that changes something refuses a form from elsewhere, one without its seal, and strangers', async (t) => {
  const { app, forum, ids, browser } = await openScene(t)
  const mutating = app.registered.filter(
    ({ method, bearer }) => !bearer && !['GET', 'HEAD', 'OPTIONS'].includes(method),
  )
  assert.ok(
    mutating.length >= 10,
    `only ${mutating.length} routes change something: is the list right?`,
  )
  const token = await sessionToken(await browser(forum.root))
  const before = await stored(forum)
  for (const { method, url } of mutating) {
    for (const address of addressesOf(url, ids).slice(0, 3)) {
      const ask = (headers: Record<string, string>) =>
        app.inject({
          method: method === 'PUT' ? 'PUT' : method === 'DELETE' ? 'DELETE' : 'POST',
          url: address,
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
          payload:
            'name=x&title=x&source=x&nonce=x&email=x%40x.example&password=correct+horse+battery',
        })
      const cookie = `folkmoot=${token}`
      const crossSite = await ask({ cookie, 'sec-fetch-site': 'cross-site' })
      assert.equal(crossSite.statusCode, 403, `${method} ${address} from another site`)
      const foreign = await ask({ cookie, origin: 'https://evil.example' })
      assert.equal(foreign.statusCode, 403, `${method} ${address} from a foreign origin`)
      // What strangers may send needs no seal; signing out is the exception that a member's session answers for.
      if (open.has(url) && url !== '/sign-out') continue
      const unsealed = await ask({ cookie })
      assert.equal(unsealed.statusCode, 403, `${method} ${address} without its seal`)
      if (open.has(url)) continue
      const stranger = await ask({})
      assert.ok(
        [401, 403, 404].includes(stranger.statusCode),
        `${method} ${address} by a stranger: ${stranger.statusCode}`,
      )
    }
  }
  assert.equal(await stored(forum), before)
})

test('an address that only takes forms leads whoever opens it to the page that the form was on', async (t) => {
  const { app, forum, ids, browser } = await openScene(t)
  const read = new Set(
    app.registered.filter(({ method }) => method === 'GET').map(({ url }) => url),
  )
  const formsOnly = app.registered.filter(({ url, bearer }) => !bearer && !read.has(url))
  assert.ok(formsOnly.length >= 10)
  const root = await browser(forum.root)
  for (const { url } of formsOnly) {
    const [address = ''] = addressesOf(url, ids)
    const shown = await root.open(address)
    assert.equal(shown.status, 200, address)
    const above = shown.address.replace(/-[^/]*$/, '')
    assert.ok(above === '/' || address.startsWith(above), `${address} led to ${shown.address}`)
  }
  assert.equal((await root.open('/threads/1/replies')).address, '/threads/1-open-thread')
})

test('a method that an address does not take is refused as that, with the methods that it takes', async (t) => {
  const { app, forum, browser } = await openScene(t)
  const { cookie } = await (await browser(forum.bo)).open('/')
  for (const [method, url, allow] of [
    ['POST', '/threads/1', 'GET, HEAD'],
    ['PUT', '/threads/1/replies', 'POST'],
    ['DELETE', '/api/v1/members/1', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/v1/posts/1/reactions/useful', 'PUT, DELETE, OPTIONS'],
  ] as const) {
    const answer = await app.inject({ method, url, headers: { cookie } })
    assert.equal(answer.statusCode, 405, `${method} ${url}`)
    assert.equal(answer.headers.allow, allow)
    assert.doesNotMatch(answer.body, /session/)
  }
  for (const url of ['/nowhere', '/api/v1/nowhere', '/threads/1/nowhere']) {
    const answer = await app.inject({ method: 'POST', url, headers: { cookie } })
    assert.equal(answer.statusCode, 404, url)
  }
})

test('members get nowhere in the administration, moderators neither', async (t) => {
  const { app, forum, ids, browser } = await openScene(t)
  // The doors are to say no, not the pace.
  await changeSettings(forum, { postsPerMinute: 600 })
  const inside = app.registered.filter(({ url }) => url.startsWith('/admin'))
  assert.ok(inside.length >= 5)
  const before = await stored(forum)
  for (const member of [forum.bo, forum.mo]) {
    const { cookie, csrf } = await seal(browser, member)
    for (const { method, url } of inside) {
      for (const address of addressesOf(url, ids).slice(0, 3)) {
        const answer = await app.inject({
          method: method === 'GET' || method === 'HEAD' ? 'GET' : 'POST',
          url: address,
          headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
          ...(method !== 'GET' && method !== 'HEAD' && { payload: `csrf=${csrf}&title=x&name=x` }),
        })
        assert.ok(
          [401, 403, 404].includes(answer.statusCode),
          `${member.name}: ${method} ${address}: ${answer.statusCode}`,
        )
      }
    }
  }
  assert.equal(await stored(forum), before)
})

type Open = Awaited<ReturnType<typeof openScene>>['browser']

async function seal(browser: Open, member: Member): Promise<{ cookie: string; csrf: string }> {
  const page = await (await browser(member)).open('/account')
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
  assert.notEqual(csrf, '')
  return { cookie: page.cookie, csrf }
}

async function sessionToken(browser: Awaited<ReturnType<Open>>): Promise<string> {
  const { cookie } = await browser.open('/')
  return cookie.replace('folkmoot=', '')
}
