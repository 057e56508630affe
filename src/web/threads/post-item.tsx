import type { VNode } from 'preact'

import type { Page } from '../page.ts'
import { slot } from '../slots.ts'
import { Message } from '../ui/message.tsx'
import { Sanitised } from '../ui/raw.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { Imported } from './imported.tsx'
import { MemberCard } from './member-card.tsx'
import { PostActs } from './post-acts.tsx'
import { PostHeading } from './post-heading.tsx'
import { Reacted } from './reacted.tsx'
import type { PostForPage, ShownThread } from './shown-thread.ts'

/** One post with its author's card. What is the viewer's own (the unread line, controls) is left open in shared pages. */
export function PostItem({
  page,
  shown,
  post,
}: {
  page: Page
  shown: ShownThread
  post: PostForPage
}): VNode {
  if (post.removed !== null) return <>{page.shared && slot(`place:${post.id}`)}</>
  return (
    <>
      {page.shared && slot(`before:${post.number}`)}
      <article
        class="post"
        id={`post-${post.id}`}
        data-post={post.id}
        data-author={post.author?.name ?? ''}
      >
        <MemberCard page={page} member={post.author} guest={post.origin?.author_name ?? null} />
        <div class="body">
          <Stamp page={page} post={post} />
          <Sanitised className="words" html={post.words} />
          <Edited page={page} post={post} />
          <Imported page={page} post={post} />
          <Foot page={page} shown={shown} post={post} />
        </div>
      </article>
    </>
  )
}

/** What others made of the post, and what may be done with it. */
function Foot({
  page,
  shown: { thread, kinds },
  post,
}: {
  page: Page
  shown: ShownThread
  post: PostForPage
}): VNode {
  return (
    <footer class="acts">
      {page.shared ? (
        slot(`reactions:${post.id}`)
      ) : (
        <Reacted page={page} post={post} kinds={kinds} own={null} />
      )}
      <Answered page={page} post={post} />
      <span class="doing">
        {page.shared ? (
          slot(`acts:${post.id}`)
        ) : (
          <PostActs page={page} thread={thread} post={post} />
        )}
      </span>
    </footer>
  )
}

function Stamp({ page, post }: { page: Page; post: PostForPage }): VNode {
  const { number, answers } = post
  return (
    <div class="stamp">
      <PostHeading page={page} post={post} />
      <When page={page} at={post.posted_at} />
      {answers !== null && (
        <a href={urls.post(answers.id)} class="answers">
          {page.t('threads.inAnswerTo', { number: answers.number })}
        </a>
      )}
      <a class="no" href={urls.post(post.id)} aria-label={page.t('threads.post', { number })}>
        #{number}
      </a>
    </div>
  )
}

function Edited({ page, post }: { page: Page; post: PostForPage }): VNode | null {
  const { edited } = post
  if (edited === null) return null
  const when = <When page={page} at={edited.at} />
  if (!edited.earlierIsKnown) {
    return (
      <p class="edited">
        <Message page={page} id="importing.editedThere" with={{ when }} />
      </p>
    )
  }
  return (
    <p class="edited">
      <Message
        page={page}
        id={edited.why === '' ? 'threads.edited' : 'threads.editedWhy'}
        with={{
          who: <bdi>{edited.by ?? page.t('common.authorUnknown')}</bdi>,
          when,
          why: <bdi>{edited.why}</bdi>,
        }}
      />{' '}
      <a href={urls.postAct(post.id, 'history')}>{page.t('threads.whatChanged')}</a>
    </p>
  )
}

function Answered({ page, post }: { page: Page; post: PostForPage }): VNode | null {
  if (post.answered === 0 && post.answers === null) return null
  return (
    <a href={urls.conversation(post.id)}>
      {post.answered === 0
        ? page.t('threads.conversation')
        : page.t('threads.answers', { count: post.answered })}
    </a>
  )
}
