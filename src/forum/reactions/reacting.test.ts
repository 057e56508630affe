import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { openForum, plantMember, type TestForum } from '../../../test/forum.ts'
import { plantThread } from '../../../test/planting.ts'
import { transact } from '../kernel/forum.ts'
import type { Member, Thread } from '../kernel/rows.ts'
import { ownReactions, reactionsOn, whoReacted } from './queries.ts'
import { react, unreact } from './reacting.ts'

const scoreOf = async (forum: TestForum, { id }: Member): Promise<number> =>
  (
    await forum.db
      .selectFrom('member')
      .select('score')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).score

const postOf = async (forum: TestForum, thread: Thread, number = 1): Promise<number> =>
  (
    await forum.db
      .selectFrom('post')
      .select('id')
      .where('thread_id', '=', thread.id)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
  ).id

const kindId = async (forum: TestForum, key: string): Promise<number> =>
  (
    await forum.db
      .selectFrom('reaction_kind')
      .select('id')
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
  ).id

async function plantPost(forum: TestForum, author: Member | null = forum.ada) {
  return postOf(forum, await plantThread(forum, forum.hall, { by: [author] }))
}

const no = (act: Promise<unknown>, reason: string) => assert.rejects(act, { reason })

test('a member has one reaction to a post, and the score of its author moves by the difference', async (t) => {
  const forum = await openForum(t)
  const post = await plantPost(forum)
  const bo = await forum.viewer(forum.bo)
  await react(forum, bo, post, 'useful')
  assert.equal(await scoreOf(forum, forum.ada), 1)
  await react(forum, bo, post, 'useful')
  assert.equal(await scoreOf(forum, forum.ada), 1)
  await react(forum, bo, post, 'unkind')
  assert.equal(await scoreOf(forum, forum.ada), -1)
  await react(forum, bo, post, 'thoughtful')
  assert.equal(await scoreOf(forum, forum.ada), 2)
  await unreact(forum, bo, post, 'useful')
  assert.equal(await scoreOf(forum, forum.ada), 2)
  await unreact(forum, bo, post, 'thoughtful')
  await unreact(forum, bo, post, 'thoughtful')
  assert.equal(await scoreOf(forum, forum.ada), 0)
  assert.equal((await reactionsOn(forum.db, bo, [post])).size, 0)
})

test('the counts, the viewer’s own and who it was are shown to those who may see the post', async (t) => {
  const forum = await openForum(t)
  const post = await plantPost(forum)
  const bare = await plantPost(forum)
  const [bo, mo] = [await forum.viewer(forum.bo), await forum.viewer(forum.mo)]
  await react(forum, bo, post, 'warm')
  forum.setNow('2026-11-22T12:30:00.000Z')
  await react(forum, mo, post, 'funny')
  const [warm, funny] = [await kindId(forum, 'warm'), await kindId(forum, 'funny')]
  const shown = await reactionsOn(forum.db, bo, [post, bare])
  assert.deepEqual([...shown.keys()], [post])
  assert.equal(shown.get(post)?.own, warm)
  assert.deepEqual(
    shown
      .get(post)
      ?.counts.map(({ kind_id, count }) => [kind_id, count])
      .toSorted(),
    [
      [warm, 1],
      [funny, 1],
    ],
  )
  assert.equal((await ownReactions(forum.db, forum.guest, [post])).size, 0)
  assert.deepEqual(
    (await whoReacted(forum.db, bo, post)).map(({ name, kind_id }) => [name, kind_id]),
    [
      ['Mo', funny],
      ['Bo', warm],
    ],
  )
})

