import type { RenderedPost } from '../../text/rendering.ts'
import type { Forum } from '../kernel/forum.ts'
import type { Problem } from '../kernel/problems.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Viewer } from '../kernel/viewing.ts'
import type { SourceProblem } from './composing.ts'
import { prepare } from './preparing.ts'
import { quotesOfPreview, type QuoteShown } from './quotes-shown.ts'

export interface Preview {
  readonly rendered: RenderedPost
  /** By ordinal, as the post would show them. */
  readonly quotes: ReadonlyMap<number, QuoteShown>
  readonly problems: readonly Problem<SourceProblem>[]
}

/** What a source would look like as a post. Writes nothing. */
export async function previewPost(forum: Forum, viewer: Viewer, source: string): Promise<Preview> {
  if (viewer.member === null) throw new Refusal('sign-in-first')
  return showAsPost(forum, viewer, source)
}

/** The same for a source of the forum's own, an example: nobody has to be signed in to look at it. */
export async function showAsPost(forum: Forum, viewer: Viewer, source: string): Promise<Preview> {
  const { rendered, quotes, problems } = await prepare(forum, viewer, source)
  return { rendered, problems, quotes: await quotesOfPreview(forum.db, viewer, quotes) }
}
