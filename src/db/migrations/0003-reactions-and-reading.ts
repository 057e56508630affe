import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

export async function up({ id, byKey, run }: Ddl): Promise<void> {
  await run(sql`create table reaction_kind (
    id ${id},
    key text not null unique,
    emoji text not null,
    name text not null,
    weight integer not null,
    position integer not null,
    retired_at text
  )`)
  await run(sql`insert into reaction_kind (key, emoji, name, weight, position) values
    ('useful', '💡', 'Useful', 1, 1), ('warm', '🧡', 'Warm', 1, 2), ('funny', '😄', 'Funny', 0, 3),
    ('thoughtful', '🌱', 'Thoughtful', 2, 4), ('disagree', '🤔', 'Disagree', 0, 5), ('unkind', '🧊', 'Unkind', -1, 6)`)
  await run(sql`create table reaction (
    post_id integer not null references post (id),
    member_id integer not null references member (id),
    kind_id integer not null references reaction_kind (id),
    reacted_at text not null,
    primary key (post_id, member_id)
  ) ${byKey}`)
  await run(sql`create index reaction_by on reaction (member_id)`)
  await run(sql`create table reading (
    member_id integer not null references member (id) on delete cascade,
    thread_id integer not null references thread (id),
    read_number integer not null,
    read_at text not null,
    primary key (member_id, thread_id)
  ) ${byKey}`)
  await run(sql`create table board_reading (
    member_id integer not null references member (id) on delete cascade,
    board_id integer not null references board (id) on delete cascade,
    read_through_at text not null,
    primary key (member_id, board_id)
  ) ${byKey}`)
}
