import type { VNode } from 'preact'

import type { Member } from '../../forum/kernel/rows.ts'
import { Bell } from '../notifications/bell.tsx'
import type { Page } from '../page.ts'
import { slot } from '../slots.ts'
import { urls } from '../urls.ts'
import { Face } from './name.tsx'
import { FormSeal } from './problems.tsx'

/** What stands above every page: the forum, its main places, the search, and who is here. */
export function Masthead({ page, here }: { page: Page; here: string | undefined }): VNode {
  const current = (place: string) => (here === place ? 'page' : undefined)
  return (
    <header class="masthead">
      <div class="page">
        <a class="name" href={urls.home()}>
          <bdi>{page.settings.forumName}</bdi>
        </a>
        <nav aria-label={page.t('common.navigation')}>
          <a href={urls.home()} aria-current={current('boards')}>
            {page.t('common.boards')}
          </a>
          <a href={urls.whatsNew()} aria-current={current('new')}>
            {page.t('common.new')}
          </a>
        </nav>
        <form role="search" action={urls.search()}>
          <input
            type="search"
            name="q"
            aria-label={page.t('common.search')}
            placeholder={page.t('common.searchHint')}
          />
        </form>
        {/* Shared pages leave this open: it is the viewer's own. */}
        <div class="me">{page.shared ? slot('me') : <Me page={page} />}</div>
      </div>
    </header>
  )
}

/** The viewer's corner of the masthead. */
export function Me({ page }: { page: Page }): VNode {
  const { member } = page.viewer
  if (member !== null) {
    return (
      <>
        <Bell page={page} />
        <OwnMenu page={page} member={member} />
      </>
    )
  }
  return (
    <>
      <a class="button quiet" href={urls.signIn(page.back)}>
        {page.t('common.signIn')}
      </a>
      <a class="button" href={urls.join(page.back)}>
        {page.t('common.join')}
      </a>
    </>
  )
}

function OwnMenu({ page, member }: { page: Page; member: Member }): VNode {
  return (
    <details class="menu" data-member={member.id}>
      <summary>
        <Face member={member} size={28} />
        <bdi>{member.name}</bdi>
      </summary>
      <div>
        <a href={urls.member(member)}>{page.t('common.profile')}</a>
        <a href={urls.watching()}>{page.t('watching.title')}</a>
        <a href={urls.account()}>{page.t('common.account')}</a>
        {page.viewer.sight.administers && <a href={urls.admin()}>{page.t('common.admin')}</a>}
        <form method="post" action={urls.signOut()} data-signs-out>
          <FormSeal page={page} />
          <button>{page.t('common.signOut')}</button>
        </form>
      </div>
    </details>
  )
}
