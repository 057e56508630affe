import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { linkIn, openMailbox } from '../../../test/mailbox.ts'
import { transact } from '../../forum/kernel/forum.ts'
import { linkForNewPassword } from '../../forum/members/replacing-passwords.ts'
import { logTo } from '../../outside/log.ts'
import { drainOutbox } from '../../worker/outbox.ts'

const password = 'seven quiet herons'

/** A forum with a real mail server beside it, and Cleo, who has just joined with an address. */
async function opened(t: TestContext) {
  const box = await openMailbox(t)
  const app = await openApp(t, { mail: box.mailer })
  const cleo = await app.browser()
  await cleo.open('/join')
  await cleo.submit('/join', { name: 'Cleo', email: 'cleo@example.org', password })
  await app.forum.settle()
  return { ...app, box, cleo }
}

test('a new member confirms their address by the mail’s link, signed in or not', async (t) => {
  const { box, browser, cleo } = await opened(t)
  const account = await cleo.open('/account')
  assert.match(account.text, /cleo@example\.org \(not confirmed yet\).*Send the mail again/)
  const [mail, ...others] = box.received
  assert.deepEqual(others, [])
  assert.deepEqual(mail?.to, ['cleo@example.org'])
  const phone = await browser()
  const address = linkIn(mail ?? { text: '' })
  const page = await phone.open(address)
  assert.equal(page.headers['cache-control'], 'no-store')
  assert.match(page.text, /Is cleo@example\.org the address of the account Cleo\?/)
  await phone.open(address)
  const done = await phone.submit('/confirm-email')
  assert.match(done.text, /cleo@example\.org is confirmed now/)
  assert.doesNotMatch((await cleo.open('/account')).text, /not confirmed/)
  const again = await phone.open(address)
  assert.equal(again.status, 410)
  assert.match(again.text, /used already.*My account/)
})

test('the mail is sent again when it is asked for, but not without end', async (t) => {
  const { box, forum, cleo } = await opened(t)
  await cleo.open('/account')
  const sent = await cleo.submit('/account/email/mail')
  assert.match(sent.text, /on its way to cleo@example\.org/)
  await forum.settle()
  assert.equal(box.received.length, 2)
  for (let i = 0; i < 4; i++) {
    await cleo.open('/account')
    assert.equal((await cleo.submit('/account/email/mail')).status, 200)
  }
  await cleo.open('/account')
  const refused = await cleo.submit('/account/email/mail')
  assert.equal(refused.status, 429)
  assert.match(refused.text, /Try again in 12 minutes/)
  await cleo.open('/account/email')
  const changed = await cleo.submit('/account/email', { email: 'other@example.org' })
  assert.equal(changed.status, 429)
  assert.equal(changed.headers['retry-after'], '720')
  assert.match(changed.text, /Try again in 12 minutes/)
  assert.match(changed.html, /name="email"[^>]* value="other@example\.org"/)
})

test('who forgot their password sets a new one by the mail’s link and is signed in', async (t) => {
  const { box, forum, browser, cleo } = await opened(t)
  await cleo.open(linkIn(box.received[0] ?? { text: '' }))
  await cleo.submit('/confirm-email')
  const guest = await browser()
  const door = await guest.open('/sign-in')
  assert.match(door.html, /href="\/sign-in\/forgotten"/)
  await guest.open('/sign-in/forgotten')
  const asked = await guest.submit('/sign-in/forgotten', { name: 'cleo' })
  await forum.settle()
  const mail = box.received[1]
  assert.match(mail?.text ?? '', /^Hello Cleo,/)
  const address = linkIn(mail ?? { text: '' })
  const form = await guest.open(address)
  assert.equal(form.headers['cache-control'], 'no-store')
  const weak = await guest.submit('/sign-in/new-password', { password: 'cleo' })
  assert.equal(weak.status, 422)
  assert.match(weak.text, /at least 10 characters/)
  const set = await guest.submit('/sign-in/new-password', { password: 'nine loud magpies' })
  assert.equal(set.address, '/account?saved=1')
  assert.match(set.text, /Saved/)
  assert.match((await cleo.open('/account')).address, /^\/sign-in/, 'the other browser is out')
  const used = await (await browser()).open(address)
  assert.equal(used.status, 410)
  assert.match(used.text, /used already.*Ask for a new link/)
  await forum.settle()
  assert.match(box.received.at(-1)?.headers.get('subject') ?? '', /was changed/)
  const stranger = await browser()
  await stranger.open('/sign-in/forgotten')
  const unknown = await stranger.submit('/sign-in/forgotten', { name: 'nobody at all' })
  assert.equal(unknown.html, asked.html, 'the answer does not tell who is here')
})

