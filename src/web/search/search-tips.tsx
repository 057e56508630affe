import type { VNode } from 'preact'

import type { MessageKey } from '../../lang/translate.ts'
import type { Page } from '../page.ts'
import { urls } from '../urls.ts'

const tips: readonly (readonly [example: MessageKey, meaning: MessageKey])[] = [
  ['search.exampleWords', 'search.tipWords'],
  ['search.examplePhrase', 'search.tipPhrase'],
  ['search.exampleWithout', 'search.tipWithout'],
  ['search.exampleBeginning', 'search.tipBeginning'],
  ['search.exampleAuthor', 'search.tipAuthor'],
  ['search.exampleBoard', 'search.tipBoard'],
  ['search.exampleDates', 'search.tipDates'],
  ['search.exampleTitle', 'search.tipTitle'],
  ['search.exampleLink', 'search.tipLink'],
]

/** What may be typed into the box, each with an example to press. */
export function SearchTips({ page }: { page: Page }): VNode {
  return (
    <section class="tips">
      <h2>{page.t('search.tips')}</h2>
      <dl>
        {tips.map(([example, meaning]) => (
          <div>
            <dt>
              <a href={urls.search(page.t(example))} rel="nofollow">
                <code>{page.t(example)}</code>
              </a>
            </dt>
            <dd>{page.t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
