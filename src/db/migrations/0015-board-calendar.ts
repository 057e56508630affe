import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

/**
 * How many threads of each board had their last post in each month and on each day, pinned and removed ones left out:
 * a page far back is found by adding up months and days, not by counting off every thread before it. Triggers keep it,
 * for threads come and go by many ways.
 */
export async function up({ engine, byKey, run }: Ddl): Promise<void> {
  await run(sql`create table board_calendar (
    board_id integer not null references board (id) on delete cascade,
    unit text not null check (unit in ('month', 'day')),
    period text not null,
    threads integer not null,
    primary key (board_id, unit, period)
  ) ${byKey}`)
  for (const [unit, length] of units) {
    await run(sql`insert into board_calendar (board_id, unit, period, threads)
      select board_id, ${sql.lit(unit)}, substr(last_posted_at, 1, ${sql.lit(length)}), count(*)
      from thread where pinned_at is null and removed_at is null group by 1, 2, 3`)
  }
  await (engine === 'sqlite' ? onSqlite(run) : onPostgres(run))
  // In the order of the list, or SQLite walks the whole board for the few that are pinned.
  await run(sql`drop index thread_pinned`)
  await run(sql`create index thread_pinned on thread (board_id, last_posted_at, id, removed_at)
    where pinned_at is not null`)
}

const units = [
  ['month', 7],
  ['day', 10],
] as const

const listed = (row: 'old' | 'new' | 'fresh' | 'gone') =>
  sql.raw(`${row}.pinned_at is null and ${row}.removed_at is null`)

const countIn = sql`insert into board_calendar (board_id, unit, period, threads) values
  (new.board_id, 'month', substr(new.last_posted_at, 1, 7), 1),
  (new.board_id, 'day', substr(new.last_posted_at, 1, 10), 1)
  on conflict (board_id, unit, period) do update set threads = board_calendar.threads + 1`

const countOut = sql`update board_calendar set threads = threads - 1
  where board_id = old.board_id and (unit = 'month' and period = substr(old.last_posted_at, 1, 7)
    or unit = 'day' and period = substr(old.last_posted_at, 1, 10))`

/** Most replies come to a thread that had one the same day: nothing is to be counted anew. */
const elsewhere = sql`old.board_id <> new.board_id
  or substr(old.last_posted_at, 1, 10) <> substr(new.last_posted_at, 1, 10)
  or (${listed('old')}) <> (${listed('new')})`

async function onSqlite(run: Ddl['run']): Promise<void> {
  const changed = sql`update of board_id, last_posted_at, pinned_at, removed_at on thread`
  await run(sql`create trigger thread_into_calendar after insert on thread
    when ${listed('new')} begin ${countIn}; end`)
  await run(sql`create trigger thread_out_of_calendar after delete on thread
    when ${listed('old')} begin ${countOut}; end`)
  await run(sql`create trigger thread_leaves_calendar after ${changed}
    when ${listed('old')} and (${elsewhere}) begin ${countOut}; end`)
  await run(sql`create trigger thread_enters_calendar after ${changed}
    when ${listed('new')} and (${elsewhere}) begin ${countIn}; end`)
}

/** By statement: one that moves a whole board's threads changes each month and day once. */
async function onPostgres(run: Ddl['run']): Promise<void> {
  const came = [counted('fresh', 1)]
  const went = [counted('gone', -1)]
  for (const [act, tables, changes] of [
    ['insert', 'new table as fresh', came],
    ['delete', 'old table as gone', went],
    ['update', 'old table as gone new table as fresh', [...came, ...went]],
  ] as const) {
    const name = sql.id(`thread_calendar_${act}`)
    await run(sql`create function ${name}() returns trigger language plpgsql as $$ begin
      insert into board_calendar (board_id, unit, period, threads)
      select board_id, unit, period, sum(many) from (${sql.join(changes, sql` union all `)}) as changes
      group by 1, 2, 3 having sum(many) <> 0 order by 1, 2, 3
      on conflict (board_id, unit, period)
        do update set threads = board_calendar.threads + excluded.threads;
      return null;
    end $$`)
    await run(sql`create trigger ${name} after ${sql.raw(act)} on thread
      referencing ${sql.raw(tables)} for each statement execute function ${name}()`)
  }
}

/** The listed threads of a transition table, once by month and once by day. */
function counted(table: 'fresh' | 'gone', many: 1 | -1) {
  const each = units.map(
    ([unit, length]) => sql`select board_id, ${sql.lit(unit)} as unit,
      substr(last_posted_at, 1, ${sql.lit(length)}) as period, ${sql.lit(many)} as many
      from ${sql.raw(table)} where ${listed(table)}`,
  )
  return sql.join(each, sql` union all `)
}
