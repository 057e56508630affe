import { type RawBuilder, sql } from 'kysely'

import type { Term } from '../query.ts'
import { longestGuessed, shortestGuessed } from '../vocabulary.ts'
import {
  type IndexEntry,
  mostChanges,
  newsOf,
  type SearchChange,
  type SearchEngine,
  type Wanted,
} from './engine.ts'

/** One tsvector a post, made of our own tokens: title words weigh A, the others D, facts begin with "=". */
export const postgresSearch: SearchEngine = {
  async hold(db, postIds) {
    await db.selectFrom('post').select('id').where('id', 'in', postIds).forShare().execute()
  },

  async put(db, entries) {
    if (entries.length === 0) return
    await sql`insert into post_words (post_id, tokens) values ${sql.join(entries.map(row))}
      on conflict (post_id) do update set tokens = excluded.tokens`.execute(db)
  },

  async remove(db, postIds) {
    if (postIds.length === 0) return
    await sql`delete from post_words where post_id in (${sql.join(postIds)})`.execute(db)
  },

  async clear(db) {
    await sql`truncate post_words`.execute(db)
  },

  async learn(db, words) {
    await sql`insert into word select unnest(${words}::text[]) on conflict do nothing`.execute(db)
  },

  async learnAll(db) {
    // Minutes, with a million posts.
    await sql`set local statement_timeout = 0`.execute(db)
    await sql`insert into word
      select word from ts_stat('select tokens from post_words')
      where ndoc > 1 and length(word) between ${shortestGuessed} and ${longestGuessed}
      and word !~ '[0-9=]' on conflict do nothing`.execute(db)
  },

  async knownAmong(db, words) {
    const { rows } = await sql<{ word: string }>`
      select word from word where word = any(${words}::text[])`.execute(db)
    return rows.map(({ word }) => word)
  },

  async matching(db, wanted, limit) {
    const { rows } = await sql<Ids>`select json_agg(post_id) as ids from (
      select post_id from post_words where tokens @@ ${textQuery(wanted)}::tsquery
      order by post_id desc limit ${limit}) as found`.execute(db)
    return Int32Array.from(rows[0]?.ids ?? [])
  },

  async best(db, wanted, limit) {
    const { rows } =
      await sql<Ids>`select json_agg(post_id order by score, post_id desc) as ids from (
      select post_id, ${score(wanted)} as score from post_words
      where tokens @@ ${textQuery(wanted)}::tsquery
      order by post_id desc limit ${limit}) as found`.execute(db)
    return Int32Array.from(rows[0]?.ids ?? [])
  },

  // What a transaction that was open at the last look has written since is behind its number, whatever the rows' ids.
  async changesSince(db, position) {
    const { rows } = await sql<SearchChange & { readonly oldest: number; readonly xact: string }>`
      select id, from_id, to_id, thread_id, (select min(id) from search_change) as oldest,
        pg_snapshot_xmin(pg_current_snapshot())::text as xact
      from search_change where xact >= ${position.xact}::xid8
      order by id limit ${mostChanges + 1}`.execute(db)
    const last = rows.at(-1)
    const now =
      last === undefined ? position : { id: Math.max(position.id, last.id), xact: last.xact }
    return newsOf(rows, now, position)
  },

  async positionNow(db) {
    const { rows } = await sql<{ id: number | null; xact: string }>`
      select max(id) as id, pg_snapshot_xmin(pg_current_snapshot())::text as xact
      from search_change`.execute(db)
    return { id: rows[0]?.id ?? 0, xact: rows[0]?.xact ?? '0' }
  },
}

interface Ids {
  readonly ids: readonly number[] | null
}

function row(entry: IndexEntry): RawBuilder<unknown> {
  return sql`(${entry.postId}, ${textVector(entry)}::tsvector)`
}

/** PostgreSQL keeps positions up to this one and 256 of a word (documentation, 12.11). */
const lastPosition = 16_383
const mostPositions = 256

/** A tsvector as text, so that PostgreSQL's own idea of words has no part in it. */
function textVector({ title, words, facts }: IndexEntry): string {
  const places = new Map<string, string[]>()
  const add = (token: string, position: string): void => {
    const known = places.get(token)
    if (known === undefined) places.set(token, [position])
    else if (known.length < mostPositions) known.push(position)
  }
  for (const [index, token] of title.entries()) add(token, `${index + 1}A`)
  // A gap after the title, so that no phrase reaches from it into the text.
  const start = title.length + 2
  for (const [index, token] of words.entries()) {
    add(token, String(Math.min(start + index, lastPosition)))
  }
  const lexemes = Array.from(places, ([token, positions]) => `'${token}':${positions.join(',')}`)
  return [...lexemes, ...facts.map((fact) => `'=${fact}'`)].join(' ')
}

// The words of a query only: facts weigh nothing, and what must not be there is not there.
function score({ terms, inTitle }: Wanted): RawBuilder<unknown> {
  const words = terms.map((term) => phrase(term, inTitle)).join(' & ')
  return sql`-ts_rank('{0.1, 0.1, 0.1, 1}', tokens, ${words}::tsquery)`
}

/** A tsquery as text: each token stands in quotes, and tokens hold letters, digits and marks only. */
export function textQuery(wanted: Wanted): string {
  const needed = [
    ...wanted.terms.map((term) => phrase(term, wanted.inTitle)),
    ...wanted.facts.map(anyOf),
  ]
  const excluded = [
    ...wanted.without.map((term) => phrase(term, wanted.inTitle)),
    ...(wanted.withoutFacts.length > 0 ? [anyOf(wanted.withoutFacts)] : []),
  ]
  return [...needed, ...excluded.map((one) => `!(${one})`)].join(' & ')
}

function phrase({ tokens, prefix }: Term, inTitle: boolean): string {
  const last = tokens.length - 1
  const lexemes = tokens.map((token, index) => {
    const marks = `${prefix && index === last ? '*' : ''}${inTitle ? 'A' : ''}`
    return marks === '' ? `'${token}'` : `'${token}':${marks}`
  })
  return `(${lexemes.join(' <-> ')})`
}

function anyOf(facts: readonly string[]): string {
  return `(${facts.map((fact) => `'=${fact}'`).join(' | ')})`
}
