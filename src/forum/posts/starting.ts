import { oneLine } from '../../lib/lines.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import { demand, Refusal, type Verdict } from '../kernel/refusals.ts'
import type { Member, Post, Thread } from '../kernel/rows.ts'
import { settingsOf } from '../kernel/settings.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { censorOf } from '../threads/censoring.ts'
import { countInBoard, countStarted } from '../threads/counting.ts'
import { takeBoard } from '../threads/taking.ts'
import { titleColumns, type TitleProblem, titleProblems } from '../threads/titles.ts'
import { watchByHabit } from '../watching/habits.ts'
import type { SourceProblem } from './composing.ts'
import { countNewPost } from './counting.ts'
import { prepare } from './preparing.ts'
import { addPost } from './replying.ts'
import { keepNonce, takeNonce } from './submitting.ts'

export interface NewThread {
  readonly boardId: number
  readonly title: string
  readonly source: string
  /** Made by the client for each submission: sending the same again gives the same thread. */
  readonly nonce: string
}

export function mayStart(viewer: Viewer, boardId: number): Verdict {
  if (!viewer.sight.see.has(boardId)) return 'not-found'
  if (viewer.member === null) return 'sign-in-first'
  return viewer.sight.start.has(boardId) ? 'allowed' : 'not-allowed'
}

export async function startThread(
  forum: Forum,
  author: Viewer,
  { boardId, title: typed, source, nonce }: NewThread,
): Promise<Answer<{ readonly thread: Thread; readonly post: Post }, TitleProblem | SourceProblem>> {
  demand(mayStart(author, boardId))
  const { member } = author
  if (member === null) throw new Refusal('sign-in-first')
  const settings = await settingsOf(forum)
  const title = oneLine(typed)
  const text = await prepare(forum, author, source)
  const problems = [...titleProblems(title, settings.longestTitle), ...text.problems]
  if (problems.length > 0) return { ok: false, problems }
  return transact(forum, async (tx) => {
    const repeated = await takeNonce(tx, member, nonce)
    if (repeated !== null) return { ok: true, ...(await startedBefore(tx, repeated, boardId)) }
    await takeBoard(tx, boardId)
    const columns = titleColumns(title, censorOf(settings))
    const thread = await addThread(tx, member, { boardId, ...columns })
    const post = await addPost(tx, thread, { author: member, text, answers: null })
    await countInBoard(tx, boardId, { threads: 1, posts: 0 })
    await countNewPost(tx, thread, member.id)
    await countStarted(tx, member.id, 1)
    await watchByHabit(tx, { memberId: member.id, threadId: thread.id }, 'started')
    await keepNonce(tx, member, nonce, post.id)
    await tx.record({
      type: 'thread.started',
      threadId: thread.id,
      postId: post.id,
      authorId: member.id,
    })
    return { ok: true, post, thread: await threadOf(tx, post) }
  })
}

/** The same key for something else is a mistake of the client's: answering with that would lose the new thread. */
async function startedBefore(
  tx: Tx,
  post: Post,
  boardId: number,
): Promise<{ readonly thread: Thread; readonly post: Post }> {
  const thread = await threadOf(tx, post)
  if (post.number > 1 || thread.board_id !== boardId) throw new Refusal('form-expired')
  return { post, thread }
}

async function addThread(
  tx: Tx,
  author: Member,
  { boardId, ...title }: { boardId: number } & ReturnType<typeof titleColumns>,
): Promise<Thread> {
  return tx.db
    .insertInto('thread')
    .values({
      ...title,
      board_id: boardId,
      author_id: author.id,
      started_at: tx.at,
      last_posted_at: tx.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function threadOf(tx: Tx, post: Post): Promise<Thread> {
  return tx.db
    .selectFrom('thread')
    .selectAll()
    .where('id', '=', post.thread_id)
    .executeTakeFirstOrThrow()
}
