import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { plantThread } from '../../../test/posting.ts'
import { memberPosts, memberThreads } from '../members/contributions.ts'
import { newestBy } from './newest.ts'

test('what a member wrote is listed by its time, whatever came in first, page after page', async (t) => {
  const forum = await openForum(t)
  for (let n = 0; n < 30; n++) {
    const minute = String((n * 7) % 30)
    forum.setNow(`2026-11-22T12:${minute.padStart(2, '0')}:00.000Z`)
    await plantThread(forum, { title: minute })
  }
  const memberId = forum.ada.id
  const downFrom29 = Array.from({ length: 30 }, (_, n) => 29 - n)
  for (const list of [memberPosts, memberThreads]) {
    const first = await list(forum.db, forum.guest, { memberId })
    const before = first.next ?? 0
    const second = await list(forum.db, forum.guest, { memberId, before })
    assert.deepEqual(
      [...first.lines, ...second.lines].map(({ title }) => Number(title)),
      downFrom29,
    )
    assert.equal(second.next, null)
  }
  assert.deepEqual(
    (await newestBy(forum.db, forum.guest, memberId)).map(({ thread }) => Number(thread.title)),
    downFrom29.slice(0, 20),
  )
})
