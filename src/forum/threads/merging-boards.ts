import { sql } from 'kysely'

import { mayAdminister } from '../boards/administering.ts'
import { nextPosition } from '../boards/arranging.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import { demand, Refusal } from '../kernel/refusals.ts'
import type { Board, Db } from '../kernel/rows.ts'
import { type Viewer, viewerFor } from '../kernel/viewing.ts'
import { countInBoard, findLastThread } from './counting.ts'
import { keepRead } from './keeping-read.ts'

/** What goes where. The boards inside it come to stand inside the other one, or are merged into it as well. */
export interface Merge {
  readonly boardId: number
  readonly intoId: number
  readonly inner: 'keep' | 'merge'
}

export type MergeProblem = 'no-such-parent' | 'inside-itself'

/** What a merge would do. */
export interface MergePreview {
  readonly into: Pick<Board, 'id' | 'title'>
  /** Titles of the boards that would be no more. */
  readonly merged: readonly string[]
  /** Titles of those that would stand inside the other one. */
  readonly moved: readonly string[]
  readonly threads: number
  readonly posts: number
  /** Threads that are removed: they go along, and can be restored there. */
  readonly removedThreads: number
}

type Place = Pick<Board, 'id' | 'parent_id' | 'title' | 'thread_count' | 'post_count'>

interface Plan {
  readonly into: Place
  readonly merged: readonly Place[]
  readonly moved: readonly Place[]
}

/** Says what a merge would do, without doing it. */
export async function previewMerge(
  db: Db,
  viewer: Viewer,
  merge: Merge,
): Promise<Answer<{ readonly preview: MergePreview }, MergeProblem>> {
  demand(mayAdminister(viewer))
  const plan = planOf(await placesIn(db), merge)
  if ('problem' in plan) return { ok: false, problems: [{ field: 'into', is: plan.problem }] }
  const { into, merged, moved } = plan
  const { removed } = await db
    .selectFrom('thread')
    .select(({ fn }) => fn.countAll<number>().as('removed'))
    .where('board_id', 'in', idsOf(merged))
    .where('removed_at', 'is not', null)
    .executeTakeFirstOrThrow()
  const preview = {
    into,
    merged: titlesOf(merged),
    moved: titlesOf(moved),
    ...sums(merged),
    removedThreads: removed,
  }
  return { ok: true, preview }
}

/** Puts every thread of a board into another, removed ones too, and the boards inside it; its address leads there from then on. */
export async function mergeBoard(
  forum: Forum,
  viewer: Viewer,
  merge: Merge,
): Promise<Answer<{ readonly into: Pick<Board, 'id' | 'title'> }, MergeProblem>> {
  demand(mayAdminister(viewer))
  const guest = await viewerFor(forum, null)
  return transact(
    forum,
    async (tx) => {
      await holdThreadsIn(forum, tx, planOf(await placesIn(tx.db), merge))
      await holdBoards(forum, tx)
      const plan = planOf(await placesIn(tx.db), merge)
      if ('problem' in plan) return { ok: false, problems: [{ field: 'into', is: plan.problem }] }
      await moveInner(tx, plan)
      await keepRead(tx, sql`thread.board_id in (${sql.join(idsOf(plan.merged))})`)
      await moveThreads(tx, plan)
      await leaveAddresses(tx, plan, { viewer, guest })
      await moveWatches(tx, plan)
      await tx.db.deleteFrom('board').where('id', 'in', idsOf(plan.merged)).execute()
      return { ok: true, into: plan.into }
    },
    'structure',
  )
}

function placesIn(db: Db): Promise<readonly Place[]> {
  return db
    .selectFrom('board')
    .select(['id', 'parent_id', 'title', 'thread_count', 'post_count'])
    .orderBy('position')
    .orderBy('id')
    .execute()
}

function planOf(
  boards: readonly Place[],
  { boardId, intoId, inner }: Merge,
): Plan | { readonly problem: MergeProblem } {
  const board = boards.find(({ id }) => id === boardId)
  if (board === undefined) throw new Refusal('not-found')
  const into = boards.find(({ id }) => id === intoId)
  if (into === undefined) return { problem: 'no-such-parent' }
  const inside = insideOf(boards, boardId)
  if (board === into || inside.includes(into)) return { problem: 'inside-itself' }
  const merged = inner === 'merge' ? [board, ...inside] : [board]
  const moved = inner === 'merge' ? [] : inside.filter(({ parent_id }) => parent_id === boardId)
  return { into, merged, moved }
}

