import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

import { makeAll, type MadePost, type Work } from './making-posts.ts'

/** Makes posts, here or in a thread of its own. */
export interface Maker {
  make(work: Work): Promise<readonly MadePost[]>
  close(): Promise<void>
}

/** Below this many posts starting a thread takes longer than it saves. */
const worthAThread = 2000

/** A maker for about so many posts. */
export function makerFor(posts: number): Maker {
  return posts < worthAThread ? here : elsewhere()
}

const here: Maker = {
  make: (work) => Promise.resolve(makeAll(work)),
  close: () => Promise.resolve(),
}

function elsewhere(): Maker {
  // The source runs as TypeScript, the built program as JavaScript beside it.
  const file = import.meta.url.endsWith('.ts') ? './making-thread.ts' : './making-thread.js'
  const worker = new Worker(new URL(file, import.meta.url))
  return {
    async make(work) {
      // oxlint-disable-next-line require-post-message-target-origin -- a thread, not a window.
      worker.postMessage(work)
      // Rejects when the thread fails.
      const answer: readonly unknown[] = await once(worker, 'message')
      // oxlint-disable-next-line no-unsafe-type-assertion -- making-thread.ts answers with these.
      return answer[0] as readonly MadePost[]
    },
    async close() {
      await worker.terminate()
    },
  }
}
