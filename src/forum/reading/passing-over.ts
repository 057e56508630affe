import { sql } from 'kysely'

import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Viewer } from '../kernel/viewing.ts'
import type { ThreadReadState } from './read-states.ts'

/** What somebody has before them: a page of a thread, or all of it up to a post. */
export interface PageRead {
  /** Number of its first post. */
  readonly first?: number
  readonly last: number
  /** How far they had read before; who jumped from where is known by it. */
  readonly before?: ThreadReadState
}

/** Numbers of posts, both included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The unread posts before a page that is opened. One stretch is kept of a thread: with an earlier one it becomes a long one. */
export function jumpedOver({ first = 1, before }: PageRead): Stretch | null {
  const unread = before?.first_unread ?? null
  return unread === null || unread >= first ? null : { from: unread, to: first - 1 }
}

/** Whatever was passed over and begins in this stretch is done with as far as its end. */
export function doneWith({ first = 1, last, before }: PageRead): Stretch {
  const next = before?.passed?.first
  if (next === null) return { from: 1, to: before?.passed_to ?? last }
  // What lies before the first that is left was removed or is one's own.
  const begins = next !== undefined && next >= first && next <= last
  return { from: begins ? 1 : first, to: last }
}

/** Says in one statement what it is held against: another page of the same thread may be open beside it. */
export async function endPassed(
  { db }: Tx,
  memberId: number,
  threadId: number,
  { from, to }: Stretch,
): Promise<void> {
  await db
    .updateTable('reading')
    .set({
      passed_from: sql`case when passed_to > ${to} then cast(${to + 1} as integer) end`,
      passed_to: sql`case when passed_to > ${to} then passed_to end`,
    })
    .where('member_id', '=', memberId)
    .where('thread_id', '=', threadId)
    .where('passed_from', '>=', from)
    .where('passed_from', '<=', to)
    .execute()
}

/** Gives up going back to what was passed over. */
export async function leavePassed(forum: Forum, viewer: Viewer, threadId: number): Promise<void> {
  const { member } = viewer
  if (member === null) throw new Refusal('sign-in-first')
  await transact(
    forum,
    ({ db }) =>
      db
        .updateTable('reading')
        .set({ passed_from: null, passed_to: null })
        .where('member_id', '=', member.id)
        .where('thread_id', '=', threadId)
        .execute(),
    'nothing-shown',
  )
}
