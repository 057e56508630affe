import { oneLine } from '../../lib/lines.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import { demand, type Verdict } from '../kernel/refusals.ts'
import type { Instant, Thread } from '../kernel/rows.ts'
import { type Settings, settingsOf } from '../kernel/settings.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { censorOf } from './censoring.ts'
import { withinHours } from './own-time.ts'
import { takeThread } from './taking.ts'
import { titleColumns, type TitleProblem, titleProblems } from './titles.ts'

/** Authors may rename as long as they may edit; moderators any time. */
export function mayRename(
  viewer: Viewer,
  thread: Pick<Thread, 'author_id' | 'started_at' | 'locked_at'>,
  { ownEditHours }: Pick<Settings, 'ownEditHours'>,
  at: Instant,
): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  if (viewer.sight.moderates) return 'allowed'
  if (thread.author_id !== viewer.member.id) return 'not-yours'
  if (thread.locked_at !== null) return 'thread-locked'
  if (ownEditHours > 0 && !withinHours(at, thread.started_at, ownEditHours)) return 'too-late'
  return 'allowed'
}

/** A title as typed, and the one its form began with: whoever left it as it was renames nothing. */
export interface TypedTitle {
  readonly title: string
  readonly baseTitle?: string | undefined
}

export async function renameThread(
  forum: Forum,
  viewer: Viewer,
  threadId: number,
  typed: TypedTitle,
): Promise<Answer<{ readonly thread: Thread }, TitleProblem | 'renamed-meanwhile'>> {
  const settings = await settingsOf(forum)
  const title = newTitle(typed)
  const problems = title === null ? [] : titleProblems(title, settings.longestTitle)
  return transact(forum, async (tx) => {
    const thread = await takeThread(tx, viewer, threadId)
    demand(mayRename(viewer, thread, settings, tx.at))
    if (problems.length > 0) return { ok: false, problems }
    if (title === null) return { ok: true, thread }
    if (titleMeanwhile(thread, typed) !== null) {
      return { ok: false, problems: [{ field: 'title', is: 'renamed-meanwhile' }] }
    }
    return { ok: true, thread: await rename(tx, thread, title, settings) }
  })
}

/** The title to be checked and given, or null where the thread keeps what it has. */
export function newTitle(typed: TypedTitle | null): string | null {
  if (typed === null) return null
  const title = oneLine(typed.title)
  return typed.baseTitle !== undefined && title === oneLine(typed.baseTitle) ? null : title
}

/** A third title that somebody else gave the thread meanwhile, or null: neither of the two may then win unseen. */
export function titleMeanwhile(
  thread: Pick<Thread, 'title' | 'title_source'>,
  typed: TypedTitle | null,
): string | null {
  const title = newTitle(typed)
  if (title === null || typed?.baseTitle === undefined) return null
  const present = presentTitle(thread)
  return [oneLine(typed.baseTitle), title].includes(oneLine(present)) ? null : present
}

/** The title as it was typed. */
export function presentTitle({
  title,
  title_source,
}: Pick<Thread, 'title' | 'title_source'>): string {
  return title_source ?? title
}

/** Gives a thread its tidied, checked title. */
export async function rename(
  tx: Tx,
  thread: Thread,
  title: string,
  settings: Settings,
): Promise<Thread> {
  if (title === presentTitle(thread)) return thread
  await tx.record({ type: 'thread.renamed', threadId: thread.id })
  return tx.db
    .updateTable('thread')
    .set(titleColumns(title, censorOf(settings)))
    .where('id', '=', thread.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
