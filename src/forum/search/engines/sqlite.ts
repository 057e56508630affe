import { sql } from 'kysely'

import { hot } from '../../../db/hot.ts'
import type { Db } from '../../kernel/rows.ts'
import type { Term } from '../query.ts'
import { longestGuessed, shortestGuessed } from '../vocabulary.ts'
import { mostChanges, newsOf, type SearchChange, type SearchEngine, type Wanted } from './engine.ts'

/** FTS5 without content of its own: titles, words and facts as three columns, the post's id as rowid. */
export const sqliteSearch: SearchEngine = {
  // One connection writes: nothing changes while its transaction runs.
  hold: () => Promise.resolve(),

  // One by one: a statement of several rows can be taken back alone, for which FTS5 writes out all it holds in memory
  // each time, and posts then cost ten times as much.
  async put(db, entries) {
    for (const { postId, title, words, facts } of entries) {
      await putRow(db, {
        postId,
        title: title.join(' '),
        words: words.join(' '),
        facts: facts.join(' '),
      })
    }
  },

  async remove(db, postIds) {
    for (const postId of postIds)
      await sql`delete from post_words where rowid = ${postId}`.execute(db)
  },

  async clear(db) {
    await sql`insert into post_words (post_words) values ('delete-all')`.execute(db)
    await forgetStatistics(db)
  },

  // One statement for any number of words, so that none crowds the others out of the connection's memory.
  async learn(db, words) {
    await sql`insert or ignore into word select value from json_each(${JSON.stringify(words)})`.execute(
      db,
    )
  },

  async learnAll(db) {
    await sql`create virtual table temp.index_word using fts5vocab (main, post_words, row)`.execute(
      db,
    )
    await sql`insert or ignore into word select term from temp.index_word
      where doc > 1 and length(term) between ${shortestGuessed} and ${longestGuessed}
      and term not glob '*[0-9]*'`.execute(db)
    await sql`drop table temp.index_word`.execute(db)
  },

  async knownAmong(db, words) {
    const { rows } = await sql<{
      word: string
    }>`select word from json_each(${JSON.stringify(words)})
      cross join word on word.word = json_each.value`.execute(db)
    return rows.map(({ word }) => word)
  },

  async matching(db, wanted, limit) {
    return idsIn(
      await sql<Ids>`select group_concat(rowid) as ids, count(*) as count from (
        select rowid from post_words where post_words match ${matchExpression(wanted)}
        order by rowid desc limit ${limit})`.execute(db),
    )
  },

  async best(db, wanted, limit) {
    return idsIn(
      await sql<Ids>`select group_concat(rowid) as ids, count(*) as count from (select rowid from (
        select rowid, ${score} as score from post_words
        where post_words match ${matchExpression(wanted)} order by rowid desc limit ${limit}
      ) order by score, rowid desc)`.execute(db),
    )
  },

  async changesSince(db, position) {
    const rows = await changesAfter(db, { after: position.id })
    return newsOf(rows, { id: rows.at(-1)?.id ?? position.id, xact: '' }, position)
  },

  async positionNow(db) {
    const { rows } = await sql<{
      id: number | null
    }>`select max(id) as id from search_change`.execute(db)
    return { id: rows[0]?.id ?? 0, xact: '' }
  },
}

interface Ids {
  readonly ids: string | null
  readonly count: number
}

const [zero, comma] = [48, 44]

/** Ids as one text, read digit by digit: as rows, or as JSON, most of the time would go into making objects. */
function idsIn({ rows }: { readonly rows: readonly Ids[] }): Int32Array {
  const { ids, count } = rows[0] ?? { ids: null, count: 0 }
  const list = new Int32Array(count)
  if (ids === null) return list
  let id = 0
  let place = 0
  for (let at = 0; at < ids.length; at++) {
    const code = ids.charCodeAt(at)
    if (code === comma) {
      list[place++] = id
      id = 0
    } else id = id * 10 + code - zero
  }
  list[place] = id
  return list
}

const changesAfter = hot<{ readonly after: number }, SearchChange & { readonly oldest: number }>(
  ['after'],
  (db, { after }) => ({
    compile: () =>
      sql<SearchChange & { readonly oldest: number }>`
        select id, from_id, to_id, thread_id, (select min(id) from search_change) as oldest
        from search_change where id > ${after} order by id limit ${mostChanges + 1}`.compile(db),
  }),
)

/** Had somebody run ANALYZE on an empty index, SQLite would read all of it through at every merge: posts cost a hundred times as much. */
async function forgetStatistics(db: Db): Promise<void> {
  const { rows } = await sql`select 1 from sqlite_schema where name = 'sqlite_stat1'`.execute(db)
  if (rows.length === 0) return
  await sql`delete from sqlite_stat1 where tbl like 'post_words%'`.execute(db)
  await sql`analyze sqlite_schema`.execute(db)
}

const putRow = hot<
  {
    readonly postId: number
    readonly title: string
    readonly words: string
    readonly facts: string
  },
  never
>(['postId', 'title', 'words', 'facts'], (db, { postId, title, words, facts }) => ({
  compile: () =>
    sql<never>`insert or replace into post_words (rowid, title, words, facts)
      values (${postId}, ${title}, ${words}, ${facts})`.compile(db),
}))

// A word in the title says what the thread is about. Facts find, and weigh nothing.
const score = sql`bm25(post_words, 8.0, 1.0, 0.0)`

/** An FTS5 expression (sqlite.org/fts5.html, section 3): each token is a string in quotes, and tokens hold letters, digits and marks only. */
export function matchExpression(wanted: Wanted): string {
  const columns = wanted.inTitle ? '{title}' : '{title words}'
  const needed = [
    ...wanted.terms.map((term) => `${columns} : ${phrase(term)}`),
    ...wanted.facts.map((some) => `{facts} : (${anyOf(some)})`),
  ]
  const excluded = [
    ...wanted.without.map((term) => `${columns} : ${phrase(term)}`),
    ...(wanted.withoutFacts.length > 0 ? [`{facts} : (${anyOf(wanted.withoutFacts)})`] : []),
  ]
  const found = needed.join(' AND ')
  return excluded.length > 0 ? `(${found}) NOT (${excluded.join(' OR ')})` : found
}

function phrase({ tokens, prefix }: Term): string {
  return `"${tokens.join(' ')}"${prefix ? ' *' : ''}`
}

function anyOf(facts: readonly string[]): string {
  return facts.map((fact) => `"${fact}"`).join(' OR ')
}
