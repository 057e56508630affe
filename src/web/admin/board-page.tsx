import type { VNode } from 'preact'

import type { BoardDraft, BoardProblem } from '../../forum/boards/arranging.ts'
import { type BoardLine, withInner } from '../../forum/boards/board-tree.ts'
import type { FormerBoard } from '../../forum/boards/former-boards.ts'
import { boardActs, type BoardRights } from '../../forum/boards/rights.ts'
import type { Role } from '../../forum/boards/roles.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import type { BoardAct } from '../../forum/kernel/rows.ts'
import { idOfDigits } from '../../lib/ids.ts'
import { listField } from '../forms.ts'
import type { Page } from '../page.ts'
import { FormSeal } from '../ui/problems.tsx'
import { Tick } from '../ui/tick.tsx'
import { urls } from '../urls.ts'
import { BoardFields } from './boards-page.tsx'
import { AdminFrame } from './frame.tsx'
import { FormerBoards } from './merge-page.tsx'

export function readRights(form: unknown): BoardRights {
  const ids = (act: BoardAct): readonly number[] =>
    listField(form, act).flatMap((text) => idOfDigits(text) ?? [])
  return { see: ids('see'), start: ids('start'), reply: ids('reply') }
}

/** One board: what it is called, where it stands, who may do what in it. */
export function AdminBoardPage(shown: {
  page: Page
  boards: readonly BoardLine[]
  boardId: number
  draft: BoardDraft
  problems?: readonly Problem<BoardProblem>[]
  rights: BoardRights
  roles: readonly Role[]
  former?: readonly FormerBoard[]
  saved?: boolean
}): VNode {
  const { page, boards, boardId, draft, problems = [], rights, roles } = shown
  const { former = [], saved = false } = shown
  return (
    <AdminFrame page={page} part="boards" saved={saved} problems={problems}>
      <form class="sheet" method="post" action={urls.adminBoard(boardId)}>
        <FormSeal page={page} />
        <h2>
          <bdi>{draft.title}</bdi>
        </h2>
        <BoardFields
          page={page}
          boards={boards}
          draft={draft}
          problems={problems}
          except={boardId}
        />
        <button class="first">{page.t('common.save')}</button>
      </form>
      <RightsForm page={page} boardId={boardId} rights={rights} roles={roles} />
      <FormerBoards page={page} former={former} />
      <p class="bar">
        {boards.flatMap(withInner).length > 1 && (
          <a href={urls.adminBoard(boardId, 'merge')}>{page.t('admin.mergeBoard')}</a>
        )}
        <a href={urls.adminBoard(boardId, 'remove')}>{page.t('admin.removeBoard')}</a>
      </p>
    </AdminFrame>
  )
}

function RightsForm({
  page,
  boardId,
  rights,
  roles,
}: {
  page: Page
  boardId: number
  rights: BoardRights
  roles: readonly Role[]
}): VNode {
  return (
    <form class="sheet" method="post" action={urls.adminBoard(boardId, 'rights')}>
      <FormSeal page={page} />
      <h2>{page.t('admin.rights')}</h2>
      <p class="hint">{page.t('admin.rightsHint')}</p>
      <div class="rights">
        {boardActs.map((act) => (
          <fieldset>
            <legend>{page.t(`admin.may-${act}`)}</legend>
            {roles.map((role) => (
              <Tick
                name={act}
                value={String(role.id)}
                label={role.name}
                on={rights[act].includes(role.id)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <button class="first">{page.t('common.save')}</button>
    </form>
  )
}
