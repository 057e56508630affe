import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer, Problem } from '../kernel/problems.ts'
import { demand, Refusal, type Verdict } from '../kernel/refusals.ts'
import type { Member } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { memberFor } from '../members/queries.ts'

/** Enough to tell a story that only the right person knows. */
export const longestWhy = 4000
const longestNonce = 100

export type AskProblem = 'why-empty' | 'why-too-long'

/** Whether the viewer may say that this was them: of a member known from an archive only, and nobody's yet. */
export function mayClaim(
  viewer: Viewer,
  member: Pick<Member, 'placeholder_since' | 'claimed_by'>,
): Verdict {
  if (!isFree(member)) return 'not-found'
  return viewer.member === null ? 'sign-in-first' : 'allowed'
}

/** A placeholder that nobody has yet. */
export function isFree({
  placeholder_since,
  claimed_by,
}: Pick<Member, 'placeholder_since' | 'claimed_by'>): boolean {
  return placeholder_since !== null && claimed_by === null
}

/** Says that a placeholder was the viewer, for the administrators to decide. Asked again while that is open, it is the same claim. */
export async function askForPlaceholder(
  forum: Forum,
  viewer: Viewer,
  placeholderId: number,
  typed: { readonly why: string; readonly nonce: string },
): Promise<Answer<object, AskProblem>> {
  const why = typed.why.trim()
  const problems = whyProblems(why)
  const { member: placeholder } = await memberFor(forum.db, viewer, {
    id: placeholderId,
    at: forum.now(),
  })
  demand(mayClaim(viewer, placeholder))
  if (problems.length > 0) return { ok: false, problems }
  if (typed.nonce === '' || typed.nonce.length > longestNonce) throw new Refusal('form-expired')
  return transact(
    forum,
    async (tx) => {
      await keepClaim(tx, viewer, { placeholderId, why, nonce: typed.nonce })
      return { ok: true }
    },
    'nothing-shown',
  )
}

function whyProblems(why: string): readonly Problem<AskProblem>[] {
  if (why === '') return [{ field: 'why', is: 'why-empty' }]
  return why.length > longestWhy ? [{ field: 'why', is: 'why-too-long', limit: longestWhy }] : []
}

async function keepClaim(
  { db, at }: Tx,
  { member }: Viewer,
  claim: { readonly placeholderId: number; readonly why: string; readonly nonce: string },
): Promise<void> {
  if (member === null) throw new Refusal('sign-in-first')
  await db
    .insertInto('claim')
    .values({
      placeholder_id: claim.placeholderId,
      member_id: member.id,
      why: claim.why,
      nonce: claim.nonce,
      asked_at: at,
    })
    // The nonce was used, or a claim of theirs is open.
    .onConflict((row) => row.doNothing())
    .execute()
}
