import type { VNode } from 'preact'

import { mayReply } from '../../forum/posts/replying.ts'
import type { ThreadShown } from '../../forum/threads/queries.ts'
import { mayRemoveThread, mayRestoreThread } from '../../forum/threads/removing.ts'
import { mayRename } from '../../forum/threads/renaming.ts'
import type { Page } from '../page.ts'
import { actForm } from '../reactions/reaction-bar.tsx'
import { urls } from '../urls.ts'

/** Above the posts: to the reply box, and what else this viewer may do with the thread. */
export function ThreadActs({
  page,
  thread,
  ownPosts = 0,
}: {
  page: Page
  thread: ThreadShown
  ownPosts?: number
}): VNode | null {
  const { viewer } = page
  if (viewer.member === null) return null
  return (
    <>
      {mayReply(viewer, thread) === 'allowed' && (
        <a class="button first" href="#reply">
          {page.t('threads.reply')}
        </a>
      )}
      {viewer.sight.moderates ? (
        <Moderating page={page} thread={thread} />
      ) : (
        <OwnActs page={page} thread={thread} ownPosts={ownPosts} />
      )}
    </>
  )
}

/** What authors may do with a thread of their own. */
function OwnActs({
  page,
  thread,
  ownPosts,
}: {
  page: Page
  thread: ThreadShown
  ownPosts: number
}): VNode {
  const { viewer, settings, at } = page
  const { ownRemovalHours } = settings
  const remove = urls.threadAct(thread.id, 'remove')
  return (
    <>
      {mayRename(viewer, thread, settings, at) === 'allowed' && (
        <a class="button" href={urls.threadAct(thread.id, 'rename')}>
          {page.t('threads.rename')}
        </a>
      )}
      {mayRemoveThread(viewer, thread, ownPosts, { ownRemovalHours, at }) === 'allowed' && (
        <a class="button" href={remove}>
          {page.t('threads.removeThread')}
        </a>
      )}
      {mayRestoreThread(viewer, thread, { ownRemovalHours, at }) === 'allowed' && (
        <Toggle address={remove} undo label={page.t('threads.restoreThread')} />
      )}
    </>
  )
}

/** A button for each act: it says where it is sent and whether it does or undoes. */
function Moderating({ page, thread }: { page: Page; thread: ThreadShown }): VNode {
  const removed = thread.removed_at !== null
  return (
    <details class="menu">
      <summary class="button" aria-label={page.t('threads.acts')} title={page.t('threads.acts')}>
        ⋯
      </summary>
      <div>
        <Toggle
          address={urls.threadAct(thread.id, 'pin')}
          undo={thread.pinned_at !== null}
          label={page.t(thread.pinned_at === null ? 'threads.pin' : 'threads.unpin')}
        />
        <Toggle
          address={urls.threadAct(thread.id, 'lock')}
          undo={thread.locked_at !== null}
          label={page.t(thread.locked_at === null ? 'threads.lock' : 'threads.unlock')}
        />
        <a href={urls.threadAct(thread.id, 'move')}>{page.t('threads.move')}</a>
        <a href={urls.threadAct(thread.id, 'rename')}>{page.t('threads.rename')}</a>
        {removed ? (
          <Toggle
            address={urls.threadAct(thread.id, 'remove')}
            undo
            label={page.t('threads.restoreThread')}
          />
        ) : (
          <a href={urls.threadAct(thread.id, 'remove')}>{page.t('threads.removeThread')}</a>
        )}
      </div>
    </details>
  )
}

function Toggle({
  address,
  undo,
  label,
}: {
  address: string
  undo: boolean
  label: string
}): VNode {
  return (
    <button form={actForm} formaction={address} {...(undo && { name: '_method', value: 'delete' })}>
      {label}
    </button>
  )
}
