import { hot } from '../../db/hot.ts'
import type { Db, Instant } from '../kernel/rows.ts'

/** Threads that had their last post in one month or on one day. */
interface Period {
  readonly period: string
  readonly threads: number
}

/** How a board's unpinned threads lie in time, by month, the newest first. */
export interface Calendar {
  readonly boardId: number
  readonly months: readonly Period[]
  readonly threads: number
}

/** Where in a board's list to begin reading. */
export interface Start {
  /** Threads whose last post is later stand before. */
  readonly until: Instant
  /** So many more stand before, of those up to then. */
  readonly offset: number
}

/** Later than every post. */
const top: Start = { until: '9999-12-31T23:59:59.999Z', offset: 0 }

export async function calendarOf(db: Db, boardId: number): Promise<Calendar> {
  const months = await monthsOf(db, { boardId })
  return { boardId, months, threads: months.reduce((sum, { threads }) => sum + threads, 0) }
}

/** Where the list goes on after so many threads, found by whole months and days: the last page of a board costs what the first one costs. */
export async function startAfter(
  db: Db,
  { boardId, months }: Calendar,
  threads: number,
): Promise<Start> {
  if (threads === 0) return top
  const month = reached(months, threads)
  const days = await daysOf(db, { boardId, after: month.period, last: `${month.period}-31` })
  const day = reached(days, threads - month.before)
  return { until: `${day.period}T23:59:59.999Z`, offset: threads - month.before - day.before }
}

/** The period in which the list goes on after so many threads, and how many stand before it. */
function reached(
  periods: readonly Period[],
  passed: number,
): { readonly period: string; readonly before: number } {
  let before = 0
  for (const { period, threads } of periods) {
    if (before + threads > passed) return { period, before }
    before += threads
  }
  return { period: '', before }
}

const monthsOf = hot<{ readonly boardId: number }, Period>(['boardId'], (db, { boardId }) =>
  db
    .selectFrom('board_calendar')
    .select(['period', 'threads'])
    .where('board_id', '=', boardId)
    .where('unit', '=', 'month')
    .orderBy('period', 'desc'),
)

const daysOf = hot<
  { readonly boardId: number; readonly after: string; readonly last: string },
  Period
>(['boardId', 'after', 'last'], (db, { boardId, after, last }) =>
  db
    .selectFrom('board_calendar')
    .select(['period', 'threads'])
    .where('board_id', '=', boardId)
    .where('unit', '=', 'day')
    .where('period', '>', after)
    .where('period', '<=', last)
    .orderBy('period', 'desc'),
)
