import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

/** Mail that waits to be sent, the one-time links in it, and which addresses are known to reach their member. */
export async function up({ id, run }: Ddl): Promise<void> {
  await run(sql`alter table member add column email_confirmed_at text`)
  await run(sql`create table mail (
    id ${id},
    member_id integer references member (id) on delete cascade,
    kind text not null
      check (kind in ('confirm-email', 'email-changed', 'new-password', 'password-changed')),
    address text not null,
    asked_at text not null
  )`)
  await run(sql`create table one_time_link (
    id ${id},
    member_id integer not null references member (id) on delete cascade,
    kind text not null check (kind in ('confirm-email', 'new-password')),
    address text,
    token_hash text not null unique,
    made_at text not null,
    expires_at text not null,
    ended_at text
  )`)
  await run(sql`create index one_time_link_of on one_time_link (member_id)`)
  await run(sql`create index one_time_link_expires on one_time_link (expires_at)`)
}
