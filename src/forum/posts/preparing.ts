import type { RenderedPost } from '../../text/rendering.ts'
import type { Forum } from '../kernel/forum.ts'
import type { Problem } from '../kernel/problems.ts'
import { settingsOf } from '../kernel/settings.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { censorOf } from '../threads/censoring.ts'
import { compose, rendererOf, type SourceProblem, sourceProblems } from './composing.ts'
import { type CheckedQuote, checkQuotes } from './quoting.ts'

/** A source made ready to be saved: what it became, what it quotes, what is wrong with it. */
export interface PreparedText {
  readonly source: string
  readonly rendered: RenderedPost
  readonly renderer: string
  readonly quotes: readonly CheckedQuote[]
  readonly problems: readonly Problem<SourceProblem>[]
}

export async function prepare(
  forum: Forum,
  author: Viewer,
  source: string,
  quotedBefore?: ReadonlySet<number>,
): Promise<PreparedText> {
  const settings = await settingsOf(forum)
  const rendered = await compose(forum, author, source)
  const quotes = await checkQuotes(forum.db, author, rendered.quotes, {
    censor: censorOf(settings),
    ...(quotedBefore && { quotedBefore }),
  })
  const problems = sourceProblems(source, rendered, settings)
  return { source, rendered, renderer: rendererOf(settings), quotes, problems }
}
