import type { Selectable } from 'kysely'

import type { MailTable } from '../../db/mail-tables.ts'
import { languageNamed } from '../../lang/languages.ts'
import { type MailWords, type Sentence, writeMail } from '../../text/mail-words.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { hold } from '../kernel/holding.ts'
import type { LinkKind, MailKind } from '../kernel/rows.ts'
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
  // Without a mail server nothing is kept for later, either: what it would say is out of date by then.
  const addressed = forum.mail.available ? await addressedTo(forum, mail) : null
  if (addressed !== null) await sendTo(forum, mail, addressed)
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

interface Addressed {
  readonly receiver: Receiver
  /** The address of the button. */
  readonly link: string | null
}

/** Whom the mail is for, and the link made for them, in one transaction: between the two the address could change, and the old one would be sent a link that nothing ends. */
function addressedTo(forum: Forum, mail: WaitingMail): Promise<Addressed | null> {
  return transact(
    forum,
    async (tx) => {
      const receiver = await receiverOf(tx, mail)
      return receiver === null ? null : { receiver, link: await linkIn(forum, tx, mail, receiver) }
    },
    'nothing-shown',
  )
}

/** Whom the mail is for, held until the transaction ends; null when it says what no longer holds. */
async function receiverOf(
  tx: Tx,
  { kind, member_id, address }: WaitingMail,
): Promise<Receiver | null> {
  if (member_id === null) return null
  const [member] = await hold(tx, 'member', [member_id])
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

async function sendTo(
  forum: Forum,
  mail: WaitingMail,
  { receiver, link }: Addressed,
): Promise<void> {
  const settings = await settingsOf(forum)
  const language = languageNamed(receiver.language) ?? languageNamed(settings.language) ?? 'en'
  await forum.mail.send({
    id: `<mail-${mail.id}@${new URL(forum.url).hostname}>`,
    to: mail.address,
    ...writeMail(language, wordsOf(forum, settings, { kind: mail.kind, receiver, link })),
  })
}

/** The row with the secret's hash is committed before the mail leaves: whoever is quick finds a link that works. */
async function linkIn(
  forum: Forum,
  tx: Tx,
  { kind, address }: WaitingMail,
  { memberId }: Receiver,
): Promise<string | null> {
  if (kind === 'email-changed') return null
  if (kind === 'password-changed') return `${forum.url}/sign-in/forgotten`
  const { token } = await makeLink(tx, kind, { memberId, address })
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
