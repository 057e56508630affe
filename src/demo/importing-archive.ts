import { fileURLToPath } from 'node:url'

import { type Forum, transact } from '../forum/kernel/forum.ts'
import { readArchive } from '../importing/importing.ts'
import { writeThreads } from '../importing/writing.ts'
import type { PlacedPost } from './placing.ts'

/** Pages saved from a forum that never was; the build puts them beside the program under the same name. */
const folder = fileURLToPath(new URL('./archive/', import.meta.url))

/** Brings the archived thread into the forum as anybody would bring theirs. Returns its posts by their numbers in the old forum. */
export async function importArchive(
  forum: Forum,
  underBoardId: number,
): Promise<ReadonlyMap<string, PlacedPost>> {
  await readArchive([folder], async (threads) => {
    const { failures } = await writeThreads(forum, threads, { underBoardId })
    const [failure] = failures
    if (failure !== undefined) throw new Error(failure.why)
  })
  await describeBoard(forum, underBoardId)
  const posts = await forum.db
    .selectFrom('origin_post')
    .innerJoin('post', 'post.id', 'origin_post.post_id')
    .innerJoin('member', 'member.id', 'post.author_id')
    .select(['origin_post.source_id', 'post.id', 'member.name as author'])
    .execute()
  return new Map(
    posts.flatMap(({ source_id, ...post }) => (source_id === null ? [] : [[source_id, post]])),
  )
}

/** The pages do not say what the old forum was; who brings one back does. */
async function describeBoard(forum: Forum, underBoardId: number): Promise<void> {
  await transact(
    forum,
    ({ db }) =>
      db
        .updateTable('board')
        .set({ description: 'A forum that is no more, brought back from saved pages: 2009–2013.' })
        .where('parent_id', '=', underBoardId)
        .where('title', '=', 'nachtzug-forum.example')
        .execute(),
    'structure',
  )
}
