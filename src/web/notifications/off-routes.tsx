import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'

import { Refusal } from '../../forum/kernel/refusals.ts'
import { memberFor } from '../../forum/members/queries.ts'
import { type MailRhythm, readOffToken } from '../../forum/notifications/mail-keys.ts'
import { endMail } from '../../forum/notifications/mail-settings.ts'
import { textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { sendPage } from '../send.tsx'
import { Layout } from '../ui/layout.tsx'
import { Message } from '../ui/message.tsx'
import { urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'

const config = { open: true, query: { token: 'any' } } as const

/** Where the address in a mail leads that ends mail of its kind: a person is asked, a mail program just says so by POST (RFC 8058). Nobody need be signed in. */
export function mailOffRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web
  const asked = async (request: FastifyRequest) => {
    const off = await readOffToken(forum, tokenOf(request))
    if (off === null) throw new Refusal('not-found')
    return off
  }
  const send = async (request: FastifyRequest, reply: FastifyReply, shown: Omit<Shown, 'page'>) => {
    const page = await pageFor(web, request)
    // No cache may keep a page that holds a secret.
    reply.header('cache-control', 'no-store')
    return sendPage(web, request, reply, <OffPage page={page} {...shown} />)
  }

  app.get(urls.mailOff(), { config }, async (request, reply) => {
    const { memberId: id, rhythm } = await asked(request)
    const { member } = await memberFor(forum.db, request.visit.viewer, { id, at: forum.now() })
    return send(request, reply, { token: tokenOf(request), rhythm, name: member.name })
  })
  app.post(urls.mailOff(), { config }, async (request, reply) => {
    const { memberId, rhythm } = await asked(request)
    await endMail(forum, memberId, rhythm)
    return send(request, reply, { token: null, rhythm, name: '' })
  })
}

function tokenOf({ query }: FastifyRequest): string {
  return textField(query, 'token').slice(0, 200)
}

interface Shown {
  readonly page: Page
  /** Null once it is done. */
  readonly token: string | null
  readonly rhythm: MailRhythm
  readonly name: string
}

function OffPage({ page, token, rhythm, name }: Shown): VNode {
  const { t } = page
  return (
    <Layout page={page} head={{ title: t('notices.offTitle'), needsMore: true }}>
      <div class="sheet narrow">
        <h1>{t('notices.offTitle')}</h1>
        {token === null ? (
          <p role="status">{t('notices.offDone')}</p>
        ) : (
          <form method="post" action={`${urls.mailOff()}?token=${encodeURIComponent(token)}`}>
            <p>
              <Message
                page={page}
                id={`notices.offAsk-${rhythm}`}
                with={{ name: <bdi>{name}</bdi> }}
              />
            </p>
            <button class="first">{t('notices.offYes')}</button>
          </form>
        )}
        <p>
          <a href={urls.account('notifications')}>{t('notices.settingsTitle')}</a>
        </p>
      </div>
    </Layout>
  )
}
