import { randomUUID } from 'node:crypto'

import type { Member, Post, Thread } from '../src/forum/kernel/rows.ts'
import { reply } from '../src/forum/posts/replying.ts'
import { startThread } from '../src/forum/posts/starting.ts'
import type { TestForum } from './forum.ts'

/** A thread in the hall by Ada, unless the test says otherwise. */
export async function plantThread(
  forum: TestForum,
  {
    author = forum.ada,
    boardId = forum.hall.id,
    title = 'The slow train north',
    source = 'Which one shall we take?',
  }: { author?: Member; boardId?: number; title?: string; source?: string } = {},
): Promise<{ readonly thread: Thread; readonly post: Post }> {
  const viewer = await forum.viewer(author)
  const started = await startThread(forum, viewer, { boardId, title, source, nonce: randomUUID() })
  if (!started.ok) throw new Error(JSON.stringify(started.problems))
  return started
}

/** A reply by Bo, unless the test says otherwise. */
export async function plantReply(
  forum: TestForum,
  thread: Pick<Thread, 'id'>,
  {
    author = forum.bo,
    source = 'The coast line.',
    answersPostId = null,
  }: { author?: Member; source?: string; answersPostId?: number | null } = {},
): Promise<Post> {
  const viewer = await forum.viewer(author)
  const replied = await reply(forum, viewer, thread.id, {
    source,
    answersPostId,
    nonce: randomUUID(),
  })
  if (!replied.ok) throw new Error(JSON.stringify(replied.problems))
  return replied.post
}

/** The source of a quote, as the quote button writes it. */
export function quoting(name: string, postId: number, words: string): string {
  const lines = words.split('\n').map((line) => `> ${line}`)
  return [`> [${name}, post ${postId}]`, ...lines, '', ''].join('\n')
}
