import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

import { idOfDigits } from '../../lib/ids.ts'
import { type Forum, transact } from '../kernel/forum.ts'
import type { Rhythm } from '../kernel/rows.ts'

export type MailRhythm = Exclude<Rhythm, 'site'>
const mailRhythms: readonly MailRhythm[] = ['at-once', 'daily', 'weekly']

/** Among the settings, but nobody's to see or change. */
const keyName = 'mailKey'

/** The address in a mail that ends mail of its rhythm: it says for whom, and that we wrote it. It works for ever, since mails are kept for ever. */
export async function offToken(
  forum: Forum,
  memberId: number,
  rhythm: MailRhythm,
): Promise<string> {
  const said = `${memberId}.${rhythm}`
  return `${said}.${sign(await mailKey(forum), said)}`
}

/** For whom and what a token is, when we wrote it. */
export async function readOffToken(
  forum: Forum,
  token: string,
): Promise<{ readonly memberId: number; readonly rhythm: MailRhythm } | null> {
  const [digits = '', name = '', signature = ''] = token.split('.')
  const memberId = idOfDigits(digits)
  const rhythm = mailRhythms.find((one) => one === name)
  if (memberId === null || rhythm === undefined) return null
  const due = Buffer.from(sign(await mailKey(forum), `${memberId}.${rhythm}`))
  const sent = Buffer.from(signature)
  if (due.length !== sent.length || !timingSafeEqual(due, sent)) return null
  return { memberId, rhythm }
}

function sign(key: string, said: string): string {
  return createHmac('sha256', key).update(`mail off ${said}`).digest('base64url')
}

/** Made when it is first needed; of two made at once the first one stays. */
async function mailKey(forum: Forum): Promise<string> {
  const known = await readKey(forum)
  if (known !== undefined) return known
  const value = randomBytes(32).toString('base64url')
  await transact(
    forum,
    ({ db }) =>
      db
        .insertInto('setting')
        .values({ key: keyName, value })
        .onConflict((row) => row.doNothing())
        .execute(),
    'nothing-shown',
  )
  return (await readKey(forum)) ?? value
}

async function readKey({ db }: Forum): Promise<string | undefined> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', keyName)
    .executeTakeFirst()
  return row?.value
}
