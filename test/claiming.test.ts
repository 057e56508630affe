import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { askForPlaceholder } from '../src/forum/claims/asking.ts'
import { decideClaim, givePlaceholder, undoClaim } from '../src/forum/claims/deciding.ts'
import { moveClaimed } from '../src/forum/claims/moving.ts'
import { ownClaims } from '../src/forum/claims/queries.ts'
import { transact } from '../src/forum/kernel/forum.ts'
import { Refusal } from '../src/forum/kernel/refusals.ts'
import type { Member } from '../src/forum/kernel/rows.ts'
import { changeName } from '../src/forum/members/changing-account.ts'
import { editPost } from '../src/forum/posts/editing.ts'
import { removePost } from '../src/forum/posts/removing.ts'
import { react } from '../src/forum/reactions/reacting.ts'
import { parseSearch } from '../src/forum/search/query.ts'
import { search } from '../src/forum/search/searching.ts'
import { urls } from '../src/web/urls.ts'
import { openApp } from './app.ts'
import { openForum, plantMember, type TestForum } from './forum.ts'
import { plantReply, plantThread } from './posting.ts'

const why = 'I posted about the ferry in 2009.'
const yes = { outcome: 'accepted', answer: 'Welcome back.' } as const

/** Heron is known from an archive: a thread, two replies (one removed), a score of 40 from there and 1 from here. */
async function opened(t: TestContext) {
  const forum = await openForum(t)
  const heron = await plantMember(forum, 'Heron')
  const begun = await plantThread(forum, {
    author: heron,
    title: 'By ferry',
    source: 'A heron wrote',
  })
  const others = await plantThread(forum)
  const kept = await plantReply(forum, others.thread, { author: heron, source: 'The heron again' })
  const gone = await plantReply(forum, others.thread, { author: heron, source: 'A mistake' })
  await editPost(forum, await forum.viewer(heron), kept.id, {
    source: 'The heron once more',
    baseRevision: 1,
  })
  await removePost(forum, await forum.viewer(heron), gone.id)
  await react(forum, await forum.viewer(forum.bo), kept.id, 'useful')
  await transact(forum, ({ db }) =>
    db
      .updateTable('member')
      .set({ placeholder_since: forum.now(), score: 41 })
      .where('id', '=', heron.id)
      .execute(),
  )
  await forum.settle()
  return { forum, heron, begun, others, kept, gone }
}

async function asked(forum: TestForum, member: Member, placeholder: Member): Promise<number> {
  const viewer = await forum.viewer(member)
  const answer = await askForPlaceholder(forum, viewer, placeholder.id, { why, nonce: 'n' })
  assert.ok(answer.ok)
  const [claim] = await ownClaims(forum.db, viewer, placeholder.id)
  return claim?.id ?? 0
}

/** Everything that says who wrote what. */
async function authorship({ db }: TestForum) {
  const members = await db
    .selectFrom('member')
    .select(['name', 'post_count', 'thread_count', 'score'])
    .orderBy('id')
    .execute()
  const rest = [
    await db.selectFrom('post').select(['id', 'author_id']).orderBy('id').execute(),
    await db
      .selectFrom('thread')
      .select(['id', 'author_id', 'last_author_id'])
      .orderBy('id')
      .execute(),
    await db.selectFrom('revision').select(['post_id', 'written_by']).orderBy('post_id').execute(),
    await db
      .selectFrom('participation')
      .selectAll()
      .orderBy('thread_id')
      .orderBy('member_id')
      .execute(),
    await db
      .selectFrom('indexed_post')
      .select(['post_id', 'author_id'])
      .orderBy('post_id')
      .execute(),
  ]
  const counts = new Map(members.map(({ name, ...row }) => [name, row]))
  return { counts, rest: JSON.stringify(rest) }
}

async function foundBy(forum: TestForum, question: string): Promise<number> {
  return (await search(forum, forum.guest, parseSearch(question))).total
}

