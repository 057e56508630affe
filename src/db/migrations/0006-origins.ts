import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

/** Where imported things came from: what makes a second run find what the first one made. */
export async function up({ run }: Ddl): Promise<void> {
  await run(sql`create table origin_board (
    origin_key text primary key,
    board_id integer not null references board (id)
  )`)
  await run(sql`create table origin_member (
    origin_key text primary key,
    member_id integer not null references member (id)
  )`)
  await run(sql`create index origin_member_of on origin_member (member_id)`)
  await run(sql`create table origin_thread (
    thread_id integer primary key references thread (id),
    origin_key text not null unique,
    software text not null,
    site text,
    url text,
    source_id text
  )`)
  await run(sql`create table origin_post (
    post_id integer primary key references post (id),
    thread_id integer not null references thread (id),
    origin_key text not null,
    source_id text,
    source_number integer,
    file text not null,
    author_name text,
    stated_at text,
    edited integer not null default 0,
    sureness real not null
  )`)
  await run(sql`create unique index origin_post_in on origin_post (thread_id, origin_key)`)
}