test('a link that is late or garbled says so and what to do', async (t) => {
  const { box, forum, browser } = await opened(t)
  const address = linkIn(box.received[0] ?? { text: '' })
  const guest = await browser()
  for (const garbled of ['/sign-in/new-password', `/sign-in/new-password?token=x`]) {
    const page = await guest.open(garbled)
    assert.equal(page.status, 404)
    assert.match(page.text, /no such link.*Ask for a new link/)
  }
  const other = await guest.open(address.replace('/confirm-email', '/sign-in/new-password'))
  assert.equal(other.status, 404, 'a link of one kind does nothing of the other')
  forum.setNow('2026-12-22T12:00:00.000Z')
  const late = await guest.open(address)
  assert.equal(late.status, 410)
  assert.match(late.text, /time of this link is over.*sent again/)
})

test('asking for a new password has a pace per network, and per account without a word', async (t) => {
  const { box, forum, cleo, browser } = await opened(t)
  await cleo.open(linkIn(box.received[0] ?? { text: '' }))
  await cleo.submit('/confirm-email')
  const guest = await browser()
  const statuses: number[] = []
  for (let i = 0; i < 6; i++) {
    await guest.open('/sign-in/forgotten')
    statuses.push((await guest.submit('/sign-in/forgotten', { name: 'Cleo' })).status)
  }
  assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429])
  await forum.settle()
  assert.equal(box.received.length, 1 + 3)
})

test('without mail the page says whom to ask, and sends nothing', async (t) => {
  const { browser, forum } = await openApp(t)
  const guest = await browser()
  const page = await guest.open('/sign-in/forgotten')
  assert.match(page.text, /sends no e-mail. Ask the people who run it/)
  assert.doesNotMatch(page.html, /<form class/)
  const cleo = await browser()
  await cleo.open('/join')
  await cleo.submit('/join', { name: 'Cleo', email: 'cleo@example.org', password })
  assert.doesNotMatch((await cleo.open('/account')).text, /confirm/)
  assert.equal(await drainOutbox(forum), 2)
})

test('no secret of a link gets into the log, even when something breaks', async (t) => {
  const lines: string[] = []
  const log = logTo((line) => void lines.push(line), 'json')
  const { forum, browser } = await openApp(t, { log })
  const { link } = await linkForNewPassword(forum, forum.ada.id)
  const [path = '', token = ''] = link.replace(forum.url, '').split('?token=')
  const guest = await browser()
  await guest.open(`${path}?token=${token}`)
  await transact(forum, ({ db }) => db.schema.dropTable('session').execute())
  const broken = await guest.submit(path, { password: 'nine loud magpies' })
  assert.equal(broken.status, 500)
  assert.match(lines.join('\n'), /session/)
  assert.ok(!lines.join('\n').includes(token))
})

test('a mail server that is down for a while delays the mail and loses none', async (t) => {
  const { box, forum, cleo } = await opened(t)
  box.refuse(2)
  await cleo.open('/account')
  await cleo.submit('/account/email/mail')
  for (const minutes of [0, 2, 5]) {
    forum.setNow(new Date(Date.parse('2026-11-22T12:00:00Z') + minutes * 60_000).toISOString())
    await forum.settle()
  }
  assert.equal(box.received.length, 2)
  assert.deepEqual(await forum.db.selectFrom('job').selectAll().execute(), [])
})
