import type { FastifyInstance } from 'fastify'

import { type NoticeGroup, noticeGroups } from '../../forum/notifications/kinds.ts'
import { noticesFor } from '../../forum/notifications/queries.ts'
import { seeAll, seeOne } from '../../forum/notifications/seeing.ts'
import { idOfDigits } from '../../lib/ids.ts'
import { textField } from '../forms.ts'
import { sendPage } from '../send.tsx'
import { localPath, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { NoticesPage } from './notices-page.tsx'

/** What one was told. */
export function notificationRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web

  app.get(
    urls.notifications(),
    { config: { query: { group: noticeGroups, unseen: ['1'], after: 'any' } } },
    async (request, reply) => {
      const group = groupNamed(textField(request.query, 'group'))
      const unseen = textField(request.query, 'unseen') === '1'
      const after = textField(request.query, 'after')
      const asked = { group, unseen, after: after === '' ? undefined : after }
      const found = await noticesFor(forum.db, request.visit.viewer, asked)
      const page = await pageFor(web, request)
      return sendPage(web, request, reply, <NoticesPage page={page} found={found} asked={asked} />)
    },
  )

  app.post(urls.notificationsSeen(), async (request, reply) => {
    await seeAll(forum, request.visit.viewer)
    return reply.redirect(urls.notifications(), 303)
  })

  app.post<{ Params: { id: string } }>(
    '/notifications/:id(^\\d{1,15}$)/seen',
    async (request, reply) => {
      await seeOne(forum, request.visit.viewer, idOfDigits(request.params.id) ?? 0)
      const next = textField(request.body, 'next')
      return reply.redirect(next === '' ? urls.notifications() : localPath(next), 303)
    },
  )
}

function groupNamed(name: string): NoticeGroup | undefined {
  return noticeGroups.find((group) => group === name)
}
