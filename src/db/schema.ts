import type { Generated, Kysely } from 'kysely'

import type { BesideBoards } from './board-tables.ts'
import type { ClaimTables } from './claim-tables.ts'
import type { MailTables } from './mail-tables.ts'
import type { OriginTables } from './origin-tables.ts'
import type { WatchTables } from './watch-tables.ts'

/** Times are ISO-8601 text in UTC with milliseconds in both engines, so that a row compares and prints alike in each. */
export type Instant = string
export type Db = Kysely<Schema>

export interface MemberTable {
  id: Generated<number>
  name: string
  /** The name folded for comparing: unique, so that two members never differ by case or accents only. */
  name_key: string
  /** The name with look-alike letters made one (Unicode TR39), so that nobody can pass for another. */
  name_skeleton: string
  email: string | null
  /** Under what an address is found; null when it is another member's. */
  email_key: string | null
  /** Since when the address is known to reach this member; null: not yet. */
  email_confirmed_at: Instant | null
  password_hash: string | null
  joined_at: Instant | null
  location: Generated<string>
  about: Generated<string>
  about_html: Generated<string>
  /** Name of the uploaded picture in the blob store; null shows a drawn face. */
  avatar: string | null
  language: string | null
  score: Generated<number>
  post_count: Generated<number>
  thread_count: Generated<number>
  /** Posts up to here count as read: set by "mark all read"; null for a while before joining. A time and not a post id, because imported posts are old however late they come. */
  read_through_at: Instant | null
  /** The last sign of this member, to within five minutes. */
  seen_at: Instant | null
  visit_started_at: Instant | null
  /** The last sign of the visit before this one: what came later is new. */
  previous_visit_at: Instant | null
  /** Set for somebody known only from an imported forum, until the person claims the account. */
  placeholder_since: Instant | null
  /** Of a placeholder: the member it turned out to be, who has its posts now. */
  claimed_by: number | null
}

/** A name a member went by before: for a while nobody else may take it. */
export interface FormerNameTable {
  id: Generated<number>
  member_id: number
  name: string
  name_key: string
  name_skeleton: string
  given_up_at: Instant
}
export interface RoleTable {
  id: Generated<number>
  /** guest, member, moderator and admin are built in; others are named by the operator. */
  key: string
  name: string
}
export interface MemberRoleTable {
  member_id: number
  role_id: number
}
export interface SessionTable {
  id: Generated<number>
  member_id: number
  token_hash: string
  created_at: Instant
  seen_at: Instant
  /** When the password was last given in this session; changing e-mail or password asks for a recent one. */
  confirmed_at: Instant
  agent: string
  address: string
}
export interface TokenTable {
  id: Generated<number>
  member_id: number
  name: string
  token_hash: string
  created_at: Instant
  used_at: Instant | null
}
export interface SettingTable {
  key: string
  value: string
}

export interface BoardTable {
  id: Generated<number>
  parent_id: number | null
  title: string
  description: Generated<string>
  position: Generated<number>
  thread_count: Generated<number>
  post_count: Generated<number>
  last_thread_id: number | null
}
export type BoardAct = 'see' | 'start' | 'reply'
export interface BoardRightTable {
  board_id: number
  act: BoardAct
  role_id: number
}

