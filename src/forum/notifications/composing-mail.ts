import type { Language } from '../../lang/languages.ts'
import { translator } from '../../lang/translate.ts'
import type { Mail } from '../../outside/mail.ts'
import type { Sentence } from '../../text/mail-words.ts'
import { type MailItem, writeNoticeMail } from '../../text/notice-mail.ts'
import type { Forum } from '../kernel/forum.ts'
import { settingsOf } from '../kernel/settings.ts'
import type { MissedThread } from './best.ts'
import { type MailRhythm, offToken } from './mail-keys.ts'
import type { Notice } from './queries.ts'
import { sayingOf } from './saying.ts'

/** To whom a mail of notifications goes. */
export interface MailReceiver {
  readonly id: number
  readonly name: string
  readonly address: string
  readonly language: Language
}

/** What goes into one mail. */
export interface NoticeMail {
  readonly id: string
  readonly rhythm: MailRhythm
  readonly notices: readonly Notice[]
  readonly missed: readonly MissedThread[]
}

/** Writes a mail of notifications, with the addresses that end such mail. */
export async function composeNoticeMail(
  forum: Forum,
  { id: memberId, name, address, language }: MailReceiver,
  { id, rhythm, notices, missed }: NoticeMail,
): Promise<Mail> {
  const { forumName } = await settingsOf(forum)
  const host = new URL(forum.url).hostname
  const off = `${forum.url}/mail/off?token=${await offToken(forum, memberId, rhythm)}`
  const threads = new Set(notices.map(({ thread }) => thread?.id ?? 0))
  const [threadId = 0] = threads
  const nobodyKnown = translator(language)('common.authorUnknown')
  const told = notices.map((notice) => itemOf(forum, notice, nobodyKnown))
  const best = missed.map((thread) => missedItem(forum, thread))
  return {
    id: `<${id}-${memberId}@${host}>`,
    to: address,
    off,
    ...(rhythm === 'at-once' &&
      threads.size === 1 &&
      threadId > 0 && { under: `<thread-${threadId}@${host}>` }),
    ...writeNoticeMail(language, {
      subject: subjectOf(rhythm, told, forumName),
      hello: { id: 'mail.hello', values: { name } },
      parts: [
        ...(told.length === 0 ? [] : [{ heading: null, items: told }]),
        ...(best.length === 0
          ? []
          : [{ heading: { id: 'notices.mailBest' } as const, items: best }]),
      ],
      why: { id: `notices.mailWhy-${rhythm}`, values: { forum: forumName } },
      links: [
        { label: { id: 'notices.mailSettings' }, address: `${forum.url}/account/notifications` },
        { label: { id: 'notices.mailOff' }, address: off },
      ],
      forum: { name: forumName, url: forum.url },
    }),
  }
}

function subjectOf(rhythm: MailRhythm, told: readonly MailItem[], forum: string): Sentence {
  const [only] = told
  if (rhythm !== 'at-once') return { id: `notices.mailSubject-${rhythm}`, values: { forum } }
  if (told.length === 1 && only !== undefined) return only.sentence
  return { id: 'notices.mailSubject-at-once', values: { count: told.length, forum } }
}

function itemOf({ url }: Forum, notice: Notice, nobodyKnown: string): MailItem {
  const excerpt = notice.count === 1 ? notice.excerpt : ''
  return {
    sentence: sayingOf(notice, nobodyKnown),
    address: `${url}${placeOf(notice)}`,
    excerpt,
  }
}

function placeOf({ kind, count, board, post_id }: Notice): string {
  if (kind === 'claim') return '/account#claims'
  if (kind === 'threads' && count > 1 && board !== null) return `/boards/${board.id}`
  return post_id === null ? '/notifications' : `/posts/${post_id}`
}

function missedItem(
  { url }: Forum,
  { id, title, posts, reactions, excerpt }: MissedThread,
): MailItem {
  return {
    sentence: { id: 'notices.mailMissed', values: { thread: title, posts, reactions } },
    address: `${url}/threads/${id}`,
    excerpt,
  }
}
