import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { presentBoardId } from '../../forum/boards/former-boards.ts'
import { boardFor } from '../../forum/boards/queries.ts'
import { memberToday } from '../../forum/members/queries.ts'
import { newestPosts, newestBy, newestIn, type PostInThread } from '../../forum/posts/newest.ts'
import { quotesFor } from '../../forum/posts/quotes-shown.ts'
import { standingAlone } from '../../forum/posts/standing-alone.ts'
import { threadFor } from '../../forum/threads/queries.ts'
import { withoutSpoilers } from '../../text/hiding-spoilers.ts'
import type { Page } from '../page.ts'
import { sendText } from '../send.tsx'
import { idIn, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { atom } from './atom.ts'

/** A feed before its entries are written out: whose it is and which posts. */
interface Source {
  readonly title: string
  /** Path of the page the feed belongs to. */
  readonly path: string
  readonly posts: readonly PostInThread[]
  /** Whose it was has been claimed, which may be taken back. */
  readonly claimed?: boolean
}

/** Atom beside the index, boards, threads and members. What is not the viewer's to see is not in it, as on pages. */
export function feedRoutes(app: FastifyInstance, web: Web): void {
  const feed = (url: string, find: (page: Page, id: number) => Promise<Source>) =>
    app.get<{ Params: { id?: string } }>(url, async (request, reply) => {
      const page = await pageFor(web, request)
      const source = await find(page, idIn(request.params.id ?? '') ?? 0)
      const right = urls.feed(source.path)
      if (request.url.split('?')[0] !== right) {
        return reply.redirect(right, source.claimed === true ? 302 : 301)
      }
      return sendFeed(web, request, reply, await write(web, page, source))
    })
  const { db } = web.forum
  feed('/index.atom', async ({ viewer, settings }) => ({
    title: settings.forumName,
    path: urls.home(),
    posts: await newestPosts(db, viewer),
  }))
  feed('/boards/:id(^\\d[^.]*).atom', async ({ viewer }, id) => {
    const board = await boardFor(db, viewer, await presentBoardId(db, viewer, id))
    const posts = await newestPosts(db, viewer, board.id)
    return { title: board.title, path: urls.board(board), posts }
  })
  feed('/threads/:id(^\\d[^.]*).atom', async ({ viewer }, id) => {
    const thread = await threadFor(db, viewer, id)
    return { title: thread.title, path: urls.thread(thread), posts: await newestIn(db, viewer, id) }
  })
  feed('/members/:id(^\\d[^.]*).atom', async ({ viewer, at }, id) => {
    const { member } = await memberToday(db, viewer, { id, at })
    const posts = await newestBy(db, viewer, member.id)
    return { title: member.name, path: urls.member(member), posts, claimed: member.id !== id }
  })
}

function sendFeed(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  xml: string,
): FastifyReply {
  reply.header('content-security-policy', "default-src 'none'; sandbox")
  reply.type('application/atom+xml; charset=utf-8')
  return sendText(web, request, reply, xml)
}

async function write(web: Web, page: Page, { title, path, posts }: Source): Promise<string> {
  const quotes = await quotesFor(
    web.forum.db,
    page.viewer,
    posts.map(({ id }) => id),
  )
  return atom({
    title: path === urls.home() ? title : `${title} · ${page.settings.forumName}`,
    subtitle: path === urls.home() ? page.settings.description : '',
    page: page.url + path,
    self: page.url + urls.feed(path),
    language: page.language,
    unknownAuthor: page.t('common.authorUnknown'),
    entries: posts.map((post) => ({
      url: page.url + urls.post(post.id),
      title: post.number === 1 ? post.thread.title : `#${post.number} · ${post.thread.title}`,
      author: post.author?.name ?? null,
      publishedAt: post.posted_at,
      updatedAt: post.edited?.at ?? post.posted_at,
      html: withoutSpoilers(standingAlone(post.html, quotes.get(post.id), page)),
    })),
  })
}
