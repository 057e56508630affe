import { oneLine } from '../../lib/lines.ts'
import type { Forum } from '../kernel/forum.ts'
import type { Answer, Problem } from '../kernel/problems.ts'
import { demand } from '../kernel/refusals.ts'
import { changeSettings, type Settings } from '../kernel/settings.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { mayAdminister } from './administering.ts'

/** What an administrator says about the forum as a whole. */
export type ForumDraft = Pick<
  Settings,
  'forumName' | 'description' | 'language' | 'joinOpen' | 'joinNeedsEmail'
>
export type ForumProblem =
  | 'forum-name-empty'
  | 'forum-name-too-long'
  | 'description-too-long'
  | 'language-unknown'

const longestName = 60
/** About what a search engine shows. */
const longestDescription = 300

/** Names and describes the forum and says who may join. `languages` are those there is a catalogue for. */
export async function describeForum(
  forum: Forum,
  viewer: Viewer,
  typed: ForumDraft,
  languages: readonly string[],
): Promise<Answer<object, ForumProblem>> {
  demand(mayAdminister(viewer))
  const draft = {
    ...typed,
    forumName: oneLine(typed.forumName),
    description: oneLine(typed.description),
  }
  const problems = problemsOf(draft, languages)
  if (problems.length > 0) return { ok: false, problems }
  await changeSettings(forum, draft)
  return { ok: true }
}

function problemsOf(
  { forumName, description, language }: ForumDraft,
  languages: readonly string[],
): readonly Problem<ForumProblem>[] {
  const problems: Problem<ForumProblem>[] = []
  if (forumName === '') problems.push({ field: 'forumName', is: 'forum-name-empty' })
  if (forumName.length > longestName)
    problems.push({ field: 'forumName', is: 'forum-name-too-long', limit: longestName })
  if (description.length > longestDescription)
    problems.push({ field: 'description', is: 'description-too-long', limit: longestDescription })
  if (!languages.includes(language)) problems.push({ field: 'language', is: 'language-unknown' })
  return problems
}

export type CensorProblem = 'word-too-long' | 'too-many-words'

const longestWord = 60
/** Each word is looked for in every post that is rendered. */
const mostWords = 1_000

/** Says which words are shown as *** from now on, also in what was written before. One per line. */
export async function censorWords(
  forum: Forum,
  viewer: Viewer,
  typed: string,
): Promise<Answer<object, CensorProblem>> {
  demand(mayAdminister(viewer))
  const words = [...new Set(typed.split('\n').map(oneLine))].filter((word) => word !== '')
  if (words.length > mostWords)
    return { ok: false, problems: [{ field: 'words', is: 'too-many-words', limit: mostWords }] }
  if (words.some((word) => word.length > longestWord))
    return { ok: false, problems: [{ field: 'words', is: 'word-too-long', limit: longestWord }] }
  await changeSettings(forum, { censoredWords: words })
  return { ok: true }
}
