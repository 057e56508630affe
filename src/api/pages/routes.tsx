import type { FastifyInstance } from 'fastify'

import { sendPage } from '../../web/send.tsx'
import { urls } from '../../web/urls.ts'
import { pageFor, type Web } from '../../web/web.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { ProblemsPage } from './problems-page.tsx'
import { ReferencePage } from './reference-page.tsx'

/** The API for people: made from the same declarations as what it does. */
export function apiPages(app: FastifyInstance, web: Web, endpoints: readonly AnyEndpoint[]): void {
  app.get(urls.api(), async (request, reply) => {
    const page = await pageFor(web, request)
    return sendPage(web, request, reply, <ReferencePage page={page} endpoints={endpoints} />)
  })
  app.get(urls.api('problems'), async (request, reply) => {
    const page = await pageFor(web, request)
    return sendPage(web, request, reply, <ProblemsPage page={page} />)
  })
}
