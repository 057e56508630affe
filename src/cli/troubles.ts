import { Unusable } from '../outside/folders.ts'
import { CommandFailed } from './command.ts'
import { reason } from './doctor/finding.ts'

/** What ended a command: an expected failure is a sentence; anything else is a bug, and its place in the code matters. */
export function told(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem)
  if (problem instanceof CommandFailed || problem instanceof Unusable) return problem.message
  return ofSurroundings(problem) ?? problem.stack ?? problem.message
}

/** What files, disk and database servers refuse is no bug of ours. */
function ofSurroundings(problem: Error): string | null {
  const said = reason(problem)
  if ('errcode' in problem && sqliteTroubles.has(Number(problem.errcode) & 0xff)) {
    return `The database cannot be used (${said}). folkmoot doctor says more.`
  }
  if (!('code' in problem) || typeof problem.code !== 'string') return null
  if (postgresTroubles.test(problem.code) || netTroubles.test(problem.code)) {
    return `The database server cannot be used (${said}). Check FOLKMOOT_DATABASE, and that the server runs.`
  }
  return 'errno' in problem && 'syscall' in problem
    ? `The system refused: ${said}. folkmoot doctor says more.`
    : null
}

/** Permission, busy, locked, read-only, disk, damaged, full, cannot open, no database: https://sqlite.org/rescode.html */
const sqliteTroubles: ReadonlySet<number> = new Set([3, 5, 6, 8, 10, 11, 13, 14, 26])

/** Connection, authorization, no such database, resources, shutdown: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const postgresTroubles = /^(?:08|28|3D|53|57)[0-9A-Z]{3}$/

const netTroubles =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EAI_AGAIN)$/
