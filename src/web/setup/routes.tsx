import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { firstRunTokenFits, makeFirstAdministrator } from '../../forum/boards/founding.ts'
import { remembering } from '../../forum/kernel/epoch.ts'
import type { Forum } from '../../forum/kernel/forum.ts'
import { Refusal } from '../../forum/kernel/refusals.ts'
import { isUnfounded } from '../../forum/members/roles.ts'
import { languageNamed } from '../../lang/languages.ts'
import { counterOf } from '../../lib/networks.ts'
import { textField } from '../forms.ts'
import { demandPace } from '../limits.ts'
import { deviceOf } from '../members/door-routes.tsx'
import { sendPage } from '../send.tsx'
import { giveSession } from '../session.ts'
import { urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { readFounding, SetupClosed, SetupPage } from './setup-form.tsx'

/** The first-run page: there until the forum has an administrator, and open only to who can read the terminal. */
export function setupRoutes(app: FastifyInstance, web: Web): void {
  // An empty forum shows its operator the way, and nobody comes in by another door before.
  app.addHook('preHandler', async (request, reply): Promise<unknown> =>
    waitsForSetup(request) && (await unfounded(web.forum))
      ? reply.redirect(urls.setup(), 303)
      : undefined,
  )

  const open = { config: { open: true } }
  app.get(urls.setup(), open, async (request, reply) => {
    const token = await tokenFor(web, request, reply, request.query)
    const page = await pageFor(web, request)
    if (token === null) return sendPage(web, request, reply.code(403), <SetupClosed page={page} />)
    const language = languageNamed(page.settings.language) ?? 'en'
    const draft = { forumName: '', name: '', email: '', language }
    return sendPage(web, request, reply, <SetupPage page={page} token={token} draft={draft} />)
  })

  app.post(urls.setup(), open, async (request, reply) => {
    const token = await tokenFor(web, request, reply, request.body)
    const page = await pageFor(web, request)
    if (token === null) return sendPage(web, request, reply.code(403), <SetupClosed page={page} />)
    const draft = readFounding(request.body)
    const answer = await makeFirstAdministrator(web.forum, draft, deviceOf(request))
    if (!answer.ok) {
      const { problems } = answer
      const shown = <SetupPage page={page} token={token} draft={draft} problems={problems} />
      return sendPage(web, request, reply.code(422), shown)
    }
    giveSession(web, reply, answer.token)
    return reply.redirect(urls.home(), 303)
  })
}

function waitsForSetup({ url, routeOptions }: FastifyRequest): boolean {
  return (
    url === urls.home() || (routeOptions.config.open === true && routeOptions.url !== urls.setup())
  )
}

const unfounded = remembering(
  (forum: Forum) => forum.epoch.content,
  (forum: Forum) => isUnfounded(forum.db),
)

/** The token when it opens the page, null when it does not; once the forum is founded there is no such page. */
async function tokenFor(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  fields: unknown,
): Promise<string | null> {
  if (!(await isUnfounded(web.forum.db))) throw new Refusal('not-found')
  const token = textField(fields, 'token')
  if (token === '') return null
  await demandPace(web.forum, reply, 'sign-in', counterOf(request.ip))
  return (await firstRunTokenFits(web.forum.db, token)) ? token : null
}
