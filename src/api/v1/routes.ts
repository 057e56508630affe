import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'

import type { Forum } from '../../forum/kernel/forum.ts'
import { settingsOf } from '../../forum/kernel/settings.ts'
import type { Web } from '../../web/web.ts'
import { bearing } from '../bearing.ts'
import { type AnyEndpoint, serve } from '../endpoint.ts'
import { openApi } from '../openapi.ts'
import { apiPages } from '../pages/routes.tsx'
import { problemDocuments } from '../problem-documents.ts'
import { preflights, sharing } from '../sharing.ts'
import { boardEndpoints } from './boards.ts'
import { memberEndpoints } from './members.ts'
import { notificationEndpoints } from './notifications.ts'
import { postEndpoints } from './posts.ts'
import { reactionEndpoints } from './reactions.ts'
import { searchEndpoints } from './search.ts'
import { threadEndpoints } from './threads.ts'
import { watchEndpoints } from './watching.ts'

/** Every operation of the API. */
export const endpointsOf = (forum: Forum): readonly AnyEndpoint[] => [
  ...boardEndpoints(forum),
  ...threadEndpoints(forum),
  ...postEndpoints(forum),
  ...reactionEndpoints(forum),
  ...watchEndpoints(forum),
  ...notificationEndpoints(forum),
  ...memberEndpoints(forum),
  ...searchEndpoints(forum),
]

/** The second door: the same operations as the pages, for programs. */
export async function apiRoutes(app: FastifyInstance, web: Web): Promise<void> {
  const endpoints = endpointsOf(web.forum)
  apiPages(app, web, endpoints)
  preflights(app)
  await app.register(
    async (api) => {
      api.setValidatorCompiler(TypeBoxValidatorCompiler)
      problemDocuments(api, web.log)
      sharing(api)
      bearing(api, web)
      for (const one of endpoints) serve(api, one)
      api.get('/openapi.json', { config: { bearer: true } }, async () => {
        const { forumName } = await settingsOf(web.forum)
        return openApi(endpoints, { name: forumName, url: web.forum.url })
      })
    },
    { prefix: '/api/v1' },
  )
}
