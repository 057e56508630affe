import type { VNode } from 'preact'

import type { PostAddress } from '../../forum/posts/queries.ts'
import type { ReactionKind } from '../../forum/reactions/kinds.ts'
import type { GivenReaction } from '../../forum/reactions/queries.ts'
import type { Page } from '../page.ts'
import { ThreadTrail } from '../posts/trail.tsx'
import { Layout } from '../ui/layout.tsx'
import { Name } from '../ui/name.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'

/** Who gave which reaction to a post, kind by kind. */
export function WhoReactedPage({
  page,
  post,
  kinds,
  given,
}: {
  page: Page
  post: PostAddress
  kinds: readonly ReactionKind[]
  given: readonly GivenReaction[]
}): VNode {
  const title = page.t('reactions.whoToPost', { number: post.number })
  return (
    <Layout page={page} head={{ title, needsMore: true }}>
      <ThreadTrail page={page} thread={post.thread} />
      <h1 class="title">{title}</h1>
      {given.length === 0 && <p class="empty">{page.t('reactions.none')}</p>}
      {kinds.map((kind) => (
        <OfKind page={page} kind={kind} given={given} />
      ))}
      <p class="bar">
        <a class="button" href={urls.postInThread(post.thread, post.page, post.id)}>
          {page.t('reactions.backToPost')}
        </a>
      </p>
    </Layout>
  )
}

function OfKind({
  page,
  kind,
  given,
}: {
  page: Page
  kind: ReactionKind
  given: readonly GivenReaction[]
}): VNode | null {
  const those = given.filter(({ kind_id }) => kind_id === kind.id)
  if (those.length === 0) return null
  return (
    <section>
      <h2 class="room">
        <span aria-hidden="true">{kind.emoji}</span>{' '}
        {page.t('reactions.given', { name: kind.name, count: those.length })}
      </h2>
      <ul class="people">
        {those.map(({ member_id, name, reacted_at }) => (
          <li>
            <Name page={page} member={{ id: member_id, name }} />{' '}
            <When page={page} at={reacted_at} />
          </li>
        ))}
      </ul>
    </section>
  )
}
