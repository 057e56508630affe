import type { Generated } from 'kysely'

import type { Instant } from './schema.ts'

/** A member says that a placeholder was them, or an administrator gives it to them. */
export interface ClaimTable {
  id: Generated<number>
  placeholder_id: number
  member_id: number
  /** In the member's words; '' when an administrator gave it without being asked. */
  why: string
  /** Made by the client: sending the same form twice is one claim. */
  nonce: string
  asked_at: Instant
  decided_at: Instant | null
  decided_by: number | null
  outcome: 'accepted' | 'refused' | null
  /** The administrator's words to the member. */
  answer: Generated<string>
  undone_at: Instant | null
  undone_by: number | null
  /** When everything had moved, there or (once undone) back; null while it does. */
  moved_at: Instant | null
  /** What the old forum's score added to the member's, beside what reactions here did. */
  moved_score: Generated<number>
}
/** A post that moved with a claim. */
interface ClaimedPostTable {
  post_id: number
  claim_id: number
  /** 1 while it is the claimant's; 0 once it has moved back. */
  held: number
}
interface ClaimedThreadTable {
  thread_id: number
  claim_id: number
  held: number
}

export interface ClaimTables {
  claim: ClaimTable
  claimed_post: ClaimedPostTable
  claimed_thread: ClaimedThreadTable
}
