import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { removeThread } from '../threads/removing.ts'
import { editPost } from './editing.ts'
import { quotesFor, type QuoteShown } from './quotes-shown.ts'
import { removePost, restorePost } from './removing.ts'

const said = 'The coast line takes two hours longer but you see the sea.'

async function quoteIn(forum: TestForum, viewer: Viewer, postId: number): Promise<QuoteShown> {
  const shown = (await quotesFor(forum.db, viewer, [postId])).get(postId)?.get(1)
  assert.ok(shown)
  return shown
}

async function quotedThread(forum: TestForum, words = 'you see the sea') {
  const { thread, post } = await plantThread(forum, { source: said })
  const source = `${quoting('Ada', post.id, words)}So do I.`
  const answer = await plantReply(forum, thread, { source })
  return { thread, post, answer }
}

test('a quote shows who said it, where, and the words', async (t) => {
  const forum = await openForum(t)
  const { thread, post, answer } = await quotedThread(forum)
  const shown = await quoteIn(forum, forum.guest, answer.id)
  assert.equal(shown.state, 'shown')
  assert.ok(shown.state === 'shown')
  assert.deepEqual(
    [shown.source.id, shown.source.number, shown.source.author_name, shown.source.thread_id],
    [post.id, 1, 'Ada', thread.id],
  )
  assert.match(shown.wordsHtml, /you see the sea/)
  assert.equal(shown.editedSince, false)
  const { html } = await forum.db
    .selectFrom('post_body')
    .select('html')
    .where('post_id', '=', answer.id)
    .executeTakeFirstOrThrow()
  assert.match(html, /<!--quote:1-->/)
  assert.doesNotMatch(html, /see the sea/)
})

test('words that are in an earlier revision are still a quote, marked as edited since', async (t) => {
  const forum = await openForum(t)
  const { thread, post, answer } = await quotedThread(forum)
  const edit = { source: 'The coast line is slow.', baseRevision: 1 }
  await editPost(forum, await forum.viewer(forum.ada), post.id, edit)
  const before = await quoteIn(forum, forum.guest, answer.id)
  assert.ok(before.state === 'shown' && before.editedSince)
  const later = await plantReply(forum, thread, {
    source: quoting('Ada', post.id, 'two hours longer'),
  })
  const row = await forum.db
    .selectFrom('quote')
    .select('source_revision')
    .where('post_id', '=', later.id)
    .executeTakeFirstOrThrow()
  assert.equal(row.source_revision, 1)
  const shown = await quoteIn(forum, forum.guest, later.id)
  assert.ok(shown.state === 'shown' && shown.editedSince)
})

test('the many versions of one quoted post do not hide the earlier words of another', async (t) => {
  const forum = await openForum(t)
  const { thread, post, answer } = await quotedThread(forum)
  const ada = await forum.viewer(forum.ada)
  await editPost(forum, ada, post.id, { source: 'The coast line is slow.', baseRevision: 1 })
  await forum.writer.run(async (db) => {
    const versions = Array.from({ length: 250 }, (_, index) => ({
      post_id: answer.id,
      revision: index + 1,
      source: `Version ${index}`,
      plain: `Version ${index}`,
      written_at: answer.posted_at,
      written_by: null,
      reason: '',
    }))
    await db.insertInto('revision').values(versions).execute()
    await db.updateTable('post').set({ revision: 251 }).where('id', '=', answer.id).execute()
  })
  const both = `${quoting('Bo', answer.id, 'Version 240')}${quoting('Ada', post.id, 'two hours longer')}`
  const { id } = await plantReply(forum, thread, { source: both })
  const rows = await forum.db
    .selectFrom('quote')
    .select('source_revision')
    .where('post_id', '=', id)
    .orderBy('ordinal')
    .execute()
  assert.deepEqual(
    rows.map(({ source_revision: revision }) => revision),
    [241, 1],
  )
})

test('words nobody said are the writer’s own', async (t) => {
  const forum = await openForum(t)
  const { post, answer } = await quotedThread(forum, 'I hate the sea')
  const shown = await quoteIn(forum, forum.guest, answer.id)
  assert.ok(shown.state === 'not-found')
  assert.equal(shown.source?.id, post.id)
  assert.match(shown.wordsHtml, /I hate the sea/)
})

