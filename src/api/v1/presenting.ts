import type { BoardLine } from '../../forum/boards/board-tree.ts'
import type { ThreadLine } from '../../forum/boards/thread-lines.ts'
import type { Forum } from '../../forum/kernel/forum.ts'
import { settingsOf } from '../../forum/kernel/settings.ts'
import type { Viewer } from '../../forum/kernel/viewing.ts'
import type { Notice } from '../../forum/notifications/queries.ts'
import type { PostInThread } from '../../forum/posts/newest.ts'
import { quotesFor } from '../../forum/posts/quotes-shown.ts'
import { standingAlone } from '../../forum/posts/standing-alone.ts'
import { reactionKinds } from '../../forum/reactions/kinds.ts'
import { reactionCounts } from '../../forum/reactions/queries.ts'
import { urls } from '../../web/urls.ts'
import { languageFor } from '../../web/web.ts'

/** How rows become answers. Nothing is answered that does not pass through here. */

export function presentBoard(forum: Forum, board: BoardLine): object {
  const { id, title, description, threads, posts } = board
  return {
    id,
    title,
    description,
    parent_id: board.parent_id,
    thread_count: threads,
    post_count: posts,
    url: forum.url + urls.board(board),
  }
}

type PresentedThread = Pick<
  ThreadLine,
  | 'id'
  | 'board_id'
  | 'title'
  | 'author_id'
  | 'author_name'
  | 'started_at'
  | 'post_count'
  | 'last_posted_at'
  | 'pinned_at'
  | 'locked_at'
>

export function presentThread(forum: Forum, thread: PresentedThread): object {
  const { id, board_id, title, started_at, post_count, last_posted_at } = thread
  return {
    id,
    board_id,
    title,
    started_at,
    post_count,
    last_posted_at,
    author: presentPerson(forum, thread.author_id, thread.author_name),
    pinned: thread.pinned_at !== null,
    locked: thread.locked_at !== null,
    url: forum.url + urls.thread(thread),
  }
}

export function presentPerson(forum: Forum, id: number | null, name: string | null): object | null {
  return id === null || name === null
    ? null
    : { id, name, url: forum.url + urls.member({ id, name }) }
}

export function presentNotice(
  forum: Forum,
  { id, kind, changed_at, seen, count, actor, thread, board, post_id, excerpt }: Notice,
): object {
  return {
    id,
    kind,
    changed_at,
    seen,
    count,
    actor: presentPerson(forum, actor?.id ?? null, actor?.name ?? null),
    thread: thread && { ...thread, url: forum.url + urls.thread(thread) },
    board: board && { id: board.id, title: board.title, url: forum.url + urls.board(board) },
    post_id,
    excerpt,
  }
}

/** Posts with their quotes and reactions as this viewer may see them: a fixed number of queries for the whole list. */
export async function presentPosts(
  forum: Forum,
  viewer: Viewer,
  posts: readonly PostInThread[],
): Promise<readonly object[]> {
  const ids = posts.map(({ id }) => id)
  const quotes = await quotesFor(forum.db, viewer, ids)
  const counts = await reactionCounts(forum.db, viewer, ids)
  const kinds = new Map((await reactionKinds(forum)).map((kind) => [kind.id, kind.key]))
  const language = languageFor(viewer, await settingsOf(forum))
  return posts.map((post) => ({
    id: post.id,
    thread_id: post.thread.id,
    number: post.number,
    author: presentPerson(forum, post.author?.id ?? null, post.author?.name ?? null),
    posted_at: post.posted_at,
    edited_at: post.edited?.at ?? null,
    revision: post.revision,
    answers_post_id: post.answers?.id ?? null,
    html: standingAlone(post.html, quotes.get(post.id), { url: forum.url, language }),
    reactions: (counts.get(post.id) ?? []).map(({ kind_id, count }) => ({
      kind: kinds.get(kind_id) ?? '',
      count,
    })),
    url: forum.url + urls.post(post.id),
  }))
}
