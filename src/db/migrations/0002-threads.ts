import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

export async function up(ddl: Ddl): Promise<void> {
  await boards(ddl)
  await threads(ddl)
  await posts(ddl)
  await aboutPosts(ddl)
}

async function boards({ id, run }: Ddl): Promise<void> {
  await run(sql`create table board (
    id ${id},
    parent_id integer references board (id),
    title text not null,
    description text not null default '',
    position integer not null default 0,
    thread_count integer not null default 0,
    post_count integer not null default 0,
    last_thread_id integer
  )`)
  await run(sql`create table board_right (
    board_id integer not null references board (id) on delete cascade,
    act text not null check (act in ('see', 'start', 'reply')),
    role_id integer not null references role (id) on delete cascade,
    primary key (board_id, act, role_id)
  )`)
}

async function threads({ id, run }: Ddl): Promise<void> {
  await run(sql`create table thread (
    id ${id},
    board_id integer not null references board (id),
    title text not null,
    title_source text,
    author_id integer references member (id),
    started_at text not null,
    post_count integer not null default 0,
    last_number integer not null default 0,
    last_post_id integer,
    last_posted_at text not null,
    last_author_id integer references member (id),
    pinned_at text,
    pinned_by integer references member (id),
    locked_at text,
    locked_by integer references member (id),
    removed_at text,
    removed_by integer references member (id)
  )`)
  // Wide enough that pages are counted off, and sight is asked, without touching a row.
  await run(
    sql`create index thread_in on thread (board_id, last_posted_at, id, pinned_at, removed_at)`,
  )
  await run(sql`create index thread_new on thread (last_posted_at, id, board_id, removed_at)`)
  await run(
    sql`create index thread_unanswered on thread (last_posted_at, id) where last_number = 1`,
  )
  await run(sql`create index thread_pinned on thread (board_id) where pinned_at is not null`)
  await run(sql`create index thread_by on thread (author_id, started_at, id)`)
}

async function posts({ id, run }: Ddl): Promise<void> {
  await run(sql`create table post (
    id ${id},
    thread_id integer not null references thread (id),
    number integer not null,
    author_id integer references member (id),
    posted_at text not null,
    answers_post_id integer references post (id),
    revision integer not null default 1,
    edited_at text,
    removed_at text,
    removed_by integer references member (id),
    has_link integer not null default 0,
    unique (thread_id, number)
  )`)
  await run(sql`create index post_by on post (author_id, posted_at, id)`)
  await run(
    sql`create index post_answers on post (answers_post_id) where answers_post_id is not null`,
  )
  await run(sql`create table post_body (
    post_id integer primary key references post (id),
    source text not null,
    html text not null,
    renderer text not null,
    edited_by integer references member (id),
    edit_reason text not null default '',
    remove_reason text not null default ''
  )`)
  await run(sql`create table revision (
    post_id integer not null references post (id),
    revision integer not null,
    source text not null,
    plain text not null,
    written_at text not null,
    written_by integer references member (id),
    reason text not null,
    primary key (post_id, revision)
  )`)
}

async function aboutPosts({ byKey, run }: Ddl): Promise<void> {
  await run(sql`create table nonce (
    member_id integer not null references member (id),
    nonce text not null,
    post_id integer references post (id),
    used_at text not null,
    primary key (member_id, nonce)
  )`)
  await run(sql`create index nonce_used on nonce (used_at)`)
  await run(sql`create table quote (
    post_id integer not null references post (id),
    ordinal integer not null,
    source_post_id integer references post (id),
    source_revision integer,
    words_html text not null,
    words_text text not null,
    primary key (post_id, ordinal)
  )`)
  await run(sql`create index quote_of on quote (source_post_id)`)
  await run(sql`create table participation (
    member_id integer not null references member (id),
    thread_id integer not null references thread (id),
    post_count integer not null,
    primary key (member_id, thread_id)
  ) ${byKey}`)
}
