import type { VNode } from 'preact'

import type { Origin } from '../../importing/origins.ts'
import type { Page } from '../page.ts'
import { Message } from '../ui/message.tsx'
import type { PostForPage } from './shown-thread.ts'

/** Under an imported post: where it came from, and what its page did not say. */
export function Imported({
  page,
  post: { origin, edited },
}: {
  page: Page
  post: Pick<PostForPage, 'origin' | 'edited'>
}): VNode | null {
  if (origin === null) return null
  const doubts = doubtsOf(page, origin, edited !== null)
  return (
    <p class="edited">
      <From page={page} origin={origin} />
      {origin.posted_as !== null && ', '}
      {origin.posted_as !== null && (
        <Message page={page} id="claims.postedAs" with={{ name: <bdi>{origin.posted_as}</bdi> }} />
      )}
      {doubts.length > 0 && `. ${doubts.join(' ')}`}
    </p>
  )
}

function From({
  page,
  origin: { site, source_id, address },
}: {
  page: Page
  origin: Origin
}): VNode {
  if (site === null) return <>{page.t('importing.fromText')}</>
  const where = <bdi>{site}</bdi>
  const post = source_id === null ? null : page.t('importing.post', { post: source_id })
  return (
    <>
      <Message page={page} id="importing.from" with={{ where }} />
      {post !== null && ', '}
      {post !== null &&
        (address === null ? (
          post
        ) : (
          <a href={address} rel="nofollow">
            {post}
          </a>
        ))}
    </>
  )
}

function doubtsOf(
  { t }: Page,
  { stated_at, edited, sureness }: Origin,
  editIsSaid: boolean,
): readonly string[] {
  const doubts: string[] = []
  if (stated_at?.length === 10) doubts.push(t('importing.dayOnly'))
  if (stated_at?.length === 19) doubts.push(t('importing.timeLocal'))
  if (edited === 1 && !editIsSaid) doubts.push(t('importing.edited'))
  if (sureness < 1) doubts.push(t('importing.sureness', { share: sureness }))
  return doubts
}
