import { plainText } from '../../text/plain.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer, Problem } from '../kernel/problems.ts'
import { demand, Refusal, type Verdict } from '../kernel/refusals.ts'
import type { Instant, Post, Thread } from '../kernel/rows.ts'
import { type Settings, settingsOf } from '../kernel/settings.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { withinHours } from '../threads/own-time.ts'
import { newTitle, rename, titleMeanwhile, type TypedTitle } from '../threads/renaming.ts'
import { type TitleProblem, titleProblems } from '../threads/titles.ts'
import type { SourceProblem } from './composing.ts'
import { sourceToEdit, sourceToKeep } from './hidden-quotes.ts'
import { type PreparedText, prepare } from './preparing.ts'
import { saveQuotes } from './quoting.ts'
import { takePost } from './taking.ts'

export interface Edit {
  readonly source: string
  readonly reason?: string
  /** With the first post a thread may be renamed. */
  readonly title?: string
  /** The title the editor began from. */
  readonly baseTitle?: string
  /** The revision the editor began from. */
  readonly baseRevision: number
}

/** Somebody else was faster: what they made of the post, to be shown beside what was typed. */
export interface EditConflict {
  readonly ok: false
  readonly problems: readonly Problem<'edited-meanwhile' | 'renamed-meanwhile'>[]
  readonly conflict: {
    readonly revision: number
    /** Null where only the title differs. */
    readonly theirs: string | null
    readonly yours: string
    /** Null where nobody gave the thread another title. */
    readonly title: string | null
  }
}

export type EditAnswer =
  | Answer<{ readonly post: Post }, SourceProblem | TitleProblem | 'reason-too-long'>
  | EditConflict

/** A line of explanation, not a second post. */
const longestReason = 200

export function mayEdit(
  viewer: Viewer,
  post: Pick<Post, 'author_id' | 'posted_at' | 'removed_at'>,
  thread: Pick<Thread, 'locked_at' | 'removed_at'>,
  { ownEditHours, at }: Pick<Settings, 'ownEditHours'> & { readonly at: Instant },
): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  if (post.removed_at !== null || thread.removed_at !== null) return 'already-removed'
  if (viewer.sight.moderates) return 'allowed'
  if (post.author_id !== viewer.member.id) return 'not-yours'
  if (thread.locked_at !== null) return 'thread-locked'
  if (ownEditHours > 0 && !withinHours(at, post.posted_at, ownEditHours)) return 'too-late'
  return 'allowed'
}

/** Gives a post new words and keeps the old ones in its history. An edit that changes nothing leaves no trace. */
export async function editPost(
  forum: Forum,
  editor: Viewer,
  postId: number,
  edit: Edit,
): Promise<EditAnswer> {
  const settings = await settingsOf(forum)
  const source = await keptSource(forum, editor, postId, edit.source)
  const text = await prepare(forum, editor, source, await quotedBy(forum, postId))
  return transact(forum, async (tx) => {
    const { post, thread } = await takePost(tx, editor, postId)
    demand(mayEdit(editor, post, thread, { ownEditHours: settings.ownEditHours, at: tx.at }))
    const typed = typedTitle(edit, post)
    const title = newTitle(typed)
    const problems = problemsOf(text, edit, title, settings)
    if (problems.length > 0) return { ok: false, problems }
    const old = await bodyOf(tx, postId)
    const same = old.source === source
    const edited = post.revision !== edit.baseRevision && !same
    const theirs = edited ? await sourceToEdit(tx.db, editor, old.source, forum.url) : null
    const theirTitle = titleMeanwhile(thread, typed)
    if (theirs !== null || theirTitle !== null) {
      return conflictOf({ revision: post.revision, theirs, yours: edit.source, title: theirTitle })
    }
    if (title !== null) await rename(tx, thread, title, settings)
    if (same) return { ok: true, post }
    return { ok: true, post: await revise(tx, post, old, { editor, text, reason: edit.reason }) }
  })
}

