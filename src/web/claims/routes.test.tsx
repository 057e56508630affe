import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { plantMember } from '../../../test/forum.ts'
import { plantThread } from '../../../test/posting.ts'
import { transact } from '../../forum/kernel/forum.ts'
import { urls } from '../urls.ts'

const why = 'My mother’s ferry was called the Heron.'

/** Heron is known from an archive and has started a thread. */
async function opened(t: TestContext) {
  const app = await openApp(t)
  const { forum } = app
  const heron = await plantMember(forum, 'Heron')
  const { thread, post } = await plantThread(forum, { author: heron, title: 'By ferry' })
  const origin = { thread_id: thread.id, origin_key: 'a' }
  await transact(forum, async ({ db }) => {
    const from = { ...origin, software: 'xenforo2', site: 'old.example' }
    await db.insertInto('origin_thread').values(from).execute()
    const where = { ...origin, post_id: post.id, file: 'a.html', sureness: 1 }
    await db.insertInto('origin_post').values(where).execute()
    await db
      .updateTable('member')
      .set({ placeholder_since: forum.now(), location: 'Marisund' })
      .where('id', '=', heron.id)
      .execute()
  })
  return { ...app, heron, thread, page: urls.member(heron), claim: urls.claim(heron) }
}

test('a member says “This was me”, an administrator accepts, and the posts are theirs', async (t) => {
  const { forum, browser, heron, thread, page, claim } = await opened(t)
  const bo = await browser(forum.bo)
  assert.match((await bo.open(page)).html, new RegExp(`href="${claim}"`))
  await bo.open(claim)
  const empty = await bo.submit(claim, { why: '' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Say how the administrators can tell/)
  assert.match((await bo.submit(claim, { why })).text, /The administrators will decide/)
  assert.match((await bo.open(page)).text, /The administrators will decide/)
  assert.match((await bo.open('/account')).text, /Heron, asked for.*Not decided yet/)
  const root = await browser(forum.root)
  assert.match((await root.open('/admin/claims')).text, /To decide\s*Bo says: I was Heron/)
  const one = await root.open('/admin/claims/1')
  assert.match(one.text, /My mother’s ferry.*Heron.*Marisund.*Bo/)
  await root.submit('/admin/claims/1', { answer: 'Welcome back!' }, 'Accept')
  await forum.settle()
  assert.match((await bo.open('/account')).text, /The posts have moved\..*Welcome back!/)
  const profile = await bo.open(page)
  assert.equal(profile.address, urls.member(forum.bo))
  assert.match(profile.text, /in an earlier forum as Heron.*By ferry/)
  const guest = await browser()
  const read = async () => (await guest.open(urls.thread(thread))).text
  assert.match(await read(), /Imported from old\.example, posted there as Heron/)
  assert.doesNotMatch((await bo.open('/members')).text, /Heron/)
  await root.open('/admin/claims/1')
  await root.submit('/admin/claims/1', {}, 'Take it back')
  await forum.settle()
  assert.match((await bo.open('/account')).text, /then taken back/)
  assert.equal((await bo.open(page)).address, page)
  assert.match((await bo.open(urls.member(heron))).text, /By ferry/)
  assert.doesNotMatch(await read(), /posted there as/)
})

test('a refused claim says so in the administrator’s words, and can be asked for again', async (t) => {
  const { forum, browser, claim } = await opened(t)
  const bo = await browser(forum.bo)
  await bo.open(claim)
  await bo.submit(claim, { why })
  const root = await browser(forum.root)
  await root.open('/admin/claims/1')
  await root.submit('/admin/claims/1', { answer: 'That was my ferry.' }, 'Refuse')
  assert.match((await bo.open('/account')).text, /Refused\..*That was my ferry\./)
  assert.match((await bo.open(claim)).text, /Refused\..*How can we tell\?/)
  await bo.submit(claim, { why: 'Here is a photo.' })
  assert.match((await root.open('/admin/claims')).text, /To decide\s*Bo says/)
})

test('an administrator gives a placeholder to who never asked', async (t) => {
  const { forum, browser, heron, page } = await opened(t)
  const give = urls.adminGive(heron.id)
  const root = await browser(forum.root)
  assert.match((await root.open(page)).html, new RegExp(`href="${give}"`))
  await root.open(give)
  const nobody = await root.submit(give, { member: 'Zoe' })
  assert.equal(nobody.status, 422)
  assert.match(nobody.text, /Nobody has this name/)
  const given = await root.submit(give, { member: 'ada' })
  assert.match(given.text, /without being asked.*Accepted/)
  await forum.settle()
  assert.equal((await root.open(page)).address, urls.member(forum.ada))
  assert.equal((await root.open(give)).status, 404)
})

test('guests sign in first; moderators see no claims; a member like any other cannot be claimed', async (t) => {
  const { forum, browser, page, claim } = await opened(t)
  const guest = await browser()
  assert.match((await guest.open(page)).text, /This was me/)
  assert.match((await guest.open(claim)).address, /^\/sign-in\?next=/)
  const mo = await browser(forum.mo)
  assert.doesNotMatch((await mo.open(page)).text, /Give to a member/)
  assert.equal((await mo.open('/admin/claims')).status, 403)
  assert.equal((await mo.open(urls.claim(forum.ada))).status, 404)
})

test('claims have a pace', async (t) => {
  const { forum, browser, claim } = await opened(t)
  const bo = await browser(forum.bo)
  await bo.open(claim)
  for (let i = 0; i < 5; i++) await bo.submit(claim, { why: ' ' })
  const refused = await bo.submit(claim, { why })
  assert.equal(refused.status, 429)
  assert.equal(refused.headers['retry-after'], '17280')
  assert.match(refused.text, /Try again in 5 hours/)
  assert.ok(refused.html.includes(`${why}</textarea>`))
})

test('of who is known from an archive only, no score is shown that nobody gave', async (t) => {
  const { forum, browser, heron, thread, page } = await opened(t)
  const guest = await browser()
  const scores = async () =>
    [(await guest.open(page)).text, (await guest.open(urls.thread(thread))).text].map((text) =>
      /score\s*\d/i.test(text),
    )
  assert.deepEqual(await scores(), [false, false])
  await transact(forum, ({ db }) =>
    db.updateTable('member').set({ score: 41 }).where('id', '=', heron.id).execute(),
  )
  assert.deepEqual(await scores(), [true, true])
})
