import type { ThreadRead } from './joining.ts'
import type { PostRecord, ThreadRecord } from './records.ts'

/**
 * What was read of a thread as JSON lines, its thread line first: the form that docs/operators/importing-archives.md
 * promises to keep. What the page does not say is null.
 */
export const recordLines = ({ thread, posts }: ThreadRead): readonly string[] => [
  JSON.stringify(threadLine(thread)),
  ...posts.map((post) => JSON.stringify(postLine(post, thread))),
]

const threadLine = ({ kind, file, source_id, title, boards }: ThreadRecord): object => ({
  kind,
  file,
  source_id,
  title,
  boards,
})

const postLine = (post: PostRecord, thread: ThreadRecord): object => ({
  kind: post.kind,
  file: post.file,
  thread: thread.source_id,
  source_id: post.source_id,
  number: post.number,
  index: post.index,
  author: post.author,
  author_source_id: post.author_source_id,
  posted_at: post.posted_at,
  edited_at: post.edited_at,
  lines: post.lines,
  quotes: post.quotes.map(({ author, source_id, index }) => ({ author, source_id, index })),
  text: post.text,
})
