import { Type } from 'typebox'

import type { Forum } from '../../forum/kernel/forum.ts'
import type { Piece } from '../../forum/search/excerpts.ts'
import type { FoundPost } from '../../forum/search/found-posts.ts'
import {
  mostBeginnings,
  mostWordsAsked,
  parseSearch,
  readOperators,
  type SearchQuery,
} from '../../forum/search/query.ts'
import { asksSomething, search, type SearchResult } from '../../forum/search/searching.ts'
import { translator } from '../../lang/translate.ts'
import { countedAs, demandPace } from '../../web/limits.ts'
import { urls } from '../../web/urls.ts'
import { type AnyEndpoint, endpoint } from '../endpoint.ts'
import { presentPerson } from './presenting.ts'
import { counted, foundPost, nullable, page, person } from './schemas.ts'

export const searchEndpoints = (forum: Forum): readonly AnyEndpoint[] => [searchEndpoint(forum)]

const result = Type.Object({
  posts: Type.Array(foundPost),
  members: Type.Array(person),
  total: Type.Integer(),
  more: Type.Boolean({
    description:
      'There are more than `total`: only those that came to this forum last are ordered and counted.',
  }),
  by_board: Type.Array(counted),
  by_author: Type.Array(counted),
  did_you_mean: nullable(Type.String()),
  unknown: Type.Array(
    Type.Object({
      operator: Type.Union([Type.Literal('author'), Type.Literal('board')]),
      name: Type.String(),
    }),
    { description: 'Names in the question that mean nobody, or no board the caller may see.' },
  ),
  shortened: Type.Boolean({
    description: `There was more in the question than one search looks for (${mostWordsAsked} words, ${mostBeginnings} of them by their beginnings): the rest was left out.`,
  }),
  misread: Type.Array(
    Type.Object({
      operator: Type.Union(readOperators.map((name) => Type.Literal(name))),
      text: Type.String(),
      detail: Type.String(),
    }),
    {
      description:
        'Operators in the question whose values are missing or could not be read. They were looked for as words.',
    },
  ),
  page: Type.Integer(),
  pages: Type.Integer(),
})

const english = translator('en')

const searchEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'get',
    path: '/search',
    id: 'search',
    tag: 'search',
    query: Type.Object({
      q: Type.String({
        minLength: 1,
        maxLength: 500,
        description:
          'As in the box on pages: words, "a phrase", -word, author:, board:, thread:, before:, after:, in:title, has:link.',
      }),
      order: Type.Optional(Type.Union([Type.Literal('relevance'), Type.Literal('time')])),
      ...page.properties,
    }),
    answer: result,
    status: 200,
    handle: async ({ viewer, query, reply }) => {
      const asked = parseSearch(query.q, { order: query.order ?? 'relevance' })
      if (asksSomething(asked)) await demandPace(forum, reply, 'search', countedAs(reply.request))
      const found = await search(forum, viewer, asked, query.page ?? 1)
      const misread = asked.misread.map(presentMisread)
      return { ...presentResult(forum, found), shortened: asked.shortened, misread }
    },
  })

function presentResult(forum: Forum, found: SearchResult): object {
  return {
    posts: found.posts.map((post) => presentFound(forum, post)),
    members: found.members.map(({ id, name }) => presentPerson(forum, id, name)),
    total: found.total,
    more: found.more,
    by_board: found.byBoard,
    by_author: found.byAuthor,
    did_you_mean: found.didYouMean,
    unknown: found.unknown,
    page: found.page,
    pages: found.pages,
  }
}

function presentMisread({ operator, text }: SearchQuery['misread'][number]): object {
  return { operator, text, detail: english(`search.misread-${operator}`, { text }) }
}

function presentFound(forum: Forum, post: FoundPost): object {
  const { id, number, posted_at, thread, board } = post
  return {
    id,
    number,
    posted_at,
    author: presentPerson(forum, post.author?.id ?? null, post.author?.name ?? null),
    thread: { id: thread.id, title: thread.title, url: forum.url + urls.thread(thread) },
    board: { id: board.id, title: board.title, url: forum.url + urls.board(board) },
    excerpt: post.excerpt.map(({ text, marked }: Piece) => ({ text, marked })),
    url: forum.url + urls.post(id),
  }
}
