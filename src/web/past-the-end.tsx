import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'

import { boardFor, threadsIn } from '../forum/boards/queries.ts'
import { Refusal } from '../forum/kernel/refusals.ts'
import { pageOf } from '../forum/threads/paging.ts'
import { threadFor } from '../forum/threads/queries.ts'
import type { Page } from './page.ts'
import { idIn, urls } from './urls.ts'
import type { Web } from './web.ts'

/** The thread or board whose page was asked for, and its last page, when it has fewer; null for everything else. */
export async function pastTheEnd(
  web: Web,
  page: Page,
  request: FastifyRequest,
): Promise<VNode | null> {
  const asked = /^\/(threads|boards)\/([^/?]+)\/\d+(?:\?|$)/.exec(request.url)
  const id = idIn(asked?.[2] ?? '')
  if (id === null) return null
  try {
    return asked?.[1] === 'threads' ? await ofThread(web, page, id) : await ofBoard(web, page, id)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function ofThread(web: Web, page: Page, id: number): Promise<VNode> {
  const thread = await threadFor(web.forum.db, page.viewer, id)
  const last = pageOf(thread.last_number)
  return (
    <Ends page={page} title={thread.title} last={last} href={(to) => urls.thread(thread, to)} />
  )
}

async function ofBoard(web: Web, page: Page, id: number): Promise<VNode> {
  const { db } = web.forum
  const board = await boardFor(db, page.viewer, id)
  const { pages } = await threadsIn(db, page.viewer, id, 1)
  return <Ends page={page} title={board.title} last={pages} href={(to) => urls.board(board, to)} />
}

function Ends({
  page,
  title,
  last,
  href,
}: {
  page: Page
  title: string
  last: number
  href: (page: number) => string
}): VNode {
  return (
    <p>
      <a href={href(1)}>
        <bdi>{title}</bdi>
      </a>
      {last > 1 && (
        <>
          {' · '}
          <a href={href(last)}>{page.t('refusal.lastPage', { page: last })}</a>
        </>
      )}
    </p>
  )
}
