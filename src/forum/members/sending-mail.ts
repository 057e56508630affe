import type { Selectable } from 'kysely'

import type { MailTable } from '../../db/mail-tables.ts'
import { languageNamed } from '../../lang/languages.ts'
import { type MailWords, type Sentence, writeMail } from '../../text/mail-words.ts'
import { type Forum, transact } from '../kernel/forum.ts'
import type { Db, LinkKind, MailKind } from '../kernel/rows.ts'
import { type Settings, settingsOf } from '../kernel/settings.ts'
import { linkAddress, linkKinds, makeLink } from './one-time-links.ts'

type WaitingMail = Selectable<MailTable>

/** Sends a mail that was asked for, unless it was sent before or nobody needs it any more. */
export async function sendMail(
  forum: Forum,
  { mailId }: { readonly mailId: number },
): Promise<void> {
  const mail = await forum.db
    .selectFrom('mail')
    .selectAll()
    .where('id', '=', mailId)
    .executeTakeFirst()
  if (mail === undefined) return
  const receiver = await receiverOf(forum.db, mail)
  // Without a mail server nothing is kept for later, either: what it would say is out of date by then.
  if (receiver !== null && forum.mail.available) await sendTo(forum, mail, receiver)
  await transact(
    forum,
    ({ db }) => db.deleteFrom('mail').where('id', '=', mailId).execute(),
    'nothing-shown',
  )
}

interface Receiver {
  readonly memberId: number
  readonly name: string
  readonly language: string | null
}

/** Whom the mail is for; null when it says what no longer holds. */
async function receiverOf(
  db: Db,
  { kind, member_id, address }: WaitingMail,
): Promise<Receiver | null> {
  if (member_id === null) return null
  const member = await db
    .selectFrom('member')
    .select(['id', 'name', 'language', 'email', 'email_confirmed_at'])
    .where('id', '=', member_id)
    .executeTakeFirst()
  if (member === undefined) return null
  const due: Readonly<Record<MailKind, boolean>> = {
    'confirm-email': member.email === address && member.email_confirmed_at === null,
    'new-password': member.email === address && member.email_confirmed_at !== null,
    'email-changed': true,
    'password-changed': true,
  }
  const { id, name, language } = member
  return due[kind] ? { memberId: id, name, language } : null
}

async function sendTo(forum: Forum, mail: WaitingMail, receiver: Receiver): Promise<void> {
  const settings = await settingsOf(forum)
  const language = languageNamed(receiver.language) ?? languageNamed(settings.language) ?? 'en'
  const link = await linkIn(forum, mail, receiver)
  await forum.mail.send({
    id: `<mail-${mail.id}@${new URL(forum.url).hostname}>`,
    to: mail.address,
    ...writeMail(language, wordsOf(forum, settings, { kind: mail.kind, receiver, link })),
  })
}

/** The address of the button. The row with the secret's hash is committed before the mail leaves: whoever is quick finds a link that works. */
async function linkIn(
  forum: Forum,
  { kind, address }: WaitingMail,
  { memberId }: Receiver,
): Promise<string | null> {
  if (kind === 'email-changed') return null
  if (kind === 'password-changed') return `${forum.url}/sign-in/forgotten`
  const { token } = await transact(
    forum,
    (tx) => makeLink(tx, kind, { memberId, address }),
    'nothing-shown',
  )
  return linkAddress(forum, kind, token)
}

/** Names stand only in what goes to a confirmed address: otherwise anybody could have the forum write, to whomever, what they like as a name. */
function wordsOf(
  { url }: Forum,
  { forumName }: Settings,
  {
    kind,
    receiver: { name },
    link,
  }: { readonly kind: MailKind; readonly receiver: Receiver; readonly link: string | null },
): MailWords {
  const confirmed = kind === 'new-password' || kind === 'password-changed'
  const hello: Sentence = confirmed
    ? { id: 'mail.hello', values: { name } }
    : { id: 'mail.helloNobody' }
  const values = { forum: forumName, days: daysOf('confirm-email') }
  const button = kind === 'confirm-email' ? kind : 'new-password'
  const says: Sentence = { id: `mail.${kind}-says`, values }
  const ends: Sentence = { id: `mail.${kind}-ends`, values }
  const whole = {
    subject: { id: `mail.${kind}-subject`, values },
    forum: { name: forumName, url },
  } as const
  if (link === null) return { ...whole, before: [hello, says, ends], link, after: [] }
  const shown = { label: `mail.${button}-button`, address: link } as const
  return kind === 'password-changed'
    ? { ...whole, before: [hello, says, ends], link: shown, after: [] }
    : { ...whole, before: [hello, says], link: shown, after: [ends] }
}

function daysOf(kind: LinkKind): number {
  return linkKinds[kind].lasts / 86_400_000
}
