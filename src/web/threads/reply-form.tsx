import { randomUUID } from 'node:crypto'

import type { VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { Preview } from '../../forum/posts/previewing.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import type { ThreadShown } from '../../forum/threads/queries.ts'
import { numberField, rawField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { HowToWrite } from '../posts/how-to-write.tsx'
import { BesidePost, type PostBeside } from '../posts/post-beside.tsx'
import { PreviewBox } from '../posts/preview-box.tsx'
import { sayWritingProblem, type WritingProblem } from '../posts/source-problems.ts'
import { ThreadTrail } from '../posts/trail.tsx'
import { Layout } from '../ui/layout.tsx'
import { Message } from '../ui/message.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'

/** What was typed into the reply box, and what is wrong with it. */
export interface ReplyDraft {
  readonly source: string
  readonly answersPostId: number | null
  readonly nonce: string
  /** The preview button was pressed, not the other. */
  readonly wantsPreview: boolean
  readonly problems: readonly Problem<WritingProblem>[]
}

export const emptyReply = (): ReplyDraft => ({
  source: '',
  answersPostId: null,
  nonce: randomUUID(),
  wantsPreview: false,
  problems: [],
})

export function readReply(form: unknown): ReplyDraft {
  return {
    source: rawField(form, 'source'),
    answersPostId: numberField(form, 'answers'),
    nonce: textField(form, 'nonce'),
    wantsPreview: textField(form, 'preview') !== '',
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
  const { source, answersPostId } = draft
  const problems = draft.problems.map((problem) => sayWritingProblem(page, problem, source))
  return (
    <form class="reply" method="post" action={urls.replies(threadId)} data-behaviour="keep-draft">
      <FormSeal page={page} />
      <input type="hidden" name="nonce" value={draft.nonce} />
      {answersPostId !== null && <Answering page={page} postId={answersPostId} />}
      <Problems page={page} problems={problems} />
      <ReplyBox
        page={page}
        source={source}
        wanted={answersPostId !== null || problems.length > 0}
      />
      <div class="bar">
        <button class="button first">{page.t('threads.postReply')}</button>
        <button name="preview" value="1">
          {page.t('threads.preview')}
        </button>
        <small id="how-to-write">
          <HowToWrite page={page} />
        </small>
      </div>
    </form>
  )
}

/** Links to `#reply` give the box the focus, which browsers do for what can take it. */
function ReplyBox({
  page,
  source,
  wanted,
}: {
  page: Page
  source: string
  /** The page was asked for in order to write in it. */
  wanted: boolean
}): VNode {
  return (
    <>
      <label for="reply">{page.t('threads.yourReply')}</label>
      <textarea
        id="reply"
        name="source"
        required
        dir="auto"
        rows={8}
        autofocus={wanted}
        aria-describedby="how-to-write"
      >
        {source}
      </textarea>
    </>
  )
}

/** Says which post is answered, to whoever reads the form, and lets it be taken back. */
export function Answering({ page, postId }: { page: Page; postId: number }): VNode {
  return (
    <p class="answering">
      <label class="tick">
        <input type="checkbox" name="answers" value={postId} checked />
        <span>
          <Message
            page={page}
            id="posts.answeringNow"
            with={{ post: <a href={urls.post(postId)}>{page.t('posts.thisPost')}</a> }}
          />
        </span>
      </label>
    </p>
  )
}

/** The reply box by itself: with a preview, or back with what is wrong. */
export function ReplyPage({
  page,
  thread,
  draft,
  preview,
  answered,
}: {
  page: Page
  thread: ThreadShown
  draft: ReplyDraft
  preview: Preview | null
  answered: PostBeside | null
}): VNode {
  const { last_number: last, last_post_id: lastId } = thread
  const { id, number } = answered?.post ?? { id: lastId ?? 0, number: last }
  const backTo = urls.postInThread(thread, pageOf(number), id)
  return (
    <Layout page={page} head={{ title: thread.title, needsMore: true }}>
      <ThreadTrail page={page} thread={thread} />
      <h1 class="title">
        <bdi>{thread.title}</bdi>
      </h1>
      <p class="under">
        <a href={backTo}>{page.t('posts.backToThread')}</a>
      </p>
      {preview !== null && <PreviewBox page={page} preview={preview} here={thread.id} />}
      <ReplyForm page={page} threadId={thread.id} draft={draft} />
      {answered !== null && (
        <BesidePost page={page} title={page.t('posts.answered')} beside={answered} />
      )}
    </Layout>
  )
}
