import type { Selectable } from 'kysely'

import type { BoardTable, MemberTable, PostTable, ThreadTable } from '../../db/schema.ts'

export type { LinkKind, MailKind } from '../../db/mail-tables.ts'
export type { NoticeKind, NoticeSettingsTable, Rhythm, WatchTable } from '../../db/watch-tables.ts'
export type { BoardAct, Db, Instant } from '../../db/schema.ts'

/** A member as the forum passes one around: never with e-mail address or password hash. */
export type Member = Omit<
  Selectable<MemberTable>,
  'email' | 'email_key' | 'email_confirmed_at' | 'password_hash' | 'name_key' | 'name_skeleton'
>
export type Board = Selectable<BoardTable>
export type Thread = Selectable<ThreadTable>
export type Post = Selectable<PostTable>

/** The columns of a `Member`, to select by. */
export const memberColumns = [
  'member.id',
  'member.name',
  'member.joined_at',
  'member.location',
  'member.about',
  'member.about_html',
  'member.avatar',
  'member.language',
  'member.score',
  'member.post_count',
  'member.thread_count',
  'member.read_through_at',
  'member.seen_at',
  'member.visit_started_at',
  'member.previous_visit_at',
  'member.placeholder_since',
  'member.claimed_by',
] as const
