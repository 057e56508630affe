import { type Forum, transact } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db, NoticeKind, NoticeSettingsTable, Rhythm } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { kindsOf, type NoticeGroup, noticeGroups } from './kinds.ts'

export const rhythms = ['site', 'at-once', 'daily', 'weekly'] as const satisfies readonly Rhythm[]

/** How a member is told by mail. */
export interface MailSettings {
  readonly rhythms: Readonly<Record<NoticeGroup, Rhythm>>
  /** Hours between which no mail comes, in the member's time zone; null: it may always. */
  readonly quiet: { readonly from: number; readonly to: number } | null
  /** As the IANA names it; '' is UTC. */
  readonly timeZone: string
}

/** What holds for members who said nothing: what is meant for them comes at once, the rest once a day, reactions not at all. */
export const usualMail: MailSettings = {
  rhythms: { addressed: 'at-once', threads: 'daily', boards: 'daily', reactions: 'site' },
  quiet: null,
  timeZone: '',
}

/** The columns these settings are read from, of `notice_settings` joined so that it may be missing. */
export const mailColumns = [
  'notice_settings.by_addressed',
  'notice_settings.by_threads',
  'notice_settings.by_boards',
  'notice_settings.by_reactions',
  'notice_settings.quiet_from',
  'notice_settings.quiet_to',
  'notice_settings.time_zone',
] as const

type MailRow = {
  readonly [
    Column in keyof NoticeSettingsTable as Column extends `by_${string}` ? Column : never
  ]: Rhythm | null
} & {
  readonly quiet_from: number | null
  readonly quiet_to: number | null
  readonly time_zone: string | null
}

export function mailSettingsOf(row: MailRow | undefined): MailSettings {
  if (row === undefined) return usualMail
  const usual = usualMail.rhythms
  return {
    rhythms: {
      addressed: row.by_addressed ?? usual.addressed,
      threads: row.by_threads ?? usual.threads,
      boards: row.by_boards ?? usual.boards,
      reactions: row.by_reactions ?? usual.reactions,
    },
    quiet:
      row.quiet_from === null || row.quiet_to === null
        ? null
        : { from: row.quiet_from, to: row.quiet_to },
    timeZone: row.time_zone ?? '',
  }
}

/** The kinds of notification that come in this rhythm. */
export function kindsIn({ rhythms: chosen }: MailSettings, rhythm: Rhythm): readonly NoticeKind[] {
  const groups = noticeGroups.filter((group) => chosen[group] === rhythm)
  const kinds = groups.flatMap((group) => kindsOf[group])
  // Decisions on claims come as what is meant for the member.
  return groups.includes('addressed') ? [...kinds, 'claim'] : kinds
}

export async function mailSettings(db: Db, { member }: Viewer): Promise<MailSettings> {
  const row = await db
    .selectFrom('notice_settings')
    .select(mailColumns)
    .where('member_id', '=', member?.id ?? 0)
    .executeTakeFirst()
  return mailSettingsOf(row)
}

/** Keeps what the member chose. */
export async function changeMailSettings(
  forum: Forum,
  { member }: Viewer,
  chosen: MailSettings,
): Promise<Answer<object, 'time-zone-unknown'>> {
  if (member === null) throw new Refusal('sign-in-first')
  if (!isTimeZone(chosen.timeZone)) {
    return { ok: false, problems: [{ field: 'time_zone', is: 'time-zone-unknown' }] }
  }
  const row = {
    by_addressed: chosen.rhythms.addressed,
    by_threads: chosen.rhythms.threads,
    by_boards: chosen.rhythms.boards,
    by_reactions: chosen.rhythms.reactions,
    quiet_from: chosen.quiet?.from ?? null,
    quiet_to: chosen.quiet?.to ?? null,
    time_zone: chosen.timeZone,
  }
  await transact(
    forum,
    ({ db }) =>
      db
        .insertInto('notice_settings')
        .values({ member_id: member.id, ...row })
        .onConflict((write) => write.column('member_id').doUpdateSet(row))
        .execute(),
    'nothing-shown',
  )
  return { ok: true }
}

/** Ends mail of one rhythm: what came in it is told in the site only. */
export async function endMail(
  forum: Forum,
  memberId: number,
  rhythm: Exclude<Rhythm, 'site'>,
): Promise<void> {
  const row = await forum.db
    .selectFrom('notice_settings')
    .select(mailColumns)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  const { rhythms: chosen } = mailSettingsOf(row)
  const left = (group: NoticeGroup): Rhythm => (chosen[group] === rhythm ? 'site' : chosen[group])
  const columns = {
    by_addressed: left('addressed'),
    by_threads: left('threads'),
    by_boards: left('boards'),
    by_reactions: left('reactions'),
  }
  await transact(
    forum,
    ({ db }) =>
      db
        .insertInto('notice_settings')
        .values({ member_id: memberId, ...columns })
        .onConflict((write) => write.column('member_id').doUpdateSet(columns))
        .execute(),
    'nothing-shown',
  )
}

function isTimeZone(name: string): boolean {
  return name === '' || Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'
}
