import { foldText } from '../lib/folding-text.ts'
import type { Censor } from '../text/censoring.ts'
import { wordsWereSaid } from '../text/quoting.ts'
import type { RenderedPost } from '../text/rendering.ts'
import { renderPost } from '../text/rendering.ts'
import type { Placed } from './placing-members.ts'
import { memberKey } from './placing-members.ts'
import type { NewPost, PlacedThread } from './placing-threads.ts'
import { postKey } from './placing-threads.ts'
import type { Surroundings } from './sourcing.ts'
import { sourceOf } from './sourcing.ts'

/** A post ready to be written: all slow work is done before the transaction. */
export type MadePost = {
  readonly id: number
  readonly threadId: number
  readonly post: NewPost
  readonly authorId: number | null
  readonly source: string
  readonly rendered: RenderedPost
  readonly quotes: readonly MadeQuote[]
}

export type MadeQuote = {
  readonly ordinal: number
  readonly source_post_id: number | null
  readonly source_revision: number | null
  readonly words_html: string
  readonly words_text: string
}

/** What making posts needs of the forum. */
export type Making = {
  readonly forumUrl: string
  readonly censor: Censor | undefined
  readonly members: Placed
  /** Ids of those members by their folded names, for mentions. */
  readonly idByName: ReadonlyMap<string, number>
  /** Own words of a post that was here before. */
  readonly wordsHere: ReadonlyMap<number, string>
}

/** The ids that were reserved for a thread and for its new posts in their order. */
export type Ids = { readonly threadId: number; readonly postIds: readonly number[] }

/** The new posts of a thread with their ids: sources that name each other, rendered, quotes checked. */
export function makePosts(placed: PlacedThread, ids: Ids, making: Making): readonly MadePost[] {
  const { thread } = placed.read
  const around = surroundings(placed, ids, making)
  const said = new Map(making.wordsHere)
  return placed.news.map((post, index) => {
    const id = ids.postIds[index] ?? 0
    const source = sourceOf(post.record, around)
    const rendered = renderPost(source, {
      forumUrl: making.forumUrl,
      memberIdByName: (name) => making.idByName.get(foldText(name)),
      censor: making.censor,
      prefix: `p${String(id)}-`,
    })
    said.set(id, rendered.plain)
    const key = memberKey(thread, post.record.member)
    const authorId = key === null ? null : (making.members.get(key)?.id ?? null)
    const quotes = quotesOf(rendered, said)
    return { id, threadId: ids.threadId, post, source, rendered, authorId, quotes }
  })
}

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
  const keyByIndex = new Map(posts.map((post) => [post.index, postKey(post)]))
  return {
    baseUrl: thread.url ?? (thread.site === null ? null : `https://${thread.site}/`),
    postIdOf: ({ index, source_id }) =>
      idByKey.get(index === null ? `post ${source_id ?? ''}` : (keyByIndex.get(index) ?? '')),
    nameOf: (sourceId) => members.get(`${thread.site ?? ''} ${sourceId}`)?.name,
  }
}

/** Whom a post quotes, and whether the words are there: an earlier forum showed only what had been said, so most are. */
const quotesOf = (
  { quotes }: RenderedPost,
  said: ReadonlyMap<number, string>,
): readonly MadeQuote[] =>
  quotes.map(({ ordinal, postId, wordsHtml, wordsText }) => {
    const words = said.get(postId)
    const found = words !== undefined && wordsWereSaid(wordsText, words)
    return {
      ordinal,
      source_post_id: words === undefined ? null : postId,
      source_revision: found ? 1 : null,
      words_html: wordsHtml,
      words_text: wordsText,
    }
  })
