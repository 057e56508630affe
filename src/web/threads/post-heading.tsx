import type { VNode } from 'preact'

import type { Page } from '../page.ts'
import { Message } from '../ui/message.tsx'

/** What a post is in a list of headings: read out, not shown, for the card beside it says the same. */
export function PostHeading({
  page,
  post: { number, author, answers },
}: {
  page: Page
  post: {
    readonly number: number
    readonly author: { readonly name: string } | null
    readonly answers: { readonly number: number } | null
  }
}): VNode {
  return (
    <h2 class="unseen">
      <Message
        page={page}
        id={answers === null ? 'threads.postBy' : 'threads.postByInAnswer'}
        with={{
          number: String(number),
          who: <bdi>{author?.name ?? page.t('common.authorUnknown')}</bdi>,
          answered: String(answers?.number ?? ''),
        }}
      />
    </h2>
  )
}
