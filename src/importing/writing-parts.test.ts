import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../test/forum.ts'
import { reply } from '../forum/posts/replying.ts'
import { joinPages } from './joining.ts'
import { readPlainText } from './sources/plain-text.ts'
import { writeThreads } from './writing.ts'

test('a long thread is written in parts, and who replies in between keeps the last place', async (t) => {
  const forum = await openForum(t)
  const [read] = joinPages([readPlainText('old.bodies.txt', 'One\n \nTwo')])
  const [one] = read?.posts ?? []
  assert.ok(read !== undefined && one !== undefined)
  const many = Array.from({ length: 2300 }, (_, index) =>
    Object.assign({}, one, {
      source_id: String(index + 1),
      number: index % 3 === 0 ? index + 1 : null,
      index: index + 1,
      quotes: [],
      text: `Post ${index + 1}`,
    }),
  )
  const written = async () => (await forum.db.selectFrom('post').select('id').execute()).length
  const steps: number[] = []
  const writer: TestForum['writer'] = {
    async run(work, how) {
      const before = await written()
      const result = await forum.writer.run(work, how)
      const added = (await written()) - before
      if (added > 0) steps.push(added)
      if (added > 0 && steps.length === 1) {
        const thread = await forum.db.selectFrom('thread').select('id').executeTakeFirstOrThrow()
        const bo = await forum.viewer(forum.bo)
        assert.ok((await reply(forum, bo, thread.id, { source: 'Me too', nonce: 'between' })).ok)
      }
      return result
    },
  }
  assert.deepEqual(await writeThreads({ ...forum, writer }, [{ ...read, posts: many }]), {
    threads: 1,
    posts: 2300,
    joined: 0,
    failures: [],
  })
  assert.deepEqual(steps, [1000, 1000, 300])
  const rows = await forum.db
    .selectFrom('post')
    .leftJoin('origin_post', 'origin_post.post_id', 'post.id')
    .select(['post.number', 'origin_post.source_id'])
    .orderBy('post.number')
    .execute()
  assert.deepEqual(
    rows.map(({ number, source_id }) => [number, source_id]),
    rows.map((_, index) => [index + 1, index < 2300 ? String(index + 1) : null]),
  )
  const counts = await forum.db
    .selectFrom('thread')
    .innerJoin('board', 'board.id', 'thread.board_id')
    .select(['thread.post_count', 'last_number', 'board.post_count as in_board', 'thread_count'])
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    { ...counts },
    { post_count: 2301, last_number: 2301, in_board: 2301, thread_count: 1 },
  )
})
