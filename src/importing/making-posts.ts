import type { Insertable } from 'kysely'

import type { Instant, Schema } from '../db/schema.ts'
import { foldText } from '../lib/folding-text.ts'
import { compileCensor } from '../text/censoring.ts'
import { labelsIn } from '../text/labels.ts'
import { wordsWereSaid } from '../text/quoting.ts'
import type { RenderedPost } from '../text/rendering.ts'
import { renderPost } from '../text/rendering.ts'
import { asInstant } from './moments.ts'
import type { Placed } from './placing-members.ts'
import { memberKey } from './placing-members.ts'
import type { NewPost, PlacedThread } from './placing-threads.ts'
import { postKeys } from './placing-threads.ts'
import type { Surroundings } from './sourcing.ts'
import { sourceOf } from './sourcing.ts'

/** A post ready to be written, as rows: all slow work is done before the transaction, and may be done in another thread. */
export type MadePost = {
  readonly id: number
  readonly threadId: number
  readonly number: number
  readonly authorId: number | null
  readonly at: Instant
  readonly editedAt: Instant | null
  readonly hasLink: boolean
  readonly body: { readonly post_id: number; readonly source: string; readonly html: string }
  readonly quotes: readonly Insertable<Schema['quote']>[]
  readonly origin: Insertable<Schema['origin_post']>
}

/** What making posts needs of the forum. */
type Making = {
  readonly forumUrl: string
  readonly censoredWords: readonly string[]
  /** The forum's language, for the few words of ours that stand in a post. */
  readonly language: string
  readonly members: Placed
  /** Ids of those members by their folded names, for mentions. */
  readonly idByName: ReadonlyMap<string, number>
  /** Own words of a post that was here before. */
  readonly wordsHere: ReadonlyMap<number, string>
}

/** The ids that were reserved for a thread and for its new posts in their order. */
type Ids = { readonly threadId: number; readonly postIds: readonly number[] }

/** Threads with the ids reserved for them, and what else is needed: plain data, so that it can go to another thread. */
export type Work = {
  readonly threads: readonly { readonly placed: PlacedThread; readonly ids: Ids }[]
  readonly making: Making
}

/** What a thread of its own says to work. */
export type MakingAnswer = { readonly posts: readonly MadePost[] } | { readonly problem: string }

/** The new posts of all these threads. */
export const makeAll = ({ threads, making }: Work): readonly MadePost[] =>
  threads.flatMap(({ placed, ids }) => makePosts(placed, ids, making))

/** The new posts of a thread: sources that name each other, rendered, quotes checked. */
function makePosts(placed: PlacedThread, ids: Ids, making: Making): readonly MadePost[] {
  const around = surroundings(placed, ids, making)
  const said = new Map(making.wordsHere)
  const labels = labelsIn(making.language)
  const censor = making.censoredWords.length === 0 ? undefined : compileCensor(making.censoredWords)
  return placed.news.map((post, index) => {
    const id = ids.postIds[index] ?? 0
    const source = sourceOf(post.record, around)
    const rendered = renderPost(source, {
      forumUrl: making.forumUrl,
      memberIdByName: (name) => making.idByName.get(foldText(name)),
      censor,
      labels,
      prefix: `p${String(id)}-`,
    })
    said.set(id, rendered.plain)
    const key = memberKey(placed.read.thread, post.record.member)
    const authorId = key === null ? null : (making.members.get(key)?.id ?? null)
    return {
      id,
      threadId: ids.threadId,
      number: post.number,
      authorId,
      at: post.at,
      editedAt: asInstant(post.record.edited_at),
      hasLink: rendered.hasLink,
      body: { post_id: id, source, html: rendered.html },
      quotes: quotesOf(id, rendered, said),
      origin: originOf(post, { id, threadId: ids.threadId, authorId }),
    }
  })
}

const originOf = (
  { record, key }: NewPost,
  { id, threadId, authorId }: Pick<MadePost, 'id' | 'threadId' | 'authorId'>,
): MadePost['origin'] => ({
  post_id: id,
  thread_id: threadId,
  origin_key: key,
  source_id: record.source_id,
  source_number: record.number,
  file: record.file,
  author_name: authorId === null ? record.author : null,
  stated_at: record.posted_at,
  edited: record.edited ? 1 : 0,
  sureness: record.sureness,
})

function surroundings(
  { read, here, news }: PlacedThread,
  { postIds }: Ids,
  { members }: Making,
): Surroundings {
  const { thread, posts } = read
  const idByKey = new Map([
    ...(here?.posts ?? []).flatMap(({ origin_key, id }) =>
      origin_key === null ? [] : [[origin_key, id] as const],
    ),
    ...news.map(({ key }, index) => [key, postIds[index] ?? 0] as const),
  ])
  const keys = postKeys(posts)
  const keyByIndex = new Map(posts.map((post, place) => [post.index, keys[place] ?? '']))
  return {
    baseUrl: thread.base,
    postIdOf: ({ index, source_id }) =>
      idByKey.get(index === null ? `post ${source_id ?? ''}` : (keyByIndex.get(index) ?? '')),
    nameOf: (sourceId) => members.get(`${thread.site ?? ''} ${sourceId}`)?.name,
  }
}

/** Whom a post quotes, and whether the words are there: an earlier forum showed only what had been said, so most are. */
const quotesOf = (
  id: number,
  { quotes }: RenderedPost,
  said: ReadonlyMap<number, string>,
): MadePost['quotes'] =>
  quotes.map(({ ordinal, postId, wordsHtml, wordsText }) => {
    const words = said.get(postId)
    const found = words !== undefined && wordsWereSaid(wordsText, words)
    return {
      post_id: id,
      ordinal,
      source_post_id: words === undefined ? null : postId,
      source_revision: found ? 1 : null,
      words_html: wordsHtml,
      words_text: wordsText,
    }
  })
