import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { TestContext } from 'node:test'

import { SMTPServer } from 'smtp-server'

import { type Mailer, smtpMailer } from '../src/outside/mail.ts'

/** A mail as a server took it in. */
export interface Received {
  readonly to: readonly string[]
  /** Header lines, unfolded, by lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  readonly html: string
}

/** A mail server on this machine that keeps what it gets. */
export interface Mailbox {
  readonly mailer: Mailer
  readonly received: readonly Received[]
  /** From now on, so many mails are turned away before one is taken. */
  readonly refuse: (times: number) => void
}

export async function openMailbox(t: TestContext): Promise<Mailbox> {
  const received: Received[] = []
  let refusing = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusing > 0) {
          refusing--
          return done(new Error('the mailbox is full'))
        }
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push(read(Buffer.concat(chunks).toString(), to))
        return done()
      })
    },
  })
  const net = server.listen(0, '127.0.0.1')
  await once(net, 'listening')
  t.after(() => new Promise<void>((resolve) => server.close(resolve)))
  const address = net.address()
  assert.ok(typeof address === 'object' && address !== null)
  return {
    mailer: smtpMailer(`smtp://127.0.0.1:${address.port}`, 'Harbour <forum@forum.example>'),
    received,
    refuse(times) {
      refusing = times
    },
  }
}

/** The address of the link in a mail, as a path of the forum; '' when there is none. */
export function linkIn({ text }: Pick<Received, 'text'>): string {
  return /http:\/\/forum\.example(\/\S+)/.exec(text)?.[1] ?? ''
}

function read(raw: string, to: readonly string[]): Received {
  const { head, body } = split(raw)
  const headers = headersOf(head)
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = body.split(`--${boundary}`).map(split)
  const part = (type: string): string => {
    const found = parts.find((one) => one.head.toLowerCase().includes(`content-type: ${type}`))
    assert.ok(found !== undefined, `no part of ${type}`)
    return decoded(found.body, headersOf(found.head).get('content-transfer-encoding') ?? '')
  }
  return { to, headers, text: part('text/plain'), html: part('text/html') }
}

function split(whole: string): { readonly head: string; readonly body: string } {
  const [head = '', ...body] = whole.trimStart().split('\r\n\r\n')
  return { head, body: body.join('\r\n\r\n') }
}

function headersOf(head: string): ReadonlyMap<string, string> {
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
}

function decoded(body: string, encoding: string): string {
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(
          body
            .replace(/=\r\n/g, '')
            .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
          encoding === 'quoted-printable' ? 'latin1' : 'utf8',
        )
  return bytes.toString('utf8').replaceAll('\r\n', '\n')
}
