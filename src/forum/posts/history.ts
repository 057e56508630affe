import { type DiffSegment, wordDiff } from '../../lib/word-diff.ts'
import type { Censor } from '../../text/censoring.ts'
import { quotesInSource, withoutQuotes } from '../../text/quotes-in-source.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { hiddenAmong } from './hidden-quotes.ts'
import { type PostAddress, postAddress } from './queries.ts'

/** One version of a post as somebody may read it, and what changed from the one before it. */
export interface RevisionShown {
  readonly revision: number
  readonly written_at: Instant
  readonly written_by: number | null
  readonly writer_name: string | null
  readonly reason: string
  /** Markdown, censored, without quotes of posts the viewer may not read. */
  readonly text: string
  /** Against the version before; null for the first. */
  readonly changes: readonly DiffSegment[] | null
}

export interface History {
  readonly post: PostAddress
  /** Newest first. */
  readonly revisions: readonly RevisionShown[]
  /** Give this as `before` to see what was earlier still. */
  readonly earlier: number | null
}

/** Comparing costs time, and nobody reads more on one page. */
const versionsOnPage = 10

/** What a post said and when it was changed, for those who may read it; of a removed post for its author and moderators only. */
export async function revisionsOf(
  db: Db,
  viewer: Viewer,
  postId: number,
  how: { readonly forumUrl: string; readonly censor: Censor; readonly before?: number },
): Promise<History> {
  const post = await postAddress(db, viewer, postId)
  const own = viewer.member !== null && viewer.member.id === post.author_id
  if (post.removed_at !== null && !own && !viewer.sight.moderates) throw new Refusal('not-found')
  const versions = await versionsOf(db, post, how.before ?? post.revision + 1)
  const sources = versions.map(({ source }) => quotesInSource(source, how.forumUrl))
  const hidden = await hiddenAmong(db, viewer, sources)
  const texts = sources.map((source) => how.censor(withoutQuotes(source, (id) => hidden.has(id))))
  const revisions = versions.slice(0, versionsOnPage).map((version, index): RevisionShown => {
    const [text = '', previous] = texts.slice(index, index + 2)
    const { revision, written_at, written_by, writer_name, reason } = version
    const changes = previous === undefined ? null : wordDiff(previous, text)
    return { revision, written_at, written_by, writer_name, reason, text, changes }
  })
  const last = revisions.at(-1)?.revision ?? 1
  return { post, revisions, earlier: last > 1 ? last : null }
}

/** A page of versions, newest first, and one more to compare the last with. */
async function versionsOf(db: Db, post: PostAddress, before: number) {
  const earlier = await db
    .selectFrom('revision')
    .leftJoin('member', 'member.id', 'revision.written_by')
    .select([
      'revision.revision',
      'revision.source',
      'revision.written_at',
      'revision.written_by',
      'revision.reason',
      'member.name as writer_name',
    ])
    .where('post_id', '=', post.id)
    .where('revision.revision', '<', before)
    .orderBy('revision.revision', 'desc')
    .limit(versionsOnPage + 1)
    .execute()
  return before > post.revision ? [await presentOf(db, post), ...earlier] : earlier
}

async function presentOf(db: Db, post: PostAddress) {
  const row = await db
    .selectFrom('post')
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .leftJoin('member as author', 'author.id', 'post.author_id')
    .leftJoin('member as editor', 'editor.id', 'post_body.edited_by')
    .select([
      'post.revision',
      'post.edited_at',
      'post_body.source',
      'post_body.edited_by',
      'post_body.edit_reason',
      'author.name as author_name',
      'editor.name as editor_name',
    ])
    .where('post.id', '=', post.id)
    .executeTakeFirstOrThrow()
  const first = row.revision === 1
  return {
    revision: row.revision,
    source: row.source,
    written_at: first ? post.posted_at : (row.edited_at ?? post.posted_at),
    written_by: first ? post.author_id : row.edited_by,
    writer_name: first ? row.author_name : row.editor_name,
    reason: row.edit_reason,
  }
}
