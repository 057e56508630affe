import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, plantMember, type TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import type { Member } from '../kernel/rows.ts'
import { editPost } from '../posts/editing.ts'
import { removePost, restorePost } from '../posts/removing.ts'
import { react, unreact } from '../reactions/reacting.ts'
import { markRead } from '../reading/marking.ts'
import { moveThread } from '../threads/moving.ts'
import { changeWatchHabits } from '../watching/habits.ts'
import { watchBoard, watchThread } from '../watching/watching.ts'
import { noticesFor } from './queries.ts'
import { seeAll, seeAt, seeOne } from './seeing.ts'
import { unseenBy } from './unseen.ts'

/** What a member was told, as short lines: kind, count, who, and a star when it was seen. */
async function told(forum: TestForum, member: Member): Promise<readonly string[]> {
  await forum.settle()
  const viewer = await forum.viewer(member)
  const { notices } = await noticesFor(forum.db, viewer)
  const unseen = await unseenBy(forum.db, viewer)
  assert.equal(unseen.length, notices.filter(({ seen }) => !seen).length)
  return notices.map(
    ({ kind, count, actor, seen }) => `${kind} ${count} ${actor?.name ?? ''}${seen ? ' *' : ''}`,
  )
}

let minutes = 0
/** A minute later than everything before. */
function later(forum: TestForum): void {
  forum.setNow(new Date(Date.UTC(2026, 10, 23) + ++minutes * 60_000).toISOString())
}

test('who starts or answers a thread is told of later posts in one line, and nobody of their own', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread)
  later(forum)
  await plantReply(forum, thread, { author: forum.mo })
  assert.deepEqual(await told(forum, forum.ada), ['posts 2 Mo'])
  assert.deepEqual(await told(forum, forum.bo), ['posts 1 Mo'])
  assert.deepEqual(await told(forum, forum.mo), [])
  assert.deepEqual(await told(forum, forum.root), [])
})

test('whoever does not want to watch by habit is not told', async (t) => {
  const forum = await openForum(t)
  const ada = await forum.viewer(forum.ada)
  await changeWatchHabits(forum, ada, { started: false, answered: true })
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread)
  assert.deepEqual(await told(forum, forum.ada), [])
  await plantReply(forum, thread, { author: forum.ada })
  await plantReply(forum, thread)
  assert.deepEqual(await told(forum, forum.ada), ['posts 1 Bo'])
})

test('a mention, a quote and an answer tell once, and more than that one watches', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum)
  await plantReply(forum, thread, {
    source: `${quoting('Ada', post.id, 'Which one')}The coast line, @Ada and @Mo.`,
    answersPostId: post.id,
  })
  assert.deepEqual(await told(forum, forum.ada), ['mention 1 Bo'])
  assert.deepEqual(await told(forum, forum.mo), ['mention 1 Bo'])
  await plantReply(forum, thread, { source: 'More' })
  await plantReply(forum, thread, { source: `${quoting('Ada', post.id, 'Which one')}That.` })
  await plantReply(forum, thread, { answersPostId: post.id })
  await plantReply(forum, thread, { source: 'More' })
  assert.deepEqual((await told(forum, forum.ada)).toSorted(), [
    'answer 1 Bo',
    'mention 1 Bo',
    'posts 2 Bo',
    'quote 1 Bo',
  ])
})

test('an edit tells only those it mentions for the first time, and takes back what it no longer says', async (t) => {
  const forum = await openForum(t)
  const bo = await forum.viewer(forum.bo)
  const { thread } = await plantThread(forum)
  const { id } = await plantReply(forum, thread, { source: 'Hello @Mo' })
  const edit = async (source: string, baseRevision: number) =>
    assert.ok((await editPost(forum, bo, id, { source, baseRevision })).ok)
  await forum.settle()
  await seeAll(forum, await forum.viewer(forum.mo))
  later(forum)
  await edit('Hello @Mo and @Root', 1)
  assert.deepEqual(await told(forum, forum.mo), ['mention 1 Bo *'])
  assert.deepEqual(await told(forum, forum.root), ['mention 1 Bo'])
  await edit('Hello @Mo', 2)
  assert.deepEqual(await told(forum, forum.root), [])
})

test('a muted thread tells nothing but what addresses its member', async (t) => {
  const forum = await openForum(t)
  const ada = await forum.viewer(forum.ada)
  const { thread, post } = await plantThread(forum)
  await watchBoard(forum, ada, forum.hall.id, 'all')
  await watchThread(forum, ada, thread.id, 'none')
  await plantReply(forum, thread)
  await react(forum, await forum.viewer(forum.bo), post.id, 'useful')
  assert.deepEqual(await told(forum, forum.ada), [])
  await plantReply(forum, thread, { source: 'But you, @Ada' })
  assert.deepEqual(await told(forum, forum.ada), ['mention 1 Bo'])
  await watchThread(forum, ada, thread.id, null)
  await plantReply(forum, thread)
  // Without a word of their own on the thread, the board counts.
  assert.deepEqual((await told(forum, forum.ada)).toSorted(), ['mention 1 Bo', 'posts 1 Bo'])
})

test('a watched board tells of new threads in one line, and of every post when wanted', async (t) => {
  const forum = await openForum(t)
  await watchBoard(forum, await forum.viewer(forum.bo), forum.hall.id, 'first')
  await watchBoard(forum, await forum.viewer(forum.mo), forum.hall.id, 'all')
  const { thread } = await plantThread(forum)
  await plantThread(forum, { title: 'Another' })
  await plantReply(forum, thread, { author: forum.root })
  assert.deepEqual(await told(forum, forum.bo), ['threads 2 Ada'])
  assert.deepEqual((await told(forum, forum.mo)).toSorted(), ['posts 1 Root', 'threads 2 Ada'])
})

