import type { Config } from '../../config.ts'
import { smtpMailer } from '../../outside/mail.ts'
import { advice, type Found, good, problem, reason } from './finding.ts'

/** Signs in at the mail server without sending anything. */
export async function checkMail({ smtp, sender }: Config, patienceMs = 10_000): Promise<Found> {
  if (smtp === null) {
    return advice(
      'No mail server is set: nothing can be sent. Set FOLKMOOT_SMTP when you have one.',
    )
  }
  const { hostname } = new URL(smtp)
  try {
    await within(patienceMs, smtpMailer(smtp, sender).check())
    return good(`${hostname} takes mail from ${sender}.`)
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null
    const remedy =
      code === 'EAUTH'
        ? 'It refuses the user name or password in FOLKMOOT_SMTP.'
        : 'Check the host and port in FOLKMOOT_SMTP (smtps:// is port 465, smtp:// is 587), and any firewall between.'
    return problem(`${hostname} does not take our mail (${reason(thrown)}). ${remedy}`)
  }
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new Error(`no answer within ${Math.round(milliseconds / 1000)} s`)),
    milliseconds,
  )
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
