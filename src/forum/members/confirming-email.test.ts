import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { linkIn } from '../../../test/mailbox.ts'
import { memoryMail } from '../../outside/mail.ts'
import { Refusal } from '../kernel/refusals.ts'
import { changeEmail, ownAccount } from './changing-account.ts'
import { askForConfirmation, confirmEmail, confirmingBy } from './confirming-email.ts'
import { join } from './joining.ts'
import { sessionFor } from './sessions.ts'
import { signIn } from './signing-in.ts'

const device = { agent: 'Test', address: '192.0.2.77' }
const password = 'seven quiet herons'

async function opened(t: TestContext) {
  const box = memoryMail()
  return { box, forum: await openForum(t, box) }
}

async function joined(forum: TestForum, name: string, email: string) {
  const answer = await join(forum, { name, email, password }, device)
  assert.ok(answer.ok)
  const session = await sessionFor(forum, answer.token)
  assert.ok(session !== null)
  await forum.settle()
  return { memberId: answer.member.id, sessionId: session.id, confirmedAt: session.confirmedAt }
}

function tokenIn(mail: { readonly text: string } | undefined): string {
  return linkIn(mail ?? { text: '' }).split('token=')[1] ?? ''
}

test('a new address is confirmed by the link that was sent there, once', async (t) => {
  const { box, forum } = await opened(t)
  const { memberId } = await joined(forum, 'Cleo', 'cleo@example.org')
  assert.deepEqual(
    box.sent.map(({ to }) => to),
    ['cleo@example.org'],
  )
  const token = tokenIn(box.sent[0])
  assert.equal((await ownAccount(forum, memberId)).email_confirmed_at, null)
  const asked = await confirmingBy(forum.db, { token, at: forum.now() })
  assert.ok(asked.ok)
  assert.deepEqual(asked.confirming, { name: 'Cleo', address: 'cleo@example.org' })
  assert.equal((await ownAccount(forum, memberId)).email_confirmed_at, null, 'looking is no yes')
  assert.ok((await confirmEmail(forum, token)).ok)
  assert.equal((await ownAccount(forum, memberId)).email_confirmed_at, forum.now())
  const again = await confirmEmail(forum, token)
  assert.deepEqual(again, { ok: false, problems: [{ field: 'token', is: 'link-ended' }] })
  await assert.rejects(askForConfirmation(forum, memberId), new Refusal('not-allowed'))
})

test('the link ends after a week; a garbled one is nobody’s', async (t) => {
  const { box, forum } = await opened(t)
  await joined(forum, 'Cleo', 'cleo@example.org')
  const token = tokenIn(box.sent[0])
  forum.setNow('2026-11-29T12:00:00.000Z')
  assert.deepEqual(await confirmEmail(forum, token), {
    ok: false,
    problems: [{ field: 'token', is: 'link-expired' }],
  })
  for (const wrong of ['', token.slice(1), `${token}x`, '\0', '💥']) {
    assert.deepEqual(await confirmEmail(forum, wrong), {
      ok: false,
      problems: [{ field: 'token', is: 'link-unknown' }],
    })
  }
})

test('a changed address has to be confirmed anew, and the old one is told', async (t) => {
  const { box, forum } = await opened(t)
  const cleo = await joined(forum, 'Cleo', 'cleo@example.org')
  const old = tokenIn(box.sent[0])
  assert.ok((await changeEmail(forum, cleo, 'cleo@example.net')).ok)
  await forum.settle()
  const told = new Map(box.sent.slice(1).map((mail) => [mail.to, mail]))
  const confirming = told.get('cleo@example.net')
  assert.equal(told.size, 2)
  assert.match(told.get('cleo@example.org')?.subject ?? '', /was changed/)
  assert.match(confirming?.subject ?? '', /^Confirm/)
  const late = await confirmEmail(forum, old)
  assert.ok(!late.ok && late.problems[0]?.is === 'link-ended')
  assert.ok((await confirmEmail(forum, tokenIn(confirming))).ok)
  assert.ok((await changeEmail(forum, cleo, 'CLEO@example.net')).ok)
  assert.notEqual((await ownAccount(forum, cleo.memberId)).email_confirmed_at, null)
  await forum.settle()
  assert.equal(box.sent.length, 3, 'the same address in capitals is no other')
  assert.ok((await changeEmail(forum, cleo, '')).ok)
  await forum.settle()
  assert.deepEqual(box.sent[3]?.to, 'CLEO@example.net')
})

test('an address belongs to who reads its mail, not to who gave it first', async (t) => {
  const { box, forum } = await opened(t)
  await joined(forum, 'Thief', 'cleo@example.org')
  await joined(forum, 'Cleo', 'cleo@example.org')
  const [stolen, own] = box.sent.map(tokenIn)
  const signedIn = () => signIn(forum, { name: 'cleo@example.org', password }, device)
  assert.equal(await nameOf(signedIn()), 'Thief')
  assert.ok((await confirmEmail(forum, own ?? '')).ok)
  assert.equal(await nameOf(signedIn()), 'Cleo')
  const late = await confirmEmail(forum, stolen ?? '')
  assert.ok(!late.ok && late.problems[0]?.is === 'email-of-another')
  assert.equal(await nameOf(signedIn()), 'Cleo')
})

async function nameOf(answer: ReturnType<typeof signIn>): Promise<string> {
  const signed = await answer
  return signed.ok ? signed.member.name : 'nobody'
}

test('the mail is in the language of who gets it, and names nobody to a stranger', async (t) => {
  const { box, forum } = await opened(t)
  const german = { name: 'Cleo', email: 'cleo@example.org', password, language: 'de' }
  assert.ok((await join(forum, german, device)).ok)
  await forum.settle()
  const [mail] = box.sent
  assert.equal(mail?.subject, 'E-Mail-Adresse für Folkmoot bestätigen')
  assert.match(
    mail.html,
    /<html lang="de" dir="ltr">[\s\S]*color-scheme[\s\S]*Adresse bestätigen<\/a>/,
  )
  assert.doesNotMatch(`${mail.text}${mail.html}`, /Cleo/)
  assert.ok(mail.html.includes(tokenIn(mail)))
})

test('without mail nothing waits to be sent and nothing is promised', async (t) => {
  const forum = await openForum(t)
  const { memberId } = await joined(forum, 'Cleo', 'cleo@example.org')
  assert.deepEqual(await forum.db.selectFrom('mail').selectAll().execute(), [])
  await assert.rejects(askForConfirmation(forum, memberId), new Refusal('not-allowed'))
})
