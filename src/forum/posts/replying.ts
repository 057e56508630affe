import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import { demand, Refusal, type Verdict } from '../kernel/refusals.ts'
import type { Member, Post, Thread } from '../kernel/rows.ts'
import { maySeeThread, type Viewer } from '../kernel/viewing.ts'
import { takeThread } from '../threads/taking.ts'
import { watchByHabit } from '../watching/habits.ts'
import type { SourceProblem } from './composing.ts'
import { countNewPost } from './counting.ts'
import { type PreparedText, prepare } from './preparing.ts'
import { type CheckedQuote, saveQuotes } from './quoting.ts'
import { keepNonce, takeNonce } from './submitting.ts'

export interface NewReply {
  readonly source: string
  /** The post this one answers, in the same thread; if the text quotes only others of the thread, it answers the first of those. */
  readonly answersPostId?: number | null
  /** Made by the client for each submission: sending the same again gives the same post. */
  readonly nonce: string
}

export function mayReply(
  viewer: Viewer,
  thread: Pick<Thread, 'board_id' | 'removed_at' | 'removed_by' | 'locked_at'>,
): Verdict {
  if (!maySeeThread(viewer, thread)) return 'not-found'
  if (viewer.member === null) return 'sign-in-first'
  if (thread.removed_at !== null) return 'already-removed'
  if (!viewer.sight.reply.has(thread.board_id)) return 'not-allowed'
  if (thread.locked_at !== null && !viewer.sight.moderates) return 'thread-locked'
  return 'allowed'
}

export async function reply(
  forum: Forum,
  author: Viewer,
  threadId: number,
  { source, answersPostId = null, nonce }: NewReply,
): Promise<Answer<{ readonly post: Post }, SourceProblem>> {
  const { member } = author
  if (member === null) throw new Refusal('sign-in-first')
  const text = await prepare(forum, author, source)
  return transact(forum, async (tx) => {
    const thread = await takeThread(tx, author, threadId)
    demand(mayReply(author, thread))
    if (text.problems.length > 0) return { ok: false, problems: text.problems }
    const repeated = await takeNonce(tx, member, nonce)
    if (repeated !== null) return { ok: true, post: repliedBefore(repeated, threadId) }
    const answers = await answered(tx, threadId, answersPostId, text.quotes)
    const post = await addPost(tx, thread, { author: member, text, answers })
    await countNewPost(tx, thread, member.id)
    await watchByHabit(tx, { memberId: member.id, threadId }, 'answered')
    await keepNonce(tx, member, nonce, post.id)
    await tx.record({ type: 'post.replied', postId: post.id, threadId, authorId: member.id })
    return { ok: true, post }
  })
}

/** The same key for something else is a mistake of the client's: answering with that would lose the new reply. */
function repliedBefore(post: Post, threadId: number): Post {
  if (post.thread_id !== threadId || post.number === 1) throw new Refusal('form-expired')
  return post
}

/** Adds a post at the end of a thread whose row is held, and moves the thread up. */
export async function addPost(
  tx: Tx,
  thread: Thread,
  post: { readonly author: Member; readonly text: PreparedText; readonly answers: number | null },
): Promise<Post> {
  const { author, text } = post
  // The clock was read before the thread was waited for: somebody else may have posted later and come first.
  const at = tx.at > thread.last_posted_at ? tx.at : thread.last_posted_at
  const added = await tx.db
    .insertInto('post')
    .values({
      thread_id: thread.id,
      number: thread.last_number + 1,
      author_id: author.id,
      posted_at: at,
      answers_post_id: post.answers,
      has_link: text.rendered.hasLink ? 1 : 0,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const { source, renderer, rendered } = text
  await tx.db
    .insertInto('post_body')
    .values({ post_id: added.id, source, html: rendered.html, renderer })
    .execute()
  await saveQuotes(tx, added.id, text.quotes)
  await tx.db
    .updateTable('thread')
    .set((row) => ({
      post_count: row('post_count', '+', 1),
      last_number: added.number,
      last_post_id: added.id,
      last_posted_at: at,
      last_author_id: author.id,
    }))
    .where('id', '=', thread.id)
    .execute()
  return added
}

/** The post that is answered, if it stands in this thread: what a form says otherwise was never offered by us. Whoever quotes others of the thread instead has turned to them since. */
async function answered(
  tx: Tx,
  threadId: number,
  postId: number | null,
  quotes: readonly CheckedQuote[],
): Promise<number | null> {
  if (postId === null) return null
  const quoted = quotes.flatMap(({ source_post_id: id }) => id ?? [])
  const here = await tx.db
    .selectFrom('post')
    .select('id')
    .where('id', 'in', [postId, ...quoted])
    .where('thread_id', '=', threadId)
    .execute()
  const standing = new Set(here.map(({ id }) => id))
  const asked = standing.has(postId) ? postId : null
  if (quoted.includes(postId)) return asked
  return quoted.find((id) => standing.has(id)) ?? asked
}