test('reactions to a post come in one line, and go with being taken back', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum)
  const cy = await plantMember(forum, 'Cy')
  for (const member of [forum.bo, forum.mo, cy]) {
    later(forum)
    await react(forum, await forum.viewer(member), post.id, 'useful')
  }
  assert.deepEqual(await told(forum, forum.ada), ['reactions 3 Cy'])
  await unreact(forum, await forum.viewer(cy), post.id, 'useful')
  assert.deepEqual(await told(forum, forum.ada), ['reactions 2 Mo'])
  await seeAll(forum, await forum.viewer(forum.ada))
  later(forum)
  await react(forum, await forum.viewer(forum.root), post.id, 'warm')
  assert.deepEqual(await told(forum, forum.ada), ['reactions 1 Root', 'reactions 2 Mo *'])
})

test('a removed post lowers the count or takes the line away, and brings it back', async (t) => {
  const forum = await openForum(t)
  const bo = await forum.viewer(forum.bo)
  const { thread } = await plantThread(forum)
  const first = await plantReply(forum, thread)
  const second = await plantReply(forum, thread)
  const third = await plantReply(forum, thread, { source: '@Ada' })
  assert.deepEqual((await told(forum, forum.ada)).toSorted(), ['mention 1 Bo', 'posts 2 Bo'])
  await removePost(forum, bo, third.id)
  await removePost(forum, bo, first.id)
  assert.deepEqual(await told(forum, forum.ada), ['posts 1 Bo'])
  await removePost(forum, bo, second.id)
  assert.deepEqual(await told(forum, forum.ada), [])
  await restorePost(forum, bo, third.id)
  assert.deepEqual(await told(forum, forum.ada), ['mention 1 Bo'])
})

test('what moved out of sight is neither shown nor counted', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { source: 'Hello @Root' })
  await plantReply(forum, thread)
  await react(forum, await forum.viewer(forum.bo), post.id, 'useful')
  await watchBoard(forum, await forum.viewer(forum.bo), forum.hall.id, 'first')
  await plantThread(forum, { title: 'Another', author: forum.mo })
  assert.equal((await told(forum, forum.ada)).length, 2)
  assert.equal((await told(forum, forum.bo)).length, 1)
  const mo = await forum.viewer(forum.mo)
  await moveThread(forum, mo, thread.id, forum.staffRoom.id)
  await moveThread(forum, mo, thread.id + 1, forum.staffRoom.id)
  assert.deepEqual(await told(forum, forum.ada), [])
  assert.deepEqual(await told(forum, forum.bo), [])
  assert.deepEqual(await told(forum, forum.root), ['mention 1 Ada'])
})

test('reading a thread marks what was told of it as far as it was read', async (t) => {
  const forum = await openForum(t)
  const ada = await forum.viewer(forum.ada)
  const { thread, post } = await plantThread(forum)
  await plantReply(forum, thread, { source: '@Ada' })
  await plantReply(forum, thread)
  await react(forum, await forum.viewer(forum.bo), post.id, 'useful')
  await forum.settle()
  const see = async (first: number, last: number) =>
    seeAt(
      forum,
      ada,
      { is: 'thread', threadId: thread.id, first, last },
      await unseenBy(forum.db, ada),
    )
  await see(2, 2)
  assert.deepEqual((await told(forum, forum.ada)).toSorted(), [
    'mention 1 Bo *',
    'posts 1 Bo',
    'reactions 1 Bo',
  ])
  await see(2, 3)
  await see(1, 1)
  assert.equal((await unseenBy(forum.db, ada)).length, 0)
})

test('whoever has read a post before they could be told is not told', async (t) => {
  const forum = await openForum(t)
  const ada = await forum.viewer(forum.ada)
  const { thread } = await plantThread(forum)
  const { number } = await plantReply(forum, thread, { source: '@Ada' })
  const fresh = { ...thread, last_number: number, last_posted_at: '2027-01-01T00:00:00.000Z' }
  await markRead(forum, ada, fresh, { last: number })
  assert.deepEqual(await told(forum, forum.ada), ['mention 1 Bo *'])
})

test('one may be marked alone, and nobody marks another’s', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread)
  await forum.settle()
  const ada = await forum.viewer(forum.ada)
  const [notice] = (await noticesFor(forum.db, ada)).notices
  assert.ok(notice)
  await seeOne(forum, await forum.viewer(forum.bo), notice.id)
  assert.equal((await unseenBy(forum.db, ada)).length, 1)
  await seeOne(forum, ada, notice.id)
  assert.equal((await unseenBy(forum.db, ada)).length, 0)
})

test('the list goes on where it ended, by group and without what was seen', async (t) => {
  const forum = await openForum(t)
  const ada = await forum.viewer(forum.ada)
  const { thread } = await plantThread(forum)
  for (let n = 0; n < 35; n++) {
    later(forum)
    await plantReply(forum, thread, { source: `${n} @Ada` })
  }
  await plantReply(forum, thread)
  await forum.settle()
  const first = await noticesFor(forum.db, ada)
  assert.equal(first.notices.length, 30)
  assert.ok(first.next !== null)
  const rest = await noticesFor(forum.db, ada, { after: first.next })
  assert.equal(rest.notices.length, 6)
  assert.equal(rest.next, null)
  const ids = [...first.notices, ...rest.notices].map(({ id }) => id)
  assert.equal(new Set(ids).size, 36)
  assert.equal((await noticesFor(forum.db, ada, { group: 'threads' })).notices.length, 1)
  await seeOne(forum, ada, ids[0] ?? 0)
  const unseen = await noticesFor(forum.db, ada, { unseen: true, after: first.next })
  assert.equal(unseen.notices.length, 6)
})
