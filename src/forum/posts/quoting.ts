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

interface Source {
  readonly id: number
  readonly revision: number
  readonly html: string
}
interface Earlier {
  readonly post_id: number
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
  const earlier = await earlierOf(db, [...sources.values()])
  return quotes.map((quote) => {
    const source = sources.get(quote.postId)
    const revisions = earlier.filter(({ post_id }) => post_id === quote.postId)
    return { ordinal: quote.ordinal, ...found(quote, source, revisions, censor) }
  })
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

function found(
  quote: QuoteReference,
  source: Source | undefined,
  earlier: readonly Earlier[],
  censor: Censor,
): Omit<CheckedQuote, 'ordinal'> {
  const words = { words_html: quote.wordsHtml, words_text: quote.wordsText }
  if (source === undefined) return { source_post_id: null, source_revision: null, ...words }
  const source_post_id = source.id
  if (quote.wordsText === '' && quote.wordsHtml === '') {
    return { source_post_id, source_revision: source.revision, ...wholeOf(source) }
  }
  if (wordsWereSaid(quote.wordsText, plainText(source.html))) {
    return { source_post_id, source_revision: source.revision, ...words }
  }
  // What was said before the operator's list of words grew is compared as it would be shown today.
  const said = earlier.find(({ plain }) => wordsWereSaid(quote.wordsText, censor(plain)))
  return { source_post_id, source_revision: said?.revision ?? null, ...words }
}

/** A whole post in a quote: its own words, without those it quotes. */
function wholeOf({ html }: Source): Pick<CheckedQuote, 'words_html' | 'words_text'> {
  const own = withoutHoles(html)
  return { words_html: own, words_text: plainText(own) }
}

/** A post's own HTML, without the places of what it quotes. */
export function withoutHoles(html: string): string {
  return html.replaceAll(/<!--quote:\d+-->\n?/g, '').trim()
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

async function earlierOf(db: Db, sources: readonly Source[]): Promise<readonly Earlier[]> {
  const edited = sources.filter(({ revision }) => revision > 1).map(({ id }) => id)
  if (edited.length === 0) return []
  return db
    .selectFrom('revision')
    .select(['post_id', 'revision', 'plain'])
    .where('post_id', 'in', edited)
    .orderBy('revision', 'desc')
    .limit(mostRevisions)
    .execute()
}
