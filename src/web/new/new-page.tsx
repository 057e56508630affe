import type { VNode } from 'preact'

import type { BoardLine } from '../../forum/boards/board-tree.ts'
import type { ThreadLine } from '../../forum/boards/thread-lines.ts'
import { type NewTab, newTabs, type NewThreads } from '../../forum/reading/whats-new.ts'
import { MarkAllRead } from '../boards/index-page.tsx'
import { ThreadList } from '../boards/thread-list.tsx'
import type { Page } from '../page.ts'
import { Layout } from '../ui/layout.tsx'
import { Message } from '../ui/message.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'

interface Shown {
  readonly page: Page
  readonly tab: NewTab
  readonly found: NewThreads
  /** Whether the list is read from somewhere behind its beginning. */
  readonly further: boolean
  readonly boards: ReadonlyMap<number, BoardLine>
}

/** What's new, in the list chosen by its tab. */
export function NewPage({ page, tab, found, further, boards }: Shown): VNode {
  const title = page.t('reading.title')
  const first = tab === 'new' && !further
  return (
    <Layout
      page={page}
      head={{
        title,
        description: page.t('reading.description', { forum: page.settings.forumName }),
        ...(first && { canonical: urls.whatsNew(), feed: urls.feed(urls.home()) }),
      }}
      here="new"
    >
      <h1 class="title">{title}</h1>
      <div class="bar">
        <Tabs page={page} tab={tab} />
        <span class="grow" />
        {page.viewer.member !== null && <MarkAllRead page={page} action={urls.markRead()} />}
      </div>
      <h2 class="unseen">{page.t(`reading.tab.${tab}`)}</h2>
      {found.threads.length === 0 ? (
        <Nothing page={page} tab={tab} more={found.next !== null || further} />
      ) : (
        <Threads page={page} tab={tab} found={found} further={further} boards={boards} />
      )}
      <div class="bar">
        {further && <a href={urls.whatsNew(tab)}>{page.t('reading.newest')}</a>}
        <span class="grow" />
        {found.next !== null && (
          <a class="button" rel="next" href={urls.whatsNew(tab, found.next)}>
            {page.t(found.threads.length === 0 ? 'reading.lookFurther' : 'reading.older')}
          </a>
        )}
      </div>
    </Layout>
  )
}

function Tabs({ page, tab }: Pick<Shown, 'page' | 'tab'>): VNode {
  const offered: readonly NewTab[] = page.viewer.member === null ? ['new', 'unanswered'] : newTabs
  return (
    <nav class="tabs" aria-label={page.t('reading.tabs')}>
      {offered.map((one) => (
        <a
          href={one === 'new' ? urls.whatsNew() : urls.whatsNew(one)}
          aria-current={one === tab ? 'page' : undefined}
        >
          {page.t(`reading.tab.${one}`)}
        </a>
      ))}
    </nav>
  )
}

/** A line stands where the last visit ended: what is below it was there then. */
function Threads({ page, tab, found, boards }: Shown): VNode {
  const { threads, states, since } = found
  const boardOf = ({ board_id }: ThreadLine) => boards.get(board_id)
  const isNew = ({ last_posted_at }: ThreadLine) => since === null || last_posted_at > since
  const fresh = threads.filter(isNew)
  const seen = threads.filter((thread) => !isNew(thread))
  if (tab !== 'new' || since === null || fresh.length === 0 || seen.length === 0) {
    return <ThreadList page={page} threads={threads} states={states} boardOf={boardOf} />
  }
  return (
    <>
      <ThreadList page={page} threads={fresh} states={states} boardOf={boardOf} />
      <p class="since">
        <span>
          <Message
            page={page}
            id="reading.sinceLastVisit"
            with={{ when: <When page={page} at={since} /> }}
          />
        </span>
      </p>
      <ThreadList page={page} threads={seen} states={states} boardOf={boardOf} />
    </>
  )
}

function Nothing({ page, tab, more }: Pick<Shown, 'page' | 'tab'> & { more: boolean }): VNode {
  return <p class="empty">{page.t(more ? 'reading.noneSoFar' : `reading.none.${tab}`)}</p>
}
