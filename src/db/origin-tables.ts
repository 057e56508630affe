import type { Generated } from 'kysely'

/** The board made for a board of an imported forum; the key names forum and board. */
interface OriginBoardTable {
  origin_key: string
  board_id: number
}
/** The placeholder made for a member of an imported forum, also after somebody has claimed it. */
interface OriginMemberTable {
  origin_key: string
  member_id: number
}
interface OriginThreadTable {
  thread_id: number
  origin_key: string
  software: string
  site: string | null
  url: string | null
  source_id: string | null
}
interface OriginPostTable {
  post_id: number
  thread_id: number
  /** Names the post among those of its thread, the same in every run. */
  origin_key: string
  source_id: string | null
  source_number: number | null
  file: string
  /** Who the page says wrote it, where that is nobody who could claim a placeholder: a guest of the old forum. */
  author_name: string | null
  /** The time as the page states it (a zone or a clock time can be missing); null when it states none. */
  stated_at: string | null
  /** 1 when the page says that it was edited, also when it does not say when. */
  edited: Generated<number>
  /** 0…1: how sure the reader was that this is one whole post. */
  sureness: number
}

/** Where imported boards, members, threads and posts came from. */
export interface OriginTables {
  origin_board: OriginBoardTable
  origin_member: OriginMemberTable
  origin_thread: OriginThreadTable
  origin_post: OriginPostTable
}