test('what a placeholder wrote becomes the member’s, with all that was counted, and can go back', async (t) => {
  const { forum, heron, begun, kept } = await opened(t)
  const root = await forum.viewer(forum.root)
  const before = await authorship(forum)
  const claimId = await asked(forum, forum.ada, heron)
  assert.ok((await decideClaim(forum, root, claimId, yes)).ok)
  await forum.settle()
  const after = await authorship(forum)
  assert.deepEqual(after.counts.get('Heron'), { post_count: 0, thread_count: 0, score: 0 })
  assert.deepEqual(after.counts.get('Ada'), { post_count: 3, thread_count: 2, score: 41 })
  assert.doesNotMatch(
    after.rest,
    new RegExp(`"(author_id|written_by|last_author_id|member_id)":${heron.id}\\b`),
  )
  assert.equal(await foundBy(forum, 'ferry author:Ada'), 1)
  assert.equal(await foundBy(forum, 'ferry author:Heron'), 1, 'the old name still finds them')
  // Afterwards Ada edits one of them and somebody reacts to another.
  const ada = await forum.viewer(forum.ada)
  assert.ok((await editPost(forum, ada, begun.post.id, { source: 'Mine now', baseRevision: 1 })).ok)
  await react(forum, await forum.viewer(forum.mo), kept.id, 'useful')
  await undoClaim(forum, root, claimId)
  await forum.settle()
  const undone = (await authorship(forum)).counts
  assert.deepEqual(undone.get('Ada'), before.counts.get('Ada'))
  assert.deepEqual(undone.get('Heron'), { post_count: 2, thread_count: 1, score: 42 })
})

test('undone at once, everything is as it was', async (t) => {
  const { forum, heron } = await opened(t)
  const root = await forum.viewer(forum.root)
  const before = await authorship(forum)
  const claimId = await asked(forum, forum.ada, heron)
  assert.ok((await decideClaim(forum, root, claimId, yes)).ok)
  await forum.settle()
  assert.notDeepEqual(await authorship(forum), before)
  await undoClaim(forum, root, claimId)
  await forum.settle()
  assert.deepEqual(await authorship(forum), before)
  const again = await asked(forum, forum.ada, heron)
  assert.equal(again, claimId, 'the same form again is the same claim')
})

test('undone while it is still moving, it does not go on', async (t) => {
  const { forum, heron } = await opened(t)
  const root = await forum.viewer(forum.root)
  const before = await authorship(forum)
  const claimId = await asked(forum, forum.ada, heron)
  assert.ok((await decideClaim(forum, root, claimId, yes)).ok)
  await undoClaim(forum, root, claimId)
  await moveClaimed(forum, { claimId })
  await forum.settle()
  assert.deepEqual(await authorship(forum), before)
})

test('moved twice is moved once, and what an import brings later moves, too', async (t) => {
  const { forum, heron, others } = await opened(t)
  const root = await forum.viewer(forum.root)
  const given = await givePlaceholder(forum, root, {
    placeholderId: heron.id,
    memberName: 'Ada',
    answer: '',
  })
  assert.ok(given.ok)
  await forum.settle()
  const once = await authorship(forum)
  await moveClaimed(forum, given)
  await forum.settle()
  assert.deepEqual(await authorship(forum), once)
  const late = await plantReply(forum, others.thread, { author: heron, source: 'Found in a box' })
  await transact(forum, ({ record }) =>
    record({ type: 'posts.imported', fromId: late.id, toId: late.id }),
  )
  await forum.settle()
  assert.equal(await foundBy(forum, 'box author:Ada'), 1)
})

test('the name of the archive can be had back, by who it was and by nobody else', async (t) => {
  const { forum, heron } = await opened(t)
  const root = await forum.viewer(forum.root)
  const named = async (member: Member, name: string) => {
    const session = { sessionId: 1, confirmedAt: forum.now() }
    return (await changeName(forum, { memberId: member.id, ...session }, name)).ok
  }
  assert.ok(!(await named(forum.ada, 'Heron')))
  const claimId = await asked(forum, forum.ada, heron)
  assert.ok((await decideClaim(forum, root, claimId, yes)).ok)
  assert.ok(!(await named(forum.bo, 'Heron')))
  assert.ok(await named(forum.ada, 'Heron'))
  await undoClaim(forum, root, claimId)
  const names = await forum.db.selectFrom('member').select('name').orderBy('id').execute()
  assert.deepEqual(
    names.map(({ name }) => name),
    ['Heron', 'Bo', 'Mo', 'Root', 'Heron (2)'],
  )
})

