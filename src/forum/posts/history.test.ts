import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { editPost } from './editing.ts'
import { sourceShown } from './hidden-quotes.ts'
import { revisionsOf } from './history.ts'
import { postsOnPage } from './on-page.ts'
import { quotesFor } from './quotes-shown.ts'
import { removePost } from './removing.ts'

const how = { forumUrl: 'http://forum.example', censor: (text: string) => text }
const historyFor = (forum: TestForum, viewer: Viewer, postId: number) =>
  revisionsOf(forum.db, viewer, postId, how)

test('the history shows who changed what, when and why, word by word', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum, { source: 'We leave at nine.' })
  forum.setNow('2026-11-22T13:00:00.000Z')
  const edit = { source: 'We leave at ten.', reason: 'late', baseRevision: 1 }
  await editPost(forum, await forum.viewer(forum.mo), post.id, edit)
  const { revisions } = await historyFor(forum, forum.guest, post.id)
  assert.deepEqual(
    revisions.map(({ revision, writer_name, reason }) => [revision, writer_name, reason]),
    [
      [2, 'Mo', 'late'],
      [1, 'Ada', ''],
    ],
  )
  assert.deepEqual(revisions[0]?.changes, [
    { kind: 'same', text: 'We leave at ' },
    { kind: 'removed', text: 'nine' },
    { kind: 'added', text: 'ten' },
    { kind: 'same', text: '.' },
  ])
  assert.equal(revisions[1]?.changes, null)
})

test('a long history comes in pages', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum, { source: 'v1' })
  const ada = await forum.viewer(forum.ada)
  for (let n = 1; n <= 13; n++) {
    await editPost(forum, ada, post.id, { source: `v${n + 1}`, baseRevision: n })
  }
  const newest = await historyFor(forum, ada, post.id)
  assert.deepEqual([newest.revisions.length, newest.revisions[0]?.text], [10, 'v14'])
  assert.equal(newest.earlier, 5)
  const rest = await revisionsOf(forum.db, ada, post.id, { ...how, before: 5 })
  assert.deepEqual(
    rest.revisions.map(({ text }) => text),
    ['v4', 'v3', 'v2', 'v1'],
  )
  assert.equal(rest.earlier, null)
})

test('the history of a removed post is for its author and moderators', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const post = await plantReply(forum, thread, { source: 'Oh no.' })
  await plantReply(forum, thread, { author: forum.ada, answersPostId: post.id })
  await removePost(forum, await forum.viewer(forum.bo), post.id)
  for (const viewer of [forum.guest, await forum.viewer(forum.ada)]) {
    await assert.rejects(historyFor(forum, viewer, post.id), { reason: 'not-found' })
  }
  for (const member of [forum.bo, forum.mo]) {
    const { revisions } = await historyFor(forum, await forum.viewer(member), post.id)
    assert.equal(revisions[0]?.text, 'Oh no.')
  }
})

test('removed words are gone from the page, from quotes, from history and from sources', async (t) => {
  const forum = await openForum(t)
  const { thread } = await plantThread(forum)
  const words = 'My address is Elm Street 7.'
  const secret = await plantReply(forum, thread, { source: words })
  const first = `Really?\n\n${quoting('Bo', secret.id, words)}Take that out.`
  const answer = await plantReply(forum, thread, { author: forum.ada, source: first })
  const second = `${first}\n\n- a list\n  > [Bo, post ${secret.id}]\n  > ${words}\n\nPlease.`
  const ada = await forum.viewer(forum.ada)
  await editPost(forum, ada, answer.id, { source: second, baseRevision: 1 })
  const nested = `> [Ada, post ${answer.id}]\n> > [Bo, post ${secret.id}]\n> > ${words}\n>\n> Take that out.\n\nYes.`
  const third = await plantReply(forum, thread, { author: forum.mo, source: nested })
  await removePost(forum, await forum.viewer(forum.bo), secret.id)

  const ids = [answer.id, third.id]
  for (const viewer of [forum.guest, ada]) {
    const everything = [
      await postsOnPage(forum.db, viewer, thread, 1),
      ...[...(await quotesFor(forum.db, viewer, ids)).values()].map((of) =>
        Array.from(of.values()),
      ),
      ...(await Promise.all(ids.map((id) => historyFor(forum, viewer, id)))),
      ...(await Promise.all(
        [second, nested].map((source) => sourceShown(forum.db, viewer, source, how)),
      )),
    ]
    const text = JSON.stringify(everything)
    assert.doesNotMatch(text, /Elm Street/)
    assert.match(text, /Take that out/)
    assert.match(text, /Please/)
  }
})

test('a number that is nobody’s post hides nothing of what was written', async (t) => {
  const forum = await openForum(t)
  const source = quoting('Nobody', 99_999, 'Said never.')
  assert.match(await sourceShown(forum.db, forum.guest, source, how), /Said never/)
})