function insideOf(boards: readonly Place[], boardId: number): readonly Place[] {
  const inner = boards.filter(({ parent_id }) => parent_id === boardId)
  return inner.flatMap((board) => [board].concat(insideOf(boards, board.id)))
}

const titlesOf = (boards: readonly Place[]): readonly string[] => boards.map(({ title }) => title)
const idsOf = (boards: readonly Place[]): readonly number[] => boards.map(({ id }) => id)

function sums(boards: readonly Place[]): { readonly threads: number; readonly posts: number } {
  return {
    threads: boards.reduce((sum, { thread_count }) => sum + thread_count, 0),
    posts: boards.reduce((sum, { post_count }) => sum + post_count, 0),
  }
}

/** Threads before boards, as whoever replies does: the other way round each would wait for the other. */
async function holdThreadsIn(
  { engine }: Pick<Forum, 'engine'>,
  { db }: Tx,
  plan: ReturnType<typeof planOf>,
): Promise<void> {
  // On SQLite one transaction writes at a time.
  if (engine === 'sqlite' || 'problem' in plan) return
  await db
    .selectFrom('thread')
    .select('id')
    .where('board_id', 'in', idsOf(plan.merged))
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** All of them, so that none goes, and no thread comes into one, until this is done; in the order in which whoever moves a thread holds two. */
async function holdBoards({ engine }: Pick<Forum, 'engine'>, { db }: Tx): Promise<void> {
  // On SQLite one transaction writes at a time.
  if (engine === 'sqlite') return
  await db.selectFrom('board').select('id').orderBy('id').forNoKeyUpdate().execute()
}

/** The boards inside stand behind those that stood inside the other one already, in their order. */
async function moveInner(tx: Tx, { into, moved }: Plan): Promise<void> {
  if (moved.length === 0) return
  const first = await nextPosition(tx, into.id)
  for (const [place, { id }] of moved.entries()) {
    const columns = { parent_id: into.id, position: first + place }
    await tx.db.updateTable('board').set(columns).where('id', '=', id).execute()
  }
}

/** Threads in one event: few enough that a job of them is done in seconds. */
const together = 500

async function moveThreads(tx: Tx, { into, merged }: Plan): Promise<void> {
  const rows = await tx.db
    .updateTable('thread')
    .set({ board_id: into.id })
    .where('board_id', 'in', idsOf(merged))
    .returning('id')
    .execute()
  await countInBoard(tx, into.id, sums(merged))
  await findLastThread(tx, into.id)
  const ids = rows.map(({ id }) => id)
  for (let from = 0; from < ids.length; from += together) {
    await tx.record({ type: 'threads.moved', threadIds: ids.slice(from, from + together) })
  }
}

/** Whoever watched a merged board watches the other one, unless they said already what they want to hear of that. */
async function moveWatches({ db }: Tx, { into, merged }: Plan): Promise<void> {
  const watches = db
    .selectFrom('watch')
    .where('kind', '=', 'board')
    .where('subject_id', 'in', idsOf(merged))
  await db
    .insertInto('watch')
    .columns(['member_id', 'kind', 'subject_id', 'level', 'made_at'])
    .expression(
      watches.select([
        'member_id',
        'kind',
        sql`cast(${into.id} as integer)`.as('subject_id'),
        'level',
        'made_at',
      ]),
    )
    .onConflict((row) => row.doNothing())
    .execute()
  await db
    .deleteFrom('watch')
    .where('kind', '=', 'board')
    .where('subject_id', 'in', idsOf(merged))
    .execute()
}

/** What leads to a merged board leads to the other one: its own address, those of boards merged into it before, and the next import. */
async function leaveAddresses(
  { db, at }: Tx,
  { into, merged }: Plan,
  { viewer, guest }: { readonly viewer: Viewer; readonly guest: Viewer },
): Promise<void> {
  const ids = idsOf(merged)
  const into_board_id = into.id
  await db
    .updateTable('former_board')
    .set({ into_board_id })
    .where('into_board_id', 'in', ids)
    .execute()
  await db
    .insertInto('former_board')
    .values(
      merged.map(({ id, title, thread_count }) => ({
        board_id: id,
        into_board_id,
        title,
        threads: thread_count,
        merged_at: at,
        merged_by: viewer.member?.id ?? null,
        guests_saw: guest.sight.see.has(id) ? 1 : 0,
      })),
    )
    .execute()
  await db
    .updateTable('origin_board')
    .set({ board_id: into.id })
    .where('board_id', 'in', ids)
    .execute()
}
