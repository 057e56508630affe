import { randomUUID } from 'node:crypto'

import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

import { Refusal } from '../../forum/kernel/refusals.ts'
import { maySeeThread } from '../../forum/kernel/viewing.ts'
import { unseenElsewhere } from '../../forum/notifications/seeing.ts'
import { placesSeen } from '../../forum/posts/places.ts'
import { mayReply } from '../../forum/posts/replying.ts'
import { ownReactions } from '../../forum/reactions/queries.ts'
import { numbersOn, pageOf } from '../../forum/threads/paging.ts'
import { threadFor } from '../../forum/threads/queries.ts'
import { ownPostsIn } from '../../forum/threads/removing.ts'
import { memo } from '../../lib/memo.ts'
import { seeHere } from '../notifications/seeing-here.ts'
import type { Page } from '../page.ts'
import { RemovedPlace } from '../posts/removed-place.tsx'
import { ActForm } from '../reactions/reaction-bar.tsx'
import { type Filled, fillPage, type SharedPage, sharePage } from '../shared-page.ts'
import { slot } from '../slots.ts'
import { Me } from '../ui/masthead.tsx'
import { WatchThread } from '../watching/watch-menu.tsx'
import type { Web } from '../web.ts'
import { loadThread } from './loading.ts'
import { PostActs } from './post-acts.tsx'
import { Reacted } from './reacted.tsx'
import { emptyReply, type ReplyDraft, ReplyForm } from './reply-form.tsx'
import type { PostForPage, ShownThread } from './shown-thread.ts'
import { ThreadActs } from './thread-acts.tsx'
import { ThreadPage } from './thread-page.tsx'
import { addUnread } from './unread.tsx'

/** What all members with the same sight share of a page of a thread, from memory. */
export async function sharedThreadPage(
  web: Web,
  page: Page,
  { threadId, number }: { readonly threadId: number; readonly number: number },
): Promise<SharedPage<ShownThread>> {
  const key = `thread ${threadId} ${number} ${page.language} ${page.viewer.sight.key}`
  const shared = await web.skeletons.of(key, () => shareThread(web, page, threadId, number))
  // Made for another with the same sight, who may have removed it and still opens it.
  if (!maySeeThread(page.viewer, shared.about.thread)) throw new Refusal('not-found')
  return shared
}

/** A member's page of a thread: only the slots in the shared page are this member's. */
export async function memberThreadPage(
  web: Web,
  page: Page,
  shared: SharedPage<ShownThread>,
  draft: ReplyDraft | null,
): Promise<Filled> {
  const own = await ownParts(web, page, shared.about)
  // A refused reply comes back as typed; otherwise the box is the same for all but for its seal and its nonce.
  if (draft !== null)
    own.set(...mine('reply', <OwnReply page={page} shown={shared.about} draft={draft} />))
  return fillPage(shared, own)
}

async function shareThread(
  web: Web,
  page: Page,
  threadId: number,
  number: number,
): Promise<SharedPage<ShownThread>> {
  const thread = await threadFor(web.forum.db, page.viewer, threadId)
  if (number < 1 || number > pageOf(thread.last_number)) throw new Refusal('not-found')
  const everybody: Page = { ...page, shared: true, csrf: '' }
  const shown = await loadThread(web, everybody, thread, number)
  const html = `<!doctype html>${renderToString(<ThreadPage page={everybody} shown={shown} />)}`
  const other = someMember(page)
  const usual = new Map([
    ...shown.posts.flatMap((post): readonly Part[] => [
      [`before:${post.number}`, ''],
      [`place:${post.id}`, ''],
      ...partsOf(other, shown, post, null),
    ]),
    part('act-form', <ActForm page={other} />),
    part('thread-acts', <ThreadActs page={other} thread={thread} />),
    part('watch', <WatchThread page={other} thread={thread} number={number} level={null} />),
    part(
      'reply',
      <OwnReply page={other} shown={shown} draft={{ ...emptyReply(), nonce: slot('nonce') }} />,
    ),
  ])
  return sharePage(html, usual, withoutWords(shown))
}

/** What the slots are filled by; the words stand in the skeleton already. */
function withoutWords(shown: ShownThread): ShownThread {
  const posts = shown.posts.map((post) => Object.assign(post, { html: '', words: '' }))
  return { ...shown, posts }
}

