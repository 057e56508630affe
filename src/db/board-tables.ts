import type { Generated } from 'kysely'

import type { Instant } from './schema.ts'

/** A board that was merged into another: its address leads there. */
interface FormerBoardTable {
  board_id: number
  into_board_id: number
  title: string
  /** How many it had. */
  threads: number
  merged_at: Instant
  merged_by: number | null
  /** 1 when guests saw it at the time. */
  guests_saw: Generated<number>
}

/** How many threads of a board had their last post in a month (`2024-05`) or on a day, pinned and removed ones left out. Triggers keep it. */
interface BoardCalendarTable {
  board_id: number
  unit: 'month' | 'day'
  period: string
  threads: number
}

/** What is kept beside boards. */
export interface BesideBoards {
  former_board: FormerBoardTable
  board_calendar: BoardCalendarTable
}
