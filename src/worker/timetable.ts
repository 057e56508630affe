import type { Forum } from '../forum/kernel/forum.ts'
import { forgetOldLinks } from '../forum/members/one-time-links.ts'
import { forgetOldSessions } from '../forum/members/session-list.ts'
import { takeDigests } from '../forum/notifications/digests.ts'
import { forgetNotifications } from '../forum/notifications/forgetting.ts'
import { takeNoticesToMail } from '../forum/notifications/mailing.ts'
import { forgetNonces } from '../forum/posts/submitting.ts'
import { searchColumns } from '../forum/search/columns.ts'
import { forgetSearchChanges } from '../forum/search/search-changes.ts'
import type { Log } from '../outside/log.ts'

interface Recurring {
  readonly what: string
  readonly everyMinutes: number
  /** Safe to run at any time, and by two processes at once. */
  readonly run: (forum: Forum) => Promise<unknown>
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** Everything that is done again and again, and how often. Each is also done once soon after the start. */
export const timetable: readonly Recurring[] = [
  { what: 'forget sessions that have ended', everyMinutes: 60, run: forgetOldSessions },
  { what: 'forget links that stopped to work long ago', everyMinutes: 60, run: forgetOldLinks },
  {
    what: 'forget submissions that no browser will repeat',
    everyMinutes: 60,
    run: (forum) => forgetNonces(forum, before(forum, 7 * dayMs)),
  },
  { what: 'mail what was told and not seen', everyMinutes: 1, run: takeNoticesToMail },
  { what: 'mail digests where it is morning', everyMinutes: 5, run: takeDigests },
  { what: 'forget what was told long ago', everyMinutes: 60, run: forgetNotifications },
  // So that the first who searches after a start need not wait for it.
  { what: 'keep what search counts by in memory', everyMinutes: 10, run: searchColumns },
  { what: 'forget what every search has heard of', everyMinutes: 60, run: forgetSearchChanges },
]

/** Keeps the timetable until stopped. What fails is logged and tried again at its next time. */
export function keepTimetable(forum: Forum, log: Log): { readonly stop: () => void } {
  const timers = timetable.flatMap(({ what, everyMinutes, run }) => {
    const attempt = (): void => {
      run(forum).catch((problem: unknown) => log.error({ what, problem }, 'a recurring job failed'))
    }
    // Not at once: the first minute of a start belongs to those who wait for pages.
    return [setTimeout(attempt, minuteMs), setInterval(attempt, everyMinutes * minuteMs)]
  })
  return { stop: () => timers.forEach((timer) => clearTimeout(timer)) }
}

function before(forum: Forum, milliseconds: number): string {
  return new Date(Date.parse(forum.now()) - milliseconds).toISOString()
}
