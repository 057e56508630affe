import { createHash, randomBytes } from 'node:crypto'

import { isVisible } from '../../lib/lines.ts'
import { labelsIn } from '../../text/labels.ts'
import {
  longestSource,
  namesMentionedIn,
  type RenderContext,
  type RenderedPost,
  rendererVersion,
  renderPost,
  threadsNamedIn,
} from '../../text/rendering.ts'
import type { Forum } from '../kernel/forum.ts'
import type { Problem } from '../kernel/problems.ts'
import { defaultSettings, type Settings, settingsOf } from '../kernel/settings.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { membersByName } from '../members/finding.ts'
import { censorOf } from '../threads/censoring.ts'
import { threadsAmong } from '../threads/queries.ts'

export type SourceProblem = 'text-empty' | 'text-too-long'

/** What a source became when it was written: whoever wrote it saw the threads that are linked there. */
export interface Before {
  readonly html: string
}

/** Renders a source as the forum's settings want it. Threads are named by their numbers as far as the author may see them; when it is rendered again, those that were named before, or a link would tell that there is a thread which its author never saw. Slow work: before a transaction, never in one. */
export async function compose(
  forum: Forum,
  author: Viewer | Before,
  source: string,
  prefix = `n${randomBytes(4).toString('hex')}-`,
): Promise<RenderedPost> {
  const settings = await settingsOf(forum)
  return renderPost(source, await contextFor(forum, author, settings, { source, prefix }))
}

/** What is wrong with a source, given what became of it. */
export function sourceProblems(
  source: string,
  rendered: RenderedPost,
  { longestPost }: Pick<Settings, 'longestPost'>,
): readonly Problem<SourceProblem>[] {
  const limit = Math.min(longestPost, longestSource)
  if (source.length > limit) return [{ field: 'source', is: 'text-too-long', limit }]
  const empty = !isVisible(rendered.plain) && rendered.quotes.length === 0
  return empty ? [{ field: 'source', is: 'text-empty' }] : []
}

/** Names the renderer, the language of its own words and the words it censors: a post rendered by another one is due to be rendered again. */
export function rendererOf({
  censoredWords,
  language,
}: Pick<Settings, 'censoredWords' | 'language'>): string {
  const words = createHash('sha256').update(censoredWords.join('\n')).digest('hex')
  return [
    `${rendererVersion}`,
    ...(language === defaultSettings.language ? [] : [language]),
    ...(censoredWords.length === 0 ? [] : [words.slice(0, 12)]),
  ].join('-')
}

async function contextFor(
  forum: Forum,
  author: Viewer | Before,
  settings: Settings,
  { source, prefix }: { readonly source: string; readonly prefix: string },
): Promise<RenderContext> {
  const members = await membersByName(forum.db, namesMentionedIn(source))
  const threads =
    'html' in author
      ? threadsNamedBefore(author)
      : await threadsAmong(forum.db, author, threadsNamedIn(source))
  return {
    forumUrl: forum.url,
    memberIdByName: (name) => members.get(name)?.id,
    threadStands: (id) => threads.has(id),
    censor: settings.censoredWords.length > 0 ? censorOf(settings) : undefined,
    labels: labelsIn(settings.language),
    prefix,
  }
}

function threadsNamedBefore({ html }: Before): ReadonlySet<number> {
  const links = html.matchAll(/<a href="[^"]*\/threads\/(\d+)"[^>]*>#\1<\/a>/g)
  return new Set(Array.from(links, ([, id]) => Number(id)))
}
