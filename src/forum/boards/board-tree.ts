import type { Board, Instant } from '../kernel/rows.ts'

/** A board as it is read from the database, with its own last thread. */
export interface BoardRow extends Pick<
  Board,
  'id' | 'parent_id' | 'title' | 'description' | 'thread_count' | 'post_count'
> {
  readonly last_thread_id: number | null
  readonly last_title: string | null
  readonly last_posted_at: Instant | null
  readonly last_post_id: number | null
  readonly last_post_number: number | null
  readonly last_author_id: number | null
  readonly last_author_name: string | null
}

/** The newest post of a board. A name is null when nobody knows who wrote. */
export interface LastPost {
  readonly thread: { readonly id: number; readonly title: string }
  readonly id: number
  readonly number: number
  readonly posted_at: Instant
  readonly author: { readonly id: number; readonly name: string } | null
}

/** A board as a line of the index: what it counts includes the boards inside it. */
export interface BoardLine extends Pick<Board, 'id' | 'parent_id' | 'title' | 'description'> {
  readonly threads: number
  readonly posts: number
  readonly last: LastPost | null
  readonly boards: readonly BoardLine[]
}

/** Nests rows, which come in their order. A row whose parent is not among them would be seen by mistake and is left out. */
export function treeOf(rows: readonly BoardRow[]): readonly BoardLine[] {
  const inside = Map.groupBy(rows, ({ parent_id }) => parent_id)
  const lineOf = (row: BoardRow): BoardLine => {
    const boards = (inside.get(row.id) ?? []).map(lineOf)
    return {
      id: row.id,
      parent_id: row.parent_id,
      title: row.title,
      description: row.description,
      threads: row.thread_count + sum(boards.map(({ threads }) => threads)),
      posts: row.post_count + sum(boards.map(({ posts }) => posts)),
      last: newest([lastPostOf(row), ...boards.map(({ last }) => last)]),
      boards,
    }
  }
  return (inside.get(null) ?? []).map(lineOf)
}

/** This board and every board inside it. */
export function withInner(board: BoardLine): readonly BoardLine[] {
  return [board, ...board.boards.flatMap(withInner)]
}

function lastPostOf(row: BoardRow): LastPost | null {
  const { last_thread_id, last_title, last_posted_at, last_post_id } = row
  if (last_thread_id === null || last_title === null) return null
  if (last_posted_at === null || last_post_id === null) return null
  const known = row.last_author_id !== null && row.last_author_name !== null
  return {
    thread: { id: last_thread_id, title: last_title },
    id: last_post_id,
    number: row.last_post_number ?? 1,
    posted_at: last_posted_at,
    author: known ? { id: row.last_author_id, name: row.last_author_name } : null,
  }
}

function newest(posts: readonly (LastPost | null)[]): LastPost | null {
  return posts.reduce((best, post) => {
    if (best === null || post === null) return best ?? post
    return post.posted_at > best.posted_at ? post : best
  }, null)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
