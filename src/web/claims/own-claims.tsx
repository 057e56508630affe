import type { VNode } from 'preact'

import type { ClaimLine } from '../../forum/claims/queries.ts'
import type { Page } from '../page.ts'
import { Message } from '../ui/message.tsx'
import { Name } from '../ui/name.tsx'
import { When } from '../ui/when.tsx'
import { ClaimState } from './claim-state.tsx'

/** On a member's account: what they said of members from an archive, and what came of it. */
export function OwnClaims({
  page,
  claims,
}: {
  page: Page
  claims: readonly ClaimLine[]
}): VNode | null {
  if (claims.length === 0) return null
  return (
    <section class="sheet" id="claims">
      <h2>{page.t('claims.own')}</h2>
      <ul class="things">
        {claims.map((claim) => (
          <li>
            <div>
              <p>
                <Message
                  page={page}
                  id="claims.ownLine"
                  with={{
                    name: (
                      <Name
                        page={page}
                        member={{ id: claim.placeholder_id, name: claim.placeholder_name }}
                      />
                    ),
                    when: <When page={page} at={claim.asked_at} />,
                  }}
                />
              </p>
              <ClaimState page={page} claim={claim} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
