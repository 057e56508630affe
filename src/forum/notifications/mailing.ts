import { sql } from 'kysely'

import { type Forum, transact } from '../kernel/forum.ts'
import type { Instant, NoticeKind } from '../kernel/rows.ts'
import { composeNoticeMail } from './composing-mail.ts'
import { kindsIn, mailColumns, mailSettingsOf } from './mail-settings.ts'
import { noticesWith } from './queries.ts'
import { isQuiet, receiverOf } from './receivers.ts'

const minuteMs = 60_000
/** Whoever is here sees it in the site meanwhile. */
const waitMs = 2 * minuteMs
/** What waited longer, for quiet hours to end, is no news any more; a digest or the site tells of it. */
const oldestMs = 24 * 60 * minuteMs
const rowsAtOnce = 500
const membersAtOnce = 50

interface Due {
  readonly id: number
  readonly member_id: number
}

/** Takes what was told a while ago and not seen, for those who want it by mail at once: one mail for each of them. */
export async function takeNoticesToMail(forum: Forum): Promise<void> {
  if (!forum.mail.available) return
  const now = Date.parse(forum.now())
  const until = new Date(now - waitMs).toISOString()
  let after = { made_at: new Date(now - oldestMs).toISOString(), id: 0 }
  const due: Due[] = []
  for (;;) {
    const rows = await rowsAfter(forum, after, until)
    const last = rows.at(-1)
    for (const row of rows) if (isDue(row, forum.now())) due.push(row)
    if (last === undefined || rows.length < rowsAtOnce) break
    after = last
  }
  const byMember = [...Map.groupBy(due, ({ member_id }) => member_id)]
  for (let from = 0; from < byMember.length; from += membersAtOnce) {
    await take(forum, byMember.slice(from, from + membersAtOnce))
  }
}

type Row = Awaited<ReturnType<typeof rowsAfter>>[number]

function isDue(row: Row, now: Instant): boolean {
  const settings = mailSettingsOf(row)
  return kindsIn(settings, 'at-once').includes(row.kind) && !isQuiet(settings, now)
}

function rowsAfter(
  { db }: Forum,
  after: { readonly made_at: Instant; readonly id: number },
  until: Instant,
) {
  return db
    .selectFrom('notification')
    .innerJoin('member', 'member.id', 'notification.member_id')
    .leftJoin('notice_settings', 'notice_settings.member_id', 'notification.member_id')
    .select(['notification.id', 'notification.member_id', 'notification.made_at'])
    .select((row) => row.ref('notification.kind').$castTo<NoticeKind>().as('kind'))
    .select(mailColumns)
    .where('notification.seen_at', 'is', null)
    .where('notification.mailed_at', 'is', null)
    .where('member.email_confirmed_at', 'is not', null)
    .where('notification.made_at', '<=', until)
    .where(sql<boolean>`(notification.made_at, notification.id) > (${after.made_at}, ${after.id})`)
    .orderBy('notification.made_at')
    .orderBy('notification.id')
    .limit(rowsAtOnce)
    .execute()
}

/** Marked in the transaction that makes the job: two processes at once do not both mail it. */
async function take(
  forum: Forum,
  members: readonly (readonly [memberId: number, due: readonly Due[]])[],
): Promise<void> {
  await transact(
    forum,
    async ({ db, at, record }) => {
      for (const [memberId, due] of members) {
        const taken = await db
          .updateTable('notification')
          .set({ mailed_at: at })
          .where(
            'id',
            'in',
            due.map(({ id }) => id),
          )
          .where('seen_at', 'is', null)
          .where('mailed_at', 'is', null)
          .returning('id')
          .execute()
        const noticeIds = taken.map(({ id }) => id).toSorted((one, other) => one - other)
        if (noticeIds.length > 0) await record({ type: 'notices.due', memberId, noticeIds })
      }
    },
    'nothing-shown',
  )
}

/** Sends what was taken for a member, as far as they may still see it and have not. */
export async function mailNotices(
  forum: Forum,
  { memberId, noticeIds }: { readonly memberId: number; readonly noticeIds: readonly number[] },
): Promise<void> {
  if (!forum.mail.available) return
  const receiver = await receiverOf(forum, memberId)
  if (receiver === null) return
  const { viewer, to } = receiver
  const notices = await noticesWith(forum.db, viewer, (query) =>
    query.where('notification.id', 'in', noticeIds),
  )
  if (notices.length === 0) return
  const id = `notices-${noticeIds.at(-1) ?? 0}`
  await forum.mail.send(
    await composeNoticeMail(forum, to, { id, rhythm: 'at-once', notices, missed: [] }),
  )
}
