import type { VNode } from 'preact'

import type { History, RevisionShown } from '../../forum/posts/history.ts'
import type { DiffSegment } from '../../lib/word-diff.ts'
import type { Page } from '../page.ts'
import { Layout } from '../ui/layout.tsx'
import { Message } from '../ui/message.tsx'
import { Name } from '../ui/name.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { ThreadTrail } from './trail.tsx'

/** What a post said when, newest first, with what each edit took away and put in. */
export function HistoryPage({
  page,
  history,
  cameEdited,
}: {
  page: Page
  history: History
  /** The first revision here is not what was first written, but what an archive had. */
  cameEdited: boolean
}): VNode {
  const { post, revisions, earlier } = history
  const title = page.t('posts.historyTitle', { number: post.number })
  return (
    <Layout page={page} head={{ title, needsMore: true }}>
      <ThreadTrail page={page} thread={post.thread} />
      <h1 class="title">{title}</h1>
      <p class="under">
        <a href={urls.postInThread(post.thread, post.page, post.id)}>
          {page.t('posts.backToThread')}
        </a>
      </p>
      {revisions.map((revision) => (
        <Revision page={page} revision={revision} cameEdited={cameEdited} />
      ))}
      {earlier !== null && (
        <a class="button" href={urls.history(post.id, earlier)}>
          {page.t('posts.earlierRevisions')}
        </a>
      )}
    </Layout>
  )
}

function Revision({
  page,
  revision,
  cameEdited,
}: {
  page: Page
  revision: RevisionShown
  cameEdited: boolean
}): VNode {
  return (
    <article class="revision">
      <h2>{page.t('posts.revision', { number: revision.revision })}</h2>
      <WrittenBy page={page} revision={revision} />
      {revision.changes === null && (
        <p>{page.t(cameEdited ? 'importing.asArchived' : 'posts.writtenFirst')}</p>
      )}
      <div class="source" dir="auto">
        {revision.changes === null
          ? revision.text
          : revision.changes.map((segment) => <Segment page={page} segment={segment} />)}
      </div>
    </article>
  )
}

function WrittenBy({ page, revision }: { page: Page; revision: RevisionShown }): VNode {
  const { written_by: id, writer_name: name } = revision
  const writer = id === null || name === null ? null : { id, name }
  return (
    <p>
      <Message
        page={page}
        id="posts.writtenBy"
        with={{
          who: <Name page={page} member={writer} />,
          when: <When page={page} at={revision.written_at} />,
        }}
      />
      {revision.reason !== '' && (
        <>
          {' '}
          <q>
            <bdi>{revision.reason}</bdi>
          </q>
        </>
      )}
    </p>
  )
}

/** Told apart by more than colour: by the elements, and by words for those who hear the page. */
function Segment({ page, segment }: { page: Page; segment: DiffSegment }): VNode {
  if (segment.kind === 'same') return <>{segment.text}</>
  const label = page.t(segment.kind === 'removed' ? 'posts.removedWords' : 'posts.addedWords')
  const words = (
    <>
      <span class="unseen">{label}</span>
      {segment.text}
    </>
  )
  return segment.kind === 'removed' ? <del>{words}</del> : <ins>{words}</ins>
}
