import type { VNode } from 'preact'

import type { BoardLine } from '../../forum/boards/board-tree.ts'
import type { FormerBoard } from '../../forum/boards/former-boards.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import type { Merge, MergePreview, MergeProblem } from '../../forum/threads/merging-boards.ts'
import { numberField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { Labelled } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { Name } from '../ui/name.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { placesIn } from './boards-page.tsx'
import { AdminFrame } from './frame.tsx'
import { problemIn } from './problems.ts'

/** What was chosen; null before anything was. */
export function readMerge(form: unknown, boardId: number): Merge | null {
  const intoId = numberField(form, 'into')
  const inner = textField(form, 'inner') === 'merge' ? 'merge' : 'keep'
  return intoId === null ? null : { boardId, intoId, inner }
}

interface MergeShown {
  readonly page: Page
  readonly boards: readonly BoardLine[]
  readonly board: BoardLine
  readonly merge: Merge | null
  readonly preview?: MergePreview | undefined
  readonly problems?: readonly Problem<MergeProblem>[]
}

/** Into which board another is merged; once that is chosen, what will happen, and the button that does it. */
export function MergePage(shown: MergeShown): VNode {
  const { page, board, merge, preview, problems = [] } = shown
  return (
    <AdminFrame page={page} part="boards" problems={problems}>
      <form class="sheet" action={urls.adminBoard(board.id, 'merge')}>
        <h2>
          <Message page={page} id="admin.mergeTitle" with={{ board: <bdi>{board.title}</bdi> }} />
        </h2>
        <p class="hint">{page.t('admin.mergeAbout')}</p>
        <Choice {...shown} />
        <button class={preview === undefined ? 'first' : undefined}>
          {page.t('admin.mergeLook')}
        </button>
      </form>
      {preview !== undefined && merge !== null && (
        <Confirm page={page} merge={merge} preview={preview} />
      )}
    </AdminFrame>
  )
}

function Choice({ page, boards, board, merge, problems = [] }: MergeShown): VNode {
  const { t } = page
  const places = boards.flatMap((one) => placesIn(one, 0, board.id))
  return (
    <>
      <Labelled
        name="into"
        label={t('admin.mergeInto')}
        problem={problemIn(page, problems, 'into')}
      >
        <select id="f-into" name="into" required>
          <option value="" />
          {places.map(({ id, label }) => (
            <option value={id} selected={id === merge?.intoId}>
              {label}
            </option>
          ))}
        </select>
      </Labelled>
      {board.boards.length > 0 && (
        <Labelled name="inner" label={t('admin.mergeInner')}>
          <select id="f-inner" name="inner">
            <option value="keep">{t('admin.mergeInner-keep')}</option>
            <option value="merge" selected={merge?.inner === 'merge'}>
              {t('admin.mergeInner-merge')}
            </option>
          </select>
        </Labelled>
      )}
    </>
  )
}

function Confirm({
  page,
  merge: { boardId, intoId, inner },
  preview,
}: {
  page: Page
  merge: Merge
  preview: MergePreview
}): VNode {
  return (
    <form class="sheet" method="post" action={urls.adminBoard(boardId, 'merge')}>
      <FormSeal page={page} />
      <input type="hidden" name="into" value={intoId} />
      <input type="hidden" name="inner" value={inner} />
      <h2>{page.t('admin.mergePreview')}</h2>
      <Effects page={page} preview={preview} />
      <div class="bar">
        <button class="first">{page.t('admin.mergeYes')}</button>
        <a class="button" href={urls.adminBoard(boardId)}>
          {page.t('common.cancel')}
        </a>
      </div>
    </form>
  )
}

function Effects({ page, preview }: { page: Page; preview: MergePreview }): VNode {
  const { t } = page
  const { into, merged, moved, threads, posts, removedThreads } = preview
  const counts = {
    threads: t('boards.threads', { count: threads }),
    posts: t('boards.posts', { count: posts }),
  }
  const to = { into: <bdi>{into.title}</bdi> }
  const gone = { ...to, boards: <Titles of={merged} /> }
  const inside = { ...to, boards: <Titles of={moved} /> }
  return (
    <ul>
      <li>
        <Message page={page} id="admin.mergeMoves" with={to} values={counts} />
        {removedThreads > 0 && ` ${t('admin.mergeRemoved', { count: removedThreads })}`}
      </li>
      <li>
        <Message page={page} id="admin.mergeGone" with={gone} />
      </li>
      {moved.length > 0 && (
        <li>
          <Message page={page} id="admin.mergeInside" with={inside} />
        </li>
      )}
      <li>
        <Message page={page} id="admin.mergeSight" with={to} />
      </li>
    </ul>
  )
}

function Titles({ of: titles }: { of: readonly string[] }): VNode {
  return (
    <>
      {titles.map((title, index) => (
        <>
          {index > 0 && ', '}
          <bdi>{title}</bdi>
        </>
      ))}
    </>
  )
}

/** The boards that were merged into one, when and by whom. */
export function FormerBoards({
  page,
  former,
}: {
  page: Page
  former: readonly FormerBoard[]
}): VNode | null {
  if (former.length === 0) return null
  return (
    <section class="sheet">
      <h2>{page.t('admin.formerBoards')}</h2>
      <ul>
        {former.map(({ title, threads, merged_at, merged_by, merged_by_name }) => (
          <li>
            <Message
              page={page}
              id="admin.formerBoard"
              with={{
                board: <bdi>{title}</bdi>,
                when: <When page={page} at={merged_at} />,
                who: (
                  <Name
                    page={page}
                    member={
                      merged_by === null ? null : { id: merged_by, name: merged_by_name ?? '?' }
                    }
                  />
                ),
              }}
              values={{ threads: page.t('boards.threads', { count: threads }) }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
