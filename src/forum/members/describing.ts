import { languageNamed } from '../../lang/languages.ts'
import { oneLine } from '../../lib/lines.ts'
import { compileCensor } from '../../text/censoring.ts'
import { labelsIn } from '../../text/labels.ts'
import { renderPost } from '../../text/rendering.ts'
import { type Forum, transact } from '../kernel/forum.ts'
import type { Answer, Problem } from '../kernel/problems.ts'
import type { Member } from '../kernel/rows.ts'
import { settingsOf } from '../kernel/settings.ts'

/** What members say about themselves. */
export interface Description {
  readonly location: string
  /** Markdown, as in posts. */
  readonly about: string
  /** Which catalogue their pages use; '' for the forum's. */
  readonly language: string
}

const longestLocation = 60
const longestAbout = 4000

export type DescriptionProblem = 'location-too-long' | 'about-too-long' | 'language-unknown'

/** Changes what a member's page says about them and the language they read in. */
export async function describe(
  forum: Forum,
  member: Pick<Member, 'id'>,
  typed: Description,
): Promise<Answer<object, DescriptionProblem>> {
  const location = oneLine(typed.location)
  const about = typed.about.toWellFormed().trim()
  const problems = descriptionProblems({ ...typed, location, about })
  if (problems.length > 0) return { ok: false, problems }
  const about_html = await render(forum, about, member.id)
  await transact(forum, ({ db }) =>
    db
      .updateTable('member')
      .set({ location, about, about_html, language: languageNamed(typed.language) })
      .where('id', '=', member.id)
      .execute(),
  )
  return { ok: true }
}

/** Members per transaction: other writers wait while one runs. */
const batch = 100

/** Renders what members say about themselves again, as the renderer and the censored words are now. */
export async function renderDescriptionsAgain(forum: Forum): Promise<void> {
  let last = 0
  for (;;) {
    const members = await describedAfter(forum, last)
    if (members.length === 0) return
    last = members.at(-1)?.id ?? last
    const changed: (typeof members)[number][] = []
    for (const { id, about, about_html: before } of members) {
      const about_html = await render(forum, about, id)
      if (about_html !== before) changed.push({ id, about, about_html })
    }
    if (changed.length === 0) continue
    await transact(forum, async ({ db }) => {
      for (const { id, about, about_html } of changed) {
        // Written anew since it was read: then the present words have been kept out already.
        const rows = db.updateTable('member').where('id', '=', id).where('about', '=', about)
        await rows.set({ about_html }).execute()
      }
    })
  }
}

function describedAfter({ db }: Forum, last: number) {
  return db
    .selectFrom('member')
    .select(['id', 'about', 'about_html'])
    .where('id', '>', last)
    .where('about', '!=', '')
    .orderBy('id')
    .limit(batch)
    .execute()
}

function descriptionProblems({
  location,
  about,
  language,
}: Description): readonly Problem<DescriptionProblem>[] {
  const problems: Problem<DescriptionProblem>[] = []
  if (location.length > longestLocation) {
    problems.push({ field: 'location', is: 'location-too-long', limit: longestLocation })
  }
  if (about.length > longestAbout) {
    problems.push({ field: 'about', is: 'about-too-long', limit: longestAbout })
  }
  if (language !== '' && languageNamed(language) === null) {
    problems.push({ field: 'language', is: 'language-unknown' })
  }
  return problems
}

/** As in a post, but nobody is called and nobody quoted: there is no thread to come to. */
async function render(forum: Forum, about: string, memberId: number): Promise<string> {
  if (about === '') return ''
  const { censoredWords, language } = await settingsOf(forum)
  const { html } = renderPost(about, {
    forumUrl: forum.url,
    memberIdByName: () => undefined,
    censor: compileCensor(censoredWords),
    labels: labelsIn(language),
    prefix: `m${memberId}-`,
  })
  return html.replace(/<!--quote:\d+-->/g, '')
}
