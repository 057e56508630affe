import type { Forum } from '../forum/kernel/forum.ts'
import { editPost } from '../forum/posts/editing.ts'
import { removePost } from '../forum/posts/removing.ts'
import { reply } from '../forum/posts/replying.ts'
import { startThread } from '../forum/posts/starting.ts'
import { THREADS } from './content/threads.ts'
import { nameOf, placed, type PlacedPost, type Places } from './placing.ts'
import type { Cast } from './planting-people.ts'
import { type Happening, schedule } from './scheduling.ts'

export type Ground = {
  readonly cast: Cast
  readonly boards: ReadonlyMap<string, number>
  readonly archived: ReadonlyMap<string, PlacedPost>
  /** The moment of planting: nothing happens later. */
  readonly end: number
}

type Growing = Places & {
  readonly posts: Map<string, PlacedPost>
  readonly threads: Map<string, number>
}

/** Lets everything happen again in its order, each act at its time by the clock. */
export async function replay(forum: Forum, clock: { at: number }, ground: Ground): Promise<Places> {
  const places: Growing = { posts: new Map(), threads: new Map(), archived: ground.archived }
  for (const happening of schedule(THREADS, ground.end)) {
    clock.at = happening.at
    if (happening.what === 'written') await write(forum, happening, ground, places)
    else if (happening.what === 'edited') await edit(forum, happening, ground, places)
    else await remove(forum, happening, ground, places)
  }
  return places
}

/** Under which a post is kept: its number in the thread, and its key where it has one. */
export function placeOf(threadKey: string, postKey: string | number): string {
  return `${threadKey}/${postKey}`
}

async function write(
  forum: Forum,
  { thread, post, number }: Happening,
  { cast, boards }: Ground,
  places: Growing,
): Promise<void> {
  const author = await cast.viewer(post.by)
  const source = placed(post.edited?.before ?? post.text, thread.key, places)
  const nonce = `demo ${placeOf(thread.key, number)}`
  const answered =
    post.answers === undefined ? undefined : places.posts.get(placeOf(thread.key, post.answers))
  const threadId = places.threads.get(thread.key)
  const answer =
    threadId === undefined
      ? await startThread(forum, author, {
          boardId: boards.get(thread.board) ?? 0,
          title: thread.title,
          source,
          nonce,
        })
      : await reply(forum, author, threadId, {
          source,
          answersPostId: answered?.id ?? null,
          nonce,
        })
  if (!answer.ok) throw new Error(`${nonce}: ${JSON.stringify(answer.problems)}`)
  places.threads.set(thread.key, answer.post.thread_id)
  const place = { id: answer.post.id, author: nameOf(post.by) }
  places.posts.set(placeOf(thread.key, number), place)
  if (post.key !== undefined) places.posts.set(placeOf(thread.key, post.key), place)
}

async function edit(
  forum: Forum,
  { thread, post, number }: Happening,
  { cast }: Ground,
  places: Growing,
): Promise<void> {
  const id = places.posts.get(placeOf(thread.key, number))?.id ?? 0
  const answer = await editPost(forum, await cast.viewer(post.by), id, {
    source: placed(post.text, thread.key, places),
    reason: post.edited?.why ?? '',
    baseRevision: 1,
  })
  if (!answer.ok) throw new Error(`${thread.key}: ${JSON.stringify(answer.problems)}`)
}

async function remove(
  forum: Forum,
  { thread, post, number }: Happening,
  { cast }: Ground,
  places: Growing,
): Promise<void> {
  const id = places.posts.get(placeOf(thread.key, number))?.id ?? 0
  await removePost(forum, await cast.viewer(post.by), id)
}
