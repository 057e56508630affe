import { sql } from 'kysely'

import { isWithin, localTime } from '../../lib/local-times.ts'
import { type Forum, transact } from '../kernel/forum.ts'
import type { Instant } from '../kernel/rows.ts'
import { bestMissed } from './best.ts'
import { composeNoticeMail } from './composing-mail.ts'
import { kindsIn, mailColumns, mailSettingsOf } from './mail-settings.ts'
import { type Notice, noticesWith } from './queries.ts'
import { isQuiet, type Receiver, receiverOf } from './receivers.ts'

type DigestRhythm = 'daily' | 'weekly'
const digestRhythms: readonly DigestRhythm[] = ['daily', 'weekly']

/** Read over breakfast, where the member lives; who could not be sent one in the morning gets the next. */
const morning = { from: 7, to: 12 }
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const periods: Readonly<Record<DigestRhythm, number>> = { daily: dayMs, weekly: 7 * dayMs }
const membersAtOnce = 500
/** Members in one job: few enough that a failing one is soon tried again, enough that taking jobs costs little. */
const membersInJob = 25
/** Written at a time: while one waits for the mail server or the disk, the next is read. */
const togetherInJob = 4

/** Days on which everybody in a time zone has been looked after, so that they are not gone through again until the next. */
const finished = new WeakMap<Forum['epoch'], Map<string, string>>()

/** Takes whose digest is due: in the morning of their day, and of their Monday. */
export async function takeDigests(forum: Forum): Promise<void> {
  if (!forum.mail.available) return
  const known = finished.get(forum.epoch) ?? new Map<string, string>()
  finished.set(forum.epoch, known)
  for (const timeZone of await timeZones(forum)) {
    const now = localTime(forum.now(), timeZone)
    if (!isWithin(now.hour, morning.from, morning.to)) continue
    for (const rhythm of digestRhythms) {
      if (rhythm === 'weekly' && !now.monday) continue
      const what = `${rhythm} ${timeZone}`
      if (known.get(what) === now.day) continue
      const all = await takeIn(forum, { timeZone, rhythm, day: now.day })
      if (all) known.set(what, now.day)
    }
  }
}

async function timeZones({ db }: Forum): Promise<readonly string[]> {
  const rows = await db.selectFrom('notice_settings').select('time_zone').distinct().execute()
  return [...new Set(['', ...rows.map(({ time_zone }) => time_zone)])]
}

interface Taking {
  readonly timeZone: string
  readonly rhythm: DigestRhythm
  readonly day: string
}

/** Gives whether nobody is left for later: whoever has quiet hours now is. */
async function takeIn(forum: Forum, taking: Taking): Promise<boolean> {
  let after = 0
  let all = true
  for (;;) {
    const rows = await membersAfter(forum, taking, after)
    const last = rows.at(-1)
    if (last === undefined) return all
    const wanting = rows.filter((row) => kindsIn(mailSettingsOf(row), taking.rhythm).length > 0)
    const due = wanting.filter((row) => !isQuiet(mailSettingsOf(row), forum.now()))
    if (due.length < wanting.length) all = false
    await take(
      forum,
      taking,
      due.map(({ id }) => id),
    )
    if (rows.length < membersAtOnce) return all
    after = last.id
  }
}

function membersAfter({ db }: Forum, { timeZone, rhythm, day }: Taking, after: number) {
  return db
    .selectFrom('member')
    .leftJoin('notice_settings', 'notice_settings.member_id', 'member.id')
    .leftJoin('digest', (join) =>
      join.onRef('digest.member_id', '=', 'member.id').on('digest.rhythm', '=', rhythm),
    )
    .select('member.id')
    .select(mailColumns)
    .where('member.email_confirmed_at', 'is not', null)
    .where('member.id', '>', after)
    .where(sql<boolean>`coalesce(notice_settings.time_zone, '') = ${timeZone}`)
    .where(sql<boolean>`coalesce(digest.day, '') < ${day}`)
    .orderBy('member.id')
    .limit(membersAtOnce)
    .execute()
}

