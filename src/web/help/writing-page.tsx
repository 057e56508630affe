import type { VNode } from 'preact'

import type { Preview } from '../../forum/posts/previewing.ts'
import type { MessageKey } from '../../lang/translate.ts'
import type { Page } from '../page.ts'
import { wordsWithQuotes } from '../posts/words.tsx'
import { Layout } from '../ui/layout.tsx'
import { Sanitised } from '../ui/raw.tsx'
import { urls } from '../urls.ts'

/** What is explained: by its name, in a sentence or two, and by a source that does it. */
export const lessons = [
  ['help.quotes', 'help.quotesAbout', 'help.exampleQuote'],
  ['help.calls', 'help.callsAbout', 'help.exampleCalls'],
  ['help.spoilers', 'help.spoilersAbout', 'help.exampleSpoilers'],
  ['help.emphasis', 'help.emphasisAbout', 'help.exampleEmphasis'],
  ['help.lists', 'help.listsAbout', 'help.exampleLists'],
  ['help.code', 'help.codeAbout', 'help.exampleCode'],
  ['help.bbcode', 'help.bbcodeAbout', 'help.exampleBbcode'],
] as const satisfies readonly (readonly [
  title: MessageKey,
  about: MessageKey,
  source: MessageKey,
])[]

/** A lesson with its source as typed here, and what the forum makes of it. */
export interface Taught {
  readonly title: MessageKey
  readonly about: MessageKey
  readonly source: string
  readonly preview: Preview
}

/** How to write a post, each mark with what comes of it. */
export function WritingPage({ page, taught }: { page: Page; taught: readonly Taught[] }): VNode {
  const title = page.t('help.writing')
  return (
    <Layout page={page} head={{ title, canonical: urls.writingHelp(), needsMore: true }}>
      <h1 class="title">{title}</h1>
      <p class="about">{page.t('help.writingAbout')}</p>
      {taught.map((lesson) => (
        <Lesson page={page} lesson={lesson} />
      ))}
    </Layout>
  )
}

function Lesson({
  page,
  lesson: { title, about, source, preview },
}: {
  page: Page
  lesson: Taught
}): VNode {
  return (
    <section class="lesson">
      <h2>{page.t(title)}</h2>
      <p class="about">{page.t(about)}</p>
      <div class="sides">
        <pre class="source" dir="auto" tabindex={0} aria-label={page.t('help.typed')}>
          {source}
        </pre>
        {isShown(preview) && (
          <div role="group" aria-label={page.t('help.shown')}>
            <Sanitised
              className="words"
              html={wordsWithQuotes(page, preview.rendered.html, preview.quotes, null)}
            />
          </div>
        )}
      </div>
    </section>
  )
}

/** Where nothing has been posted yet there is nothing to quote either. */
const isShown = ({ quotes }: Preview): boolean =>
  [...quotes.values()].every(({ state }) => state === 'shown')