type Body = Awaited<ReturnType<typeof bodyOf>>

/** What was typed, with the words of quotes that its editor was not shown. Whoever may not edit the post is refused later. */
async function keptSource(
  { db, url }: Forum,
  editor: Viewer,
  postId: number,
  typed: string,
): Promise<string> {
  const body = await db
    .selectFrom('post_body')
    .select('source')
    .where('post_id', '=', postId)
    .executeTakeFirst()
  if (body === undefined) return typed
  return sourceToKeep(db, editor, { typed, before: body.source }, url)
}

async function quotedBy(forum: Forum, postId: number): Promise<ReadonlySet<number>> {
  const rows = await forum.db
    .selectFrom('quote')
    .select('source_post_id')
    .where('post_id', '=', postId)
    .execute()
  return new Set(rows.flatMap(({ source_post_id: id }) => (id === null ? [] : [id])))
}

function problemsOf(
  text: PreparedText,
  edit: Edit,
  title: string | null,
  settings: Settings,
): readonly Problem<SourceProblem | TitleProblem | 'reason-too-long'>[] {
  const reason = (edit.reason ?? '').length > longestReason
  return [
    ...(title === null ? [] : titleProblems(title, settings.longestTitle)),
    ...text.problems,
    ...(reason ? [{ field: 'reason', is: 'reason-too-long', limit: longestReason } as const] : []),
  ]
}

function typedTitle(
  { title, baseTitle }: Edit,
  { number }: Pick<Post, 'number'>,
): TypedTitle | null {
  return title === undefined || number > 1 ? null : { title, baseTitle }
}

function conflictOf(conflict: EditConflict['conflict']): EditConflict {
  const problems: EditConflict['problems'] = [
    ...(conflict.title === null ? [] : [{ field: 'title', is: 'renamed-meanwhile' } as const]),
    ...(conflict.theirs === null ? [] : [{ field: 'source', is: 'edited-meanwhile' } as const]),
  ]
  return { ok: false, problems, conflict }
}

async function bodyOf(tx: Tx, postId: number) {
  return tx.db
    .selectFrom('post_body')
    .selectAll()
    .where('post_id', '=', postId)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
}

interface Revised {
  readonly editor: Viewer
  readonly text: PreparedText
  readonly reason: string | undefined
}

async function revise(tx: Tx, post: Post, old: Body, revised: Revised): Promise<Post> {
  await keepRevision(tx, post, old)
  const edited = await saveEdit(tx, post, revised)
  await tx.record({
    type: 'post.edited',
    postId: post.id,
    threadId: post.thread_id,
    revision: edited.revision,
    editorId: revised.editor.member?.id ?? 0,
  })
  return edited
}

async function keepRevision(tx: Tx, post: Post, old: Body): Promise<void> {
  const first = post.revision === 1
  await tx.db
    .insertInto('revision')
    .values({
      post_id: post.id,
      revision: post.revision,
      source: old.source,
      plain: plainText(old.html),
      written_at: first ? post.posted_at : (post.edited_at ?? post.posted_at),
      written_by: first ? post.author_id : old.edited_by,
      reason: old.edit_reason,
    })
    .execute()
}

async function saveEdit(tx: Tx, post: Post, { editor, text, reason = '' }: Revised): Promise<Post> {
  const { source, renderer, rendered } = text
  await tx.db
    .updateTable('post_body')
    .set({
      source,
      html: rendered.html,
      renderer,
      edited_by: editor.member?.id ?? null,
      edit_reason: reason.trim(),
    })
    .where('post_id', '=', post.id)
    .execute()
  await tx.db.deleteFrom('quote').where('post_id', '=', post.id).execute()
  await saveQuotes(tx, post.id, text.quotes)
  return tx.db
    .updateTable('post')
    .set({
      revision: post.revision + 1,
      edited_at: tx.at,
      has_link: rendered.hasLink ? 1 : 0,
    })
    .where('id', '=', post.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
