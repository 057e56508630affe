import type { VNode } from 'preact'

import type { QuotedPost, QuoteShown } from '../../forum/posts/quotes-shown.ts'
import { openWords } from '../../text/hiding-spoilers.ts'
import { excerpt } from '../../text/plain.ts'
import type { Page } from '../page.ts'
import { Message } from '../ui/message.tsx'
import { Sanitised } from '../ui/raw.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'

/** Longer quotes are folded to their beginning: a reader wants the answer. */
const longestUnfolded = 600
const beginning = 240

/** A quote as one viewer may see it: attributed, marked, folded when long; nothing of what is gone. */
export function QuoteItem({
  page,
  quote,
  here,
}: {
  page: Page
  quote: QuoteShown
  /** The thread whose page this is: a quote from another one says from which. */
  here: number | null
}): VNode {
  if (quote.state === 'gone') return <p class="quote gone">{page.t('posts.quoteGone')}</p>
  if (quote.state === 'not-found') return <OwnWords page={page} quote={quote} />
  return (
    <blockquote class="quote" cite={urls.post(quote.source.id)}>
      <header>
        <span>
          <Said page={page} source={quote.source} here={here} />
        </span>
        {quote.editedSince && <span class="mark">{page.t('posts.editedSince')}</span>}
      </header>
      <Words page={page} html={quote.wordsHtml} text={quote.wordsText} />
      {quote.quotesOthers && (
        <a class="more" data-behaviour="open-in-place" href={urls.quotedIn(quote.source.id)}>
          {page.t('posts.whatItAnswered')}
        </a>
      )}
    </blockquote>
  )
}

type NotFound = Extract<QuoteShown, { state: 'not-found' }>

/** Words that the post named never said are the writer's own: no name stands above them. */
function OwnWords({ page, quote }: { page: Page; quote: NotFound }): VNode {
  const { source } = quote
  return (
    <blockquote class="quote own">
      <Words page={page} html={quote.wordsHtml} text={quote.wordsText} />
      <footer>
        {source === null ? (
          page.t('posts.saidNowhere')
        ) : (
          <Message
            page={page}
            id="posts.notSaid"
            with={{ post: <a href={urls.post(source.id)}>#{source.number}</a> }}
          />
        )}
      </footer>
    </blockquote>
  )
}

function Said({
  page,
  source,
  here,
}: {
  page: Page
  source: QuotedPost
  here: number | null
}): VNode {
  const thread = { id: source.thread_id, title: source.thread_title }
  return (
    <Message
      page={page}
      id={thread.id === here ? 'posts.said' : 'posts.saidElsewhere'}
      with={{
        who: <Who page={page} name={source.author_name} />,
        post: <a href={urls.post(source.id)}>#{source.number}</a>,
        when: <When page={page} at={source.posted_at} />,
        thread: (
          <a href={urls.thread(thread)}>
            <bdi>{thread.title}</bdi>
          </a>
        ),
      }}
    />
  )
}

/** The client script reads the name from the `b` when these words are quoted in their turn. */
function Who({ page, name }: { page: Page; name: string | null }): VNode {
  if (name === null) return <>{page.t('common.authorUnknown')}</>
  return (
    <b>
      <bdi>{name}</bdi>
    </b>
  )
}

function Words({ page, html, text }: { page: Page; html: string; text: string }): VNode {
  if (text.length <= longestUnfolded) return <Sanitised className="said" html={html} />
  return (
    <details>
      <summary>
        <span class="beginning">{excerpt(openWords(html), beginning)} </span>
        <span class="more">{page.t('posts.wholeQuote')}</span>
      </summary>
      <Sanitised className="said" html={html} />
    </details>
  )
}
