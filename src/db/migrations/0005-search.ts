import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

export async function up(ddl: Ddl): Promise<void> {
  await postIndex(ddl)
  await vocabulary(ddl)
  await (ddl.engine === 'sqlite' ? onSqlite(ddl) : onPostgres(ddl))
}

async function postIndex({ run, engine }: Ddl): Promise<void> {
  const seconds = engine === 'sqlite' ? sql`integer` : sql`bigint`
  await run(sql`create table indexed_post (
    post_id integer primary key references post (id) on delete cascade,
    thread_id integer not null,
    author_id integer,
    posted_s ${seconds} not null
  )`)
  await run(sql`create index thread_shown on thread (id, board_id) where removed_at is null`)
}

async function vocabulary({ run, engine }: Ddl): Promise<void> {
  // Prefixes are looked up as ranges: compared by bytes, whatever the database's language.
  const word = engine === 'sqlite' ? sql`text` : sql`text collate "C"`
  const keyed = engine === 'sqlite' ? sql` without rowid` : sql``
  await run(sql`create table word (word ${word} primary key)${keyed}`)
  await run(sql`create table member_word (
    word ${word} not null,
    member_id integer not null references member (id) on delete cascade,
    primary key (word, member_id)
  )${keyed}`)
  await run(sql`create index member_word_of on member_word (member_id)`)
}

async function onSqlite({ run }: Ddl): Promise<void> {
  // Our tokens are folded and parted by spaces: "ascii" takes every other character for part of a word and costs least.
  await run(sql`create virtual table post_words using fts5(
    title, words, facts, content = '', contentless_delete = 1, tokenize = 'ascii'
  )`)
  // Merges in small steps, a third fewer than by the default of 4. From 16 on they would come all at once, for seconds.
  await run(sql`insert into post_words (post_words, rank) values ('automerge', 8)`)
  await run(sql`create trigger post_removed_from_search after update of removed_at on post
    when new.removed_at is not null
    begin delete from indexed_post where post_id = new.id; end`)
}

async function onPostgres({ run }: Ddl): Promise<void> {
  await run(sql`create table post_words (
    post_id integer primary key references post (id) on delete cascade,
    tokens tsvector not null
  )`)
  await run(sql`create index post_words_tokens on post_words using gin (tokens)`)
  await run(sql`create function post_removed_from_search() returns trigger language plpgsql as
    $$ begin delete from indexed_post where post_id = new.id; return null; end $$`)
  await run(sql`create trigger post_removed_from_search after update of removed_at on post
    for each row when (new.removed_at is not null)
    execute function post_removed_from_search()`)
}