async function take(
  forum: Forum,
  { rhythm, day }: Taking,
  memberIds: readonly number[],
): Promise<void> {
  if (memberIds.length === 0) return
  await transact(
    forum,
    async ({ db, at, record }) => {
      const taken = await db
        .insertInto('digest')
        .values(memberIds.map((member_id) => ({ member_id, rhythm, day, taken_at: at })))
        .onConflict((row) =>
          row
            .columns(['member_id', 'rhythm'])
            .doUpdateSet({ day, taken_at: at })
            // Another process may have been faster.
            .where('digest.day', '<', day),
        )
        .returning('member_id')
        .execute()
      const ids = taken.map(({ member_id }) => member_id)
      for (let from = 0; from < ids.length; from += membersInJob) {
        const some = ids.slice(from, from + membersInJob)
        await record({ type: 'digests.due', rhythm, memberIds: some })
      }
    },
    'nothing-shown',
  )
}

/** Sends the digests of these members, each once a day however often this is done. When one cannot be sent, the others are all the same. */
export async function sendDigests(
  forum: Forum,
  { rhythm, memberIds }: { readonly rhythm: DigestRhythm; readonly memberIds: readonly number[] },
): Promise<void> {
  if (!forum.mail.available) return
  const rows = await forum.db
    .selectFrom('digest')
    .select(['member_id', 'day'])
    .where('rhythm', '=', rhythm)
    .where('member_id', 'in', memberIds)
    .where((row) => row.or([row('sent_day', 'is', null), row('sent_day', '<', row.ref('day'))]))
    .execute()
  const problems: unknown[] = []
  const left = rows.map(({ member_id, day }) => ({ memberId: member_id, rhythm, day }))
  const sendOn = async (): Promise<void> => {
    for (let digest = left.pop(); digest !== undefined; digest = left.pop()) {
      try {
        await sendDigest(forum, digest)
      } catch (problem) {
        problems.push(problem)
      }
    }
  }
  await Promise.all(Array.from({ length: togetherInJob }, sendOn))
  if (problems.length > 0) throw new AggregateError(problems, String(problems[0]))
}

interface Digest {
  readonly memberId: number
  readonly rhythm: DigestRhythm
  readonly day: string
}

async function sendDigest(forum: Forum, digest: Digest): Promise<void> {
  const { memberId, rhythm, day } = digest
  const receiver = await receiverOf(forum, memberId)
  const notices = receiver === null ? [] : await noticesIn(forum, receiver, rhythm)
  const missed = receiver === null ? [] : await missedIn(forum, receiver, rhythm, notices)
  if (receiver !== null && notices.length + missed.length > 0) {
    const mail = { id: `${rhythm}-${day}`, rhythm, notices, missed }
    await forum.mail.send(await composeNoticeMail(forum, receiver.to, mail))
  }
  await noteSent(forum, digest, notices)
}

async function noticesIn(
  { db }: Forum,
  { viewer, settings, to }: Receiver,
  rhythm: DigestRhythm,
): Promise<readonly Notice[]> {
  const kinds = kindsIn(settings, rhythm)
  if (kinds.length === 0) return []
  return noticesWith(db, viewer, (query) =>
    query
      .where('notification.member_id', '=', to.id)
      .where('notification.kind', 'in', kinds)
      .where('notification.mailed_at', 'is', null),
  )
}

async function missedIn(
  forum: Forum,
  { viewer, settings }: Receiver,
  rhythm: DigestRhythm,
  notices: readonly Notice[],
) {
  if (settings.rhythms.boards !== rhythm) return []
  // To the hour: what was lively in a board is counted once for all.
  const since: Instant = new Date(
    Math.floor(Date.parse(forum.now()) / hourMs) * hourMs - periods[rhythm],
  ).toISOString()
  // Of several new threads none is named.
  const named = notices.filter(({ kind, count }) => kind !== 'threads' || count === 1)
  const told = new Set(named.flatMap(({ thread }) => thread?.id ?? []))
  return bestMissed(forum, viewer, since, told)
}

async function noteSent(
  forum: Forum,
  { memberId, rhythm, day }: Digest,
  notices: readonly Notice[],
): Promise<void> {
  await transact(
    forum,
    async ({ db, at }) => {
      await db
        .updateTable('digest')
        .set({ sent_day: day, sent_at: at })
        .where('member_id', '=', memberId)
        .where('rhythm', '=', rhythm)
        .execute()
      if (notices.length === 0) return
      await db
        .updateTable('notification')
        .set({ mailed_at: at })
        .where(
          'id',
          'in',
          notices.map(({ id }) => id),
        )
        .execute()
    },
    'nothing-shown',
  )
}
