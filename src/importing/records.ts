/** The kind of saved thing a record was read from. */
export type Software = 'xenforo1' | 'xenforo2' | 'plain-text'

/**
 * A moment as the page states it, ISO 8601: with `Z` when the page gives a zone or a unix time, without
 * a zone when it gives only a local time, and only `YYYY-MM-DD` when it gives only a day.
 */
export type StatedTime = string

export type ThreadRecord = {
  readonly kind: 'thread'
  readonly file: string
  readonly software: Software
  /** The host the page came from; null when the page does not say. */
  readonly site: string | null
  readonly source_id: string | null
  readonly title: string | null
  readonly prefix: string | null
  readonly url: string | null
  /** What relative addresses on the page are relative to. */
  readonly base: string | null
  /** From the outermost board to the one the thread is in. */
  readonly boards: readonly string[]
  readonly board_source_ids: readonly (string | null)[]
  readonly page: number | null
  readonly last_page: number | null
  /** Stands for the page itself where it names neither site nor thread: the same for the same words. */
  readonly fingerprint: string | null
}

export type QuoteRecord = {
  readonly author: string | null
  /** Id of the quoted post where the page names it. */
  readonly source_id: string | null
  /** Place of the quoted post in the thread, from 1; null when it is not among the posts read. */
  readonly index: number | null
  readonly text: string
  /** The quoted words as the page holds them; null for plain text. */
  readonly html: string | null
}

export type MemberShown = {
  readonly name: string
  readonly source_id: string | null
  readonly joined: StatedTime | null
  readonly location: string | null
  readonly score: number | null
  readonly post_count: number | null
}

export type PostRecord = {
  readonly kind: 'post'
  readonly file: string
  /** The thread's `source_id`, or the key made for it when it has none. */
  readonly thread: string
  readonly source_id: string | null
  /** The number the page prints beside the post (`#3`). */
  readonly number: number | null
  readonly index: number
  readonly author: string | null
  readonly author_source_id: string | null
  readonly posted_at: StatedTime | null
  readonly edited_at: StatedTime | null
  /** First and last line of the post's words, from 1; only for plain text. */
  readonly lines: readonly [number, number] | null
  readonly quotes: readonly QuoteRecord[]
  /** The post's own words, quotes left out. */
  readonly text: string
  readonly body: Body
  readonly member: MemberShown | null
  readonly edited: boolean
  /** 0…1: how sure the reader is that this is one whole post. */
  readonly sureness: number
}

/** A post's words and quotes in their order: the page's own HTML with a hole for each quote, or pieces of text. */
export type Body =
  | { readonly form: 'html'; readonly html: string }
  | { readonly form: 'pieces'; readonly pieces: readonly Piece[] }

/** `quote` is a place in the post's `quotes`, from 0. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'quote'; readonly quote: number }

/** Something on the page that became neither a post nor plain page furniture, or a fact that is missing. */
export type Doubt = {
  readonly file: string
  readonly place: string
  readonly why: DoubtReason
  /** Whether words of the page are missing from the result because of it. */
  readonly lost: boolean
}

export type DoubtReason =
  | 'unreadable-file'
  | 'unreadable-kind'
  | 'not-a-page'
  | 'unknown-software'
  | 'empty'
  | 'program'
  | 'no-sign-of-a-thread'
  | 'no-posts'
  | 'other-page'
  | 'post-without-body'
  | 'no-author'
  | 'no-time'
  | 'no-thread-id'
  | 'no-title'
  | 'stray-words'
  | 'quoted-post-not-read'
  | 'words-not-found'
  | 'not-written'

/** What was counted on one page: `seen` is the sum of the other three. */
export type Blocks = {
  readonly seen: number
  readonly posts: number
  readonly chrome: number
  readonly not_understood: number
}

/** Everything read from one saved page, before pages of one thread are joined. */
export type PageRead = {
  readonly file: string
  readonly software: Software
  readonly thread: ThreadRecord
  readonly posts: readonly PostRecord[]
  readonly blocks: Blocks
  readonly doubts: readonly Doubt[]
}
