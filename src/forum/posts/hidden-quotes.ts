import type { Censor } from '../../text/censoring.ts'
import {
  keepingWords,
  quotesInSource,
  type SourceWithQuotes,
  withoutQuotes,
  withoutWords,
} from '../../text/quotes-in-source.ts'
import type { Db } from '../kernel/rows.ts'
import { postSeen, type Viewer } from '../kernel/viewing.ts'

/** Posts quoted in these sources that exist and may not be read. A number that is nobody's post hides nothing. */
export async function hiddenAmong(
  db: Db,
  viewer: Viewer,
  sources: readonly SourceWithQuotes[],
): Promise<ReadonlySet<number>> {
  const ids = [...new Set(sources.flatMap(({ quotes }) => quotes.map(({ postId }) => postId)))]
  if (ids.length === 0) return new Set()
  const seen = await db
    .selectFrom('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .select('post.id')
    .where('post.id', 'in', ids)
    .where(postSeen(viewer))
    .execute()
  const existing = await db.selectFrom('post').select('id').where('id', 'in', ids).execute()
  const readable = new Set(seen.map(({ id }) => id))
  return new Set(existing.map(({ id }) => id).filter((id) => !readable.has(id)))
}

/** A source as this viewer may read it: for the API and exports, where the source of others' posts is given out. */
export async function sourceShown(
  db: Db,
  viewer: Viewer,
  source: string,
  { forumUrl, censor }: { readonly forumUrl: string; readonly censor: Censor },
): Promise<string> {
  const found = quotesInSource(source, forumUrl)
  const hidden = await hiddenAmong(db, viewer, [found])
  return censor(withoutQuotes(found, (id) => hidden.has(id)))
}

/** A source as its editor gets it: of posts that may not be seen (any more) only the reference, or removed words would come back to whoever quoted them. */
export async function sourceToEdit(
  db: Db,
  viewer: Viewer,
  source: string,
  forumUrl: string,
): Promise<string> {
  const found = quotesInSource(source, forumUrl)
  const hidden = await hiddenAmong(db, viewer, [found])
  return hidden.size === 0 ? source : withoutWords(found, (id) => hidden.has(id))
}

/** What such an editor typed, as it is kept: quotes whose words were not shown stay what they were. */
export async function sourceToKeep(
  db: Db,
  viewer: Viewer,
  { typed, before }: { readonly typed: string; readonly before: string },
  forumUrl: string,
): Promise<string> {
  const old = quotesInSource(before, forumUrl)
  const hidden = await hiddenAmong(db, viewer, [old])
  if (hidden.size === 0) return typed
  const kept = keepingWords(quotesInSource(typed, forumUrl), old, (id) => hidden.has(id))
  // Who typed nothing new gets back what was written, BBCode included.
  return kept === old.markdown ? before : (kept ?? typed)
}
