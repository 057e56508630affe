import type { FastifyInstance } from 'fastify'

import { withInner } from '../../forum/boards/board-tree.ts'
import { boardTree } from '../../forum/boards/queries.ts'
import { seeAllPosts } from '../../forum/notifications/seeing.ts'
import { markAllRead } from '../../forum/reading/marking.ts'
import { touchVisit } from '../../forum/reading/visiting.ts'
import { type NewTab, newTabs, whatsNew } from '../../forum/reading/whats-new.ts'
import { textField } from '../forms.ts'
import { sendPage } from '../send.tsx'
import { urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { NewPage } from './new-page.tsx'

export function newRoutes(app: FastifyInstance, web: Web): void {
  const { db } = web.forum

  app.get(
    '/new',
    { config: { query: { tab: newTabs, after: 'any' } } },
    async (request, response) => {
      const page = await pageFor(web, request)
      const tab = tabNamed(textField(request.query, 'tab'), page.viewer.member === null)
      const after = textField(request.query, 'after')
      const found = await whatsNew(db, page.viewer, tab, after === '' ? undefined : after)
      const boards = (await boardTree(db, page.viewer)).flatMap(withInner)
      return sendPage(
        web,
        request,
        response,
        <NewPage
          page={page}
          tab={tab}
          found={found}
          further={after !== ''}
          boards={new Map(boards.map((board) => [board.id, board]))}
        />,
      )
    },
  )

  app.post(urls.markRead(), async (request, response) => {
    await markAllRead(web.forum, request.visit.viewer)
    await seeAllPosts(web.forum, request.visit.viewer)
    return response.redirect(urls.whatsNew(), 303)
  })
}

/** A guest has no unread threads and none of their own. */
function tabNamed(name: string, guest: boolean): NewTab {
  const tab = newTabs.find((one) => one === name) ?? 'new'
  return guest && tab !== 'unanswered' ? 'new' : tab
}

/** Notes members' visits before their pages are made, so that a page knows what is new since the visit before. */
export function noteVisits(app: FastifyInstance, web: Web): void {
  app.addHook('preHandler', async (request) => {
    if (request.method !== 'GET' || request.visit.viewer.member === null) return
    try {
      const viewer = await touchVisit(web.forum, request.visit.viewer)
      request.visit = { ...request.visit, viewer }
    } catch (problem) {
      // A full disk must not keep anybody from reading.
      web.log.error({ request: request.id, problem }, 'a visit could not be noted')
    }
  })
}
