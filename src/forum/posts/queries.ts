import { hot } from '../../db/hot.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { mayReadPost, maySeeThread, type Viewer } from '../kernel/viewing.ts'
import { pageOf } from '../threads/paging.ts'
import { sourceToEdit } from './hidden-quotes.ts'
import { placesSeen } from './places.ts'

/** Where a post stands: enough to link to it. */
export interface PostAddress {
  readonly id: number
  readonly number: number
  readonly page: number
  readonly thread: {
    readonly id: number
    readonly title: string
    readonly board_id: number
    readonly removed_at: Instant | null
    readonly removed_by: number | null
    readonly locked_at: Instant | null
  }
  readonly author_id: number | null
  readonly revision: number
  readonly posted_at: Instant
  readonly removed_at: Instant | null
  readonly removed_by: number | null
}

/** Where a post stands, for those who may read it or see its place; for others it is not found. */
export async function postAddress(db: Db, viewer: Viewer, postId: number): Promise<PostAddress> {
  const [row] = await byId(db, { id: postId })
  if (row === undefined || !maySeeThread(viewer, threadOf(row))) throw new Refusal('not-found')
  const thread = threadOf(row)
  const readable = mayReadPost(viewer, row, thread)
  if (!readable && !(await placesSeen(db, viewer, [row])).has(row.id)) {
    throw new Refusal('not-found')
  }
  const { id, number, author_id, revision, posted_at, removed_at, removed_by } = row
  const page = pageOf(number)
  return { id, number, page, thread, author_id, revision, posted_at, removed_at, removed_by }
}

/** A post somebody may read, as typed, without words of posts this viewer may not see. */
export interface PostSource extends PostAddress {
  readonly source: string
  readonly title: string
  readonly author_name: string | null
}

/** What an edit form begins with. */
export async function postSource(
  db: Db,
  viewer: Viewer,
  postId: number,
  forumUrl: string,
): Promise<PostSource> {
  const address = await postAddress(db, viewer, postId)
  if (address.removed_at !== null) throw new Refusal('already-removed')
  const row = await db
    .selectFrom('post')
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .leftJoin('member', 'member.id', 'post.author_id')
    .select(['post_body.source', 'thread.title', 'thread.title_source', 'member.name'])
    .where('post.id', '=', postId)
    .executeTakeFirstOrThrow()
  const { title_source, name } = row
  const source = await sourceToEdit(db, viewer, row.source, forumUrl)
  return { ...address, source, title: title_source ?? row.title, author_name: name }
}

interface Row {
  readonly id: number
  readonly number: number
  readonly author_id: number | null
  readonly revision: number
  readonly posted_at: Instant
  readonly removed_at: Instant | null
  readonly removed_by: number | null
  readonly thread_id: number
  readonly title: string
  readonly board_id: number
  readonly thread_removed_at: Instant | null
  readonly thread_removed_by: number | null
  readonly locked_at: Instant | null
}

function threadOf(row: Row): PostAddress['thread'] {
  const { thread_id: id, title, board_id, locked_at } = row
  const { thread_removed_at: removed_at, thread_removed_by: removed_by } = row
  return { id, title, board_id, removed_at, removed_by, locked_at }
}

const byId = hot<{ readonly id: number }, Row>(['id'], (db, { id }) =>
  db
    .selectFrom('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .select([
      'post.id',
      'post.number',
      'post.author_id',
      'post.revision',
      'post.posted_at',
      'post.removed_at',
      'post.removed_by',
      'post.thread_id',
      'thread.title',
      'thread.board_id',
      'thread.removed_at as thread_removed_at',
      'thread.removed_by as thread_removed_by',
      'thread.locked_at',
    ])
    .where('post.id', '=', id),
)
