import type { VNode } from 'preact'

import type { Claim } from '../../forum/claims/deciding.ts'
import type { Page } from '../page.ts'

type State = 'open' | 'moving' | 'accepted' | 'refused' | 'undone'

function stateOf({ outcome, undone_at, moved_at }: Claim): State {
  if (outcome === null) return 'open'
  if (outcome === 'refused') return 'refused'
  if (undone_at !== null) return 'undone'
  return moved_at === null ? 'moving' : 'accepted'
}

/** What became of a claim, with the administrator's words. */
export function ClaimState({ page, claim }: { page: Page; claim: Claim }): VNode {
  return (
    <>
      <p>{page.t(`claims.state-${stateOf(claim)}`)}</p>
      {claim.answer !== '' && (
        <>
          <p class="hint">{page.t('claims.answer')}</p>
          <p class="said" dir="auto">
            {claim.answer}
          </p>
        </>
      )}
    </>
  )
}
