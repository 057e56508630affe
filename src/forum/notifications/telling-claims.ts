import { type Forum, transact } from '../kernel/forum.ts'
import { tellOnce } from './telling-once.ts'

/** Tells a member what was decided on their claim, and when that was undone. */
export async function tellOfClaim(
  forum: Forum,
  { claimId }: { readonly claimId: number },
): Promise<void> {
  const claim = await forum.db
    .selectFrom('claim')
    .select(['member_id', 'decided_at', 'undone_at'])
    .where('id', '=', claimId)
    .executeTakeFirst()
  if (claim === undefined || claim.decided_at === null) return
  const at = claim.undone_at ?? claim.decided_at
  const bundle = `claim:${claimId}${claim.undone_at === null ? '' : ':undone'}`
  const notice = { kind: 'claim', bundle, claim_id: claimId, made_at: at, changed_at: at } as const
  await transact(
    forum,
    (tx) => tellOnce(tx, [{ ...notice, member_id: claim.member_id }]),
    'nothing-shown',
  )
}
