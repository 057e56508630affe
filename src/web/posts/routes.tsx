import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { demand, Refusal } from '../../forum/kernel/refusals.ts'
import { conversationOf } from '../../forum/posts/conversations.ts'
import { editPost, mayEdit } from '../../forum/posts/editing.ts'
import { revisionsOf } from '../../forum/posts/history.ts'
import { previewPost } from '../../forum/posts/previewing.ts'
import { postAddress, postSource } from '../../forum/posts/queries.ts'
import { quotesFor } from '../../forum/posts/quotes-shown.ts'
import { mayRemovePost, removePost, restorePost } from '../../forum/posts/removing.ts'
import { censorOf } from '../../forum/threads/censoring.ts'
import { originsOf } from '../../importing/origins.ts'
import { actions } from '../actions.ts'
import { numberField, textField } from '../forms.ts'
import { writingPace } from '../limits.ts'
import { sendFragment, sendPage, wantsFragment } from '../send.tsx'
import { urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { ConversationPage } from './conversation-page.tsx'
import { type EditDraft, editDraftOf, EditPage, readEdit } from './edit-form.tsx'
import { HistoryPage } from './history-page.tsx'
import { postBeside } from './post-beside.tsx'
import { QuotedPage, Quotes } from './quoted-page.tsx'
import { RemovePage } from './remove-page.tsx'

type Handler = (request: FastifyRequest, response: FastifyReply) => Promise<FastifyReply>

export function postRoutes(app: FastifyInstance, web: Web): void {
  app.get(post(''), toPost(web))
  app.get(post('/conversation'), showConversation(web))
  app.get(post('/history'), { config: { query: { before: 'any' } } }, showHistory(web))
  app.get(post('/quoted'), { config: { fragment: true } }, showQuoted(web))
  app.get(post('/edit'), showEdit(web))
  app.post(post('/edit'), { config: { ownPace: true } }, edit(web))
  app.get(post('/remove'), showRemove(web))
  actions(app, post('/remove'), { post: remove(web), delete: restore(web) })
}

const post = (rest: string): string => `/posts/:post(^\\d{1,15}$)${rest}`

function idOf(request: FastifyRequest): number {
  return numberField(request.params, 'post') ?? 0
}

/** The permanent link: to the post in its thread, wherever that is today. */
function toPost(web: Web): Handler {
  return async (request, response) => {
    const found = await postAddress(web.forum.db, request.visit.viewer, idOf(request))
    return response.redirect(urls.postInThread(found.thread, found.page, found.id), 302)
  }
}

function showConversation(web: Web): Handler {
  return async (request, response) => {
    const page = await pageFor(web, request)
    const { db } = web.forum
    const about = await postAddress(db, page.viewer, idOf(request))
    const conversation = await conversationOf(db, page.viewer, about.id)
    const ids = conversation.posts.map(({ id }) => id)
    const quotes = await quotesFor(db, page.viewer, ids)
    return sendPage(
      web,
      request,
      response,
      <ConversationPage page={page} about={about} conversation={conversation} quotes={quotes} />,
    )
  }
}

function showHistory(web: Web): Handler {
  return async (request, response) => {
    const page = await pageFor(web, request)
    const before = numberField(request.query, 'before')
    const id = idOf(request)
    const history = await revisionsOf(web.forum.db, page.viewer, id, {
      forumUrl: web.forum.url,
      censor: censorOf(page.settings),
      ...(before !== null && { before }),
    })
    const cameEdited = (await originsOf(web.forum.db, page.viewer, [id])).get(id)?.edited === 1
    const shown = { page, history, cameEdited }
    return sendPage(web, request, response, <HistoryPage {...shown} />)
  }
}

function showQuoted(web: Web): Handler {
  return async (request, response) => {
    const page = await pageFor(web, request)
    const found = await postAddress(web.forum.db, page.viewer, idOf(request))
    if (found.removed_at !== null) throw new Refusal('not-found')
    const byPost = await quotesFor(web.forum.db, page.viewer, [found.id])
    const quotes = [...(byPost.get(found.id)?.values() ?? [])]
    if (wantsFragment(request))
      return sendFragment(response, <Quotes page={page} quotes={quotes} here={found.thread.id} />)
    return sendPage(web, request, response, <QuotedPage page={page} post={found} quotes={quotes} />)
  }
}

function showEdit(web: Web): Handler {
  return async (request, response) => {
    const page = await pageFor(web, request)
    const { db, url } = web.forum
    const source = await postSource(db, page.viewer, idOf(request), url)
    const { ownEditHours } = page.settings
    demand(mayEdit(page.viewer, source, source.thread, { ownEditHours, at: page.at }))
    const draft = editDraftOf(source)
    return sendPage(web, request, response, <EditPage page={page} post={source} draft={draft} />)
  }
}

function edit(web: Web): Handler {
  return async (request, response) => {
    const page = await pageFor(web, request)
    const draft = readEdit(request.body)
    const found = await postAddress(web.forum.db, page.viewer, idOf(request))
    const again = (changed: Partial<EditDraft>, status: number) =>
      sendPage(
        web,
        request,
        response.code(status),
        <EditPage page={page} post={found} draft={{ ...draft, ...changed }} />,
      )
    const act = draft.wantsPreview ? 'preview' : 'edit'
    const wait = await writingPace(web.forum, response, act, page.viewer)
    if (wait.length > 0) return again({ problems: wait }, 429)
    if (draft.wantsPreview) {
      const preview = await previewPost(web.forum, page.viewer, draft.source)
      return again({ preview, problems: preview.problems }, 200)
    }
    const answer = await editPost(web.forum, page.viewer, found.id, draft)
    if (answer.ok) {
      return response.redirect(urls.postInThread(found.thread, found.page, found.id), 303)
    }
    const conflict = 'conflict' in answer ? answer.conflict : null
    return again({ problems: answer.problems, conflict }, conflict === null ? 422 : 409)
  }
}

function showRemove(web: Web): Handler {
  return async (request, response) => {
    const page = await pageFor(web, request)
    const found = await postAddress(web.forum.db, page.viewer, idOf(request))
    const { ownRemovalHours } = page.settings
    demand(mayRemovePost(page.viewer, found, { ownRemovalHours, at: page.at }))
    const beside = await postBeside(web, page, found.thread.id, found.id)
    const shown = { page, post: found, beside }
    return sendPage(web, request, response, <RemovePage {...shown} />)
  }
}

function remove(web: Web): Handler {
  return async (request, response) => {
    const { viewer } = request.visit
    const found = await postAddress(web.forum.db, viewer, idOf(request))
    await removePost(web.forum, viewer, found.id, { reason: textField(request.body, 'reason') })
    return toThread(web, request, response, found)
  }
}

function restore(web: Web): Handler {
  return async (request, response) => {
    const { viewer } = request.visit
    const found = await postAddress(web.forum.db, viewer, idOf(request))
    await restorePost(web.forum, viewer, found.id)
    return toThread(web, request, response, found)
  }
}

/** Back to the post's place; to its board when the thread went with it. */
async function toThread(
  web: Web,
  request: FastifyRequest,
  response: FastifyReply,
  found: Awaited<ReturnType<typeof postAddress>>,
): Promise<FastifyReply> {
  const still = await postAddress(web.forum.db, request.visit.viewer, found.id).catch(
    (problem: unknown) => {
      if (problem instanceof Refusal) return null
      throw problem
    },
  )
  const { thread, page } = found
  const place =
    still === null
      ? urls.board({ id: thread.board_id, title: '' })
      : urls.postInThread(thread, page, found.id)
  return response.redirect(place, 303)
}
