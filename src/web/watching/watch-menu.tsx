import type { VNode } from 'preact'

import type { BoardLevel, ThreadLevel } from '../../forum/watching/watching.ts'
import type { MessageKey } from '../../lang/translate.ts'
import type { Page } from '../page.ts'
import { actForm } from '../reactions/reaction-bar.tsx'
import { urls } from '../urls.ts'

export type WatchLevel = BoardLevel | ThreadLevel

interface Choice {
  /** '' for neither watching nor muting. */
  readonly level: WatchLevel | ''
  readonly label: MessageKey
}

const ofThread: readonly Choice[] = [
  { level: 'all', label: 'watching.thread-all' },
  { level: '', label: 'watching.thread-off' },
  { level: 'none', label: 'watching.thread-none' },
]
const ofBoard: readonly Choice[] = [
  { level: 'all', label: 'watching.board-all' },
  { level: 'first', label: 'watching.board-first' },
  { level: '', label: 'watching.board-off' },
]

/** Whether a member is told of new posts in a thread, and the buttons that change it. They belong to the page's `ActForm`. */
export function WatchThread({
  page,
  thread,
  number = 1,
  level,
}: {
  page: Page
  thread: { readonly id: number }
  /** The page to come back to. */
  number?: number
  level: WatchLevel | null
}): VNode {
  const now = level === 'none' ? 'watching.thread-is-none' : 'watching.thread-is-all'
  return (
    <WatchMenu
      page={page}
      now={level === null ? 'watching.watch' : now}
      level={level}
      choices={ofThread}
      action={urls.watchThread(thread.id, number)}
    />
  )
}

/** The same of a board. */
export function WatchBoard({
  page,
  boardId,
  level,
}: {
  page: Page
  boardId: number
  level: WatchLevel | null
}): VNode | null {
  if (page.viewer.member === null) return null
  const now = level === 'first' ? 'watching.board-is-first' : 'watching.board-is-all'
  return (
    <WatchMenu
      page={page}
      now={level === null ? 'watching.watch' : now}
      level={level}
      choices={ofBoard}
      action={urls.watchBoard(boardId)}
    />
  )
}

function WatchMenu({
  page,
  now,
  level,
  choices,
  action,
}: {
  page: Page
  now: MessageKey
  level: WatchLevel | null
  choices: readonly Choice[]
  action: string
}): VNode {
  return (
    <details class="menu watch">
      <summary class="button" title={page.t('watching.about')}>
        {page.t(now)}
      </summary>
      <div>
        {choices.map((choice) => (
          <button
            form={actForm}
            formaction={action}
            name="level"
            value={choice.level}
            aria-pressed={choice.level === (level ?? '')}
          >
            {page.t(choice.label)}
          </button>
        ))}
      </div>
    </details>
  )
}
