import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { Refusal } from '../../forum/kernel/refusals.ts'
import { sourceShown } from '../../forum/posts/hidden-quotes.ts'
import { type Preview, previewPost } from '../../forum/posts/previewing.ts'
import { postSource } from '../../forum/posts/queries.ts'
import { reply } from '../../forum/posts/replying.ts'
import { censorOf } from '../../forum/threads/censoring.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import { threadFor, type ThreadShown } from '../../forum/threads/queries.ts'
import { quoteReference } from '../../text/quoting.ts'
import { numberField } from '../forms.ts'
import { writingPace } from '../limits.ts'
import type { Page } from '../page.ts'
import { postBeside } from '../posts/post-beside.tsx'
import { sendFilled, sendFragment, sendPage, wantsFragment } from '../send.tsx'
import { idIn, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { threadActRoutes } from './act-routes.tsx'
import { loadThread } from './loading.ts'
import { memberThreadPage, sharedThreadPage } from './member-page.tsx'
import { Answering, emptyReply, readReply, type ReplyDraft, ReplyPage } from './reply-form.tsx'
import { startRoutes } from './start-routes.tsx'
import { ThreadPage } from './thread-page.tsx'

type ThreadRequest = FastifyRequest<{ Params: { thread: string; page?: string } }>

export function threadRoutes(app: FastifyInstance, web: Web): void {
  const show = (request: FastifyRequest, response: FastifyReply) =>
    // oxlint-disable-next-line no-unsafe-type-assertion -- the patterns below name these parameters.
    (asksQuoteAlone(request) ? sendQuote : showPage)(web, request as ThreadRequest, response)
  const config = { fragment: true, query: { page: 'any', quote: 'any', answer: 'any' } } as const
  app.get('/threads/:thread', { config }, show)
  app.get('/threads/:thread/:page(^\\d{1,9}$)', { config }, show)
  const replies = '/threads/:thread/replies'
  app.post<{ Params: { thread: string } }>(
    replies,
    { config: { ownPace: true } },
    (request, response) => takeReply(web, request, response),
  )
  startRoutes(app, web)
  threadActRoutes(app, web)
}

async function takeReply(
  web: Web,
  request: ThreadRequest,
  response: FastifyReply,
): Promise<FastifyReply> {
  const { viewer } = request.visit
  const threadId = idIn(request.params.thread) ?? 0
  const draft = readReply(request.body)
  const again = async (problems: ReplyDraft['problems'], preview: Preview | null) => {
    const page = await pageFor(web, request)
    const thread = await threadFor(web.forum.db, viewer, threadId)
    const answered = await postBeside(web, page, thread.id, draft.answersPostId)
    const shown = { page, thread, draft: { ...draft, problems }, preview, answered }
    return sendPage(web, request, response, <ReplyPage {...shown} />)
  }
  if (draft.wantsPreview) {
    const wait = await writingPace(web.forum, response, 'preview', viewer)
    if (wait.length > 0) return again(wait, null)
    const preview = await previewPost(web.forum, viewer, draft.source)
    return again(preview.problems, preview)
  }
  const wait = await writingPace(web.forum, response, 'post', viewer)
  if (wait.length > 0) return again(wait, null)
  const answer = await reply(web.forum, viewer, threadId, draft)
  if (!answer.ok) {
    response.code(422)
    return again(answer.problems, null)
  }
  const thread = await threadFor(web.forum.db, viewer, threadId)
  const { id, number } = answer.post
  return response.redirect(urls.postInThread(thread, pageOf(number), id), 303)
}

async function showPage(
  web: Web,
  request: ThreadRequest,
  response: FastifyReply,
): Promise<FastifyReply> {
  const threadId = idIn(request.params.thread) ?? 0
  const number = Number(request.params.page ?? 1)
  const page = await pageFor(web, request)
  const wanted = numberField(request.query, 'page')
  if (wanted !== null) return toPage(web, request, response, wanted)
  if (page.viewer.member !== null) {
    const shared = await sharedThreadPage(web, page, { threadId, number })
    const right = rightAddress(request, shared.about.thread, number)
    if (right !== null) return response.redirect(right, 301)
    const draft = await draftAsked(web, page, request)
    return sendFilled(web, request, response, await memberThreadPage(web, page, shared, draft))
  }
  const thread = await threadFor(web.forum.db, page.viewer, threadId)
  if (number < 1 || number > pageOf(thread.last_number)) throw new Refusal('not-found')
  const right = rightAddress(request, thread, number)
  if (right !== null) return response.redirect(right, 301)
  if (asksToAnswer(request)) throw new Refusal('sign-in-first')
  const shown = await loadThread(web, page, thread, number)
  return sendPage(web, request, response, <ThreadPage page={page} shown={shown} />)
}

/** The field "go to page": what is too far goes to the last page. */
async function toPage(
  web: Web,
  request: ThreadRequest,
  response: FastifyReply,
  wanted: number,
): Promise<FastifyReply> {
  const threadId = idIn(request.params.thread) ?? 0
  const thread = await threadFor(web.forum.db, request.visit.viewer, threadId)
  const number = Math.min(Math.max(wanted, 1), pageOf(thread.last_number))
  return response.redirect(urls.thread(thread, number), 302)
}

/** The page's own address, with what was asked of it, when it was reached by another one; null when it was not. */
function rightAddress(request: FastifyRequest, thread: ThreadShown, number: number): string | null {
  const [path, query] = request.url.split('?')
  const right = urls.thread(thread, number)
  if (path === right) return null
  return query === undefined ? right : `${right}?${query}`
}

function asksToAnswer({ query }: FastifyRequest): boolean {
  return numberField(query, 'quote') !== null || numberField(query, 'answer') !== null
}

function asksQuoteAlone(request: FastifyRequest): boolean {
  return wantsFragment(request) && request.visit.viewer.member !== null
}

/** What the client script puts into the box of the page that it stands on. */
async function sendQuote(
  web: Web,
  request: ThreadRequest,
  response: FastifyReply,
): Promise<FastifyReply> {
  const page = await pageFor(web, request)
  const draft = await draftAsked(web, page, request)
  if (draft === null) throw new Refusal('not-found')
  return sendFragment(
    response,
    <>
      {draft.answersPostId !== null && <Answering page={page} postId={draft.answersPostId} />}
      <textarea>{draft.source}</textarea>
    </>,
  )
}

/** The reply box as a "quote" or "reply" link without script wants it. */
async function draftAsked(
  web: Web,
  page: Page,
  request: FastifyRequest,
): Promise<ReplyDraft | null> {
  const quoted = numberField(request.query, 'quote')
  const answersPostId = quoted ?? numberField(request.query, 'answer')
  if (answersPostId === null) return null
  const draft = { ...emptyReply(), answersPostId }
  if (quoted === null) return draft
  const { db, url: forumUrl } = web.forum
  const post = await postSource(db, page.viewer, quoted, forumUrl)
  const censor = censorOf(page.settings)
  const words = await sourceShown(db, page.viewer, post.source, { forumUrl, censor })
  return { ...draft, source: quoteReference(post.author_name ?? '', quoted, words) }
}
