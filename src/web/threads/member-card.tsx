import type { VNode } from 'preact'

import type { Page } from '../page.ts'
import { Message } from '../ui/message.tsx'
import { Face, Name } from '../ui/name.tsx'
import { Count } from '../ui/when.tsx'

/** What stands beside a post about who wrote it. */
export interface CardMember {
  readonly id: number
  readonly name: string
  readonly avatar: string | null
  readonly joined_at: string | null
  readonly location: string
  readonly score: number | null
}

/** The member card of classic forums: face, name, joined, where from, score. */
export function MemberCard({
  page,
  member,
  guest = null,
}: {
  page: Page
  member: CardMember | null
  /** The name of somebody who wrote without an account in the forum this was imported from. */
  guest?: string | null
}): VNode {
  if (member === null) return <NoMember page={page} guest={guest} />
  return (
    <div class="card">
      <Face member={member} size={56} />
      <Name page={page} member={member} className="who" />
      <dl>
        {member.joined_at !== null && (
          <Fact name={page.t('threads.joined')}>{member.joined_at.slice(0, 4)}</Fact>
        )}
        {member.location !== '' && (
          <Fact name={page.t('threads.from')}>
            <bdi>{member.location}</bdi>
          </Fact>
        )}
        {member.score !== null && (
          <Fact name={page.t('threads.score')}>
            <Count page={page} of={member.score} />
          </Fact>
        )}
      </dl>
    </div>
  )
}

function NoMember({ page, guest }: { page: Page; guest: string | null }): VNode {
  return (
    <div class="card">
      <span class="who">
        {guest === null ? (
          page.t('common.authorUnknown')
        ) : (
          <Message page={page} id="importing.guest" with={{ who: <bdi>{guest}</bdi> }} />
        )}
      </span>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: VNode | string }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
