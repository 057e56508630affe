import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { Forum } from '../forum/kernel/forum.ts'
import { readArchive } from '../importing/importing.ts'
import { writeThreads } from '../importing/writing.ts'
import type { PlacedPost } from './placing.ts'

/** Brings the demo's archived thread in, as any archive is. Its posts by their number in the old forum. */
export async function importArchive(
  forum: Forum,
  boardId: number,
): Promise<ReadonlyMap<string, PlacedPost>> {
  await readArchive([folder()], async (threads) => {
    await writeThreads(forum, threads, { underBoardId: boardId })
  })
  const posts = await forum.db
    .selectFrom('origin_post')
    .innerJoin('post', 'post.id', 'origin_post.post_id')
    .innerJoin('member', 'member.id', 'post.author_id')
    .select(['origin_post.source_id', 'post.id', 'member.name as author'])
    .execute()
  return new Map(
    posts.flatMap(({ source_id, id, author }) =>
      source_id === null ? [] : [[source_id, { id, author }] as const],
    ),
  )
}

/** Beside this file in the source; from the built program one floor up. */
function folder(): string {
  const beside = join(import.meta.dirname, 'archive')
  return existsSync(beside) ? beside : join(import.meta.dirname, '../src/demo/archive')
}
