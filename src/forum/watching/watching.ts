import { type Forum, transact } from '../kernel/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { WatchTable } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { threadFor } from '../threads/queries.ts'

export const threadLevels = ['all', 'none'] as const
/** all: be told of every post; none: of none but those that address the member. */
export type ThreadLevel = (typeof threadLevels)[number]

export const boardLevels = ['all', 'first'] as const
/** all: be told of every post; first: of new threads. */
export type BoardLevel = (typeof boardLevels)[number]

/** Watches a thread, or mutes it; null: neither. */
export async function watchThread(
  forum: Forum,
  viewer: Viewer,
  threadId: number,
  level: ThreadLevel | null,
): Promise<{ readonly id: number; readonly title: string }> {
  const thread = await threadFor(forum.db, viewer, threadId)
  await setWatch(forum, viewer, { kind: 'thread', subject_id: thread.id }, level)
  return thread
}

/** Watches a board, not those inside it; null: no more. */
export async function watchBoard(
  forum: Forum,
  viewer: Viewer,
  boardId: number,
  level: BoardLevel | null,
): Promise<void> {
  if (!viewer.sight.see.has(boardId)) throw new Refusal('not-found')
  await setWatch(forum, viewer, { kind: 'board', subject_id: boardId }, level)
}

async function setWatch(
  forum: Forum,
  { member }: Viewer,
  subject: Pick<WatchTable, 'kind' | 'subject_id'>,
  level: WatchTable['level'] | null,
): Promise<void> {
  if (member === null) throw new Refusal('sign-in-first')
  const watch = { ...subject, member_id: member.id }
  await transact(
    forum,
    async ({ db, at }) => {
      if (level === null) {
        await db
          .deleteFrom('watch')
          .where('member_id', '=', member.id)
          .where('kind', '=', subject.kind)
          .where('subject_id', '=', subject.subject_id)
          .execute()
        return
      }
      await db
        .insertInto('watch')
        .values({ ...watch, level, made_at: at })
        .onConflict((row) =>
          row.columns(['kind', 'subject_id', 'member_id']).doUpdateSet({ level, made_at: at }),
        )
        .execute()
    },
    'nothing-shown',
  )
}
