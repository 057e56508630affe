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

export async function renameThread(
  forum: Forum,
  viewer: Viewer,
  threadId: number,
  typed: string,
): Promise<Answer<{ readonly thread: Thread }, TitleProblem>> {
  const settings = await settingsOf(forum)
  const title = oneLine(typed)
  const problems = titleProblems(title, settings.longestTitle)
  return transact(forum, async (tx) => {
    const thread = await takeThread(tx, viewer, threadId)
    demand(mayRename(viewer, thread, settings, tx.at))
    if (problems.length > 0) return { ok: false, problems }
    return { ok: true, thread: await rename(tx, thread, title, settings) }
  })
}

/** Gives a thread its tidied, checked title. */
export async function rename(
  tx: Tx,
  thread: Thread,
  title: string,
  settings: Settings,
): Promise<Thread> {
  if (title === (thread.title_source ?? thread.title)) return thread
  await tx.record({ type: 'thread.renamed', threadId: thread.id })
  return tx.db
    .updateTable('thread')
    .set(titleColumns(title, censorOf(settings)))
    .where('id', '=', thread.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