test('a quote without words is the whole post', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum, { source: said })
  const answer = await plantReply(forum, thread, { source: `> [Ada, post ${post.id}]\n\nYes.` })
  const shown = await quoteIn(forum, forum.guest, answer.id)
  assert.ok(shown.state === 'shown')
  assert.equal(shown.wordsText, said)
})

test('of a removed post nothing is left in quotes, not even a name; restored, it is back', async (t) => {
  const forum = await openForum(t)
  const { post, answer, thread } = await quotedThread(forum)
  await plantReply(forum, thread)
  const ada = await forum.viewer(forum.ada)
  await removePost(forum, ada, post.id)
  for (const viewer of [forum.guest, ada, await forum.viewer(forum.mo)]) {
    assert.deepEqual(await quoteIn(forum, viewer, answer.id), { state: 'gone' })
  }
  await restorePost(forum, ada, post.id)
  assert.equal((await quoteIn(forum, forum.guest, answer.id)).state, 'shown')
})

test('editing a post that quotes a removed one does not bring the removed words back', async (t) => {
  const forum = await openForum(t)
  const { post, answer } = await quotedThread(forum)
  const bo = await forum.viewer(forum.bo)
  await removePost(forum, await forum.viewer(forum.ada), post.id)
  const source = `${quoting('Ada', post.id, 'you see the sea')}So do I, often.`
  await editPost(forum, bo, answer.id, { source, baseRevision: 1 })
  assert.deepEqual(await quoteIn(forum, bo, answer.id), { state: 'gone' })
})

test('a quote from a board that a viewer does not see shows them nothing', async (t) => {
  const forum = await openForum(t)
  const staff = await plantThread(forum, {
    author: forum.mo,
    boardId: forum.staffRoom.id,
    source: 'The code is 4711.',
  })
  const { thread } = await plantThread(forum)
  const answer = await plantReply(forum, thread, {
    author: forum.mo,
    source: quoting('Mo', staff.post.id, 'The code is 4711.'),
  })
  assert.deepEqual(await quoteIn(forum, await forum.viewer(forum.bo), answer.id), { state: 'gone' })
  assert.equal((await quoteIn(forum, await forum.viewer(forum.mo), answer.id)).state, 'shown')
})

test('a writer cannot learn by quoting whether a hidden post says something', async (t) => {
  const forum = await openForum(t)
  const staff = await plantThread(forum, {
    author: forum.mo,
    boardId: forum.staffRoom.id,
    source: 'The code is 4711.',
  })
  const { thread } = await plantThread(forum)
  const states = []
  for (const id of [staff.post.id, 99_999]) {
    const source = quoting('Mo', id, 'The code is 4711.')
    const guess = await plantReply(forum, thread, { source })
    const shown = await quoteIn(forum, await forum.viewer(forum.bo), guess.id)
    states.push({ state: shown.state, source: 'source' in shown ? shown.source : undefined })
  }
  assert.deepEqual(states, [
    { state: 'not-found', source: null },
    { state: 'not-found', source: null },
  ])
})

test('with its thread a post goes from all quotes', async (t) => {
  const forum = await openForum(t)
  const { post } = await plantThread(forum, { source: said })
  const other = await plantThread(forum)
  const answer = await plantReply(forum, other.thread, {
    source: quoting('Ada', post.id, 'you see the sea'),
  })
  await removeThread(forum, await forum.viewer(forum.mo), post.thread_id)
  assert.deepEqual(await quoteIn(forum, forum.guest, answer.id), { state: 'gone' })
})

test('a quote of a quote says that there is another level', async (t) => {
  const forum = await openForum(t)
  const { thread, answer } = await quotedThread(forum)
  const again = await plantReply(forum, thread, {
    author: forum.ada,
    source: quoting('Bo', answer.id, 'So do I.'),
  })
  const shown = await quoteIn(forum, forum.guest, again.id)
  assert.ok(shown.state === 'shown' && shown.quotesOthers)
  assert.doesNotMatch(shown.wordsText, /sea/)
})
