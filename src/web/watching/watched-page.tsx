import type { VNode } from 'preact'

import type { Watched } from '../../forum/watching/queries.ts'
import { NoticesTrail } from '../notifications/trail.tsx'
import type { Page } from '../page.ts'
import { actForm } from '../reactions/reaction-bar.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { WatchBoard, WatchThread } from './watch-menu.tsx'

interface Shown {
  readonly page: Page
  readonly boards: readonly Watched[]
  readonly threads: { readonly threads: readonly Watched[]; readonly next: string | null }
  /** Where the list of threads goes on from; '' at its beginning. */
  readonly after: string
}

/** What one watches and what one has muted, each with the menu that changes it. */
export function WatchedPage({ page, boards, threads: { threads, next }, after }: Shown): VNode {
  const { t } = page
  return (
    <Layout page={page} head={{ title: t('watching.title') }} here="account">
      <NoticesTrail page={page} />
      <h1 class="title">{t('watching.title')}</h1>
      {after === '' && (
        <section>
          <h2 class="room">{t('watching.boards')}</h2>
          {boards.length === 0 && <p class="empty">{t('watching.noBoards')}</p>}
          <List page={page} of={boards} kind="board" />
        </section>
      )}
      <section>
        <h2 class="room">{t('watching.threads')}</h2>
        {threads.length === 0 && <p class="empty">{t('watching.noThreads')}</p>}
        <List page={page} of={threads} kind="thread" />
      </section>
      {next !== null && (
        <p class="bar">
          <a class="button" rel="next" href={urls.watching(next)}>
            {t('watching.further')}
          </a>
        </p>
      )}
      <form id={actForm} method="post">
        <FormSeal page={page} />
        <input type="hidden" name="next" value={urls.watching(after === '' ? undefined : after)} />
      </form>
    </Layout>
  )
}

function List({
  page,
  of,
  kind,
}: {
  page: Page
  of: readonly Watched[]
  kind: 'board' | 'thread'
}): VNode | null {
  if (of.length === 0) return null
  return (
    <ul class="watched">
      {of.map(({ id, title, level }) => (
        <li>
          <a href={kind === 'board' ? urls.board({ id, title }) : urls.thread({ id, title })}>
            <bdi>{title}</bdi>
          </a>
          {kind === 'board' ? (
            <WatchBoard page={page} boardId={id} level={level} />
          ) : (
            <WatchThread page={page} thread={{ id }} level={level} />
          )}
        </li>
      ))}
    </ul>
  )
}
