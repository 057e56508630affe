import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { scansOf } from '../../../test/plans.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import type { Db } from '../kernel/rows.ts'
import { memberPosts, memberThreads } from '../members/contributions.ts'
import { threadFor } from '../threads/queries.ts'
import { removedIn, removedOf } from '../threads/removed.ts'
import { answersCounts } from './answers.ts'
import { conversationOf } from './conversations.ts'
import { editPost } from './editing.ts'
import { revisionsOf } from './history.ts'
import { newestBy, newestPosts } from './newest.ts'
import { postsOnPage } from './on-page.ts'
import { placesSeen } from './places.ts'
import { postAddress, postSource } from './queries.ts'
import { quotesFor } from './quotes-shown.ts'
import { removePost } from './removing.ts'

test('no page of posts walks a whole table', async (t) => {
  const forum = await openForum(t)
  const { thread, post } = await plantThread(forum)
  const answer = await plantReply(forum, thread, { source: quoting('Ada', post.id, 'Which one') })
  const gone = await plantReply(forum, thread, { answersPostId: post.id })
  const [bo, mo] = [await forum.viewer(forum.bo), await forum.viewer(forum.mo)]
  await editPost(forum, bo, answer.id, { source: 'Other words.', baseRevision: 1 })
  await removePost(forum, mo, gone.id)
  const how = { forumUrl: forum.url, censor: (text: string) => text }
  const pages: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
    thread: (db) => threadFor(db, bo, thread.id),
    posts: (db) => postsOnPage(db, bo, thread, 50_000),
    quotes: (db) => quotesFor(db, bo, [post.id, answer.id]),
    answers: (db) => answersCounts(db, bo, [post.id]),
    places: (db) => placesSeen(db, bo, [gone]),
    address: (db) => postAddress(db, bo, answer.id),
    source: (db) => postSource(db, bo, answer.id, forum.url),
    conversation: (db) => conversationOf(db, bo, post.id),
    'newest in a board': (db) => newestPosts(db, bo, forum.hall.id),
    'newest by a member': (db) => newestBy(db, bo, forum.bo.id),
    'posts of a member': (db) => memberPosts(db, bo, { memberId: forum.bo.id }),
    'threads of a member': (db) => memberThreads(db, bo, { memberId: forum.bo.id }),
    'removed from a board': (db) => removedIn(db, mo, forum.hall.id),
    'removed of a member': (db) => removedOf(db, bo, forum.bo.id),
    history: (db) => revisionsOf(db, bo, answer.id, how),
  }
  for (const [name, ask] of Object.entries(pages)) {
    const walked = (await scansOf(forum, ask)).filter((table) => !small.has(table))
    assert.deepEqual(walked, [], name)
  }
})

test('the newest posts are found from the newest end of the threads', async (t) => {
  const forum = await openForum(t)
  await plantThread(forum)
  const walked = await scansOf(forum, (db) => newestPosts(db, forum.guest))
  assert.deepEqual(
    walked.filter((table) => table !== 'thread'),
    [],
  )
})

/** What a query made itself: a recursion's rows, the answers to a post, the two ways to answer. */
const small = new Set(['up', 'down', 'ways', 'answer', 'answering', 'quoting', 'board'])