test('a claim is asked for once, with words, and only of a placeholder', async (t) => {
  const { forum, heron } = await opened(t)
  const ada = await forum.viewer(forum.ada)
  const ask = (id: number, words: string, nonce: string) =>
    askForPlaceholder(forum, ada, id, { why: words, nonce })
  const empty = await ask(heron.id, ' ', 'a')
  assert.ok(!empty.ok && empty.problems[0]?.is === 'why-empty')
  const long = await ask(heron.id, 'x'.repeat(4001), 'a')
  assert.ok(!long.ok && long.problems[0]?.is === 'why-too-long')
  for (const nonce of ['a', 'a', 'b']) assert.ok((await ask(heron.id, why, nonce)).ok)
  assert.equal((await ownClaims(forum.db, ada)).length, 1)
  await assert.rejects(ask(forum.bo.id, why, 'c'), new Refusal('not-found'))
  await assert.rejects(
    askForPlaceholder(forum, forum.guest, heron.id, { why, nonce: 'd' }),
    new Refusal('sign-in-first'),
  )
})

test('only administrators decide, each claim once, and give a placeholder to one member only', async (t) => {
  const { forum, heron } = await opened(t)
  const [root, mo] = [await forum.viewer(forum.root), await forum.viewer(forum.mo)]
  const [first, second] = [
    await asked(forum, forum.ada, heron),
    await asked(forum, forum.bo, heron),
  ]
  await assert.rejects(decideClaim(forum, mo, first, yes), new Refusal('administrators-only'))
  await assert.rejects(undoClaim(forum, mo, first), new Refusal('administrators-only'))
  const give = { placeholderId: heron.id, memberName: 'Ada', answer: '' }
  await assert.rejects(givePlaceholder(forum, mo, give), new Refusal('administrators-only'))
  assert.ok((await decideClaim(forum, root, first, yes)).ok)
  for (const [claimId, is] of [
    [first, 'decided-already'],
    [second, 'given-already'],
  ] as const) {
    const answer = await decideClaim(forum, root, claimId, yes)
    assert.ok(!answer.ok && answer.problems[0]?.is === is)
  }
  const given = await givePlaceholder(forum, root, give)
  assert.ok(!given.ok && given.problems[0]?.is === 'given-already')
  for (const [memberName, is] of [
    ['Nobody', 'no-such-member'],
    ['Heron', 'is-placeholder'],
  ] as const) {
    const refused = await givePlaceholder(forum, root, { ...give, memberName })
    assert.ok(!refused.ok && refused.problems[0]?.is === is)
  }
  const nobodys = { ...give, placeholderId: 99_999 }
  await assert.rejects(givePlaceholder(forum, root, nobodys), new Refusal('not-found'))
  assert.ok((await decideClaim(forum, root, second, { outcome: 'refused', answer: 'No.' })).ok)
  forum.setNow('2026-12-23T12:00:00.000Z')
  await assert.rejects(undoClaim(forum, root, first), new Refusal('not-allowed'))
})

test('what a claimant gave to posts that turn out to be theirs counts for nobody while they are', async (t) => {
  const { forum, heron, kept } = await opened(t)
  const root = await forum.viewer(forum.root)
  await react(forum, await forum.viewer(forum.ada), kept.id, 'useful')
  const before = await authorship(forum)
  assert.equal(before.counts.get('Heron')?.score, 42)
  const claimId = await asked(forum, forum.ada, heron)
  assert.ok((await decideClaim(forum, root, claimId, yes)).ok)
  await forum.settle()
  const after = (await authorship(forum)).counts
  assert.deepEqual([after.get('Heron')?.score, after.get('Ada')?.score], [0, 41])
  await undoClaim(forum, root, claimId)
  await forum.settle()
  assert.deepEqual(await authorship(forum), before)
})

test('the feed and the API lead from a claimed placeholder to who it was', async (t) => {
  const { app, forum, browser } = await openApp(t)
  const heron = await plantMember(forum, 'Heron')
  await transact(forum, ({ db }) =>
    db
      .updateTable('member')
      .set({ placeholder_since: forum.now() })
      .where('id', '=', heron.id)
      .execute(),
  )
  const give = { placeholderId: heron.id, memberName: 'Ada', answer: '' }
  assert.ok((await givePlaceholder(forum, await forum.viewer(forum.root), give)).ok)
  const feed = await app.inject({ url: urls.feed(urls.member(heron)) })
  assert.deepEqual(
    [feed.statusCode, feed.headers['location']],
    [302, urls.feed(urls.member(forum.ada))],
  )
  assert.equal((await (await browser()).open(urls.feed(urls.member(heron)))).status, 200)
  const told = await app.inject({ url: `/api/v1/members/${heron.id}` })
  assert.equal(told.statusCode, 200)
  assert.match(told.body, /"name":"Ada"/)
})
