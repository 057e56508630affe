import { hot } from '../../db/hot.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db, Instant, Thread } from '../kernel/rows.ts'
import { maySeeThread, type Viewer } from '../kernel/viewing.ts'
import { knownScore } from '../members/known-score.ts'
import { numbersOn } from '../threads/paging.ts'

/** A post as a page shows it. `html` still has its quote holes; a removed post has neither html nor author here. */
export interface ShownPost {
  readonly id: number
  readonly number: number
  readonly posted_at: Instant
  readonly html: string
  readonly author: PostAuthor | null
  readonly answers: { readonly id: number; readonly number: number } | null
  readonly edited: {
    readonly at: Instant
    readonly by: string | null
    readonly why: string
    /** Not of a post that came from an archive as edited there. */
    readonly earlierIsKnown: boolean
  } | null
  readonly removed: {
    readonly at: Instant
    readonly byAuthor: boolean
    readonly author_id: number | null
    readonly why: string
  } | null
}

export interface PostAuthor {
  readonly id: number
  readonly name: string
  readonly avatar: string | null
  readonly joined_at: Instant | null
  readonly location: string
  /** Null when nobody knows it. */
  readonly score: number | null
  readonly post_count: number
}

/**
 * The posts on one page of a thread, in order: a range of numbers, as quick at the end of a long thread as at its start.
 * Removed ones come without words; who may see their place is `placesSeen`'s to say.
 */
export async function postsOnPage(
  db: Db,
  viewer: Viewer,
  thread: Pick<Thread, 'id' | 'board_id' | 'removed_at' | 'removed_by'>,
  page: number,
): Promise<readonly ShownPost[]> {
  // The rule for the row in hand, not a condition of the query: this runs on every page of a thread.
  if (!maySeeThread(viewer, thread)) throw new Refusal('not-found')
  const { first, last } = numbersOn(page)
  const rows = await inRange(db, { threadId: thread.id, first, last })
  return rows.map(shownPost)
}

const inRange = hot<
  { readonly threadId: number; readonly first: number; readonly last: number },
  PostRow
>(['threadId', 'first', 'last'], (db, { threadId, first, last }) =>
  selectPosts(db)
    .where('post.thread_id', '=', threadId)
    .where('post.number', '>=', first)
    .where('post.number', '<=', last)
    .orderBy('post.number'),
)

export type PostRow = Awaited<ReturnType<ReturnType<typeof selectPosts>['execute']>>[number]

/** The columns a `ShownPost` is made of. Whoever adds the conditions adds the sight rule too. */
export function selectPosts(db: Db) {
  return db
    .selectFrom('post')
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .leftJoin('member', 'member.id', 'post.author_id')
    .leftJoin('member as editor', 'editor.id', 'post_body.edited_by')
    .leftJoin('post as answered', 'answered.id', 'post.answers_post_id')
    .select([
      'post.id',
      'post.number',
      'post.author_id',
      'post.posted_at',
      'post.revision',
      'post.edited_at',
      'post.removed_at',
      'post.removed_by',
      'post_body.html',
      'post_body.edit_reason',
      'post_body.remove_reason',
      'editor.name as editor_name',
      'answered.id as answered_id',
      'answered.number as answered_number',
      'member.name',
      'member.avatar',
      'member.joined_at',
      'member.location',
      'member.score',
      'member.placeholder_since',
      'member.post_count',
    ])
}

/** A row as the page wants it: nothing of a removed post but its place. */
export function shownPost(row: PostRow): ShownPost {
  const gone = row.removed_at !== null
  return {
    id: row.id,
    number: row.number,
    posted_at: row.posted_at,
    html: gone ? '' : row.html,
    author: gone ? null : authorOf(row),
    answers:
      row.answered_id === null || row.answered_number === null
        ? null
        : { id: row.answered_id, number: row.answered_number },
    edited: gone ? null : editOf(row),
    removed:
      row.removed_at === null
        ? null
        : {
            at: row.removed_at,
            byAuthor: row.removed_by === row.author_id,
            author_id: row.author_id,
            why: row.remove_reason,
          },
  }
}

function editOf({
  edited_at: at,
  editor_name: by,
  edit_reason: why,
  revision,
}: PostRow): ShownPost['edited'] {
  return at === null ? null : { at, by, why, earlierIsKnown: revision > 1 }
}

function authorOf(row: PostRow): PostAuthor | null {
  if (row.author_id === null || row.name === null) return null
  return {
    id: row.author_id,
    name: row.name,
    avatar: row.avatar,
    joined_at: row.joined_at,
    location: row.location ?? '',
    score: knownScore({ score: row.score ?? 0, placeholder_since: row.placeholder_since }),
    post_count: row.post_count ?? 0,
  }
}
