import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { linkIn } from '../../../test/mailbox.ts'
import { memoryMail } from '../../outside/mail.ts'
import { changeEmail, changePassword } from './changing-account.ts'
import { confirmEmail } from './confirming-email.ts'
import { join } from './joining.ts'
import { forgetOldLinks } from './one-time-links.ts'
import {
  askForNewPassword,
  linkForNewPassword,
  newPasswordBy,
  replacePassword,
} from './replacing-passwords.ts'
import { sendMail } from './sending-mail.ts'
import { sessionFor } from './sessions.ts'
import { signIn } from './signing-in.ts'
import { makeToken, memberForToken } from './tokens.ts'

const device = { agent: 'Test', address: '192.0.2.77' }
const password = 'seven quiet herons'
const other = 'nine loud magpies'

/** Cleo has confirmed her address; what was sent for that is behind her. */
async function opened(t: TestContext) {
  const box = memoryMail()
  const forum = await openForum(t, box)
  const answer = await join(forum, { name: 'Cleo', email: 'cleo@example.org', password }, device)
  assert.ok(answer.ok)
  await forum.settle()
  assert.ok((await confirmEmail(forum, tokenIn(box.sent[0]))).ok)
  const session = await sessionFor(forum, answer.token)
  assert.ok(session !== null)
  const acting = {
    memberId: answer.member.id,
    sessionId: session.id,
    confirmedAt: session.confirmedAt,
  }
  return { box, forum, acting, session: answer.token }
}

function tokenIn(mail: { readonly text: string } | undefined): string {
  return linkIn(mail ?? { text: '' }).split('token=')[1] ?? ''
}

async function asked(forum: TestForum, named: string): Promise<void> {
  await askForNewPassword(forum, named)
  await forum.settle()
}

test('a forgotten password is replaced by the link; everybody else is out', async (t) => {
  const { box, forum, acting, session } = await opened(t)
  const made = await makeToken(forum, acting.memberId, 'script')
  assert.ok(made.ok)
  await asked(forum, 'CLEO')
  const token = tokenIn(box.sent[1])
  const named = await newPasswordBy(forum.db, { token, at: forum.now() })
  assert.ok(named.ok && named.name === 'Cleo')
  const weak = await replacePassword(forum, { token, password: 'cleo cleo' }, device)
  assert.ok(!weak.ok && weak.problems[0]?.field === 'password')
  const done = await replacePassword(forum, { token, password: other }, device)
  assert.ok(done.ok)
  assert.equal((await sessionFor(forum, done.token))?.member.name, 'Cleo')
  assert.equal(await sessionFor(forum, session), null)
  assert.equal(await memberForToken(forum, made.token), null)
  assert.ok((await signIn(forum, { name: 'Cleo', password: other }, device)).ok)
  assert.ok(!(await signIn(forum, { name: 'Cleo', password }, device)).ok)
})

test('the first link that is used ends all of them, and the address is told', async (t) => {
  const { box, forum } = await opened(t)
  await asked(forum, 'CLEO')
  await asked(forum, ' cleo@Example.org ')
  const mails = box.sent.slice(1)
  assert.deepEqual(
    mails.map(({ to, subject }) => [to, subject]),
    Array.from({ length: 2 }, () => ['cleo@example.org', 'A new password for Folkmoot']),
  )
  const [first = '', second = ''] = mails.map(tokenIn)
  assert.ok((await replacePassword(forum, { token: first, password: other }, device)).ok)
  for (const token of [first, second]) {
    const again = await replacePassword(forum, { token, password: 'x' }, device)
    assert.ok(!again.ok && again.problems[0]?.is === 'link-ended')
  }
  await forum.settle()
  assert.equal(box.sent.at(-1)?.subject, 'Your password at Folkmoot was changed')
})

test('of two who use a link at the same time one sets the password', async (t) => {
  const { box, forum } = await opened(t)
  await asked(forum, 'Cleo')
  const token = tokenIn(box.sent[1])
  const answers = await Promise.all(
    [other, 'eleven shy wagtails'].map((one) =>
      replacePassword(forum, { token, password: one }, device),
    ),
  )
  assert.equal(answers.filter(({ ok }) => ok).length, 1)
})

