import { type Forum, transact } from '../forum/kernel/forum.ts'
import { changeSettings } from '../forum/kernel/settings.ts'
import { lockThread } from '../forum/threads/locking.ts'
import { pinThread } from '../forum/threads/pinning.ts'
import { THREADS } from './content/threads.ts'
import { importArchive } from './importing-archive.ts'
import { plantBoards } from './planting-boards.ts'
import { type Cast, plantPeople } from './planting-people.ts'
import { plantReactions } from './planting-reactions.ts'
import { replay } from './replaying.ts'
import { timesOf } from './scheduling.ts'

/** A row among the settings that says the planting was finished. */
const marker = 'demoPlantedAt'

export type DemoState = 'empty' | 'planted' | 'half-planted' | 'not-a-demo'

/** What stands in a forum that is about to be opened as the demo. */
export async function demoState({ db }: Forum): Promise<DemoState> {
  const marks = await db.selectFrom('setting').select('key').where('key', 'in', begun).execute()
  if (marks.some(({ key }) => key === marker)) return 'planted'
  if (marks.length > 0) return 'half-planted'
  const member = await db.selectFrom('member').select('id').limit(1).executeTakeFirst()
  return member === undefined ? 'empty' : 'not-a-demo'
}

const begun = [marker, 'demoBegunAt']

/**
 * Plants the demo into an empty forum, through the same operations that members use, each at its time. Where it has
 * been planted before, nothing changes.
 */
export async function plantDemo(forum: Forum): Promise<void> {
  const state = await demoState(forum)
  if (state === 'planted') return
  if (state !== 'empty') throw new Error(`the demo needs an empty forum; this one is ${state}`)
  const clock = { at: Date.parse(forum.now()) }
  const end = clock.at
  // What follows from each act (finding it in a search, say) waits until all are done.
  const then: Forum = { ...forum, now: () => new Date(clock.at).toISOString(), wakeWorker: quiet }
  await mark(then, 'demoBegunAt')
  await changeSettings(then, {
    forumName: 'Night Trains',
    description: 'For people who travel by night train and by slow routes.',
  })
  const boards = await plantBoards(then)
  const cast = await plantPeople(then, end)
  const archived = await importArchive(then, boards.get('railway') ?? 0)
  const places = await replay(then, clock, { cast, boards, archived, end })
  await pinAndLock(then, clock, { cast, threads: places.threads, end })
  clock.at = end
  await plantReactions(then, places.posts, { cast, end })
  await mark(then, marker)
  forum.wakeWorker()
}

const quiet = (): void => undefined

async function mark(forum: Forum, key: string): Promise<void> {
  await transact(
    forum,
    ({ db, at }) =>
      db
        .insertInto('setting')
        .values({ key, value: JSON.stringify(at) })
        .execute(),
    'nothing-shown',
  )
}

async function pinAndLock(
  forum: Forum,
  clock: { at: number },
  about: {
    readonly cast: Cast
    readonly threads: ReadonlyMap<string, number>
    readonly end: number
  },
): Promise<void> {
  for (const thread of THREADS) {
    const id = about.threads.get(thread.key) ?? 0
    clock.at = (timesOf(thread, about.end).at(-1) ?? about.end) + 60_000
    if (thread.pinned === true) await pinThread(forum, await about.cast.viewer('ottilie'), id)
    if (thread.lockedBy !== undefined) {
      await lockThread(forum, await about.cast.viewer(thread.lockedBy), id)
    }
  }
}
