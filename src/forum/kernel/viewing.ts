import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Selectable } from 'kysely'

import type { BoardRightTable } from '../../db/schema.ts'
import { remembering } from './epoch.ts'
import type { Forum } from './forum.ts'
import type { Board, BoardAct, Member, Post, Thread } from './rows.ts'

/** Somebody who looks: a member or a guest, with everything that decides what they may see and do. */
export interface Viewer {
  readonly member: Member | null
  readonly roles: readonly string[]
  readonly sight: Sight
}

/** What a set of roles may see and do. Shared by all viewers with the same roles; `key` names it in caches. */
export interface Sight {
  readonly key: string
  readonly see: ReadonlySet<number>
  readonly start: ReadonlySet<number>
  readonly reply: ReadonlySet<number>
  readonly moderates: boolean
  readonly administers: boolean
  /** Every board there is: ask `boardPath`, which shows those that may be seen. */
  readonly boards: ReadonlyMap<number, PlacedBoard>
}

type PlacedBoard = Pick<Board, 'id' | 'parent_id' | 'title'>

/** The viewer that a member (or null: a guest) with these role keys is. Administrators moderate too. */
export async function viewerFor(
  forum: Forum,
  member: Member | null,
  roles: readonly string[] = [],
): Promise<Viewer> {
  const held = member === null ? ['guest'] : ['guest', 'member', ...roles.toSorted()]
  const structure = await structureOf(forum)
  const key = held.join(' ')
  const sight = structure.sights.get(key) ?? sightOf(structure, held)
  structure.sights.set(key, sight)
  return { member, roles: held, sight }
}

/** A condition on `board`: only boards the viewer may see. */
export function boardSeen(viewer: Viewer): RawBuilder<SqlBool> {
  return among('board.id', viewer.sight.see)
}

/** A condition on `thread`: in a board the viewer may see and not removed. */
export function threadSeen(viewer: Viewer): RawBuilder<SqlBool> {
  return sql`(${among('thread.board_id', viewer.sight.see)} and thread.removed_at is null)`
}

/** A condition on `thread`: removed, and this viewer may know of it. Moderators do, who started it, and who removed it. */
export function removedThreadSeen(viewer: Viewer): RawBuilder<SqlBool> {
  const id = viewer.member?.id ?? 0
  const concerned = viewer.sight.moderates
    ? sql`1 = 1`
    : sql`(thread.author_id = ${id} or thread.removed_by = ${id})`
  return sql`(${among('thread.board_id', viewer.sight.see)} and thread.removed_at is not null and ${concerned})`
}

/** A condition on `post` joined with `thread`: its words may be shown to the viewer. */
export function postSeen(viewer: Viewer): RawBuilder<SqlBool> {
  return sql`(post.removed_at is null and ${threadSeen(viewer)})`
}

/** The same rule for a row in hand. Moderators and whoever removed it may open a removed thread (to undo that); lists leave it out for all. */
export function maySeeThread(
  viewer: Viewer,
  thread: Pick<Thread, 'board_id' | 'removed_at' | 'removed_by'>,
): boolean {
  if (!viewer.sight.see.has(thread.board_id)) return false
  if (thread.removed_at === null || viewer.sight.moderates) return true
  return viewer.member !== null && viewer.member.id === thread.removed_by
}

/** The rule of `postSeen` for a row in hand: whether its words may be shown. */
export function mayReadPost(
  viewer: Viewer,
  post: Pick<Post, 'removed_at'>,
  thread: Pick<Thread, 'board_id' | 'removed_at'>,
): boolean {
  return (
    post.removed_at === null && thread.removed_at === null && viewer.sight.see.has(thread.board_id)
  )
}

// Ids are our own integers: written out they keep the statement plain for the planner, and sights are few. The plus
// says that sight filters rows and never finds them: without it SQLite gathers every thread of every board and sorts.
function among(column: string, ids: ReadonlySet<number>): RawBuilder<SqlBool> {
  if (ids.size === 0) return sql`1 = 0`
  return sql`+${sql.ref(column)} in (${sql.raw([...ids].join(', '))})`
}

/** The boards that a board is inside of, outermost first, and itself last; nothing for a viewer who may not see it. From memory. */
export function boardPath(
  viewer: Viewer,
  boardId: number | null,
): readonly Pick<Board, 'id' | 'title'>[] {
  const { sight } = viewer
  const board = boardId === null ? undefined : sight.boards.get(boardId)
  if (board === undefined || !sight.see.has(board.id)) return []
  return [...boardPath(viewer, board.parent_id), board]
}

interface Structure {
  readonly boards: readonly PlacedBoard[]
  readonly rights: readonly (Pick<Selectable<BoardRightTable>, 'board_id' | 'act'> & {
    readonly role: string
  })[]
  readonly sights: Map<string, Sight>
}

const structureOf = remembering(
  (forum: Forum) => forum.epoch.structure,
  async (forum: Forum): Promise<Structure> => {
    const boards = await forum.db.selectFrom('board').select(['id', 'parent_id', 'title']).execute()
    const rights = await forum.db
      .selectFrom('board_right')
      .innerJoin('role', 'role.id', 'board_right.role_id')
      .select(['board_id', 'act', 'role.key as role'])
      .execute()
    return { boards, rights, sights: new Map() }
  },
)

function sightOf(structure: Structure, roles: readonly string[]): Sight {
  const administers = roles.includes('admin')
  const byId = new Map(structure.boards.map((board) => [board.id, board]))
  const may = (boardId: number, act: BoardAct): boolean => {
    if (administers) return true
    const own = structure.rights.filter((right) => right.board_id === boardId && right.act === act)
    const parent = byId.get(boardId)?.parent_id ?? null
    const allowed = own.some((right) => roles.includes(right.role))
    if (parent === null) return own.length > 0 ? allowed : roles.includes(byDefault[act])
    // A board inside one that may not be seen may not be seen either, whatever its own rights say.
    if (act === 'see') return may(parent, 'see') && (own.length === 0 || allowed)
    return own.length > 0 ? allowed : may(parent, act)
  }
  const all = (act: BoardAct): ReadonlySet<number> =>
    new Set(structure.boards.map(({ id }) => id).filter((id) => may(id, 'see') && may(id, act)))
  return {
    key: roles.join(' '),
    see: all('see'),
    start: all('start'),
    reply: all('reply'),
    moderates: administers || roles.includes('moderator'),
    administers,
    boards: byId,
  }
}

const byDefault: Readonly<Record<BoardAct, string>> = {
  see: 'guest',
  start: 'member',
  reply: 'member',
}