test('the link ends after an hour, and is forgotten a month later', async (t) => {
  const { box, forum } = await opened(t)
  await asked(forum, 'Cleo')
  const token = tokenIn(box.sent[1])
  forum.setNow('2026-11-22T12:59:59.999Z')
  assert.ok((await newPasswordBy(forum.db, { token, at: forum.now() })).ok)
  forum.setNow('2026-11-22T13:00:00.000Z')
  const late = await replacePassword(forum, { token, password: other }, device)
  assert.ok(!late.ok && late.problems[0]?.is === 'link-expired')
  forum.setNow('2027-01-22T12:00:00.000Z')
  await forgetOldLinks(forum)
  assert.deepEqual(await forum.db.selectFrom('one_time_link').selectAll().execute(), [])
})

test('nothing goes to nobody, nor to an address that was never confirmed', async (t) => {
  const { box, forum } = await opened(t)
  const guessed = { name: 'Otto', email: 'otto@example.org', password }
  assert.ok((await join(forum, guessed, device)).ok)
  await forum.settle()
  const before = box.sent.length
  for (const name of ['Otto', 'otto@example.org', 'Ada', 'nobody', 'x@y.example', '', '\0', '@']) {
    await askForNewPassword(forum, name)
    // The same is written for everybody, so that the time it takes tells nothing.
    assert.equal((await forum.db.selectFrom('job').selectAll().execute()).length, 1, name)
    await forum.settle()
  }
  assert.equal(box.sent.length, before)
  assert.deepEqual(await forum.db.selectFrom('mail').selectAll().execute(), [])
})

test('a new address or a new password ends the links that were sent before', async (t) => {
  for (const change of ['email', 'password'] as const) {
    const { box, forum, acting } = await opened(t)
    await asked(forum, 'Cleo')
    const token = tokenIn(box.sent[1])
    const changed =
      change === 'email'
        ? await changeEmail(forum, acting, 'cleo@example.net')
        : await changePassword(forum, acting, other)
    assert.ok(changed.ok)
    const late = await replacePassword(forum, { token, password: 'eleven shy wagtails' }, device)
    assert.ok(!late.ok && late.problems[0]?.is === 'link-ended', change)
  }
})

test('an address that changes while the mail is written gets no link', async (t) => {
  const { box, forum, acting } = await opened(t)
  await askForNewPassword(forum, 'Cleo')
  const { id: mailId } = await forum.db.selectFrom('mail').select('id').executeTakeFirstOrThrow()
  const before = box.sent.length
  let changed = false
  const writer: typeof forum.writer = {
    async run(work, how) {
      if (!changed) {
        changed = true
        assert.ok((await changeEmail(forum, acting, 'cleo@example.net')).ok)
      }
      return forum.writer.run(work, how)
    },
  }
  await sendMail({ ...forum, writer }, { mailId })
  assert.deepEqual(box.sent.slice(before), [])
})

test('the secret of a link lies nowhere but in the mail', async (t) => {
  const { box, forum } = await opened(t)
  await askForNewPassword(forum, 'Cleo')
  const [waiting] = await forum.db.selectFrom('job').select('event').execute()
  assert.match(waiting?.event ?? '', /^\{"type":"mail.asked","mailId":\d+\}$/)
  await forum.settle()
  const token = tokenIn(box.sent[1])
  assert.match(token, /^[\w-]{43}$/)
  const links = await forum.db.selectFrom('one_time_link').selectAll().execute()
  assert.equal(links.length, 2)
  assert.ok(!JSON.stringify(links).includes(token))
})

test('a mail that could not be sent is sent later; what was sent is not sent again', async (t) => {
  const { box, forum } = await opened(t)
  let down = true
  const mail = {
    ...box,
    send: (one: Parameters<typeof box.send>[0]) =>
      down ? Promise.reject(new Error('greylisted')) : box.send(one),
  }
  const limping = { ...forum, mail }
  await askForNewPassword(forum, 'Cleo')
  const { id: mailId } = await forum.db.selectFrom('mail').select('id').executeTakeFirstOrThrow()
  await assert.rejects(sendMail(limping, { mailId }), /greylisted/)
  down = false
  await sendMail(limping, { mailId })
  await sendMail(limping, { mailId })
  assert.equal(box.sent.length, 2)
  assert.ok((await newPasswordBy(forum.db, { token: tokenIn(box.sent[1]), at: forum.now() })).ok)
})

test('the operator’s link needs no mail', async (t) => {
  const forum = await openForum(t)
  const { link, expiresAt } = await linkForNewPassword(forum, forum.ada.id)
  assert.equal(expiresAt, '2026-11-22T13:00:00.000Z')
  const token = link.replace('http://forum.example/sign-in/new-password?token=', '')
  assert.ok((await replacePassword(forum, { token, password: other }, device)).ok)
  assert.ok((await signIn(forum, { name: 'Ada', password: other }, device)).ok)
})
