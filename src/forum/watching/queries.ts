import { sql } from 'kysely'

import { hot } from '../../db/hot.ts'
import { readCursor, writeCursor } from '../../lib/cursors.ts'
import type { Db, Instant, WatchTable } from '../kernel/rows.ts'
import { boardSeen, threadSeen, type Viewer } from '../kernel/viewing.ts'

/** Something a member watches or has muted. */
export interface Watched {
  readonly id: number
  readonly title: string
  readonly level: WatchTable['level']
  readonly made_at: Instant
}

/** What the viewer wants to hear of this board; null: nothing. */
export async function boardWatch(
  db: Db,
  { member }: Viewer,
  boardId: number,
): Promise<WatchTable['level'] | null> {
  if (member === null) return null
  const [watch] = await levelOf(db, { memberId: member.id, boardId })
  return watch?.level ?? null
}

const levelOf = hot<
  { readonly memberId: number; readonly boardId: number },
  Pick<WatchTable, 'level'>
>(['memberId', 'boardId'], (db, { memberId, boardId }) =>
  db
    .selectFrom('watch')
    .select('level')
    .where('kind', '=', 'board')
    .where('subject_id', '=', boardId)
    .where('member_id', '=', memberId),
)

/** The boards the viewer watches, as far as they may be seen. */
export async function watchedBoards(db: Db, viewer: Viewer): Promise<readonly Watched[]> {
  return db
    .selectFrom('watch')
    .innerJoin('board', 'board.id', 'watch.subject_id')
    .select(['board.id', 'board.title', 'watch.level', 'watch.made_at'])
    .where('watch.member_id', '=', viewer.member?.id ?? 0)
    .where('watch.kind', '=', 'board')
    .where(boardSeen(viewer))
    .orderBy('watch.made_at', 'desc')
    .orderBy('watch.subject_id', 'desc')
    .execute()
}

const perPage = 50

/** The threads the viewer watches or has muted, the latest first. */
export async function watchedThreads(
  db: Db,
  viewer: Viewer,
  cursor?: string,
): Promise<{ readonly threads: readonly Watched[]; readonly next: string | null }> {
  const [madeAt, id] = readCursor(cursor, ['string', 'id']) ?? []
  const found = await db
    .selectFrom('watch')
    .innerJoin('thread', 'thread.id', 'watch.subject_id')
    .select(['thread.id', 'thread.title', 'watch.level', 'watch.made_at'])
    .where('watch.member_id', '=', viewer.member?.id ?? 0)
    .where('watch.kind', '=', 'thread')
    .where(threadSeen(viewer))
    .$if(madeAt !== undefined, (query) =>
      query.where(sql<boolean>`(watch.made_at, watch.subject_id) < (${madeAt}, ${id})`),
    )
    .orderBy('watch.made_at', 'desc')
    .orderBy('watch.subject_id', 'desc')
    .limit(perPage + 1)
    .execute()
  const threads = found.slice(0, perPage)
  const last = threads.at(-1)
  const more = found.length > perPage && last !== undefined
  return { threads, next: more ? writeCursor([last.made_at, last.id]) : null }
}
