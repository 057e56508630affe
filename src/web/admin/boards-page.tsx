import type { VNode } from 'preact'

import type { BoardDraft, BoardProblem } from '../../forum/boards/arranging.ts'
import { type BoardLine, withInner } from '../../forum/boards/board-tree.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import { numberField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { Field, Labelled } from '../ui/field.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { AdminFrame, Arrows } from './frame.tsx'
import { problemIn } from './problems.ts'

export function readBoard(form: unknown): BoardDraft {
  return {
    title: textField(form, 'title'),
    description: textField(form, 'description'),
    parentId: numberField(form, 'parent'),
  }
}

export const emptyBoard: BoardDraft = { title: '', description: '', parentId: null }

interface Shown {
  readonly page: Page
  readonly boards: readonly BoardLine[]
  readonly draft: BoardDraft
  readonly problems?: readonly Problem<BoardProblem>[]
}

/** Every board in its order, and a form for one more. */
export function BoardsPage({
  page,
  boards,
  draft,
  problems = [],
  saved = false,
}: Shown & { saved?: boolean }): VNode {
  return (
    <AdminFrame page={page} part="boards" saved={saved} problems={problems}>
      <section class="sheet">
        <h2>{page.t('admin.boards')}</h2>
        {boards.length === 0 ? (
          <p class="empty">{page.t('admin.noBoards')}</p>
        ) : (
          <BoardLines page={page} boards={boards} />
        )}
      </section>
      <form class="sheet" method="post" action={urls.admin('boards')}>
        <FormSeal page={page} />
        <h2>{page.t('admin.newBoard')}</h2>
        <BoardFields page={page} boards={boards} draft={draft} problems={problems} />
        <button class="first">{page.t('admin.makeBoard')}</button>
      </form>
    </AdminFrame>
  )
}

function BoardLines({ page, boards }: Pick<Shown, 'page' | 'boards'>): VNode {
  return (
    <ul class="things">
      {boards.map((board, index) => (
        <>
          <li>
            <a href={urls.adminBoard(board.id)}>
              <bdi>{board.title}</bdi>
            </a>
            <span class="saved">
              {page.t('boards.threads', { count: board.threads })},{' '}
              {page.t('boards.posts', { count: board.posts })}
            </span>
            <Arrows
              page={page}
              action={urls.adminBoard(board.id, 'move')}
              name={board.title}
              first={index === 0}
              last={index === boards.length - 1}
            />
          </li>
          {board.boards.length > 0 && (
            <li class="inner">
              <BoardLines page={page} boards={board.boards} />
            </li>
          )}
        </>
      ))}
    </ul>
  )
}

/** Title, description and place of a board. `except` and what is inside it cannot be its place. */
export function BoardFields({
  page,
  boards,
  draft,
  problems = [],
  except,
}: Shown & { except?: number }): VNode {
  const places = boards.flatMap((board) => placesIn(board, 0, except))
  return (
    <>
      <Field
        name="title"
        label={page.t('admin.boardTitle')}
        value={draft.title}
        problem={problemIn(page, problems, 'title')}
        required
      />
      <Field
        name="description"
        label={page.t('admin.description')}
        value={draft.description}
        problem={problemIn(page, problems, 'description')}
      />
      <Labelled
        name="parent"
        label={page.t('admin.boardParent')}
        problem={problemIn(page, problems, 'parent')}
      >
        <select id="f-parent" name="parent">
          <option value="">{page.t('admin.boardTop')}</option>
          {places.map(({ id, label }) => (
            <option value={id} selected={id === draft.parentId}>
              {label}
            </option>
          ))}
        </select>
      </Labelled>
    </>
  )
}

/** A board and those inside it as lines to choose from, indented by how deep they are. */
export function placesIn(
  board: BoardLine,
  depth: number,
  except: number | undefined,
): readonly { readonly id: number; readonly label: string }[] {
  if (board.id === except) return []
  const own = { id: board.id, label: `${'– '.repeat(depth)}${board.title}` }
  return [own, ...board.boards.flatMap((inner) => placesIn(inner, depth + 1, except))]
}

/** The boards that stand beside this one, in their order. */
export function besides(boards: readonly BoardLine[], boardId: number): readonly number[] {
  const all = boards.flatMap(withInner)
  const parent = all.find(({ id }) => id === boardId)?.parent_id ?? null
  return all.filter(({ parent_id }) => parent_id === parent).map(({ id }) => id)
}
