import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import { editPost } from './editing.ts'
import { postSource } from './queries.ts'
import { quotesFor } from './quotes-shown.ts'
import { removePost, restorePost } from './removing.ts'

const words = 'My address is Elm Street 7.'

/** Bo said something, Ada quoted it in some way, Bo took it back. */
async function takenBack(forum: TestForum, sourceOf: (postId: number) => string) {
  const { thread } = await plantThread(forum)
  const secret = await plantReply(forum, thread, { source: words })
  const source = sourceOf(secret.id)
  const post = await plantReply(forum, thread, { author: forum.ada, source })
  await removePost(forum, await forum.viewer(forum.bo), secret.id)
  return { secret, post, source, ada: await forum.viewer(forum.ada) }
}

const storedSource = async (forum: TestForum, postId: number) =>
  (
    await forum.db
      .selectFrom('post_body')
      .select('source')
      .where('post_id', '=', postId)
      .executeTakeFirstOrThrow()
  ).source

const shapes: Readonly<Record<string, (id: number) => string>> = {
  plain: (id) => `${quoting('Bo', id, words)}Really?`,
  'with an answer right below': (id) =>
    `> [Bo, post ${id}]\n> \`\`\`\n> ${words}\n> \`\`\`\nReally?`,
  'on one line': (id) => `> [Bo, post ${id}] ${words}\n\nReally?`,
  'on the line and below': (id) => `> [Bo, post ${id}] My address\n> is Elm Street 7.\n\nReally?`,
  'in a list': (id) => `- > [Bo, post ${id}]\n  > ${words}\n\n  Really?`,
  'in a quote': (id) =>
    `> Somebody:\n>\n> > [Bo, post ${id}]\n> > ${words}\n> > more\n>\n> Really?`,
  twice: (id) => `${quoting('Bo', id, words)}Really?\n\n${quoting('Bo', id, 'Elm Street')}Oh.`,
  'in BBCode': (id) => `[quote="Bo, post: ${id}"]${words}[/quote]\n\nReally?`,
}

for (const [shape, sourceOf] of Object.entries(shapes)) {
  test(`who quoted words that were taken back edits without them, and keeps the quote: ${shape}`, async (t) => {
    const forum = await openForum(t)
    const { secret, post, source, ada } = await takenBack(forum, sourceOf)
    const given = await postSource(forum.db, ada, post.id, forum.url)
    assert.doesNotMatch(given.source, /Elm Street/)
    assert.match(given.source, new RegExp(`\\[post ${secret.id}\\]`))
    assert.match(given.source, /Really/)

    const same = await editPost(forum, ada, post.id, { source: given.source, baseRevision: 1 })
    assert.ok(same.ok)
    assert.equal(same.post.revision, 1)

    const typed = given.source.replace('Really?', 'Truly?')
    assert.ok((await editPost(forum, ada, post.id, { source: typed, baseRevision: 1 })).ok)
    if (shape !== 'in BBCode') {
      assert.equal(await storedSource(forum, post.id), source.replace('Really?', 'Truly?'))
    }
    const quotes = async () => [
      ...((await quotesFor(forum.db, ada, [post.id])).get(post.id)?.values() ?? []),
    ]
    for (const { state } of await quotes()) assert.equal(state, 'gone')

    await restorePost(forum, await forum.viewer(forum.bo), secret.id)
    const [back] = await quotes()
    assert.ok(back?.state === 'shown' || shape === 'in a quote')
    assert.match(JSON.stringify(back), /Elm Street/)
  })
}

test('a quote moved to another place keeps its words there', async (t) => {
  const forum = await openForum(t)
  const { secret, post, ada } = await takenBack(forum, (id) => quoting('Bo', id, words))
  const typed = `1. See\n   > [post ${secret.id}]\n\n   there`
  assert.ok((await editPost(forum, ada, post.id, { source: typed, baseRevision: 1 })).ok)
  assert.equal(
    await storedSource(forum, post.id),
    `1. See\n   > [Bo, post ${secret.id}]\n   > ${words}\n\n   there`,
  )
})

test('who meets an edit conflict is not shown words that were taken back', async (t) => {
  const forum = await openForum(t)
  const { post, ada } = await takenBack(forum, (id) => `${quoting('Bo', id, words)}Really?`)
  const edit = { source: 'Mine', baseRevision: 9 }
  const answer = await editPost(forum, ada, post.id, edit)
  assert.ok(!answer.ok && 'conflict' in answer)
  assert.doesNotMatch(JSON.stringify(answer), /Elm Street/)
  assert.match(answer.conflict.theirs ?? '', /Really/)
})
