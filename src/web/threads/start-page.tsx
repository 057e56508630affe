import { randomUUID } from 'node:crypto'

import type { VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { Preview } from '../../forum/posts/previewing.ts'
import { rawField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { HowToWrite } from '../posts/how-to-write.tsx'
import { PreviewBox } from '../posts/preview-box.tsx'
import { sayWritingProblem, type WritingProblem } from '../posts/source-problems.ts'
import { Field, Labelled } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { Trail } from '../ui/trail.tsx'
import { urls } from '../urls.ts'

/** What was typed to start a thread, and what is wrong with it. */
export interface StartDraft {
  readonly title: string
  readonly source: string
  readonly nonce: string
  /** The preview button was pressed, not the other. */
  readonly wantsPreview: boolean
  readonly preview: Preview | null
  readonly problems: readonly Problem<WritingProblem>[]
}

export const emptyStart = (): StartDraft => ({
  title: '',
  source: '',
  nonce: randomUUID(),
  wantsPreview: false,
  preview: null,
  problems: [],
})

export function readStart(form: unknown): StartDraft {
  return {
    ...emptyStart(),
    title: textField(form, 'title'),
    source: rawField(form, 'source'),
    nonce: textField(form, 'nonce'),
    wantsPreview: textField(form, 'preview') !== '',
  }
}

interface Board {
  readonly id: number
  readonly title: string
}

export function StartPage({
  page,
  board,
  draft,
}: {
  page: Page
  board: Board
  draft: StartDraft
}): VNode {
  const title = page.t('threads.startTitle', { board: board.title })
  return (
    <Layout page={page} head={{ title, needsMore: true }} here="boards">
      <Trail page={page} boardId={board.id} />
      <h1 class="title">{title}</h1>
      {draft.preview !== null && <PreviewBox page={page} preview={draft.preview} here={null} />}
      <StartForm page={page} board={board} draft={draft} />
    </Layout>
  )
}

function StartForm({ page, board, draft }: { page: Page; board: Board; draft: StartDraft }): VNode {
  const problems = draft.problems.map((problem) => sayWritingProblem(page, problem, draft.source))
  return (
    <form class="sheet" method="post" action={urls.startThread(board)} data-behaviour="keep-draft">
      <FormSeal page={page} />
      <input type="hidden" name="nonce" value={draft.nonce} />
      <Problems page={page} problems={problems} />
      <Field name="title" label={page.t('threads.title')} value={draft.title} required />
      <Labelled name="source" label={page.t('threads.firstPost')} hint={<HowToWrite page={page} />}>
        <textarea
          id="f-source"
          name="source"
          required
          dir="auto"
          rows={12}
          aria-describedby="f-source-hint"
        >
          {draft.source}
        </textarea>
      </Labelled>
      <div class="bar">
        <button class="button first">{page.t('threads.start')}</button>
        <button name="preview" value="1">
          {page.t('threads.preview')}
        </button>
      </div>
    </form>
  )
}
