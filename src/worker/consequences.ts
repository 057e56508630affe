import { moveBack, moveClaimed, moveNewlyImported } from '../forum/claims/moving.ts'
import type { EventOf, ForumEvent } from '../forum/kernel/events.ts'
import type { Forum } from '../forum/kernel/forum.ts'
import { renderDescriptionsAgain } from '../forum/members/describing.ts'
import { sendMail } from '../forum/members/sending-mail.ts'
import { sendDigests } from '../forum/notifications/digests.ts'
import { mailNotices } from '../forum/notifications/mailing.ts'
import { tellOfClaim } from '../forum/notifications/telling-claims.ts'
import { tellOfReaction } from '../forum/notifications/telling-reactions.ts'
import {
  tellWatchersOfPost,
  tellWatchersOfThread,
} from '../forum/notifications/telling-watchers.ts'
import { tellAddressed, tellOfEdit } from '../forum/notifications/telling.ts'
import { rerenderPosts } from '../forum/posts/rerendering.ts'
import {
  indexClaimed,
  indexImported,
  indexOpeningPost,
  indexPost,
  indexRendered,
  indexThread,
  indexThreads,
} from '../forum/search/indexing.ts'
import { indexMember } from '../forum/search/members.ts'

/** What follows from each event. Read this page to learn what a reply sets in motion. */
export const consequences = {
  'thread.started': { indexPost, tellAddressed, tellWatchersOfThread },
  'thread.renamed': { indexOpeningPost },
  'thread.moved': { indexThread },
  'threads.moved': { indexThreads },
  'thread.locked': {},
  'thread.unlocked': {},
  'thread.pinned': {},
  'thread.unpinned': {},
  'thread.removed': { indexThread },
  'thread.restored': { indexThread },
  'post.replied': { indexPost, tellAddressed, tellWatchersOfPost },
  'post.edited': { indexPost, tellOfEdit },
  'post.removed': { indexPost },
  'post.restored': { indexPost },
  'posts.imported': { indexImported, moveNewlyImported },
  'posts.rendered': { indexRendered },
  'post.reacted': { tellOfReaction },
  'member.joined': { indexMember },
  'member.renamed': { indexMember },
  'claim.decided': { tellOfClaim },
  'claim.accepted': { moveClaimed },
  'claim.undone': { moveBack, tellOfClaim },
  'claim.moved': { indexClaimed },
  'mail.asked': { sendMail },
  'notices.due': { mailNotices },
  'digests.due': { sendDigests },
  'words.censored': { renderPostsAgain, renderDescriptionsAgain },
  'language.chosen': { renderPostsAgain, renderDescriptionsAgain },
} satisfies Consequences

async function renderPostsAgain(forum: Forum): Promise<void> {
  await rerenderPosts(forum)
}

/** Each name becomes a job of its own, so that one failing and being retried does not repeat the others. */
type Consequences = {
  readonly [Type in ForumEvent['type']]: Readonly<Record<string, Consequence<EventOf<Type>>>>
}
/** Safe to run twice for one event: a job may be repeated after a crash. */
export type Consequence<Event extends ForumEvent> = (forum: Forum, event: Event) => Promise<void>

/** Goes through many posts and may take minutes: run apart, so that what is new does not wait for it. */
export const longWork: readonly string[] = [
  'indexClaimed',
  'indexImported',
  'indexRendered',
  'indexThread',
  'indexThreads',
  'moveBack',
  'moveClaimed',
  'moveNewlyImported',
  'renderDescriptionsAgain',
  'renderPostsAgain',
]

/** Goes through many watchers with rests between: run apart, for seconds. */
export const tellingWork: readonly string[] = ['tellWatchersOfPost', 'tellWatchersOfThread']

/** Waits for somebody else's server, which may be slow or away: run apart, so that nothing here waits with it. */
export const mailWork: readonly string[] = ['mailNotices', 'sendDigests', 'sendMail']

/** Names of what follows from an event. */
export function followUps(type: ForumEvent['type']): readonly string[] {
  return Object.keys(consequences[type])
}
