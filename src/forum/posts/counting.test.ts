import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  array,
  assert as holds,
  asyncProperty,
  type Arbitrary,
  constantFrom,
  nat,
  tuple,
} from 'fast-check'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { Refusal } from '../kernel/refusals.ts'
import { moveThread } from '../threads/moving.ts'
import { removeThread, restoreThread } from '../threads/removing.ts'
import { removePost, restorePost } from './removing.ts'

type Act = readonly [
  'start' | 'reply' | 'remove' | 'restore' | 'removeThread' | 'restoreThread' | 'move',
  number,
  number,
]

const acts = array(
  tuple(
    constantFrom(
      'start',
      'reply',
      'reply',
      'remove',
      'restore',
      'removeThread',
      'restoreThread',
      'move',
    ),
    nat(20),
    nat(2),
  ) as Arbitrary<Act>,
  { minLength: 5, maxLength: 40 },
)

test('whatever is started, answered, removed, restored and moved, every count is what counting gives', async (t) => {
  await holds(
    asyncProperty(acts, async (sequence) => {
      const forum = await openForum(t)
      for (const [minute, act] of sequence.entries()) {
        forum.setNow(new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString())
        await perform(forum, act)
      }
      assert.deepEqual(await kept(forum), await counted(forum))
    }),
    { numRuns: 15 },
  )
})

async function perform(forum: TestForum, [act, which, who]: Act): Promise<void> {
  const mo = await forum.viewer(forum.mo)
  const author = [forum.ada, forum.bo, forum.mo][who] ?? forum.ada
  const boardId = who === 0 ? forum.hall.id : forum.staffRoom.id
  if (act === 'start') {
    await plantThread(forum, { author: forum.mo, boardId })
    return
  }
  const threads = await forum.db.selectFrom('thread').select('id').orderBy('id').execute()
  const posts = await forum.db.selectFrom('post').select('id').orderBy('id').execute()
  const thread = threads[which % Math.max(1, threads.length)]?.id ?? 0
  const post = posts[which % Math.max(1, posts.length)]?.id ?? 0
  const doing: Readonly<Record<Exclude<Act[0], 'start'>, () => Promise<unknown>>> = {
    reply: () => plantReply(forum, { id: thread }, { author }),
    remove: () => removePost(forum, mo, post),
    restore: () => restorePost(forum, mo, post),
    removeThread: () => removeThread(forum, mo, thread),
    restoreThread: () => restoreThread(forum, mo, thread),
    move: () => moveThread(forum, mo, thread, boardId),
  }
  await doing[act]().catch((problem: unknown) => {
    if (!(problem instanceof Refusal)) throw problem
  })
}

/** What the forum keeps. */
async function kept({ db }: TestForum) {
  const boards = await db.selectFrom('board').selectAll().orderBy('id').execute()
  const threads = await db.selectFrom('thread').selectAll().orderBy('id').execute()
  const members = await db.selectFrom('member').selectAll().orderBy('id').execute()
  const participation = await db
    .selectFrom('participation')
    .selectAll()
    .orderBy('thread_id')
    .orderBy('member_id')
    .execute()
  return {
    boards: boards.map((row) => [row.id, row.thread_count, row.post_count, row.last_thread_id]),
    threads: threads.map((row) => [row.id, row.post_count, row.last_number]),
    last: threads
      .filter(({ post_count }) => post_count > 0)
      .map((row) => [row.id, row.last_post_id, row.last_posted_at, row.last_author_id]),
    members: members.map((row) => [row.id, row.post_count, row.thread_count]),
    participation: participation.map((row) => [row.thread_id, row.member_id, row.post_count]),
  }
}

/** The same, from the posts alone. */
async function counted({ db }: TestForum): Promise<Awaited<ReturnType<typeof kept>>> {
  const posts = await db.selectFrom('post').selectAll().orderBy('number').execute()
  const threads = await db.selectFrom('thread').selectAll().orderBy('id').execute()
  const boards = await db.selectFrom('board').select('id').orderBy('id').execute()
  const members = await db.selectFrom('member').select('id').orderBy('id').execute()
  const standing = new Set(threads.filter((row) => row.removed_at === null).map(({ id }) => id))
  const visible = (id: number) =>
    posts.filter((row) => row.thread_id === id && row.removed_at === null)
  const inBoard = (id: number) =>
    threads.filter((row) => row.board_id === id && standing.has(row.id))
  const newest = (id: number) =>
    inBoard(id).toSorted(
      (a, b) => b.last_posted_at.localeCompare(a.last_posted_at) || b.id - a.id,
    )[0]
  return {
    boards: boards.map(({ id }) => [
      id,
      inBoard(id).length,
      inBoard(id).reduce((sum, row) => sum + visible(row.id).length, 0),
      newest(id)?.id ?? null,
    ]),
    threads: threads.map(({ id }) => [
      id,
      visible(id).length,
      posts.filter((row) => row.thread_id === id).length,
    ]),
    last: threads.flatMap(({ id }) => {
      const last = visible(id).at(-1)
      return last === undefined ? [] : [[id, last.id, last.posted_at, last.author_id]]
    }),
    members: members.map(({ id }) => [
      id,
      posts.filter(
        (row) => row.author_id === id && row.removed_at === null && standing.has(row.thread_id),
      ).length,
      threads.filter((row) => row.author_id === id && standing.has(row.id)).length,
    ]),
    participation: threads.flatMap((thread) =>
      members
        .map(({ id }) => [
          thread.id,
          id,
          visible(thread.id).filter((row) => row.author_id === id).length,
        ])
        .filter(([, , number]) => number !== 0),
    ),
  }
}
