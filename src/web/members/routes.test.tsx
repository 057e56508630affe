import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { plantThread } from '../../../test/posting.ts'
import { changeSettings } from '../../forum/kernel/settings.ts'
import { join } from '../../forum/members/joining.ts'
import { urls } from '../urls.ts'

const password = 'seven quiet herons'
const device = { agent: 'Test', address: '192.0.2.1' }

test('somebody joins, is signed in, leaves, and comes back to where they were', async (t) => {
  const { browser } = await openApp(t)
  const cleo = await browser()
  await cleo.open('/join')
  const inside = await cleo.submit('/join', { name: 'Cleo Vance', password })
  assert.equal(inside.status, 200)
  assert.match(inside.text, /Cleo Vance/)
  await cleo.submit('/sign-out')
  assert.match((await cleo.open('/members')).text, /Sign inJoin/)
  await cleo.open('/sign-in?next=%2Fmembers%3Fq%3Dada')
  const back = await cleo.submit('/sign-in', { name: 'cleo vance', password })
  assert.equal(back.address, '/members?q=ada')
  assert.match(back.text, /Cleo Vance/)
})

test('a refused form comes back as typed, never with the password', async (t) => {
  const { browser } = await openApp(t)
  const guest = await browser()
  await guest.open('/join')
  const page = await guest.submit('/join', {
    name: 'Аdа',
    email: 'nonsense',
    password: 'sesame12345',
  })
  assert.equal(page.status, 422)
  assert.match(page.html, /value="Аdа"/)
  assert.match(page.html, /value="nonsense"/)
  assert.doesNotMatch(page.html, /sesame12345/)
  assert.match(page.text, /3 things need another look/)
  assert.match(page.html, /aria-describedby="f-name-wrong f-name-hint"/)
})

test('a wrong password and an unknown name are answered alike, and ten are enough', async (t) => {
  const { browser, forum } = await openApp(t)
  assert.ok((await join(forum, { name: 'Cleo', email: '', password }, device)).ok)
  const guest = await browser()
  await guest.open('/sign-in')
  const known = await guest.submit('/sign-in', { name: 'Cleo', password: 'wrong' })
  const unknown = await guest.submit('/sign-in', { name: 'Cle0', password: 'wrong' })
  assert.equal(known.status, 422)
  assert.equal(known.html.replace('value="Cleo"', ''), unknown.html.replace('value="Cle0"', ''))
  for (let i = 0; i < 8; i++) await guest.submit('/sign-in', { name: `x${i}`, password: 'wrong' })
  const tired = await guest.submit('/sign-in', { name: 'Cleo', password })
  assert.equal(tired.status, 429)
  assert.ok(Number(tired.headers['retry-after']) > 0)
  forum.setNow('2026-11-22T12:01:00.000Z')
  assert.equal((await guest.submit('/sign-in', { name: 'Cleo', password })).status, 200)
})

test('three accounts an hour from one network, as many attempts as it takes', async (t) => {
  const { browser } = await openApp(t)
  const names = ['Cleo', 'Otto', 'Quinn', 'Zadie']
  const answers: number[] = []
  for (const name of names) {
    const guest = await browser()
    await guest.open('/join')
    await guest.submit('/join', { name, password: 'short' })
    answers.push((await guest.submit('/join', { name, password })).status)
  }
  assert.deepEqual(answers, [200, 200, 200, 429])
})

test('a closed forum says so', async (t) => {
  const { browser, forum } = await openApp(t)
  await changeSettings(forum, { joinOpen: false })
  assert.match((await (await browser()).open('/join')).text, /takes no new members/)
})

test('signing in never leads to another host', async (t) => {
  const { browser, forum } = await openApp(t)
  assert.ok((await join(forum, { name: 'Cleo', email: '', password }, device)).ok)
  const guest = await browser()
  await guest.open('/sign-in?next=%2F%2Fevil.example')
  const page = await guest.submit('/sign-in', { name: 'Cleo', password, next: '//evil.example' })
  assert.equal(page.address, '/')
})

