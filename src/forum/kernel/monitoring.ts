import { sql } from 'kysely'

import type { Db } from './rows.ts'

/** Asks the database for as little as it can say; rejects when it cannot. */
export async function askForSign(db: Db): Promise<void> {
  await sql`select 1 from member limit 1`.execute(db)
}

/** How many posts all boards hold together, whoever may see them: a number for the operator. */
export async function postsInAll(db: Db): Promise<number> {
  const { posts } = await db
    .selectFrom('board')
    .select(({ fn }) => fn.sum<number | string | null>('post_count').as('posts'))
    .executeTakeFirstOrThrow()
  return Number(posts ?? 0)
}