export interface ThreadTable {
  id: Generated<number>
  board_id: number
  /** As shown: the censored words are gone from it. */
  title: string
  /** As typed, when that differs from what is shown. */
  title_source: string | null
  author_id: number | null
  started_at: Instant
  /** Visible posts. */
  post_count: Generated<number>
  /** The highest post number given so far, removed posts included: what pages are counted by. */
  last_number: Generated<number>
  last_post_id: number | null
  last_posted_at: Instant
  last_author_id: number | null
  pinned_at: Instant | null
  pinned_by: number | null
  locked_at: Instant | null
  locked_by: number | null
  removed_at: Instant | null
  removed_by: number | null
  remove_reason: Generated<string>
}
export interface PostTable {
  id: Generated<number>
  thread_id: number
  number: number
  author_id: number | null
  posted_at: Instant
  answers_post_id: number | null
  revision: Generated<number>
  edited_at: Instant | null
  removed_at: Instant | null
  removed_by: number | null
  has_link: Generated<number>
}
/** Apart from `post`, so that counting and searching walk narrow rows. */
export interface PostBodyTable {
  post_id: number
  source: string
  html: string
  /** Which renderer made `html`; `folkmoot rerender` renews the older ones. */
  renderer: string
  edited_by: number | null
  edit_reason: Generated<string>
  remove_reason: Generated<string>
}
/** What a post said before an edit. The present words are in `post_body`. */
export interface RevisionTable {
  post_id: number
  revision: number
  source: string
  plain: string
  written_at: Instant
  written_by: number | null
  reason: string
}
/** A client-made key per submission: sending the same form twice is one post. */
export interface NonceTable {
  member_id: number
  nonce: string
  /** Null only inside the transaction that makes the post. */
  post_id: number | null
  used_at: Instant
}
export interface QuoteTable {
  post_id: number
  ordinal: number
  /** Null when there is no such post, or its writer could not see it: the two look alike. */
  source_post_id: number | null
  /** The revision that says these words; null when none does. */
  source_revision: number | null
  words_html: string
  words_text: string
}
export interface ParticipationTable {
  member_id: number
  thread_id: number
  post_count: number
}

export interface ReactionKindTable {
  id: Generated<number>
  key: string
  emoji: string
  name: string
  weight: number
  position: number
  retired_at: Instant | null
}
export interface ReactionTable {
  post_id: number
  member_id: number
  kind_id: number
  reacted_at: Instant
}

export interface ReadingTable {
  member_id: number
  thread_id: number
  read_number: number
  read_at: Instant
  /** The first and last number of what was jumped over and is not read yet; both or neither. */
  passed_from: Generated<number | null>
  passed_to: Generated<number | null>
}

/** "Mark all read" for one board. */
export interface BoardReadingTable {
  member_id: number
  board_id: number
  read_through_at: Instant
}

/** What counting and ordering search results needs of a post, in rows as narrow as can be. A post without one is not found. */
export interface IndexedPostTable {
  post_id: number
  thread_id: number
  author_id: number | null
  /** Whole seconds since 1970. */
  posted_s: number
}
/** Posts, by a range of ids, or a thread whose place changed: what search keeps in memory is to be read again. */
export interface SearchChangeTable {
  id: Generated<number>
  from_id: number
  to_id: number
  thread_id: number | null
}
/** Words of posts, folded: what "did you mean" may offer, if the viewer then finds something by it. */
export interface WordTable {
  word: string
}
/** Folded words of members' names. */
export interface MemberWordTable {
  word: string
  member_id: number
}

export interface JobTable {
  id: Generated<number>
  consequence: string
  event: string
  due_at: Instant
  leased_until: Instant | null
  attempts: Generated<number>
  problem: string | null
  parked_at: Instant | null
}

export interface Schema extends BesideBoards, OriginTables, MailTables, ClaimTables, WatchTables {
  member: MemberTable
  former_name: FormerNameTable
  role: RoleTable
  member_role: MemberRoleTable
  session: SessionTable
  token: TokenTable
  setting: SettingTable
  board: BoardTable
  board_right: BoardRightTable
  thread: ThreadTable
  post: PostTable
  post_body: PostBodyTable
  revision: RevisionTable
  nonce: NonceTable
  quote: QuoteTable
  participation: ParticipationTable
  reaction_kind: ReactionKindTable
  reaction: ReactionTable
  reading: ReadingTable
  board_reading: BoardReadingTable
  indexed_post: IndexedPostTable
  search_change: SearchChangeTable
  word: WordTable
  member_word: MemberWordTable
  job: JobTable
}
