import type { ShownPost } from '../../forum/posts/on-page.ts'
import type { ReactionKind } from '../../forum/reactions/kinds.ts'
import type { Reactions } from '../../forum/reactions/queries.ts'
import type { ThreadShown } from '../../forum/threads/queries.ts'
import type { Origin } from '../../importing/origins.ts'

/** Everything of one page of a thread that is the same for all who may see the same boards. */
export interface ShownThread {
  readonly thread: ThreadShown
  /** The page's number, from 1. */
  readonly number: number
  readonly last: number
  readonly posts: readonly PostForPage[]
  readonly kinds: readonly ReactionKind[]
}

/** A post with its quote holes filled and what others made of it. */
export interface PostForPage extends ShownPost {
  /** Safe HTML, quotes included. */
  readonly words: string
  /** How many visible posts answer or quote it. */
  readonly answered: number
  readonly reactions: Reactions['counts']
  /** Where it was imported from. */
  readonly origin: Origin | null
}
