import assert from 'node:assert/strict'
import { test } from 'node:test'

import { noon, openForum } from '../../../test/forum.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { lockThread } from '../threads/locking.ts'
import { threadFor } from '../threads/queries.ts'
import { renameThread } from '../threads/renaming.ts'
import { editPost, mayEdit } from './editing.ts'

test('an edit replaces the words and keeps the old ones with when, who and why', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const post = await plantReply(forum, thread, { source: 'The coast line, at nine.' })
  forum.setNow('2026-11-22T13:00:00.000Z')
  const edited = await editPost(forum, await forum.viewer(forum.bo), post.id, {
    source: 'The coast line, at ten.',
    reason: ' wrong hour ',
    baseRevision: 1,
  })
  assert.ok(edited.ok)
  assert.equal(edited.post.revision, 2)
  assert.equal(edited.post.edited_at, '2026-11-22T13:00:00.000Z')
  const body = await forum.db
    .selectFrom('post_body')
    .selectAll()
    .where('post_id', '=', post.id)
    .executeTakeFirstOrThrow()
  assert.match(body.html, /at ten/)
  assert.equal(body.edit_reason, 'wrong hour')
  const old = await forum.db.selectFrom('revision').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual(
    { ...old },
    {
      post_id: post.id,
      revision: 1,
      source: 'The coast line, at nine.',
      plain: 'The coast line, at nine.',
      written_at: noon,
      written_by: forum.bo.id,
      reason: '',
    },
  )
})

test('an edit that changes nothing leaves no trace', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum, { source: 'Same.' })
  const edited = await editPost(forum, await forum.viewer(forum.ada), post.id, {
    source: 'Same.',
    baseRevision: 1,
  })
  assert.ok(edited.ok)
  assert.equal(edited.post.revision, 1)
  assert.equal((await forum.db.selectFrom('revision').selectAll().execute()).length, 0)
})

test('who edits what somebody else has edited meanwhile is shown both texts and loses nothing', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum, { source: 'One.' })
  const mo = await forum.viewer(forum.mo)
  await editPost(forum, mo, post.id, { source: 'Two, by Mo.', baseRevision: 1 })
  const late = await editPost(forum, await forum.viewer(forum.ada), post.id, {
    source: 'Two, by Ada.',
    baseRevision: 1,
  })
  assert.deepEqual(late, {
    ok: false,
    problems: [{ field: 'source', is: 'edited-meanwhile' }],
    conflict: { revision: 2, theirs: 'Two, by Mo.', yours: 'Two, by Ada.', title: null },
  })
})

test('who leaves the title as it was undoes nobody’s renaming; who types a third one is told', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { title: 'Old', source: 'One.' })
  const [ada, mo] = [await forum.viewer(forum.ada), await forum.viewer(forum.mo)]
  await renameThread(forum, mo, thread.id, { title: 'By Mo', baseTitle: 'Old' })
  const edit = { source: 'Two.', title: 'Old', baseTitle: 'Old', baseRevision: 1 }
  assert.ok((await editPost(forum, ada, post.id, edit)).ok)
  assert.equal((await threadFor(forum.db, ada, thread.id)).title, 'By Mo')
  const again = { ...edit, title: 'By Ada', baseRevision: 2 }
  assert.deepEqual(await editPost(forum, ada, post.id, again), {
    ok: false,
    problems: [{ field: 'title', is: 'renamed-meanwhile' }],
    conflict: { revision: 2, theirs: null, yours: 'Two.', title: 'By Mo' },
  })
  assert.deepEqual(await renameThread(forum, ada, thread.id, again), {
    ok: false,
    problems: [{ field: 'title', is: 'renamed-meanwhile' }],
  })
  assert.ok((await editPost(forum, ada, post.id, { ...again, baseTitle: 'By Mo' })).ok)
  assert.equal((await threadFor(forum.db, ada, thread.id)).title, 'By Ada')
})

test('of two edits that begin from the same revision at once one wins and the other is told', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum, { source: 'One.' })
  const ada = await forum.viewer(forum.ada)
  const answers = await Promise.all(
    ['Two', 'Deux'].map((source) => editPost(forum, ada, post.id, { source, baseRevision: 1 })),
  )
  assert.equal(answers.filter(({ ok }) => ok).length, 1)
})

test('with its first post a thread is renamed; with a reply it is not', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum)
  const ada = await forum.viewer(forum.ada)
  const source = 'Which one shall we take?'
  await editPost(forum, ada, post.id, { source, title: 'The fast train', baseRevision: 1 })
  assert.equal((await threadFor(forum.db, ada, thread.id)).title, 'The fast train')
  const answer = await plantReply(forum, thread)
  const bo = await forum.viewer(forum.bo)
  await editPost(forum, bo, answer.id, { source: 'Hm.', title: 'Mine now', baseRevision: 1 })
  assert.equal((await threadFor(forum.db, ada, thread.id)).title, 'The fast train')
  const empty = await editPost(forum, ada, post.id, { source, title: ' ', baseRevision: 1 })
  assert.deepEqual(empty, { ok: false, problems: [{ field: 'title', is: 'title-empty' }] })
})

test('who may edit: authors in open threads and for as long as the forum says, moderators always', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum)
  const [ada, bo, mo] = [
    await forum.viewer(forum.ada),
    await forum.viewer(forum.bo),
    await forum.viewer(forum.mo),
  ]
  const now = { ownEditHours: 0, at: '2030-01-01T00:00:00.000Z' }
  assert.equal(mayEdit(forum.guest, post, thread, now), 'sign-in-first')
  assert.equal(mayEdit(ada, post, thread, now), 'allowed')
  assert.equal(mayEdit(ada, post, thread, { ...now, ownEditHours: 24 }), 'too-late')
  assert.equal(mayEdit(ada, post, { ...thread, locked_at: noon }, now), 'thread-locked')
  assert.equal(mayEdit(bo, post, thread, now), 'not-yours')
  assert.equal(mayEdit(mo, post, { ...thread, locked_at: noon }, now), 'allowed')
  assert.equal(mayEdit(mo, { ...post, removed_at: noon }, thread, now), 'already-removed')
})

test('the rule is held where the act is done', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum)
  const edit = { source: 'Changed.', baseRevision: 1 }
  const bo = await forum.viewer(forum.bo)
  await assert.rejects(editPost(forum, bo, post.id, edit), { reason: 'not-yours' })
  await assert.rejects(editPost(forum, bo, 999, edit), { reason: 'not-found' })
  await lockThread(forum, await forum.viewer(forum.mo), thread.id)
  const ada = await forum.viewer(forum.ada)
  await assert.rejects(editPost(forum, ada, post.id, edit), { reason: 'thread-locked' })
})
