import { createTransport } from 'nodemailer'

/** One message to one person. Both parts are required: some people read mail as text. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Sends mail, when the operator has set up a way. */
export interface Mailer {
  /** False: nothing can be sent, and pages should not promise it. */
  readonly available: boolean
  send(letter: Letter): Promise<void>
  /** Resolves when the server answers and accepts our credentials; throws what it said otherwise. */
  check(): Promise<void>
}

/** Mail through an SMTP server: `smtp://user:password@host:port` or `smtps://…`. `from` is the sender's address. */
export function smtpMailer(address: string, from: string): Mailer {
  const transport = createTransport(address)
  return {
    available: true,
    async send(letter) {
      await transport.sendMail({ from, ...letter })
    },
    async check() {
      await transport.verify()
    },
  }
}

/** No mail at all. */
export const noMail: Mailer = {
  available: false,
  send: () => Promise.reject(new Error('mail is not set up: set FOLKMOOT_SMTP')),
  check: () => Promise.resolve(),
}
