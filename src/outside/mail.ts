import { createTransport } from 'nodemailer'

/** One mail to one person. Both parts are required: some people read mail as text. */
export interface Mail {
  /** Names the mail the same when it has to be sent again, so that a mailbox can tell a repetition (RFC 5322, 3.6.4). */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The mail, or what stands for one, that this one belongs under in the reader's list (RFC 5322, 3.6.4). */
  readonly under?: string
  /** An address that ends mail of this kind by a POST alone (RFC 8058). */
  readonly off?: string
}

/** Sends mail, when the operator has set up a way. */
export interface Mailer {
  /** False: nothing can be sent, and pages should not promise it. */
  readonly available: boolean
  /** Resolves when a server has taken the mail; throws what it said otherwise. */
  send(mail: Mail): Promise<void>
  /** Resolves when the server answers and accepts our credentials; throws what it said otherwise. */
  check(): Promise<void>
}

/** No machine answers us, and none should try (RFC 3834, 5). Exchange has a header of its own for that. */
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** A server that does not answer must not keep what else waits: the mail is tried again later. Milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Mail through an SMTP server: `smtp://user:password@host:port` or `smtps://…`. `from` is the sender's address. */
export function smtpMailer(address: string, from: string): Mailer {
  const server = { url: address, ...patience, disableFileAccess: true, disableUrlAccess: true }
  const sendMail = overSharedLines(server)
  return {
    available: true,
    async send({ id, to, subject, text, html, under, off }) {
      await sendMail({
        from,
        // As an object it is one address, whatever is in it, and never read as a list.
        to: { name: '', address: to },
        // Line ends would begin a header of their own; the library folds them, too.
        subject: subject.replace(/\p{Cc}+/gu, ' '),
        text,
        html,
        messageId: id,
        ...(under !== undefined && { inReplyTo: under, references: under }),
        headers: { ...automatic, ...(off !== undefined && offHeaders(off)) },
      })
    },
    async check() {
      await createTransport(server).verify()
    },
  }
}

type Server = Parameters<typeof createTransport>[0] & object
type Outgoing = Parameters<ReturnType<typeof createTransport>['sendMail']>[0]

/** Enough to keep a server busy, and fewer than any server allows from one address. */
const mostLines = 8
/** Lines are let go when nothing was sent for so long (ms): servers do not like idle ones, and an ending process waits for them. */
const idleMs = 300

/** Sends mails one after the other over the same few connections: greeting a server for each takes longer than the mail. */
function overSharedLines(server: Server): (mail: Outgoing) => Promise<void> {
  const open = () => createTransport({ ...server, pool: true, maxConnections: mostLines })
  let lines: ReturnType<typeof open> | undefined
  let sending = 0
  let letGo: NodeJS.Timeout | undefined
  return async (mail) => {
    clearTimeout(letGo)
    lines ??= open()
    sending++
    try {
      await lines.sendMail(mail)
    } finally {
      sending--
      if (sending === 0) {
        letGo = setTimeout(() => {
          lines?.close()
          lines = undefined
        }, idleMs)
      }
    }
  }
}

function offHeaders(address: string): Readonly<Record<string, string>> {
  return {
    'List-Unsubscribe': `<${address}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/** No mail at all. */
export const noMail: Mailer = {
  available: false,
  send: () => Promise.reject(new Error('mail is not set up: set FOLKMOOT_SMTP')),
  check: () => Promise.resolve(),
}

/** Mail kept in memory, for tests. */
export function memoryMail(): Mailer & { readonly sent: readonly Mail[] } {
  const sent: Mail[] = []
  return {
    available: true,
    sent,
    async send(mail) {
      sent.push(mail)
    },
    check: () => Promise.resolve(),
  }
}
