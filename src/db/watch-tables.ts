import type { Generated } from 'kysely'

import type { Instant } from './schema.ts'

/** That a member wants to be told of what is new in a thread or a board, or of a thread not even that. */
export interface WatchTable {
  member_id: number
  kind: 'thread' | 'board'
  subject_id: number
  /** all: every post; first: new threads of a board; none: a muted thread. */
  level: 'all' | 'first' | 'none'
  made_at: Instant
}

/** What a member wants; without a row, what is usual. */
export interface NoticeSettingsTable {
  member_id: number
  /** 1: threads they start are watched. */
  watch_started: Generated<number>
  /** 1: so are those they reply in. */
  watch_answered: Generated<number>
  by_addressed: Generated<Rhythm>
  by_threads: Generated<Rhythm>
  by_boards: Generated<Rhythm>
  by_reactions: Generated<Rhythm>
  /** Hours of the day (0 to 23) between which no mail comes; null: it may always. */
  quiet_from: number | null
  quiet_to: number | null
  /** As the IANA names it; '' is UTC. */
  time_zone: Generated<string>
}
/** When mail tells of something: never, as it happens, or once a day or week. */
export type Rhythm = 'site' | 'at-once' | 'daily' | 'weekly'

/** What a member's last digest was. */
export interface DigestTable {
  member_id: number
  rhythm: 'daily' | 'weekly'
  /** The day in the member's time zone for which it was last looked after. */
  day: string
  taken_at: Instant
  /** The day of the last one that went out. */
  sent_day: string | null
  /** What is newer than this was not in it. */
  sent_at: Instant | null
}

/** Something a member was told. How much of it there is (three new posts, five reactions) is counted when it is shown, so that what was taken back is not in it. */
export interface NotificationTable {
  id: Generated<number>
  member_id: number
  kind: NoticeKind
  /** What belongs together: until it is seen, more of the same is told in the same row. */
  bundle: string
  /** Of new threads. */
  board_id: number | null
  thread_id: number | null
  /** The first post it tells of; for reactions the one that was reacted to. */
  post_id: number | null
  /** The last one: the same where there is only one. */
  last_post_id: number | null
  claim_id: number | null
  /** When the first thing it tells of happened. */
  made_at: Instant
  /** When the last one did. */
  changed_at: Instant
  seen_at: Instant | null
  /** When it was taken for a mail: then it is in no other. */
  mailed_at: Instant | null
}
export type NoticeKind =
  | 'mention'
  | 'quote'
  | 'answer'
  | 'posts'
  | 'threads'
  | 'reactions'
  | 'claim'

export interface WatchTables {
  watch: WatchTable
  notice_settings: NoticeSettingsTable
  notification: NotificationTable
  digest: DigestTable
}
