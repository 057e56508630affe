import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'

import { mayAdminister } from '../../forum/boards/administering.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import { demand } from '../../forum/kernel/refusals.ts'
import { tryPassword } from '../account/acting.ts'
import { rawField } from '../forms.ts'
import { comeBack } from '../limits.ts'
import { sayMemberProblem } from '../members/problems.ts'
import type { Page } from '../page.ts'
import { sendPage } from '../send.tsx'
import { Field } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { localPath, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'

/** An evening's arranging without being asked again; a screen left open over night asks. */
const confirmedFor = 60 * 60_000
/** The field of the password in a form that was asked for it; everything else in the form is carried along. */
const passwordField = 'confirm-password'

/** Lets administrators in who gave their password in this session not long ago, and asks the others for it. What they had sent is kept and goes through with the password. */
export function guardAdmin(app: FastifyInstance, web: Web): void {
  app.addHook('preHandler', async (request, response) => {
    const { viewer, sessionId, confirmedAt } = request.visit
    demand(mayAdminister(viewer))
    if (viewer.member === null || sessionId === null || confirmedAt === null) return
    if (Date.parse(web.forum.now()) - Date.parse(confirmedAt) <= confirmedFor) return
    const given = request.method === 'GET' ? '' : rawField(request.body, passwordField)
    if (given === '') {
      await askPassword(web, request, response.code(403))
      return
    }
    const answer = await tryPassword(web.forum, { memberId: viewer.member.id, sessionId }, given)
    if (answer.ok) return
    await askPassword(web, request, comeBack(response, answer.problems), answer.problems[0])
  })

  app.post(urls.adminConfirm(), (request, response) =>
    response.redirect(localPath(rawField(request.body, 'next')), 303),
  )
}

async function askPassword(
  web: Web,
  request: FastifyRequest,
  response: FastifyReply,
  problem?: Problem<'wrong-password' | 'too-soon'>,
): Promise<FastifyReply> {
  const page = await pageFor(web, request)
  const asks = request.method === 'GET'
  return sendPage(
    web,
    request,
    response,
    <ConfirmPage
      page={page}
      action={asks ? urls.adminConfirm() : request.url}
      fields={asks ? [['next', request.url]] : fieldsOf(request.body)}
      problem={problem && sayMemberProblem(page.t, problem)}
    />,
  )
}

function ConfirmPage({
  page,
  action,
  fields,
  problem,
}: {
  page: Page
  action: string
  fields: readonly (readonly [string, string])[]
  problem: string | undefined
}): VNode {
  const title = page.t('admin.confirmTitle')
  return (
    <Layout page={page} head={{ title }} here="admin">
      <form class="sheet narrow" method="post" action={action}>
        <FormSeal page={page} />
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <h1>{title}</h1>
        <p>{page.t('admin.confirmWhy')}</p>
        <Field
          name={passwordField}
          type="password"
          label={page.t('admin.password')}
          problem={problem}
          autocomplete="current-password"
          required
        />
        <button class="first">{page.t('admin.goOn')}</button>
      </form>
    </Layout>
  )
}

function fieldsOf(body: unknown): readonly (readonly [string, string])[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, value]: readonly [string, unknown]) => {
    if (name === 'csrf' || name === passwordField) return []
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    return values.flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : []))
  })
}
