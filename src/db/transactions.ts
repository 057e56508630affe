import type { Changes, Writer } from './group-commit.ts'
import type { Db } from './schema.ts'

const attempts = 4

/** What others have to hear of. */
export type Shown = Exclude<Changes, 'nothing-shown'>

/** The writer on PostgreSQL: each unit is a transaction of its own, run again when the engine broke it off for another, and announced to other processes as it commits. */
export function transactions(db: Db, announce: (db: Db, changes: Shown) => Promise<void>): Writer {
  return {
    async run(work, { changes = (): Changes => 'structure' } = {}) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await db.transaction().execute(async (tx) => {
            const result = await work(tx)
            // PostgreSQL lets announcing transactions commit one at a time: those that show nothing need not queue.
            const changed = changes()
            if (changed !== 'nothing-shown') await announce(tx, changed)
            return result
          })
        } catch (problem) {
          if (attempt === attempts || !wasBrokenOff(problem)) throw problem
        }
      }
    },
  }
}

/** serialization_failure and deadlock_detected (PostgreSQL, appendix A). */
function wasBrokenOff(problem: unknown): boolean {
  if (!(problem instanceof Error) || !('code' in problem)) return false
  return problem.code === '40001' || problem.code === '40P01'
}
