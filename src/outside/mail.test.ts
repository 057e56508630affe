import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openMailbox } from '../../test/mailbox.ts'
import { corpus, withoutCorpora } from '../../test/shared-data.ts'
import type { Mail } from './mail.ts'

const mail: Mail = {
  id: '<mail-1@forum.example>',
  to: 'ada@example.org',
  subject: 'Grüße aus dem Hafen',
  text: 'A line that is far too long for one line of a mail, so it has to be cut somewhere: äöü.\n',
  html: '<p>The same.</p>',
}

test('a mail arrives in two parts and says that a machine wrote it', async (t) => {
  const { mailer, received } = await openMailbox(t)
  await mailer.check()
  await mailer.send(mail)
  const [one, ...others] = received
  assert.deepEqual(others, [])
  assert.deepEqual(one?.to, ['ada@example.org'])
  assert.equal(one?.text.trim(), mail.text.trim())
  assert.equal(one?.html.trim(), mail.html)
  assert.equal(one?.headers.get('auto-submitted'), 'auto-generated')
  assert.equal(one?.headers.get('message-id'), mail.id)
  assert.equal(one?.headers.get('from'), 'Harbour <forum@forum.example>')
})

test('a server that does not take it is heard', async (t) => {
  const { mailer, refuse } = await openMailbox(t)
  refuse(1)
  await assert.rejects(mailer.send(mail), /mailbox is full/)
})

const usual = ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version']
const headers = [...usual, 'subject', 'to', 'x-auto-response-suppress']

test(
  'nothing in a subject or an address begins a header of its own',
  { skip: withoutCorpora },
  async (t) => {
    const { mailer, received } = await openMailbox(t)
    const breaks = [
      'x\r\nBcc: eve@example.org',
      'x\nBcc: eve@example.org',
      'x\rBcc: eve@example.org',
    ]
    const inputs = [...breaks, ...corpus('crlf-email-header', 60).map((one) => one.in)].flatMap(
      (text) => [text, decodedTwice(text)],
    )
    await Promise.all(
      inputs.flatMap((text) => [
        mailer.send({ ...mail, subject: text }),
        // What is no address at all may be refused; it must not become two.
        mailer.send({ ...mail, to: `ada@example.org${text}` }).catch(() => undefined),
      ]),
    )
    assert.ok(received.length >= inputs.length)
    for (const { to, headers: found } of received) {
      assert.equal(to.length, 1)
      assert.deepEqual([...found.keys()].toSorted(), headers)
    }
  },
)

test('one address is one address, however it looks', { skip: withoutCorpora }, async (t) => {
  const { mailer, received } = await openMailbox(t)
  const addresses = corpus('email-addresses').map((one) => one.in)
  await Promise.all(addresses.map((to) => mailer.send({ ...mail, to }).catch(() => undefined)))
  assert.ok(received.length > 0)
  for (const { to } of received) assert.equal(to.length, 1)
})

function decodedTwice(text: string): string {
  return text.replace(/%(?:25)?(0[ad])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
