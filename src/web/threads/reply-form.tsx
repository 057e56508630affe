import { randomUUID } from 'node:crypto'

import type { VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { SourceProblem } from '../../forum/posts/composing.ts'
import { numberField, rawField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'

/** What was typed into the reply box, and what is wrong with it. */
export interface ReplyDraft {
  readonly source: string
  readonly answersPostId: number | null
  readonly nonce: string
  /** The preview button was pressed, not the other. */
  readonly preview: boolean
  readonly problems: readonly Problem<SourceProblem>[]
}

export const emptyReply = (): ReplyDraft => ({
  source: '',
  answersPostId: null,
  nonce: randomUUID(),
  preview: false,
  problems: [],
})

export function readReply(form: unknown): ReplyDraft {
  return {
    source: rawField(form, 'source'),
    answersPostId: numberField(form, 'answers'),
    nonce: textField(form, 'nonce'),
    preview: textField(form, 'preview') !== '',
    problems: [],
  }
}

export function ReplyForm({
  page,
  threadId,
  draft,
}: {
  page: Page
  threadId: number
  draft: ReplyDraft
}): VNode {
  return (
    <form
      class="reply"
      id="reply"
      method="post"
      action={urls.replies(threadId)}
      data-behaviour="keep-draft"
    >
      <FormSeal page={page} />
      <input type="hidden" name="nonce" value={draft.nonce} />
      {draft.answersPostId !== null && (
        <input type="hidden" name="answers" value={draft.answersPostId} />
      )}
      <Problems
        page={page}
        problems={draft.problems.map((problem) => sayProblem(page, problem, draft))}
      />
      <label for="source">{page.t('threads.yourReply')}</label>
      <textarea id="source" name="source" required dir="auto" rows={8}>
        {draft.source}
      </textarea>
      <div class="bar">
        <button class="first">{page.t('threads.postReply')}</button>
        <button name="preview" value="1">
          {page.t('threads.preview')}
        </button>
      </div>
    </form>
  )
}

function sayProblem(page: Page, problem: Problem<SourceProblem>, draft: ReplyDraft): string {
  return problem.is === 'text-empty'
    ? page.t('threads.writeSomething')
    : page.t('threads.tooLong', { length: draft.source.length, most: problem.limit ?? 0 })
}
