import type { Censor } from '../../text/censoring.ts'
import { plainText } from '../../text/plain.ts'
import { wordsWereSaid } from '../../text/quoting.ts'
import type { QuoteReference } from '../../text/rendering.ts'
import type { Tx } from '../kernel/forum.ts'
import type { Db } from '../kernel/rows.ts'
import { boardSeen, type Viewer } from '../kernel/viewing.ts'

/** A reference whose words have been looked up. */
export interface CheckedQuote {
  readonly ordinal: number
  readonly source_post_id: number | null
  readonly source_revision: number | null
  readonly words_html: string
  readonly words_text: string
}

export type QuotedWords = Pick<CheckedQuote, 'words_html' | 'words_text'>

interface Source {
  readonly id: number
  readonly revision: number
  readonly html: string
}
interface Earlier {
  readonly revision: number
  readonly plain: string
}

/** More versions of one post than anybody reads; older ones are not searched for quoted words. */
const mostRevisions = 200

/**
 * Looks up who said what: each reference's words against every revision of the post it names, newest first.
 * `quotedBefore` are posts this one quoted already: they stay its sources even where the editor no longer sees them,
 * or an edit would turn words that were taken back into the editor's own.
 */
export async function checkQuotes(
  db: Db,
  viewer: Viewer,
  quotes: readonly QuoteReference[],
  { censor, quotedBefore = new Set() }: { censor: Censor; quotedBefore?: ReadonlySet<number> },
): Promise<readonly CheckedQuote[]> {
  if (quotes.length === 0) return []
  const ids = [...new Set(quotes.map(({ postId }) => postId))]
  const sources = await sourcesFor(db, viewer, ids, quotedBefore)
  const checked: CheckedQuote[] = []
  // One source after another: the earlier words of all together might be many megabytes.
  for (const [postId, some] of Map.groupBy(quotes, ({ postId: id }) => id)) {
    const source = sources.get(postId)
    checked.push(
      ...(source === undefined ? some.map(ofNobody) : await found(db, source, some, censor)),
    )
  }
  return checked.toSorted((one, other) => one.ordinal - other.ordinal)
}

/** Writes what a post quotes, in place of what it quoted before. */
export async function saveQuotes(
  tx: Tx,
  postId: number,
  quotes: readonly CheckedQuote[],
): Promise<void> {
  if (quotes.length === 0) return
  await tx.db
    .insertInto('quote')
    .values(quotes.map((quote) => ({ ...quote, post_id: postId })))
    .execute()
}

function ofNobody({ ordinal, wordsHtml, wordsText }: QuoteReference): CheckedQuote {
  const words = { words_html: wordsHtml, words_text: wordsText }
  return { ordinal, source_post_id: null, source_revision: null, ...words }
}

/** References to one post, each with the newest revision that says its words. */
async function found(
  db: Db,
  source: Source,
  quotes: readonly QuoteReference[],
  censor: Censor,
): Promise<readonly CheckedQuote[]> {
  const words = plainText(source.html)
  const present = new Set(
    quotes.filter((quote) => isOfAll(quote) || wordsWereSaid(quote.wordsText, words)),
  )
  const earlier = present.size === quotes.length ? [] : await earlierOf(db, source)
  // What was said before the operator's list of words grew is compared as it would be shown today.
  const saidBefore = ({ wordsText }: QuoteReference): number | null =>
    earlier.find(({ plain }) => wordsWereSaid(wordsText, censor(plain)))?.revision ?? null
  return quotes.map((quote) => ({
    ...ofNobody(quote),
    ...(isOfAll(quote) && wholeOf(source)),
    source_post_id: source.id,
    source_revision: present.has(quote) ? source.revision : saidBefore(quote),
  }))
}

/** A reference without words means all of them. */
function isOfAll({ wordsText, wordsHtml }: QuoteReference): boolean {
  return wordsText === '' && wordsHtml === ''
}

/** A whole post in a quote: its own words, without those it quotes. */
export function wholeOf({ html }: Pick<Source, 'html'>): QuotedWords {
  const own = html.replaceAll(/<!--quote:\d+-->\n?/g, '').trim()
  return { words_html: own, words_text: plainText(own) }
}

/**
 * A removed post is found all the same: the quote then shows nothing of it. Were it treated as unknown, the removed
 * words would come back as the writer's own.
 */
async function sourcesFor(
  db: Db,
  viewer: Viewer,
  ids: readonly number[],
  quotedBefore: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Source>> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .innerJoin('board', 'board.id', 'thread.board_id')
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .select(['post.id', 'post.revision', 'post_body.html'])
    .where('post.id', 'in', ids)
    .where((row) =>
      row.or([
        boardSeen(viewer),
        row('post.id', 'in', quotedBefore.size > 0 ? [...quotedBefore] : [0]),
      ]),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function earlierOf(db: Db, { id, revision }: Source): Promise<readonly Earlier[]> {
  if (revision === 1) return []
  return db
    .selectFrom('revision')
    .select(['revision', 'plain'])
    .where('post_id', '=', id)
    .orderBy('revision', 'desc')
    .limit(mostRevisions)
    .execute()
}
