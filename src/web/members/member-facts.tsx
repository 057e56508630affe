import type { VNode } from 'preact'

import type { Member } from '../../forum/kernel/rows.ts'
import { knownScore } from '../../forum/members/known-score.ts'
import type { Page } from '../page.ts'
import { Count, Day } from '../ui/when.tsx'

/** Since when somebody is here, where from, and what they have done. */
export function MemberFacts({ page, member }: { page: Page; member: Member }): VNode {
  const counts = [
    ['members.score', knownScore(member)],
    ['members.posts', member.post_count],
    ['members.threads', member.thread_count],
  ] as const
  return (
    <dl class="facts">
      {member.joined_at !== null && (
        <div>
          <dt>{page.t('members.joined')}</dt>
          <dd>
            <Day page={page} at={member.joined_at} />
          </dd>
        </div>
      )}
      {member.location !== '' && (
        <div>
          <dt>{page.t('members.from')}</dt>
          <dd>
            <bdi>{member.location}</bdi>
          </dd>
        </div>
      )}
      {counts.map(
        ([key, of]) =>
          of !== null && (
            <div>
              <dt>{page.t(key)}</dt>
              <dd>
                <Count page={page} of={of} />
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
