import type { VNode } from 'preact'

import { mostBeginnings, mostWordsAsked, type SearchQuery } from '../../forum/search/query.ts'
import type { SearchResult } from '../../forum/search/searching.ts'
import type { Page } from '../page.ts'
import { Layout } from '../ui/layout.tsx'
import { Message } from '../ui/message.tsx'
import { Face, Name } from '../ui/name.tsx'
import { Pager } from '../ui/pager.tsx'
import { Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { inUnits } from '../waiting.ts'
import { FoundPostItem } from './found-post-item.tsx'
import { Narrowing } from './narrowing.tsx'
import { addressOf, type Asked, SearchForm } from './search-form.tsx'
import { SearchTips } from './search-tips.tsx'

export interface ShownSearch {
  readonly asked: Asked
  /** null when nothing is asked. */
  readonly result: SearchResult | null
  /** What of the question could not be understood. */
  readonly misread: SearchQuery['misread']
  readonly shortened: boolean
  /** Seconds until there may be another search, when there were too many. */
  readonly wait: number
  /** The thread that is searched alone. */
  readonly thread: { readonly id: number; readonly title: string } | null
}

export function SearchPage({ page, shown }: { page: Page; shown: ShownSearch }): VNode {
  const { asked, result, thread, wait } = shown
  const title =
    asked.text === ''
      ? page.t('search.title')
      : page.t('search.titleFor', { text: asked.text.slice(0, 80) })
  return (
    <Layout
      page={page}
      // Every page of results stands for the one page that search engines should know: the box.
      head={{
        title,
        number: result?.page ?? 1,
        canonical: urls.search(),
        description: page.t('search.description'),
        needsMore: true,
      }}
      here="search"
    >
      <h1 class="title finding">{page.t('search.title')}</h1>
      <SearchForm page={page} asked={asked} />
      {thread !== null && <InThread page={page} asked={asked} thread={thread} />}
      {wait > 0 && <Problems page={page} problems={[page.t('refusal.too-many', inUnits(wait))]} />}
      <Misread page={page} shown={shown} />
      {result === null ? (
        <SearchTips page={page} />
      ) : (
        <Results page={page} asked={asked} result={result} />
      )}
    </Layout>
  )
}

/** What of the question was not understood. */
function Misread({ page, shown }: { page: Page; shown: ShownSearch }): VNode {
  const { asked, result, misread, shortened, wait } = shown
  return (
    <>
      {misread.map(({ operator, text }) => (
        <p class="misread">{page.t(`search.misread-${operator}`, { text })}</p>
      ))}
      {shortened && (
        <p class="misread">
          {page.t('search.shortened', { words: mostWordsAsked, beginnings: mostBeginnings })}
        </p>
      )}
      {result === null && wait === 0 && asked.text.trim() !== '' && (
        <p class="misread">{page.t('search.noWords')}</p>
      )}
    </>
  )
}

interface InThreadProps {
  readonly page: Page
  readonly asked: Asked
  readonly thread: NonNullable<ShownSearch['thread']>
}

function InThread({ page, asked, thread }: InThreadProps): VNode {
  return (
    <p class="under">
      <span>
        <Message
          page={page}
          id="search.inThread"
          with={{
            thread: (
              <a href={urls.thread(thread)}>
                <bdi>{thread.title}</bdi>
              </a>
            ),
          }}
        />
      </span>
      <a href={addressOf(asked, { threadId: null })}>{page.t('search.everywhere')}</a>
    </p>
  )
}

interface ResultsProps {
  readonly page: Page
  readonly asked: Asked
  readonly result: SearchResult
}

function Results({ page, asked, result }: ResultsProps): VNode {
  const nothing = result.total === 0 && result.members.length === 0
  return (
    <>
      {(result.total > 0 || nothing) && <Summary page={page} asked={asked} result={result} />}
      <Notes page={page} asked={asked} result={result} />
      <div class="findings">
        <div>
          <FoundMembers page={page} result={result} />
          {result.posts.length > 0 && (
            <section>
              <h2 class="room">{page.t('search.results')}</h2>
              <ol class="results">
                {result.posts.map((post) => (
                  <FoundPostItem page={page} post={post} />
                ))}
              </ol>
            </section>
          )}
          <Pager
            page={page}
            current={result.page}
            last={result.pages}
            href={(to) => addressOf(asked, { page: to })}
          />
        </div>
        <Narrowing page={page} asked={asked} result={result} />
      </div>
      {nothing && <SearchTips page={page} />}
    </>
  )
}

function Summary({ page, asked, result }: ResultsProps): VNode {
  const { total, more } = result
  return (
    <div class="bar sums">
      <strong role="status">
        {page.t(more ? 'search.more' : 'search.total', { count: total })}
      </strong>
      <span class="grow" />
      {total > 1 && (
        <nav class="order" aria-label={page.t('search.order')}>
          <a
            href={addressOf(asked, { order: 'relevance' })}
            aria-current={asked.order === 'relevance' ? 'true' : undefined}
          >
            {page.t('search.byRelevance')}
          </a>
          <a
            href={addressOf(asked, { order: 'time' })}
            aria-current={asked.order === 'time' ? 'true' : undefined}
          >
            {page.t('search.byTime')}
          </a>
        </nav>
      )}
      {total > 0 && (
        <a class="to-narrowing" href="#narrow">
          {page.t('search.narrow')}
        </a>
      )}
    </div>
  )
}

/** What may have gone wrong, with a way on. */
function Notes({ page, asked, result }: ResultsProps): VNode {
  const { unknown, didYouMean, total, members } = result
  return (
    <>
      {unknown.map(({ operator, name }) => (
        <p>
          {page.t(operator === 'author' ? 'search.nobodyNamed' : 'search.noBoardNamed', { name })}
        </p>
      ))}
      {didYouMean !== null && (
        <p class="meant">
          <Message
            page={page}
            id="search.didYouMean"
            with={{
              text: (
                <a href={addressOf(asked, { text: didYouMean })}>
                  <bdi>{didYouMean}</bdi>
                </a>
              ),
            }}
          />
        </p>
      )}
      {asked.page > result.pages && <p>{page.t('search.lastPage', { page: result.page })}</p>}
      {total + members.length + unknown.length === 0 && <p>{page.t('search.fewer')}</p>}
    </>
  )
}

function FoundMembers({ page, result }: Pick<ResultsProps, 'page' | 'result'>): VNode | null {
  if (result.members.length === 0) return null
  return (
    <section>
      <h2 class="room">{page.t('search.members')}</h2>
      <ul class="found-members">
        {result.members.map((member) => (
          <li>
            <Face member={member} size={32} />
            <Name page={page} member={member} />
            <small>{page.t('boards.posts', { count: member.post_count })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
