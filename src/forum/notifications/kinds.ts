import type { NoticeKind } from '../kernel/rows.ts'

/** What a member may want to be told in different ways. */
export const noticeGroups = ['addressed', 'threads', 'boards', 'reactions'] as const
export type NoticeGroup = (typeof noticeGroups)[number]

/** The kinds in each; decisions on claims are told always. */
export const kindsOf: Readonly<Record<NoticeGroup, readonly NoticeKind[]>> = {
  addressed: ['mention', 'quote', 'answer'],
  threads: ['posts'],
  boards: ['threads'],
  reactions: ['reactions'],
}
