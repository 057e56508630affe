import { renderToString } from 'preact-render-to-string'

import { postsOnPage } from '../../forum/posts/on-page.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import { type ThreadShown, threadFor } from '../../forum/threads/queries.ts'
import type { Page } from '../page.ts'
import type { SharedPage } from '../skeletons.ts'
import { fillPage } from '../skeletons.ts'
import { cutAtSlots } from '../slots.ts'
import { Me } from '../ui/layout.tsx'
import type { Web } from '../web.ts'
import { PostActs } from './post-item.tsx'
import { emptyReply, ReplyForm } from './reply-form.tsx'
import type { ShownThread } from './shown-thread.ts'
import { ThreadPage } from './thread-page.tsx'

/** Loads one page of a thread as everybody with this viewer's sight sees it. */
export async function showThread(
  web: Web,
  page: Page,
  thread: ThreadShown,
  number: number,
): Promise<ShownThread> {
  const posts = await postsOnPage(web.forum.db, page.viewer, thread.id, number)
  return {
    thread,
    number,
    last: pageOf(thread.last_number),
    posts: posts.map((post) => Object.assign(post, { words: post.html, answered: 0 })),
  }
}

/**
 * A member's page of a thread: what all with the same sight share comes from memory, only the slots are this member's.
 * Measured: about a third of the cost of rendering the page for each.
 */
export async function memberThreadPage(
  web: Web,
  page: Page,
  threadId: number,
  number: number,
): Promise<string> {
  const key = `thread ${threadId} ${number} ${page.language} ${page.viewer.sight.key}`
  const shared = await web.skeletons.of(key, () => shareThread(web, page, threadId, number))
  return fillPage(shared, ownParts(page, shared.about))
}

async function shareThread(
  web: Web,
  page: Page,
  threadId: number,
  number: number,
): Promise<SharedPage<ShownThread>> {
  const thread = await threadFor(web.forum.db, page.viewer, threadId)
  const everybody: Page = { ...page, shared: true, csrf: '', address: '' }
  const shown = await showThread(web, everybody, thread, number)
  const html = `<!doctype html>${renderToString(<ThreadPage page={everybody} shown={shown} />)}`
  const usual = shown.posts.map(
    (post) =>
      [
        `acts:${post.id}`,
        renderToString(<PostActs page={someMember(page)} thread={thread} post={post} />),
      ] as const,
  )
  return { skeleton: cutAtSlots(html), usual: new Map(usual), about: shown }
}

/** A member who wrote none of the posts: what most slots hold. */
function someMember(page: Page): Page {
  const { member } = page.viewer
  return member === null
    ? page
    : { ...page, viewer: { ...page.viewer, member: { ...member, id: 0 } } }
}

function ownParts(page: Page, shown: ShownThread): ReadonlyMap<string, string> {
  const { member } = page.viewer
  const own = new Map([
    ['me', renderToString(<Me page={page} />)],
    [
      'reply',
      renderToString(<ReplyForm page={page} threadId={shown.thread.id} draft={emptyReply()} />),
    ],
  ])
  for (const post of shown.posts) {
    if (post.author?.id !== member?.id) continue
    own.set(
      `acts:${post.id}`,
      renderToString(<PostActs page={page} thread={shown.thread} post={post} />),
    )
  }
  return own
}
