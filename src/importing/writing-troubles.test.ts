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
