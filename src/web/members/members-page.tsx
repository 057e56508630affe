import type { VNode } from 'preact'

import type { MemberLine } from '../../forum/members/queries.ts'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { Face, Name } from '../ui/name.tsx'
import { Problems } from '../ui/problems.tsx'
import { Day } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { inUnits } from '../waiting.ts'

interface Shown {
  readonly page: Page
  readonly search: string
  readonly members: readonly MemberLine[]
  /** Where the list goes on, null at its end. */
  readonly next: string | null
  /** Seconds until there may be another search, when there were too many. */
  readonly wait?: number
}

/** Everybody who is here, by name, with a search for parts of names. */
export function MembersPage({ page, search, members, next, wait = 0 }: Shown): VNode {
  const { t } = page
  return (
    <Layout page={page} head={{ title: t('members.title'), needsMore: true }}>
      <h1 class="title">{t('members.title')}</h1>
      <form class="row" action={urls.members()} role="search" aria-label={t('members.title')}>
        <Field name="q" type="search" label={t('members.search')} value={search} maxLength={60} />
        <button>{t('members.find')}</button>
      </form>
      {wait > 0 && <Problems page={page} problems={[t('refusal.too-many', inUnits(wait))]} />}
      {members.length === 0 && wait === 0 && (
        <p class="empty">{t('members.noneFound', { search })}</p>
      )}
      <ul class="people">
        {members.map((member) => (
          <Line page={page} member={member} />
        ))}
      </ul>
      {next !== null && (
        <p>
          <a class="button" href={`${urls.members(search)}&after=${encodeURIComponent(next)}`}>
            {t('members.more')}
          </a>
        </p>
      )}
    </Layout>
  )
}

function Line({ page, member }: { page: Page; member: MemberLine }): VNode {
  return (
    <li>
      <Face member={member} size={44} />
      <div>
        <Name page={page} member={member} />
        <p class="hint">
          {member.location !== '' && (
            <>
              <bdi>{member.location}</bdi> ·{' '}
            </>
          )}
          {page.t('boards.posts', { count: member.post_count })}
          {member.joined_at !== null && (
            <>
              {' '}
              · {page.t('members.joined')} <Day page={page} at={member.joined_at} />
            </>
          )}
        </p>
      </div>
    </li>
  )
}
