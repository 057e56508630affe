import type { VNode } from 'preact'

import type { Counted } from '../../forum/search/finding.ts'
import { type NamingOperator, withOperator, withoutOperator } from '../../forum/search/query.ts'
import type { SearchResult } from '../../forum/search/searching.ts'
import type { MessageKey } from '../../lang/translate.ts'
import type { Page } from '../page.ts'
import { Count } from '../ui/when.tsx'
import { addressOf, type Asked } from './search-form.tsx'

/** Counts by board and by author, each a link that asks for just those. */
export function Narrowing({
  page,
  asked,
  result,
}: {
  page: Page
  asked: Asked
  result: SearchResult
}): VNode | null {
  if (result.total === 0) return null
  return (
    <aside class="narrowing" id="narrow" aria-label={page.t('search.narrow')}>
      <Counts page={page} asked={asked} kind={boards} counted={result.byBoard} />
      <Counts page={page} asked={asked} kind={authors} counted={result.byAuthor} />
    </aside>
  )
}

interface Kind {
  readonly operator: NamingOperator
  readonly title: MessageKey
  readonly any: MessageKey
}
const boards: Kind = { operator: 'board', title: 'search.byBoard', any: 'search.anyBoard' }
const authors: Kind = { operator: 'author', title: 'search.byAuthor', any: 'search.anyAuthor' }

function Counts({
  page,
  asked,
  kind,
  counted,
}: {
  page: Page
  asked: Asked
  kind: Kind
  counted: readonly Counted[]
}): VNode | null {
  if (counted.length === 0) return null
  const anywhere = withoutOperator(asked.text, kind.operator)
  const isNarrowed = anywhere !== withOperatorsTidied(asked.text)
  return (
    <>
      <h2>{page.t(kind.title)}</h2>
      <ul>
        {isNarrowed && (
          <li>
            <a href={addressOf(asked, { text: anywhere })} rel="nofollow">
              {page.t(kind.any)}
            </a>
          </li>
        )}
        {counted.map((one) => (
          <Narrower
            page={page}
            to={addressOf(asked, { text: withOperator(asked.text, kind.operator, one.name) })}
            counted={one}
          />
        ))}
      </ul>
    </>
  )
}

function Narrower({ page, to, counted }: { page: Page; to: string; counted: Counted }): VNode {
  return (
    <li>
      <a href={to} rel="nofollow">
        <bdi>{counted.name}</bdi>
      </a>{' '}
      <span>
        <Count page={page} of={counted.count} />
      </span>
    </li>
  )
}

function withOperatorsTidied(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
