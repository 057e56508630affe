import type { VNode } from 'preact'

import type { Piece } from '../../forum/search/excerpts.ts'
import type { FoundPost } from '../../forum/search/found-posts.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import type { Page } from '../page.ts'
import { Message } from '../ui/message.tsx'
import { Name } from '../ui/name.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'

/** A post among results: a link to where it stands, who wrote it when in which board, and the words around what was found. */
export function FoundPostItem({ page, post }: { page: Page; post: FoundPost }): VNode {
  const { thread, board, number } = post
  return (
    <li class="found">
      <h3>
        <a href={urls.postInThread(thread, pageOf(number), post.id)}>
          <bdi>
            <Marked pieces={post.title} />
          </bdi>
          {number > 1 && <small> {page.t('search.post', { number })}</small>}
        </a>
      </h3>
      <p class="at">
        <Message
          page={page}
          id="search.where"
          with={{
            who: <Name page={page} member={post.author} />,
            when: <When page={page} at={post.posted_at} />,
            board: (
              <a href={urls.board(board)}>
                <bdi>{board.title}</bdi>
              </a>
            ),
          }}
        />
        {number === 1 && (
          <> · {page.t('search.replies', { count: Math.max(0, thread.post_count - 1) })}</>
        )}
      </p>
      <p class="words" dir="auto">
        <Marked pieces={post.excerpt} />
      </p>
    </li>
  )
}

function Marked({ pieces }: { pieces: readonly Piece[] }): VNode {
  return <>{pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
}
