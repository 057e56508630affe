import type { FastifyRequest } from 'fastify'
import type { ComponentChildren, VNode } from 'preact'

import { fromOurPages } from './csrf.ts'
import { numberField, rawField } from './forms.ts'
import type { Page } from './page.ts'
import { FormSeal } from './ui/problems.tsx'
import { urls } from './urls.ts'
import type { Web } from './web.ts'

const writing = /^\/(?:threads\/[^/?]+\/replies|boards\/[^/?]+\/start|posts\/\d+\/edit)$/
/** What goes along with the text when it is sent again: never the old seal. */
const fields = ['title', 'base-title', 'reason', 'base', 'nonce', 'answers'] as const

/** A refused text is given back. It can be sent again only when it came from one of our own pages. */
export function RefusedText({
  web,
  page,
  request,
}: {
  web: Web
  page: Page
  request: FastifyRequest
}): VNode | null {
  const { body, url, method } = request
  const source = rawField(body, 'source')
  if (method !== 'POST' || source === '' || !writing.test(url)) return null
  const box = <Box page={page} source={source} />
  const guest = page.viewer.member === null
  if (guest || !fromOurPages(web, request)) {
    return (
      <div class="sheet">
        {box}
        {guest && (
          <p>
            <a href={urls.signIn(url.replace(/\/replies$/, ''))}>{page.t('common.signIn')}</a>
          </p>
        )}
        <BackToThread page={page} request={request} />
      </div>
    )
  }
  return (
    <AgainForm page={page} request={request}>
      {box}
    </AgainForm>
  )
}

/** Sends the text as it came, under the seal of today. */
function AgainForm({
  page,
  request,
  children,
}: {
  page: Page
  request: FastifyRequest
  children: ComponentChildren
}): VNode {
  const { body, url } = request
  return (
    <form class="sheet" method="post" action={url}>
      <FormSeal page={page} />
      {fields
        .filter((name) => rawField(body, name) !== '')
        .map((name) => (
          <input type="hidden" name={name} value={rawField(body, name)} />
        ))}
      {children}
      <div class="bar">
        <button class="button first">{page.t('refusal.sendAgain')}</button>
        <BackToThread page={page} request={request} />
      </div>
    </form>
  )
}

/** A reply was written to a thread, or to a post in it: that is where its writer wants to look once more. */
function BackToThread({ page, request }: { page: Page; request: FastifyRequest }): VNode | null {
  const thread = /^(.*)\/replies$/.exec(request.url)?.[1]
  if (thread === undefined) return null
  const answers = numberField(request.body, 'answers')
  const href = answers === null ? thread : urls.post(answers)
  return <a href={href}>{page.t('posts.backToThread')}</a>
}

function Box({ page, source }: { page: Page; source: string }): VNode {
  return (
    <>
      <label for="f-source">{page.t('refusal.yourText')}</label>
      <textarea id="f-source" name="source" dir="auto" rows={12}>
        {`\n${source}`}
      </textarea>
    </>
  )
}
