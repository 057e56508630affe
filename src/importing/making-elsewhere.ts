import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

import { makeAll, type MadePost, type MakingAnswer, type Work } from './making-posts.ts'

/** Makes posts, here or in threads of their own. */
export interface Maker {
  /** So many may be asked for before the first answer is waited for. */
  readonly width: number
  make(work: Work): Promise<readonly MadePost[]>
  close(): Promise<void>
}

/** Below this many posts starting threads takes longer than it saves. */
const worthThreads = 2000

/** Making posts is most of the work; more threads than this and the one that writes is what all wait for. */
const mostThreads = 4

/** A maker for about so many posts. */
export function makerFor(posts: number): Maker {
  return posts < worthThreads ? here : elsewhere(Math.min(mostThreads, availableParallelism()))
}

const here: Maker = {
  width: 1,
  make: (work) => Promise.resolve(makeAll(work)),
  close: () => Promise.resolve(),
}

function elsewhere(width: number): Maker {
  // The source runs as TypeScript, the built program as JavaScript beside it.
  const file = import.meta.url.endsWith('.ts') ? './making-thread.ts' : './making-thread.js'
  const workers = Array.from({ length: width }, () => new Worker(new URL(file, import.meta.url)))
  let turn = 0
  return {
    width,
    async make(work) {
      // In turn, and never more than `width` at once: so each has one piece of work.
      const worker = workers[turn % width]
      turn += 1
      if (worker === undefined) throw new Error('there is a thread for each turn')
      // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window.
      worker.postMessage(work)
      // Rejects when the thread fails.
      const answer: readonly unknown[] = await once(worker, 'message')
      // oxlint-disable-next-line no-unsafe-type-assertion -- making-thread.ts answers with these.
      const made = answer[0] as MakingAnswer
      if ('problem' in made) throw new Error(made.problem)
      return made.posts
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
