import type { VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { Edit, EditConflict } from '../../forum/posts/editing.ts'
import type { Preview } from '../../forum/posts/previewing.ts'
import type { PostAddress, PostSource } from '../../forum/posts/queries.ts'
import { numberField, rawField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { Field, Labelled } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { HowToWrite } from './how-to-write.tsx'
import { PreviewBox } from './preview-box.tsx'
import { sayWritingProblem, type WritingProblem } from './source-problems.ts'
import { ThreadTrail } from './trail.tsx'

/** What was typed into an edit form, and what is wrong with it. */
export interface EditDraft extends Edit {
  readonly reason: string
  /** The preview button was pressed, not the other. */
  readonly wantsPreview: boolean
  /** Nothing has been typed yet: the browser may go on with what was begun before. */
  readonly asItStands: boolean
  readonly problems: readonly Problem<WritingProblem>[]
  readonly preview: Preview | null
  readonly conflict: EditConflict['conflict'] | null
}

const untouched = {
  wantsPreview: false,
  asItStands: false,
  problems: [],
  preview: null,
  conflict: null,
}

export function editDraftOf(post: PostSource): EditDraft {
  const { source, revision } = post
  const draft = { ...untouched, asItStands: true, source, reason: '', baseRevision: revision }
  return post.number === 1 ? { ...draft, title: post.title, baseTitle: post.title } : draft
}

export function readEdit(form: unknown): EditDraft {
  const draft = {
    ...untouched,
    source: rawField(form, 'source'),
    reason: textField(form, 'reason'),
    baseRevision: numberField(form, 'base') ?? 0,
    wantsPreview: textField(form, 'preview') !== '',
  }
  if (typeof form !== 'object' || form === null || !('title' in form)) return draft
  const named = { ...draft, title: textField(form, 'title') }
  return 'base-title' in form ? { ...named, baseTitle: textField(form, 'base-title') } : named
}

export function EditPage({
  page,
  post,
  draft,
}: {
  page: Page
  post: PostAddress
  draft: EditDraft
}): VNode {
  const title = page.t('posts.editTitle', { number: post.number })
  return (
    <Layout page={page} head={{ title, needsMore: true }}>
      <ThreadTrail page={page} thread={post.thread} />
      <h1 class="title">{title}</h1>
      {draft.preview !== null && (
        <PreviewBox page={page} preview={draft.preview} here={post.thread.id} />
      )}
      <EditForm page={page} post={post} draft={draft} />
      <Theirs id="their-title" title={page.t('posts.theirTitle')} text={draft.conflict?.title} />
      <Theirs id="theirs" title={page.t('posts.theirs')} text={draft.conflict?.theirs} />
    </Layout>
  )
}

function Theirs({
  id,
  title,
  text,
}: {
  id: string
  title: string
  text: string | null | undefined
}): VNode | null {
  if (text === null || text === undefined) return null
  return (
    <section class="preview" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="source" dir="auto">
        {text}
      </div>
    </section>
  )
}

function EditForm({
  page,
  post,
  draft,
}: {
  page: Page
  post: PostAddress
  draft: EditDraft
}): VNode {
  const problems = draft.problems.map((problem) => sayWritingProblem(page, problem, draft.source))
  return (
    <form
      class="sheet"
      method="post"
      action={urls.postAct(post.id, 'edit')}
      data-behaviour="keep-draft"
      data-as-it-stands={draft.asItStands ? '' : undefined}
    >
      <FormSeal page={page} />
      <Bases draft={draft} />
      <Problems page={page} problems={problems} />
      <p class="done" role="status" hidden data-went-on>
        {page.t('posts.wentOnEditing')}
      </p>
      {draft.title !== undefined && (
        <Field name="title" label={page.t('threads.title')} value={draft.title} required />
      )}
      <Source page={page} source={draft.source} />
      <Field name="reason" label={page.t('posts.editWhy')} value={draft.reason} maxLength={200} />
      <Buttons page={page} backTo={urls.post(post.id)} />
    </form>
  )
}

function Source({ page, source }: { page: Page; source: string }): VNode {
  return (
    <Labelled name="source" label={page.t('posts.text')} hint={<HowToWrite page={page} />}>
      <textarea
        id="f-source"
        name="source"
        required
        dir="auto"
        rows={14}
        aria-describedby="f-source-hint"
      >
        {source}
      </textarea>
    </Labelled>
  )
}

/** What the editor began from. After a conflict the next save is meant for what the other one wrote. */
function Bases({ draft }: { draft: EditDraft }): VNode {
  const baseTitle = draft.conflict?.title ?? draft.baseTitle
  return (
    <>
      <input
        type="hidden"
        name="base"
        value={draft.conflict?.revision ?? draft.baseRevision}
        data-kept
      />
      {baseTitle !== undefined && (
        <input type="hidden" name="base-title" value={baseTitle} data-kept />
      )}
    </>
  )
}

function Buttons({ page, backTo }: { page: Page; backTo: string }): VNode {
  return (
    <div class="bar">
      <button class="button first">{page.t('posts.saveEdit')}</button>
      <button name="preview" value="1">
        {page.t('threads.preview')}
      </button>
      <a class="button" href={backTo} data-forgets>
        {page.t('common.cancel')}
      </a>
    </div>
  )
}
