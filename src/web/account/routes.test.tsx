import assert from 'node:assert/strict'
import { test } from 'node:test'

import sharp from 'sharp'

import { openApp, type TestApp } from '../../../test/app.ts'
import { ownAccount } from '../../forum/members/changing-account.ts'
import { memberForToken } from '../../forum/members/tokens.ts'
import { urls } from '../urls.ts'

const password = 'seven quiet herons'

async function cleoIn({ browser }: TestApp) {
  const cleo = await browser()
  await cleo.open('/join')
  await cleo.submit('/join', { name: 'Cleo Vance', password })
  return cleo
}

test('guests are asked to sign in and come back', async (t) => {
  const { browser } = await openApp(t)
  const guest = await browser()
  for (const part of [undefined, 'name', 'email', 'password', 'sessions', 'tokens']) {
    const page = await guest.open(urls.account(part))
    assert.equal(page.address, urls.signIn(urls.account(part)))
  }
})

test('the profile is changed and comes back as typed when it is too long', async (t) => {
  const { browser, forum } = await openApp(t)
  const ada = await browser(forum.ada)
  await ada.open('/account')
  const saved = await ada.submit('/account/profile', {
    location: 'Kyoto',
    about: 'I *bake*.\n',
    language: 'de',
  })
  assert.match(saved.text, /Gespeichert/)
  assert.match((await ada.open(urls.member(forum.ada))).html, /<em>bake<\/em>/)
  await ada.open('/account')
  const long = await ada.submit('/account/profile', { about: 'x'.repeat(4001), language: 'en' })
  assert.equal(long.status, 422)
  assert.ok(long.html.includes('x'.repeat(4001)))
})

test('name, e-mail address and password are changed; later the password is asked for', async (t) => {
  const app = await openApp(t)
  const { forum } = app
  const cleo = await cleoIn(app)
  await cleo.open('/account/name')
  assert.match((await cleo.submit('/account/name', { name: 'Cleo Quist' })).text, /Cleo Quist/)
  await cleo.open('/account/name')
  const taken = await cleo.submit('/account/name', { name: 'AdA' })
  assert.equal(taken.status, 422)
  assert.match(taken.html, /value="AdA"/)
  forum.setNow('2026-11-22T12:30:00.000Z')
  await cleo.open('/account/email')
  const refused = await cleo.submit('/account/email', { email: 'c@example.org', current: 'no' })
  assert.match(refused.text, /not your present password/)
  assert.match(refused.html, /value="c@example.org"/)
  const done = await cleo.submit('/account/email', { email: 'c@example.org', current: password })
  assert.match(done.text, /c@example\.org/)
  const { id } = await forum.db
    .selectFrom('member')
    .select('id')
    .where('name', '=', 'Cleo Quist')
    .executeTakeFirstOrThrow()
  assert.equal((await ownAccount(forum, id)).email, 'c@example.org')
  await cleo.open('/account/password')
  const changed = await cleo.submit('/account/password', { password: 'nine loud magpies' })
  assert.match(changed.text, /Saved/)
})

test('sessions are listed and ended', async (t) => {
  const app = await openApp(t)
  const cleo = await cleoIn(app)
  const phone = await app.browser()
  await phone.open('/sign-in')
  await phone.submit('/sign-in', { name: 'Cleo Vance', password })
  const list = await cleo.open('/account/sessions')
  assert.match(list.text, /this browser/)
  const ending = /action="(\/account\/sessions\/\d+)"/.exec(list.html)?.[1] ?? ''
  await cleo.submit(ending)
  assert.match((await phone.open('/account')).address, /^\/sign-in/)
  assert.equal((await cleo.open('/account')).status, 200)
})

test('a token is shown once, works, and is revoked', async (t) => {
  const app = await openApp(t)
  const cleo = await cleoIn(app)
  await cleo.open('/account/tokens')
  const made = await cleo.submit('/account/tokens', { token: 'My script' })
  const token = /folkmoot_[\w-]+/.exec(made.html)?.[0] ?? ''
  assert.equal((await memberForToken(app.forum, token))?.member.name, 'Cleo Vance')
  const list = await cleo.open('/account/tokens')
  assert.ok(!list.html.includes(token))
  await cleo.submit(/action="(\/account\/tokens\/\d+)"/.exec(list.html)?.[1] ?? '')
  assert.equal(await memberForToken(app.forum, token), null)
})

test('a picture is uploaded and served in our own encoding; anything else is refused', async (t) => {
  const { app, browser, forum } = await openApp(t)
  const page = await (await browser(forum.ada)).open('/account')
  const csrf = /name="csrf" value="([\w-]+)"/.exec(page.html)?.[1] ?? ''
  const session = await signedIn(app, forum)
  const upload = (bytes: Buffer, key = session.csrf) => {
    const body = new FormData()
    body.set('csrf', key)
    body.set('picture', new Blob([new Uint8Array(bytes)]), 'me.png')
    return send(app, session.cookie, body)
  }
  assert.notEqual(csrf, '')
  const png = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  assert.equal((await upload(png, 'wrong')).statusCode, 403)
  assert.equal((await upload(png)).statusCode, 303)
  const { avatar } = await forum.db
    .selectFrom('member')
    .select('avatar')
    .where('id', '=', forum.bo.id)
    .executeTakeFirstOrThrow()
  const served = await app.inject(urls.face({ id: forum.bo.id, avatar }))
  assert.equal(served.headers['content-type'], 'image/webp')
  assert.equal((await sharp(served.rawPayload).metadata()).width, 128)
  const svg = await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'))
  assert.equal(svg.statusCode, 422)
  const large = await upload(Buffer.alloc(10_000_001))
  assert.ok([413, 422].includes(large.statusCode), String(large.statusCode))
})

async function signedIn(app: TestApp['app'], forum: TestApp['forum']) {
  const { openSession } = await import('../../forum/members/sessions.ts')
  const { transact } = await import('../../forum/kernel/forum.ts')
  const device = { agent: 'Test', address: '192.0.2.1' }
  const token = await transact(forum, (tx) => openSession(tx, forum.bo.id, device))
  const cookie = `folkmoot=${token}`
  const page = await app.inject({ url: '/account', headers: { cookie } })
  return { cookie, csrf: /name="csrf" value="([\w-]+)"/.exec(page.body)?.[1] ?? '' }
}

async function send(app: TestApp['app'], cookie: string, body: FormData) {
  const encoded = new Response(body)
  return app.inject({
    method: 'POST',
    url: '/account/picture',
    headers: { cookie, 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  })
}