type Part = readonly [slotName: string, html: string]

const part = (slotName: string, piece: VNode): Part => [slotName, renderToString(piece)]

const mine = (slotName: string, piece: VNode): readonly [string, Buffer] => [
  slotName,
  Buffer.from(renderToString(piece)),
]

/** What stands under one post for one member. */
function partsOf(
  page: Page,
  { thread, kinds }: ShownThread,
  post: PostForPage,
  own: number | null,
): readonly Part[] {
  if (post.removed !== null) return []
  return [
    part(`acts:${post.id}`, <PostActs page={page} thread={thread} post={post} />),
    part(`reactions:${post.id}`, <Reacted page={page} post={post} kinds={kinds} own={own} />),
  ]
}

/** A member who wrote none of the posts and whose forms are sealed later: what most slots hold. */
function someMember(page: Page): Page {
  const { member } = page.viewer
  if (member === null) return page
  return { ...page, csrf: slot('csrf'), viewer: { ...page.viewer, member: { ...member, id: 0 } } }
}

async function ownParts(web: Web, page: Page, shown: ShownThread): Promise<Map<string, Buffer>> {
  const { db } = web.forum
  const { thread, posts, number } = shown
  const place = { is: 'thread', threadId: thread.id, ...numbersOn(number) } as const
  const own = new Map<string, Buffer>([
    ['me', cornerOf({ ...page, unseen: unseenElsewhere(place, page.unseen) })],
    ['csrf', Buffer.from(page.csrf)],
    ['nonce', Buffer.from(randomUUID())],
  ])
  if (thread.author_id === page.viewer.member?.id) {
    const ownPosts = await ownPostsIn(db, page.viewer, thread.id)
    own.set(...mine('thread-acts', <ThreadActs page={page} thread={thread} ownPosts={ownPosts} />))
  }
  const reacted = posts.filter(({ reactions }) => reactions.length > 0).map(({ id }) => id)
  const given = await ownReactions(db, page.viewer, reacted)
  for (const post of posts) {
    const kind = given.get(post.id) ?? null
    if (post.author?.id !== page.viewer.member?.id && kind === null) continue
    for (const [name, html] of partsOf(page, shown, post, kind)) own.set(name, Buffer.from(html))
  }
  await addPlaces(web, page, shown, own)
  await addUnread(web, page, shown, own)
  seeHere(web, page, place)
  return own
}

/** Corners of the masthead by session, with everything that is written in them. */
const corners = memo<Buffer>(2000)

/** The viewer's corner of the masthead; it changes with what is unseen, and hardly ever with the name or the picture. */
function cornerOf(page: Page): Buffer {
  const { member, sight } = page.viewer
  const { length } = page.unseen
  const key = [page.csrf, page.language, sight.key, member?.name, member?.avatar, length].join('\n')
  return corners(key, () => Buffer.from(renderToString(<Me page={page} />)))
}

/** Places of removed posts, for those who may know of them. */
async function addPlaces(
  web: Web,
  page: Page,
  { posts }: ShownThread,
  own: Map<string, Buffer>,
): Promise<void> {
  const gone = posts.flatMap(({ id, removed }) =>
    removed === null ? [] : [{ id, author_id: removed.author_id }],
  )
  if (gone.length === 0) return
  const seen = await placesSeen(web.forum.db, page.viewer, gone)
  for (const post of posts) {
    if (!seen.has(post.id)) continue
    own.set(...mine(`place:${post.id}`, <RemovedPlace page={page} post={post} />))
  }
}

function OwnReply({
  page,
  shown: { thread },
  draft,
}: {
  page: Page
  shown: ShownThread
  draft: ReplyDraft | null
}): VNode {
  const verdict = mayReply(page.viewer, thread)
  if (verdict === 'allowed') {
    return (
      <>
        <ReplyForm page={page} threadId={thread.id} draft={draft ?? emptyReply()} />
        <button type="button" class="quote-selection" data-behaviour="quote-selection" hidden>
          {page.t('threads.quoteSelection')}
        </button>
      </>
    )
  }
  const why = verdict === 'thread-locked' ? 'threads.locked' : 'threads.nobodyReplies'
  return <p class="locked">{page.t(why)}</p>
}
