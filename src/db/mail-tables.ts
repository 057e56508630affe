import type { Generated } from 'kysely'

import type { Instant } from './schema.ts'

/** A mail that waits to be sent; the row goes with it. */
export interface MailTable {
  id: Generated<number>
  /** Null when somebody asked in a name that nobody has: the asking looks the same from outside. */
  member_id: number | null
  kind: MailKind
  address: string
  asked_at: Instant
}
export type MailKind = LinkKind | 'email-changed' | 'password-changed'

/** A link that works once, known here by the hash of its secret only. */
export interface OneTimeLinkTable {
  id: Generated<number>
  member_id: number
  kind: LinkKind
  /** Where it was sent; null when the operator handed it over. */
  address: string | null
  token_hash: string
  made_at: Instant
  expires_at: Instant
  /** When it was used, or became useless because something else changed. */
  ended_at: Instant | null
}
export type LinkKind = 'confirm-email' | 'new-password'

/** Mail and the links in it. */
export interface MailTables {
  mail: MailTable
  one_time_link: OneTimeLinkTable
}
