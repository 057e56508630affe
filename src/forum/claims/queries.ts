import { mayAdminister } from '../boards/administering.ts'
import { demand, Refusal } from '../kernel/refusals.ts'
import type { Db } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import type { Claim } from './deciding.ts'

/** A claim with the names it is about. */
export interface ClaimLine extends Claim {
  readonly placeholder_name: string
  readonly member_name: string
  readonly decider_name: string | null
}

/** Decided ones are looked up for a while; older ones only by their address. */
const mostDecided = 50

/** For administrators: the open claims, the oldest first, and what was decided lately. */
export async function claimsToDecide(
  db: Db,
  viewer: Viewer,
): Promise<{ readonly open: readonly ClaimLine[]; readonly decided: readonly ClaimLine[] }> {
  demand(mayAdminister(viewer))
  return {
    open: await claims(db)
      .where('claim.decided_at', 'is', null)
      .orderBy('claim.id')
      .limit(200)
      .execute(),
    decided: await claims(db)
      .where('claim.decided_at', 'is not', null)
      .orderBy('claim.decided_at', 'desc')
      .orderBy('claim.id', 'desc')
      .limit(mostDecided)
      .execute(),
  }
}

/** For administrators: one claim. */
export async function claimFor(db: Db, viewer: Viewer, id: number): Promise<ClaimLine> {
  demand(mayAdminister(viewer))
  return claims(db)
    .where('claim.id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
}

/** What the viewer has said of placeholders, and what came of it; `placeholderId` for one of them. The newest first. */
export async function ownClaims(
  db: Db,
  { member }: Viewer,
  placeholderId?: number,
): Promise<readonly ClaimLine[]> {
  if (member === null) return []
  return claims(db)
    .where('claim.member_id', '=', member.id)
    .$if(placeholderId !== undefined, (query) =>
      query.where('claim.placeholder_id', '=', placeholderId ?? 0),
    )
    .orderBy('claim.id', 'desc')
    .limit(mostDecided)
    .execute()
}

function claims(db: Db) {
  return db
    .selectFrom('claim')
    .innerJoin('member as placeholder', 'placeholder.id', 'claim.placeholder_id')
    .innerJoin('member as claimant', 'claimant.id', 'claim.member_id')
    .leftJoin('member as decider', 'decider.id', 'claim.decided_by')
    .selectAll('claim')
    .select([
      'placeholder.name as placeholder_name',
      'claimant.name as member_name',
      'decider.name as decider_name',
    ])
}
