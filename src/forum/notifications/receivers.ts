import { languageNamed } from '../../lang/languages.ts'
import { isWithin, localTime } from '../../lib/local-times.ts'
import type { Forum } from '../kernel/forum.ts'
import { type Instant, memberColumns } from '../kernel/rows.ts'
import { settingsOf } from '../kernel/settings.ts'
import { type Viewer, viewerFor } from '../kernel/viewing.ts'
import { rolesOf } from '../members/roles.ts'
import type { MailReceiver } from './composing-mail.ts'
import { mailColumns, type MailSettings, mailSettingsOf } from './mail-settings.ts'

/** A member as somebody who gets mail: what they may see now, where mail reaches them, and what they want of it. */
export interface Receiver {
  readonly viewer: Viewer
  readonly to: MailReceiver
  readonly settings: MailSettings
}

/** Null for whom no mail reaches: without an address, or with one that was never confirmed. */
export async function receiverOf(forum: Forum, memberId: number): Promise<Receiver | null> {
  const row = await forum.db
    .selectFrom('member')
    .leftJoin('notice_settings', 'notice_settings.member_id', 'member.id')
    .select(memberColumns)
    .select(mailColumns)
    .select('member.email')
    .where('member.id', '=', memberId)
    .where('member.email_confirmed_at', 'is not', null)
    .executeTakeFirst()
  if (row === undefined || row.email === null) return null
  const { email: address, ...member } = row
  const { language } = await settingsOf(forum)
  const { id, name } = member
  return {
    viewer: await viewerFor(forum, member, await rolesOf(forum.db, memberId)),
    to: {
      id,
      name,
      address,
      language: languageNamed(member.language) ?? languageNamed(language) ?? 'en',
    },
    settings: mailSettingsOf(row),
  }
}

/** Whether it is an hour in which the member wants no mail. */
export function isQuiet({ quiet, timeZone }: MailSettings, at: Instant): boolean {
  return quiet !== null && isWithin(localTime(at, timeZone).hour, quiet.from, quiet.to)
}
