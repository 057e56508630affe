import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

/** What changed in the narrow rows of the search index and in the places of threads, for processes that keep these in memory. */
export async function up({ id, engine, run }: Ddl): Promise<void> {
  // On PostgreSQL a row may be committed before one with a lower id: the numbers of transactions tell what may still come.
  const xact = engine === 'sqlite' ? sql`` : sql`, xact xid8 not null default pg_current_xact_id()`
  await run(sql`create table search_change (
    id ${id},
    from_id integer not null,
    to_id integer not null,
    thread_id integer${xact}
  )`)
  await (engine === 'sqlite' ? triggersOnSqlite(run) : triggersOnPostgres(run))
}

async function triggersOnSqlite(run: Ddl['run']): Promise<void> {
  await run(sql`drop trigger post_removed_from_search`)
  await run(sql`create trigger post_removed_from_search after update of removed_at on post
    when new.removed_at is not null
    begin
      delete from indexed_post where post_id = new.id;
      insert into search_change (from_id, to_id) values (new.id, new.id);
    end`)
  await run(sql`create trigger thread_placed_for_search
    after update of board_id, removed_at on thread
    begin
      insert into search_change (from_id, to_id, thread_id) values (0, 0, new.id);
    end`)
}

async function triggersOnPostgres(run: Ddl['run']): Promise<void> {
  await run(sql`create index search_change_xact on search_change (xact)`)
  await run(sql`create or replace function post_removed_from_search() returns trigger
    language plpgsql as $$ begin
      delete from indexed_post where post_id = new.id;
      insert into search_change (from_id, to_id) values (new.id, new.id);
      return null;
    end $$`)
  await run(sql`create function thread_placed_for_search() returns trigger
    language plpgsql as $$ begin
      insert into search_change (from_id, to_id, thread_id) values (0, 0, new.id);
      return null;
    end $$`)
  await run(sql`create trigger thread_placed_for_search
    after update of board_id, removed_at on thread
    for each row execute function thread_placed_for_search()`)
}
