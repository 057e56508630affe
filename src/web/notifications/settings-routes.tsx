import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { ownAccount } from '../../forum/members/changing-account.ts'
import {
  changeMailSettings,
  mailSettings,
  type MailSettings,
  rhythms,
  usualMail,
} from '../../forum/notifications/mail-settings.ts'
import { changeWatchHabits, watchHabits, type WatchHabits } from '../../forum/watching/habits.ts'
import { selfOf } from '../account/acting.ts'
import { textField } from '../forms.ts'
import { sendPage } from '../send.tsx'
import { urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { SettingsPage, type SettingsShown } from './settings-page.tsx'

/** What one wants to be told, and how. */
export function noticeSettingsRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web
  const config = { query: { saved: ['1'] } } as const
  app.get(urls.account('notifications'), { config }, (request, reply) =>
    send(web, request, reply, { saved: textField(request.query, 'saved') !== '' }),
  )
  app.post(urls.account('notifications'), async (request, reply) => {
    selfOf(request)
    const { viewer } = request.visit
    const [habits, mail] = [readHabits(request.body), readMail(request.body)]
    const answer = await changeMailSettings(forum, viewer, mail)
    if (!answer.ok) return send(web, request, reply.code(422), { habits, mail, wrong: true })
    await changeWatchHabits(forum, viewer, habits)
    return reply.redirect(`${urls.account('notifications')}?saved=1`, 303)
  })
}

async function send(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  special: Partial<SettingsShown>,
): Promise<FastifyReply> {
  const { memberId } = selfOf(request)
  const { forum } = web
  const page = await pageFor(web, request)
  const own = await ownAccount(forum, memberId)
  const shown = {
    page,
    habits: await watchHabits(forum.db, page.viewer),
    mail: await mailSettings(forum.db, page.viewer),
    reach: reachOf(forum.mail.available, own.email_confirmed_at),
    saved: false,
    wrong: false,
    ...special,
  }
  return sendPage(web, request, reply, <SettingsPage {...shown} />)
}

function reachOf(available: boolean, confirmedAt: string | null): SettingsShown['reach'] {
  if (!available) return 'no-mail'
  return confirmedAt === null ? 'no-address' : 'reached'
}

function readHabits(form: unknown): WatchHabits {
  const ticked = (name: string): boolean => textField(form, name) !== ''
  return { started: ticked('started'), answered: ticked('answered') }
}

function readMail(form: unknown): MailSettings {
  const rhythm = (group: keyof MailSettings['rhythms']) =>
    rhythms.find((one) => one === textField(form, `by_${group}`)) ?? usualMail.rhythms[group]
  const [from, to] = [hourOf(form, 'quiet_from'), hourOf(form, 'quiet_to')]
  return {
    rhythms: {
      addressed: rhythm('addressed'),
      threads: rhythm('threads'),
      boards: rhythm('boards'),
      reactions: rhythm('reactions'),
    },
    quiet: from === null || to === null || from === to ? null : { from, to },
    timeZone: textField(form, 'time_zone'),
  }
}

function hourOf(form: unknown, name: string): number | null {
  const typed = textField(form, name)
  return /^(1?\d|2[0-3])$/.test(typed) ? Number(typed) : null
}
