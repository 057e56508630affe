import type { ComponentChildren, VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { ThreadShown } from '../../forum/threads/queries.ts'
import { presentTitle } from '../../forum/threads/renaming.ts'
import type { Page } from '../page.ts'
import { sayWritingProblem, type WritingProblem } from '../posts/source-problems.ts'
import { ThreadTrail } from '../posts/trail.tsx'
import { Field, Labelled } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'

interface About {
  readonly page: Page
  readonly thread: ThreadShown
}

/** Acts on a thread that need a word more than a button has. */
export function MovePage({
  page,
  thread,
  boards,
}: About & { boards: readonly { readonly id: number; readonly title: string }[] }): VNode {
  const title = page.t('threads.moveTitle', { title: thread.title })
  return (
    <ActPage page={page} thread={thread} act="move" title={title} button={page.t('threads.move')}>
      <Labelled name="board" label={page.t('threads.moveTo')}>
        <select id="f-board" name="board">
          {boards.map((board) => (
            <option value={board.id} selected={board.id === thread.board_id}>
              {board.title}
            </option>
          ))}
        </select>
      </Labelled>
    </ActPage>
  )
}

export function RenamePage({
  page,
  thread,
  typed,
  problems,
}: About & { typed: string; problems: readonly Problem<WritingProblem>[] }): VNode {
  const title = page.t('threads.renameTitle', { title: thread.title })
  const said = problems.map((problem) => sayWritingProblem(page, problem, typed))
  return (
    <ActPage
      page={page}
      thread={thread}
      act="rename"
      title={title}
      button={page.t('threads.rename')}
    >
      <Problems page={page} problems={said} />
      <input type="hidden" name="base-title" value={presentTitle(thread)} />
      <Field name="title" label={page.t('threads.title')} value={typed} required />
    </ActPage>
  )
}

export function RemoveThreadPage({ page, thread }: About): VNode {
  const title = page.t('threads.removeTitle', { title: thread.title })
  const button = page.t('threads.removeThread')
  return (
    <ActPage page={page} thread={thread} act="remove" title={title} button={button}>
      <p>{page.t('threads.removeWhatHappens')}</p>
      <Field name="reason" label={page.t('threads.removeWhy')} maxLength={200} />
    </ActPage>
  )
}

function ActPage({
  page,
  thread,
  act,
  title,
  button,
  children,
}: About & { act: string; title: string; button: string; children: ComponentChildren }): VNode {
  return (
    <Layout page={page} head={{ title, needsMore: true }}>
      <ThreadTrail page={page} thread={thread} />
      <h1 class="title">{title}</h1>
      <form class="sheet" method="post" action={urls.threadAct(thread.id, act)}>
        <FormSeal page={page} />
        {children}
        <div class="bar">
          <button class="button first">{button}</button>
          <a class="button" href={urls.thread(thread)}>
            {page.t('common.cancel')}
          </a>
        </div>
      </form>
    </Layout>
  )
}
