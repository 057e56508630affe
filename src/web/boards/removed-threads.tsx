import type { VNode } from 'preact'

import { maySeeThread } from '../../forum/kernel/viewing.ts'
import type { RemovedThread } from '../../forum/threads/removed.ts'
import type { Page } from '../page.ts'
import { Message } from '../ui/message.tsx'
import { Name } from '../ui/name.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { writer } from './thread-list.tsx'

/** Removed threads, each with who removed it, when and why; a link for those who may open it. */
export function RemovedThreadList({
  page,
  threads,
}: {
  page: Page
  threads: readonly RemovedThread[]
}): VNode {
  return (
    <ol class="written">
      {threads.map((thread) => (
        <li>
          <h2>
            {maySeeThread(page.viewer, thread) ? (
              <a href={urls.thread(thread)}>
                <bdi>{thread.title}</bdi>
              </a>
            ) : (
              <bdi>{thread.title}</bdi>
            )}
          </h2>
          <p class="hint">
            <WhoRemoved page={page} thread={thread} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Moderators are told who it was; its author, whether it was one of them. */
function WhoRemoved({ page, thread }: { page: Page; thread: RemovedThread }): VNode {
  const { viewer } = page
  const when = <When page={page} at={thread.removed_at} />
  const who = <Name page={page} member={writer(thread.removed_by, thread.remover_name)} />
  const byAuthor = thread.removed_by === thread.author_id
  const id = byAuthor ? 'threads.removedByAuthor' : 'threads.removedByModerator'
  return (
    <>
      {viewer.sight.moderates ? (
        <Message page={page} id="threads.removedBy" with={{ who, when }} />
      ) : (
        <Message page={page} id={id} with={{ when }} />
      )}
      <Why reason={thread.remove_reason} />
    </>
  )
}

/** The reason that was given, if one was. */
export function Why({ reason }: { reason: string }): VNode | null {
  if (reason === '') return null
  return (
    <>
      {' '}
      <q>
        <bdi>{reason}</bdi>
      </q>
    </>
  )
}
