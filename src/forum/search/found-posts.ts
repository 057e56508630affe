import { openWords } from '../../text/hiding-spoilers.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { postSeen, type Viewer } from '../kernel/viewing.ts'
import { excerptAround, marked, type Piece } from './excerpts.ts'
import { ownWords } from './own-words.ts'
import type { Term } from './query.ts'

/** A post as a result: where it is, who wrote it when, and the words that were found in it. */
export interface FoundPost {
  readonly id: number
  readonly number: number
  readonly posted_at: Instant
  /** A name is null when nobody knows who wrote. */
  readonly author: {
    readonly id: number
    readonly name: string
    readonly avatar: string | null
  } | null
  readonly thread: { readonly id: number; readonly title: string; readonly post_count: number }
  readonly board: { readonly id: number; readonly title: string }
  readonly title: readonly Piece[]
  readonly excerpt: readonly Piece[]
}

/** The posts with these ids as results, in the order of the ids, those the viewer may see at this moment. */
export async function foundPosts(
  db: Db,
  viewer: Viewer,
  ids: readonly number[],
  terms: readonly Term[],
): Promise<readonly FoundPost[]> {
  if (ids.length === 0) return []
  const rows = await rowsOf(db, viewer, ids)
  const texts = await ownWords(db, rows, openWords)
  const posts = rows.map((row) => foundPost(row, texts.get(row.id) ?? '', terms))
  const byId = new Map(posts.map((post) => [post.id, post]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function rowsOf(db: Db, viewer: Viewer, ids: readonly number[]) {
  return db
    .selectFrom('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .innerJoin('board', 'board.id', 'thread.board_id')
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .leftJoin('member', 'member.id', 'post.author_id')
    .select([
      'post.id',
      'post.number',
      'post.posted_at',
      'member.id as author_id',
      'member.name as author_name',
      'member.avatar as author_avatar',
      'thread.id as thread_id',
      'thread.title as thread_title',
      'thread.post_count',
      'board.id as board_id',
      'board.title as board_title',
      'post_body.html',
    ])
    .where('post.id', 'in', ids)
    .where(postSeen(viewer))
    .execute()
}

function foundPost(row: Row, text: string, terms: readonly Term[]): FoundPost {
  const { author_id, author_name } = row
  const known = author_id !== null && author_name !== null
  return {
    id: row.id,
    number: row.number,
    posted_at: row.posted_at,
    author: known ? { id: author_id, name: author_name, avatar: row.author_avatar } : null,
    thread: { id: row.thread_id, title: row.thread_title, post_count: row.post_count },
    board: { id: row.board_id, title: row.board_title },
    title: marked(row.thread_title, row.number === 1 ? terms : []),
    excerpt: excerptAround(text, terms),
  }
}