test('a member’s page shows what they wrote, and to nobody what that person may not see', async (t) => {
  const { browser, forum } = await openApp(t)
  await plantThread(forum, { author: forum.root, title: 'Open words', source: 'Said in the hall' })
  const secret = { boardId: forum.staffRoom.id, title: 'Hidden words', source: 'Said in secret' }
  await plantThread(forum, { author: forum.root, ...secret })
  const guest = await browser()
  const page = await guest.open(urls.member(forum.root))
  assert.match(page.text, /Open words.*Said in the hall/)
  const threads = await guest.open(`${urls.member(forum.root)}?tab=threads`)
  for (const { text } of [page, threads]) assert.doesNotMatch(text, /Hidden words|secret/)
  const mo = await (await browser(forum.mo)).open(urls.member(forum.root))
  assert.match(mo.text, /Hidden words/)
  assert.equal(
    (await guest.open(`/members/${forum.root.id}-wrong`)).address,
    urls.member(forum.root),
  )
  assert.equal((await guest.open('/members/999999999999')).status, 404)
})

test('the list of members is searched', async (t) => {
  const { browser } = await openApp(t)
  const page = await (await browser()).open('/members?q=AD')
  assert.match(page.text, /Ada/)
  assert.doesNotMatch(page.text, /Root/)
  assert.match((await (await browser()).open('/members?q=zz')).text, /Nobody’s name holds/)
})

test('a drawn face is a picture that can do nothing', async (t) => {
  const { app, forum } = await openApp(t)
  const face = await app.inject(urls.face(forum.ada))
  assert.equal(face.headers['content-type'], 'image/svg+xml')
  assert.match(String(face.headers['content-security-policy']), /sandbox/)
  for (const wrong of ['/faces/x.svg', '/avatars/../x', `/avatars/${'0'.repeat(32)}-128.webp`]) {
    assert.equal((await app.inject(wrong)).statusCode, 404, wrong)
  }
})

test('who joins on the way to a thread comes back to it, and never to another site', async (t) => {
  const { browser } = await openApp(t)
  for (const [next, place] of [
    ['/members?q=ada', '/members?q=ada'],
    ['//evil.example/x', '/'],
  ] as const) {
    const guest = await browser()
    const door = await guest.open(`/sign-in?next=${encodeURIComponent(next)}`)
    const link = /href="(\/join\?[^"]*)"/.exec(door.html)?.[1] ?? '/join'
    assert.match((await guest.open(link)).html, /href="\/sign-in/)
    const refused = await guest.submit('/join', { name: '', password: 'five slow coaches' })
    assert.equal(refused.status, 422)
    const name = `Cleo ${place.length}`
    const inside = await guest.submit('/join', { name, password: 'five slow coaches' })
    assert.equal(inside.address, place)
  }
})

const to = (path: string) => [`/sign-in?next=${path}`, `/join?next=${path}`]

test('signing in or joining from anywhere leads back there, and no secret of a link goes along', async (t) => {
  const { browser } = await openApp(t)
  const doorsOn = async (address: string) => {
    const { html } = await (await browser()).open(address)
    const corner = /<div class="me">.*?<\/div>/.exec(html)?.[0] ?? ''
    return [...corner.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
  }
  assert.deepEqual(await doorsOn('/members?q=ada'), to('%2Fmembers%3Fq%3Dada'))
  assert.deepEqual(await doorsOn('/new?tab=all'), to('%2Fnew%3Ftab%3Dall'))
  // What a page does not know of its address is not written into the copy that is kept for others.
  assert.deepEqual(await doorsOn('/members?from=mail'), to('%2Fmembers'))
  assert.deepEqual(await doorsOn('/sign-in?next=%2Fnew'), to('%2Fnew'))
  assert.deepEqual(await doorsOn('/confirm-email?token=secret'), ['/sign-in', '/join'])
  const guest = await browser()
  await guest.open((await doorsOn('/members?q=ada'))[1] ?? '')
  const inside = await guest.submit('/join', { name: 'Cleo', password: 'five slow coaches' })
  assert.equal(inside.address, '/members?q=ada')
})

test('one post is one post in the list of members', async (t) => {
  const { forum, browser } = await openApp(t)
  await forum.writer.run((db) =>
    db.updateTable('member').set({ post_count: 1 }).where('id', '=', forum.ada.id).execute(),
  )
  const { text } = await (await browser()).open('/members?q=Ada')
  assert.match(text, /Ada ?1 post ·/)
})