test('nobody reacts to their own post, to what they cannot see, or with what there is not', async (t) => {
  const forum = await openForum(t)
  const post = await plantPost(forum)
  const bo = await forum.viewer(forum.bo)
  const hidden = await postOf(forum, await plantThread(forum, forum.staffRoom, { by: [forum.mo] }))
  const gone = await plantPost(forum)
  await forum.writer.run((db) =>
    db.updateTable('post').set({ removed_at: forum.now() }).where('id', '=', gone).execute(),
  )
  await no(react(forum, await forum.viewer(forum.ada), post, 'useful'), 'own-post')
  await no(react(forum, forum.guest, post, 'useful'), 'sign-in-first')
  await no(react(forum, forum.guest, hidden, 'useful'), 'not-found')
  await no(react(forum, bo, hidden, 'useful'), 'not-found')
  await no(react(forum, bo, gone, 'useful'), 'not-found')
  await no(react(forum, bo, 999_999, 'useful'), 'not-found')
  await no(react(forum, bo, post, 'no-such'), 'not-found')
  await transact(forum, ({ db }) =>
    db
      .updateTable('reaction_kind')
      .set({ retired_at: forum.now() })
      .where('key', '=', 'warm')
      .execute(),
  )
  await no(react(forum, bo, post, 'warm'), 'not-found')
  assert.equal((await forum.db.selectFrom('reaction').select('post_id').execute()).length, 0)
  assert.deepEqual(await whoReacted(forum.db, bo, hidden), [])
})

test('fifty identical requests at once are one reaction and move the score once', async (t) => {
  const forum = await openForum(t)
  const post = await plantPost(forum)
  const bo = await forum.viewer(forum.bo)
  const fifty = Array.from({ length: 50 }, (_, i) => i)
  await Promise.all(fifty.map(() => react(forum, bo, post, 'thoughtful')))
  assert.equal(await scoreOf(forum, forum.ada), 2)
  assert.equal((await forum.db.selectFrom('reaction').select('post_id').execute()).length, 1)
  await Promise.all(fifty.map((i) => react(forum, bo, post, i % 2 === 0 ? 'unkind' : 'useful')))
  const [left] = (await reactionsOn(forum.db, bo, [post])).values()
  assert.equal(
    await scoreOf(forum, forum.ada),
    left?.own === (await kindId(forum, 'useful')) ? 1 : -1,
  )
  await Promise.all(
    fifty.flatMap(() => [unreact(forum, bo, post, 'unkind'), unreact(forum, bo, post, 'useful')]),
  )
  assert.equal(await scoreOf(forum, forum.ada), 0)
})

test('a post by nobody known can be reacted to', async (t) => {
  const forum = await openForum(t)
  const post = await plantPost(forum, null)
  const bo = await forum.viewer(forum.bo)
  await Promise.all([1, 2, 3].map(() => react(forum, bo, post, 'warm')))
  assert.equal((await reactionsOn(forum.db, bo, [post])).get(post)?.counts[0]?.count, 1)
})

test('after any acts at once, every score is the sum of the weights given', async (t) => {
  const forum = await openForum(t)
  const members = [forum.ada, forum.bo, forum.mo, await plantMember(forum, 'Cy')]
  const viewers = await Promise.all(members.map((member) => forum.viewer(member)))
  const posts = await Promise.all(members.map((member) => plantPost(forum, member)))
  const act = fc.record({
    who: fc.nat(3),
    post: fc.nat(3),
    kind: fc.constantFrom('useful', 'warm', 'funny', 'thoughtful', 'unkind'),
    back: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 20 }), async (acts) => {
      await Promise.all(
        acts.map(async ({ who, post, kind, back }) => {
          const [viewer, postId] = [viewers[who], posts[post]]
          if (viewer === undefined || postId === undefined || who === post) return
          await (back ? unreact : react)(forum, viewer, postId, kind)
        }),
      )
      const sums = await forum.db
        .selectFrom('reaction')
        .innerJoin('post', 'post.id', 'reaction.post_id')
        .innerJoin('reaction_kind', 'reaction_kind.id', 'reaction.kind_id')
        .select(({ fn }) => ['post.author_id', fn.sum<number>('weight').as('sum')])
        .groupBy('post.author_id')
        .execute()
      for (const member of members) {
        const due = sums.find(({ author_id }) => author_id === member.id)?.sum ?? 0
        assert.equal(await scoreOf(forum, member), due)
      }
    }),
    { numRuns: 25 },
  )
})

test('a reaction said again, or taken back that was never given, leaves cached pages as they are', async (t) => {
  const forum = await openForum(t)
  const [post, bo] = [await plantPost(forum), await forum.viewer(forum.bo)]
  await react(forum, bo, post, 'warm')
  const { content } = forum.epoch
  await react(forum, bo, post, 'warm')
  await unreact(forum, await forum.viewer(forum.mo), post, 'warm')
  assert.equal(forum.epoch.content, content)
  await unreact(forum, bo, post, 'warm')
  assert.equal(forum.epoch.content, content + 1)
})
