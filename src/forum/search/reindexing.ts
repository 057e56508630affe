import { type Forum, transact } from '../kernel/forum.ts'
import { searchEngine } from './engines/choosing.ts'
import { indexRange, type IndexingPace } from './indexing.ts'
import { indexNewMembers } from './members.ts'
import { everyPost, tellReaders } from './search-changes.ts'
import { wordsMet } from './vocabulary.ts'

/** Posts in one transaction when nobody waits for pages. */
const batch = 2000

/** Makes the whole index anew and returns how many posts are in it: after a change of how words are cut, or for posts that came past the forum (seeding). Searches find less while it runs. */
export async function reindex(
  forum: Forum,
  onProgress?: IndexingPace['onProgress'],
): Promise<number> {
  const engine = searchEngine(forum.engine)
  await transact(
    forum,
    async ({ db }) => {
      await engine.clear(db)
      await db.deleteFrom('indexed_post').execute()
      await db.deleteFrom('word').execute()
      await db.deleteFrom('member_word').execute()
      await tellReaders(db, [everyPost])
    },
    'nothing-shown',
  )
  wordsMet(forum).clear()
  await indexNewMembers(forum)
  const { last } = await forum.db
    .selectFrom('post')
    .select((row) => row.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  const everything = { fromId: 1, toId: last ?? 0 }
  const count = await indexRange(forum, everything, {
    batch,
    learning: false,
    ...(onProgress && { onProgress }),
  })
  await transact(forum, ({ db }) => engine.learnAll(db), 'nothing-shown')
  return count
}
