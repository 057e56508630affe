import type { FastifyInstance } from 'fastify'

import { censorWords, describeForum } from '../../forum/boards/describing.ts'
import { setLimits } from '../../forum/boards/limiting.ts'
import { settingsOf } from '../../forum/kernel/settings.ts'
import { offeredLanguages } from '../../lang/languages.ts'
import { rawField } from '../forms.ts'
import { urls } from '../urls.ts'
import type { Web } from '../web.ts'
import { adminBoardRoutes } from './board-routes.tsx'
import { adminClaimRoutes } from './claim-routes.tsx'
import { ForumPage, readForum } from './forum-page.tsx'
import { guardAdmin } from './guard.tsx'
import { adminJobRoutes } from './job-routes.tsx'
import { limitsOf, LimitsPage, readLimits, typedOf } from './limits-page.tsx'
import { adminMergeRoutes } from './merge-routes.tsx'
import { adminReactionRoutes } from './reaction-routes.tsx'
import { adminRoleRoutes } from './role-routes.tsx'
import { backTo, show } from './showing.ts'
import { WordsPage } from './words-page.tsx'

/** The operator's pages, each behind the same guard. */
export function adminRoutes(app: FastifyInstance, web: Web): void {
  void app.register((admin, _options, done) => {
    guardAdmin(admin, web)
    forumRoutes(admin, web)
    limitRoutes(admin, web)
    wordRoutes(admin, web)
    adminBoardRoutes(admin, web)
    adminMergeRoutes(admin, web)
    adminRoleRoutes(admin, web)
    adminReactionRoutes(admin, web)
    adminClaimRoutes(admin, web)
    adminJobRoutes(admin, web)
    done()
  })
}

function forumRoutes(app: FastifyInstance, web: Web): void {
  app.get(urls.admin(), (request, response) =>
    show(web, request, response, (page, saved) => (
      <ForumPage page={page} draft={page.settings} saved={saved} />
    )),
  )
  app.post(urls.admin(), async (request, response) => {
    const draft = readForum(request.body)
    const languages = offeredLanguages.map(([language]) => language)
    const answer = await describeForum(web.forum, request.visit.viewer, draft, languages)
    if (answer.ok) return backTo(response, 'forum')
    return show(web, request, response.code(422), (page) => (
      <ForumPage page={page} draft={draft} problems={answer.problems} />
    ))
  })
}

function limitRoutes(app: FastifyInstance, web: Web): void {
  app.get(urls.admin('limits'), (request, response) =>
    show(web, request, response, (page, saved) => (
      <LimitsPage page={page} typed={typedOf(page.settings)} saved={saved} />
    )),
  )
  app.post(urls.admin('limits'), async (request, response) => {
    const typed = readLimits(request.body)
    const answer = await setLimits(web.forum, request.visit.viewer, limitsOf(typed))
    if (answer.ok) return backTo(response, 'limits')
    return show(web, request, response.code(422), (page) => (
      <LimitsPage page={page} typed={typed} problems={answer.problems} />
    ))
  })
}

function wordRoutes(app: FastifyInstance, web: Web): void {
  app.get(urls.admin('words'), (request, response) =>
    show(web, request, response, async (page, saved) => {
      const { censoredWords } = await settingsOf(web.forum)
      return <WordsPage page={page} words={censoredWords.join('\n')} saved={saved} />
    }),
  )
  app.post(urls.admin('words'), async (request, response) => {
    const words = rawField(request.body, 'words')
    const answer = await censorWords(web.forum, request.visit.viewer, words)
    if (answer.ok) return backTo(response, 'words')
    return show(web, request, response.code(422), (page) => (
      <WordsPage page={page} words={words} problems={answer.problems} />
    ))
  })
}
