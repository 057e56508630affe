import type { Forum } from '../forum/kernel/forum.ts'
import type { Log } from '../outside/log.ts'
import { drainLane, type Lane, type Work } from './outbox.ts'

/** Looked at this often even when nobody rings: jobs put off become due, and other processes leave some. */
const roundMs = 5000

/** What a transaction rings when it has left jobs behind. */
export interface Bell {
  readonly ring: () => void
  /** Resolves at the next ring, or after so many milliseconds. One ring that nobody waited for is kept. */
  readonly heard: (withinMs: number) => Promise<void>
}

export function newBell(): Bell {
  let rung = false
  let wake: (() => void) | null = null
  return {
    ring() {
      rung = true
      wake?.()
    },
    async heard(withinMs) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, withinMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
      wake = null
    },
  }
}

/** Runs jobs as they come until stopped. `stop` resolves when the jobs in hand are done, long ones as far as they have come; the others wait for the next start. */
export function startWorker(
  forum: Forum,
  bell: Bell,
  log: Log,
  work?: Work,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  const drain = async (lane: Lane): Promise<void> => {
    try {
      await drainLane(forum, lane, work, { stopping: stopping.signal, log })
    } catch (problem) {
      // A database that is away for a moment must not end the worker: the jobs are still there next round.
      log.error({ problem }, 'the worker could not look for jobs')
    }
  }
  const goOn = async (): Promise<void> => {
    const beside = new Map<Lane, Promise<void>>()
    while (!stopping.signal.aborted) {
      // What takes minutes, or waits for others, goes on beside the rounds.
      for (const lane of ['telling', 'long', 'mail'] as const) {
        if (beside.has(lane)) continue
        beside.set(
          lane,
          drain(lane).finally(() => beside.delete(lane)),
        )
      }
      await drain('short')
      if (!stopping.signal.aborted) await bell.heard(roundMs)
    }
    await Promise.all(beside.values())
  }
  const working = goOn()
  return {
    async stop() {
      stopping.abort()
      bell.ring()
      await working
    },
  }
}
