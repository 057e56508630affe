import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { Refusal } from '../../forum/kernel/refusals.ts'
import { forgetMail, parkedJob, parkedJobs, retryJobs } from '../../worker/parked.ts'
import { actions } from '../actions.ts'
import { urls } from '../urls.ts'
import type { Web } from '../web.ts'
import { AskOnce } from './frame.tsx'
import { JobsPage } from './jobs-page.tsx'
import { backTo, idOf, show } from './showing.ts'

const mostShown = 200
const pattern = '/admin/jobs/:id(^\\d{1,15}$)'

/** What failed for good: done again, or mail forgotten. */
export function adminJobRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web
  app.get(urls.admin('jobs'), (request, response) =>
    show(web, request, response, async (page, saved) => (
      <JobsPage page={page} saved={saved} {...await parkedJobs(forum.db, page.viewer, mostShown)} />
    )),
  )
  app.post(urls.admin('jobs'), async (request, response) => {
    await retryJobs(forum, request.visit.viewer, 'all')
    return backTo(response, 'jobs')
  })
  app.get(`${pattern}/forget`, (request, response) => ask(web, request, response))
  actions(app, pattern, {
    async post(request, response) {
      await retryJobs(forum, request.visit.viewer, [idOf(request)])
      return backTo(response, 'jobs')
    },
    async delete(request, response) {
      await forgetMail(forum, request.visit.viewer, [idOf(request)])
      return backTo(response, 'jobs')
    },
  })
}

async function ask(web: Web, request: FastifyRequest, response: FastifyReply) {
  const job = await parkedJob(web.forum.db, request.visit.viewer, idOf(request))
  const mail = job?.mail ?? null
  if (job === undefined || mail === null) throw new Refusal('not-found')
  return show(web, request, response, (page) => (
    <AskOnce
      page={page}
      part="jobs"
      question={page.t('admin.forgetMailAsk', { address: mail.address })}
      action={urls.adminJob(job.id)}
      yes={page.t('admin.forgetMailYes')}
    />
  ))
}
