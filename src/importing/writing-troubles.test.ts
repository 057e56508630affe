import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../test/forum.ts'
import type { Forum } from '../forum/kernel/forum.ts'
import { reply } from '../forum/posts/replying.ts'
import { joinPages } from './joining.ts'
import { readPlainText } from './sources/plain-text.ts'
import { readXenforo2 } from './sources/xenforo2.ts'
import { writeThreads } from './writing.ts'

const page = (number: number, words: string) =>
  joinPages([
    readXenforo2(
      `page-${String(number)}.html`,
      `<html id="XF" data-content-key="thread-77"><body><h1 class="p-title-value">Night trains</h1>
      <article class="message message--post" id="js-post-${String(number)}" data-author="Ada"><header class="message-attribution"><time class="u-dt" datetime="2020-01-02T10:00:00Z"></time><ul><li><a href="#">#${String(number)}</a></li></ul></header>
      <div class="message-body"><div class="bbWrapper">${words}</div></div></article></body></html>`,
    ),
  ])

const posts = (forum: TestForum) =>
  forum.db
    .selectFrom('post')
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .select(['post.number', 'post_body.source'])
    .orderBy('post.number')
    .execute()

test('a reply that comes while a page is made ready stays last and lets the page in', async (t) => {
  const forum = await openForum(t)
  await writeThreads(forum, page(1, 'The first.'))
  const { id } = await forum.db.selectFrom('thread').select('id').executeTakeFirstOrThrow()
  const bo = await forum.viewer(forum.bo)
  let replied = false
  const busy: Forum = {
    ...forum,
    writer: {
      ...forum.writer,
      async run(unit, options) {
        if (!replied) {
          replied = true
          await reply(forum, bo, id, { source: 'Still here.', nonce: 'n' })
        }
        return forum.writer.run(unit, options)
      },
    },
  }
  assert.deepEqual((await writeThreads(busy, page(2, 'The second.'))).failures, [])
  assert.deepEqual(
    (await posts(forum)).map(({ number, source }) => [number, source]),
    [
      [1, 'The first.'],
      [2, 'The second.'],
      [3, 'Still here.'],
    ],
  )
})

test('a thread that cannot be written is named with its file and why, and the others come in', async (t) => {
  const forum = await openForum(t)
  const [text] = joinPages([readPlainText('broken.bodies.txt', 'One\n \nTwo')])
  const [one] = text?.posts ?? []
  assert.ok(text && one)
  const twice = [
    { ...one, source_id: '1' },
    { ...one, source_id: '1', index: 2 },
  ]
  const { failures, ...written } = await writeThreads(forum, [
    { ...text, posts: twice },
    ...page(1, 'The first.'),
  ])
  assert.deepEqual(written, { threads: 1, posts: 1, joined: 0 })
  assert.deepEqual(
    failures.map(({ files, posts: count }) => [files, count]),
    [[['broken.bodies.txt'], 2]],
  )
  assert.match(failures[0]?.why ?? '', /unique/i)
  assert.equal((await posts(forum)).length, 1)
})

/** A thread of 2,300 posts, written in three parts. */
function long() {
  const [read] = joinPages([readPlainText('long.bodies.txt', 'One\n \nTwo')])
  const [one] = read?.posts ?? []
  assert.ok(read !== undefined && one !== undefined)
  const many = Array.from({ length: 2300 }, (_, index) =>
    Object.assign({}, one, { source_id: String(index + 1), number: index + 1, index: index + 1 }),
  )
  return { ...read, posts: many }
}

/** A forum that takes nothing any more once there are a thousand posts, so many times. */
function fullAfterAThousand(forum: TestForum, times: number): Forum {
  let left = times
  return {
    ...forum,
    writer: {
      async run(unit, options) {
        if (left > 0 && (await posts(forum)).length === 1000) {
          left--
          throw new Error('The disk is full.')
        }
        return forum.writer.run(unit, options)
      },
    },
  }
}

test('of a thread that fails part-way what was written counts as written and only the rest as lost', async (t) => {
  const forum = await openForum(t)
  const { failures, ...written } = await writeThreads(fullAfterAThousand(forum, 9), [long()])
  assert.deepEqual(written, { threads: 1, posts: 1000, joined: 0 })
  assert.deepEqual(
    failures.map(({ posts: missing, why }) => [missing, why]),
    [[1300, 'The disk is full.']],
  )
  // The next run finds those already here.
  const again = await writeThreads(fullAfterAThousand(forum, 9), [long()])
  assert.deepEqual([again.posts, again.failures[0]?.posts], [0, 1300])
})

test('posts that come in at the second try did not join a thread that was here before', async (t) => {
  const forum = await openForum(t)
  assert.deepEqual(await writeThreads(fullAfterAThousand(forum, 1), [long()]), {
    threads: 1,
    posts: 2300,
    joined: 0,
    failures: [],
  })
})
