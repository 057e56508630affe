import { randomUUID } from 'node:crypto'

import type { Selectable } from 'kysely'

import type { ClaimTable } from '../../db/claim-tables.ts'
import { mayAdminister } from '../boards/administering.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { hold } from '../kernel/holding.ts'
import type { Answer } from '../kernel/problems.ts'
import { demand, Refusal } from '../kernel/refusals.ts'
import type { Instant } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { membersByName } from '../members/finding.ts'
import { daysBefore, isTaken, nameForms, queueForNames } from '../members/taking-names.ts'
import { isFree } from './asking.ts'

export type Claim = Selectable<ClaimTable>

/** Long enough for the right person to come back from a journey and object. */
export const daysToUndo = 30
export const longestAnswer = 2000

export type DecisionProblem =
  | 'answer-too-long'
  | 'decided-already'
  | 'given-already'
  | 'no-such-member'
  | 'is-placeholder'

/** What an administrator says to a claim. */
export interface Decision {
  readonly outcome: 'accepted' | 'refused'
  readonly answer: string
}

/** Decides an open claim. What is accepted moves to the member in the background. */
export async function decideClaim(
  forum: Forum,
  by: Viewer,
  claimId: number,
  decision: Decision,
): Promise<Answer<object, DecisionProblem>> {
  demand(mayAdminister(by))
  return transact(forum, async (tx) => {
    const claim = await takeClaim(tx, claimId)
    if (claim.decided_at !== null) return problem('decision', 'decided-already')
    return decide(tx, by, claim, decision)
  })
}

/** Gives a placeholder to a member without being asked. */
export async function givePlaceholder(
  forum: Forum,
  by: Viewer,
  typed: { readonly placeholderId: number; readonly memberName: string; readonly answer: string },
): Promise<Answer<{ readonly claimId: number }, DecisionProblem>> {
  demand(mayAdminister(by))
  const { placeholderId, memberName, answer } = typed
  const member = (await membersByName(forum.db, [memberName])).get(memberName)
  if (member === undefined) return problem('member', 'no-such-member')
  if (member.placeholder_since !== null) return problem('member', 'is-placeholder')
  if (answer.length > longestAnswer) return problem('answer', 'answer-too-long', longestAnswer)
  const claim = { placeholder_id: placeholderId, member_id: member.id }
  return transact(forum, async (tx) => {
    if (!(await bindPlaceholder(tx, claim))) return problem('decision', 'given-already')
    const { id: claimId } = await tx.db
      .insertInto('claim')
      .values({
        ...claim,
        why: '',
        nonce: randomUUID(),
        asked_at: tx.at,
        outcome: 'accepted',
        answer,
        decided_at: tx.at,
        decided_by: by.member?.id ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.record({ type: 'claim.accepted', claimId })
    return { ok: true, claimId }
  })
}

export function mayUndo(
  { outcome, decided_at, undone_at }: Pick<Claim, 'outcome' | 'decided_at' | 'undone_at'>,
  at: Instant,
): boolean {
  return (
    outcome === 'accepted' &&
    undone_at === null &&
    decided_at !== null &&
    decided_at > daysBefore(at, daysToUndo)
  )
}

/** Takes an acceptance back: what moved moves back in the background. */
export async function undoClaim(forum: Forum, by: Viewer, claimId: number): Promise<void> {
  demand(mayAdminister(by))
  await transact(forum, async (tx) => {
    const claim = await takeClaim(tx, claimId)
    if (!mayUndo(claim, tx.at)) throw new Refusal('not-allowed')
    await tx.db
      .updateTable('claim')
      .set({ undone_at: tx.at, undone_by: by.member?.id ?? null, moved_at: null })
      .where('id', '=', claimId)
      .execute()
    await freePlaceholder(tx, claim.placeholder_id)
    await tx.record({ type: 'claim.undone', claimId })
  })
}

/** A step: the claim, held so that nobody else decides or moves anything of it meanwhile. */
export async function takeClaim(tx: Tx, claimId: number): Promise<Claim> {
  const [claim] = await hold(tx, 'claim', [claimId])
  if (claim === undefined) throw new Refusal('not-found')
  return claim
}

async function decide(
  tx: Tx,
  by: Viewer,
  claim: Claim,
  { outcome, answer }: Decision,
): Promise<Answer<object, DecisionProblem>> {
  if (answer.length > longestAnswer) return problem('answer', 'answer-too-long', longestAnswer)
  if (outcome === 'accepted' && !(await bindPlaceholder(tx, claim))) {
    return problem('decision', 'given-already')
  }
  const decided_by = by.member?.id ?? null
  await tx.db
    .updateTable('claim')
    .set({ outcome, answer, decided_at: tx.at, decided_by })
    .where('id', '=', claim.id)
    .execute()
  await tx.record({ type: 'claim.decided', claimId: claim.id })
  if (outcome === 'accepted') await tx.record({ type: 'claim.accepted', claimId: claim.id })
  return { ok: true }
}

/** The placeholder is this member from now on; false when it is somebody already. */
async function bindPlaceholder(
  tx: Tx,
  { placeholder_id, member_id }: Pick<Claim, 'placeholder_id' | 'member_id'>,
): Promise<boolean> {
  const [placeholder] = await hold(tx, 'member', [placeholder_id])
  if (placeholder === undefined) throw new Refusal('not-found')
  if (!isFree(placeholder)) return false
  await tx.db
    .updateTable('member')
    .set({ claimed_by: member_id })
    .where('id', '=', placeholder_id)
    .execute()
  return true
}

/** The placeholder is nobody's again, under its name, or if that was taken meanwhile, one beside it. */
async function freePlaceholder(tx: Tx, id: number): Promise<void> {
  await queueForNames(tx)
  const { name } = await tx.db
    .selectFrom('member')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  let free = name
  for (let n = 2; await isTaken(tx, free, id); n++) free = `${name} (${n})`
  await tx.db
    .updateTable('member')
    .set({ claimed_by: null, name: free, ...nameForms(free) })
    .where('id', '=', id)
    .execute()
  if (free !== name) await tx.record({ type: 'member.renamed', memberId: id })
}

function problem(field: string, is: DecisionProblem, limit?: number) {
  const one = limit === undefined ? { field, is } : { field, is, limit }
  return { ok: false, problems: [one] } as const
}
