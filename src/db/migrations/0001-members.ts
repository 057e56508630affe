import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

export async function up(ddl: Ddl): Promise<void> {
  await members(ddl)
  await formerNames(ddl)
  await roles(ddl)
  await accounts(ddl)
}

async function members({ id, run }: Ddl): Promise<void> {
  await run(sql`create table member (
    id ${id},
    name text not null,
    name_key text not null unique,
    name_skeleton text not null,
    email text,
    email_key text unique,
    password_hash text,
    joined_at text,
    location text not null default '',
    about text not null default '',
    about_html text not null default '',
    avatar text,
    language text,
    score integer not null default 0,
    post_count integer not null default 0,
    thread_count integer not null default 0,
    read_through_at text,
    seen_at text,
    visit_started_at text,
    previous_visit_at text,
    placeholder_since text
  )`)
  await run(sql`create index member_skeleton on member (name_skeleton)`)
}

async function formerNames({ id, run }: Ddl): Promise<void> {
  await run(sql`create table former_name (
    id ${id},
    member_id integer not null references member (id) on delete cascade,
    name text not null,
    name_key text not null,
    name_skeleton text not null,
    given_up_at text not null
  )`)
  await run(sql`create index former_name_skeleton on former_name (name_skeleton)`)
  await run(sql`create index former_name_of on former_name (member_id)`)
}

async function roles({ id, run }: Ddl): Promise<void> {
  await run(sql`create table role (id ${id}, key text not null unique, name text not null)`)
  await run(sql`insert into role (key, name) values
    ('guest', 'Guests'), ('member', 'Members'), ('moderator', 'Moderators'), ('admin', 'Administrators')`)
  await run(sql`create table member_role (
    member_id integer not null references member (id) on delete cascade,
    role_id integer not null references role (id) on delete cascade,
    primary key (member_id, role_id)
  )`)
}

async function accounts({ id, run }: Ddl): Promise<void> {
  await run(sql`create table session (
    id ${id},
    member_id integer not null references member (id) on delete cascade,
    token_hash text not null unique,
    created_at text not null,
    seen_at text not null,
    confirmed_at text not null,
    agent text not null,
    address text not null
  )`)
  await run(sql`create index session_of on session (member_id)`)
  await run(sql`create table token (
    id ${id},
    member_id integer not null references member (id) on delete cascade,
    name text not null,
    token_hash text not null unique,
    created_at text not null,
    used_at text
  )`)
  await run(sql`create index token_of on token (member_id)`)
  await run(sql`create table setting (key text primary key, value text not null)`)
}
