import type { VNode } from 'preact'

import type { Notice } from '../../forum/notifications/queries.ts'
import { sayingOf } from '../../forum/notifications/saying.ts'
import type { Page } from '../page.ts'
import { actForm } from '../reactions/reaction-bar.tsx'
import { Message } from '../ui/message.tsx'
import { Face } from '../ui/name.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'

/** A notification as a line: one link to what it tells of, where opening it marks it as seen. */
export function NoticeItem({ page, notice }: { page: Page; notice: Notice }): VNode {
  const { id, actor, seen, excerpt, changed_at } = notice
  return (
    <li class={seen ? undefined : 'some'}>
      {actor === null ? <span class="face" /> : <Face member={actor} size={40} />}
      <div>
        <p>
          <a href={placeOf(notice)}>
            <Sentence page={page} notice={notice} />
          </a>
          {!seen && <span class="unseen">{page.t('notices.notSeen')}</span>}
        </p>
        {notice.count === 1 && excerpt !== '' && (
          <p class="excerpt" dir="auto">
            {excerpt}
          </p>
        )}
        <p class="hint">
          <When page={page} at={changed_at} />
        </p>
      </div>
      {!seen && <SeeButton page={page} id={id} />}
    </li>
  )
}

function SeeButton({ page, id }: { page: Page; id: number }): VNode {
  const label = page.t('notices.see')
  return (
    <button
      class="quiet"
      form={actForm}
      formaction={urls.notificationSeen(id)}
      aria-label={label}
      title={label}
    >
      ✓
    </button>
  )
}

/** Several new threads are found in their board. */
function placeOf({ kind, count, board, post_id }: Notice): string {
  if (kind === 'claim') return `${urls.account()}#claims`
  if (kind === 'threads' && count > 1 && board !== null) return urls.board(board)
  return post_id === null ? urls.notifications() : urls.post(post_id)
}

/** What others wrote is set apart from the direction of the rest. */
const written = ['who', 'thread', 'board', 'name'] as const

function Sentence({ page, notice }: { page: Page; notice: Notice }): VNode {
  const { id, values } = sayingOf(notice, page.t('common.authorUnknown'))
  const apart = written.filter((name) => name in values)
  const elements = Object.fromEntries(apart.map((name) => [name, <bdi>{values[name]}</bdi>]))
  return <Message page={page} id={id} with={elements} values={values} />
}
