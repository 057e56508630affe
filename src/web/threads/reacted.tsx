import type { VNode } from 'preact'

import type { ReactionKind } from '../../forum/reactions/kinds.ts'
import type { Page } from '../page.ts'
import { ReactionBar } from '../reactions/reaction-bar.tsx'
import type { PostForPage } from './shown-thread.ts'

/** The reactions under a post; `own` is the kind that the viewer gave. */
export function Reacted({
  page,
  post,
  kinds,
  own,
}: {
  page: Page
  post: PostForPage
  kinds: readonly ReactionKind[]
  own: number | null
}): VNode {
  return (
    <ReactionBar
      page={page}
      post={post}
      kinds={kinds}
      reactions={{ counts: post.reactions, own }}
    />
  )
}
