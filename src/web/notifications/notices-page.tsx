import type { VNode } from 'preact'

import { type NoticeGroup, noticeGroups } from '../../forum/notifications/kinds.ts'
import type { Notice } from '../../forum/notifications/queries.ts'
import type { Page } from '../page.ts'
import { actForm } from '../reactions/reaction-bar.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { NoticeItem } from './notice-item.tsx'

interface Shown {
  readonly page: Page
  readonly found: { readonly notices: readonly Notice[]; readonly next: string | null }
  readonly asked: {
    readonly group: NoticeGroup | undefined
    readonly unseen: boolean
    readonly after: string | undefined
  }
}

/** What the member was told, the latest first. */
export function NoticesPage({ page, found, asked }: Shown): VNode {
  const { t } = page
  const list = listOf(asked)
  return (
    <Layout page={page} head={{ title: t('notices.title') }} here="account">
      <h1 class="title">{t('notices.title')}</h1>
      <p class="under">
        <a href={urls.watching()}>{t('watching.title')}</a>
        <a href={urls.account('notifications')}>{t('notices.settings')}</a>
      </p>
      <div class="bar">
        <Tabs page={page} asked={asked} />
        <span class="grow" />
        {page.unseen.length > 0 && (
          <form method="post" action={urls.notificationsSeen()}>
            <FormSeal page={page} />
            <button class="quiet">{t('notices.seeAll')}</button>
          </form>
        )}
      </div>
      {found.notices.length === 0 ? (
        <p class="empty">{t(noneOf(asked))}</p>
      ) : (
        <ul class="notices">
          {found.notices.map((notice) => (
            <NoticeItem page={page} notice={notice} />
          ))}
        </ul>
      )}
      <Further page={page} found={found} asked={asked} />
      <form id={actForm} method="post">
        <FormSeal page={page} />
        <input type="hidden" name="next" value={urls.notifications(list)} />
      </form>
    </Layout>
  )
}

function Further({ page, found, asked }: Shown): VNode {
  const list = listOf(asked)
  return (
    <div class="bar">
      {asked.after !== undefined && (
        <a href={urls.notifications(list)}>{page.t('notices.newest')}</a>
      )}
      <span class="grow" />
      {found.next !== null && (
        <a class="button" rel="next" href={urls.notifications({ ...list, after: found.next })}>
          {page.t('notices.older')}
        </a>
      )}
    </div>
  )
}

function listOf({ group, unseen }: Shown['asked']): Readonly<Record<string, string>> {
  if (group !== undefined) return { group }
  return unseen ? { unseen: '1' } : {}
}

function noneOf({ group, unseen }: Shown['asked']) {
  if (unseen) return 'notices.noneUnseen'
  return group === undefined ? 'notices.none' : 'notices.noneOfGroup'
}

const current = (is: boolean) => (is ? 'page' : undefined)

function Tabs({ page, asked }: Pick<Shown, 'page' | 'asked'>): VNode {
  const { t } = page
  const { group, unseen } = asked
  return (
    <nav class="tabs" aria-label={t('notices.lists')}>
      <a href={urls.notifications()} aria-current={current(group === undefined && !unseen)}>
        {t('notices.all')}
      </a>
      <a
        href={urls.notifications({ unseen: '1' })}
        aria-current={current(group === undefined && unseen)}
      >
        {t('notices.unseen')}
      </a>
      {noticeGroups.map((one) => (
        <a href={urls.notifications({ group: one })} aria-current={current(one === group)}>
          {t(`notices.group-${one}`)}
        </a>
      ))}
    </nav>
  )
}
