import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

/** Who wants to be told of what, and what they were told. */
export async function up(ddl: Ddl): Promise<void> {
  await watches(ddl)
  await notifications(ddl)
}

async function watches({ byKey, run }: Ddl): Promise<void> {
  // In the order in which watchers are told.
  await run(sql`create table watch (
    member_id integer not null references member (id) on delete cascade,
    kind text not null check (kind in ('thread', 'board')),
    subject_id integer not null,
    level text not null check (level in ('all', 'first', 'none')),
    made_at text not null,
    primary key (kind, subject_id, member_id)
  ) ${byKey}`)
  await run(sql`create index watch_of on watch (member_id, kind, made_at, subject_id)`)
  await run(sql`create table notice_settings (
    member_id integer primary key references member (id) on delete cascade,
    watch_started integer not null default 1,
    watch_answered integer not null default 1,
    by_addressed text not null default 'at-once',
    by_threads text not null default 'daily',
    by_boards text not null default 'daily',
    by_reactions text not null default 'site',
    quiet_from integer,
    quiet_to integer,
    time_zone text not null default ''
  )`)
  // Of whom a digest is due: the day, where the member lives, for which the last one was looked after.
  await run(sql`create table digest (
    member_id integer not null references member (id) on delete cascade,
    rhythm text not null check (rhythm in ('daily', 'weekly')),
    day text not null,
    taken_at text not null,
    sent_day text,
    sent_at text,
    primary key (member_id, rhythm)
  ) ${byKey}`)
}

async function notifications({ id, run }: Ddl): Promise<void> {
  await run(sql`create table notification (
    id ${id},
    member_id integer not null references member (id) on delete cascade,
    kind text not null
      check (kind in ('mention', 'quote', 'answer', 'posts', 'threads', 'reactions', 'claim')),
    bundle text not null,
    board_id integer references board (id) on delete cascade,
    thread_id integer references thread (id),
    post_id integer references post (id),
    last_post_id integer references post (id),
    claim_id integer references claim (id),
    made_at text not null,
    changed_at text not null,
    seen_at text,
    mailed_at text
  )`)
  await run(
    sql`create unique index notification_open on notification (member_id, bundle) where seen_at is null`,
  )
  await run(sql`create index notification_bundle on notification (member_id, bundle, changed_at)`)
  await run(sql`create index notification_list on notification (member_id, changed_at, id)`)
  await run(sql`create index notification_addresses on notification (post_id)
    where kind in ('mention', 'quote', 'answer')`)
  await run(sql`create index notification_to_mail on notification (made_at, id)
    where seen_at is null and mailed_at is null`)
  // What is new in a board is counted between two threads.
  await run(sql`create index thread_by_board on thread (board_id, id)`)
}
