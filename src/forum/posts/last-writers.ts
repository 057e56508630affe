import { sql } from 'kysely'

import type { Forum } from '../kernel/forum.ts'
import { memberColumns } from '../kernel/rows.ts'
import { type Viewer, viewerFor } from '../kernel/viewing.ts'

/** Who wrote the present words of a post, with what they may see today. */
export interface LastWriter {
  readonly viewer: Viewer
  /** False of what was imported and not edited since: its #12 is the number of another forum's thread. */
  readonly here: boolean
}

/** The last writers of posts; of those whose writer is nobody here there is none. */
export async function lastWriters(
  forum: Forum,
  postIds: readonly number[],
): Promise<ReadonlyMap<number, LastWriter>> {
  const rows = await forum.db
    .selectFrom('post')
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .leftJoin('origin_post', 'origin_post.post_id', 'post.id')
    .innerJoin('member', (member) =>
      member.on((row) =>
        row('member.id', '=', row.fn.coalesce('post_body.edited_by', 'post.author_id')),
      ),
    )
    .select(memberColumns)
    .select((row) => [
      'post.id as post_id',
      'post_body.edited_by',
      'origin_post.post_id as imported',
      row
        .selectFrom('member_role')
        .innerJoin('role', 'role.id', 'member_role.role_id')
        .select(sql<string | null>`string_agg(role.key, ' ')`.as('keys'))
        .whereRef('member_role.member_id', '=', 'member.id')
        .as('roles'),
    ])
    .where('post.id', 'in', postIds)
    .execute()
  const writers = new Map<number, LastWriter>()
  for (const { post_id, edited_by, imported, roles, ...member } of rows) {
    const viewer = await viewerFor(forum, member, roles?.split(' '))
    writers.set(post_id, { viewer, here: imported === null || edited_by !== null })
  }
  return writers
}
