import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

/** Who says that a placeholder was them, what was decided, and what moved to them. */
export async function up({ id, byKey, run }: Ddl): Promise<void> {
  await run(sql`alter table member add column claimed_by integer references member (id)`)
  await run(sql`create index member_claimed_by on member (claimed_by) where claimed_by is not null`)
  await run(sql`create table claim (
    id ${id},
    placeholder_id integer not null references member (id),
    member_id integer not null references member (id),
    why text not null,
    nonce text not null,
    asked_at text not null,
    decided_at text,
    decided_by integer references member (id),
    outcome text check (outcome in ('accepted', 'refused')),
    answer text not null default '',
    undone_at text,
    undone_by integer references member (id),
    moved_at text,
    moved_score integer not null default 0,
    unique (member_id, nonce)
  )`)
  await run(
    sql`create unique index claim_open on claim (member_id, placeholder_id) where decided_at is null`,
  )
  await run(sql`create unique index claim_holds on claim (placeholder_id)
    where outcome = 'accepted' and undone_at is null`)
  await run(sql`create table claimed_post (
    post_id integer not null references post (id),
    claim_id integer not null references claim (id),
    held integer not null,
    primary key (claim_id, post_id)
  ) ${byKey}`)
  await run(sql`create index claimed_post_of on claimed_post (post_id)`)
  await run(sql`create table claimed_thread (
    thread_id integer not null references thread (id),
    claim_id integer not null references claim (id),
    held integer not null,
    primary key (claim_id, thread_id)
  ) ${byKey}`)
}
