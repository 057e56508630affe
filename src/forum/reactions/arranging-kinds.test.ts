import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, plantMember } from '../../../test/forum.ts'
import { plantThread } from '../../../test/planting.ts'
import { changeKind, createKind, orderKinds, retireKind } from './arranging-kinds.ts'
import { reactionKinds } from './kinds.ts'
import { react } from './reacting.ts'

const draft = { emoji: '🎉', name: 'Congratulations', weight: 1 }

test('a new kind can be given at once, a retired one no longer', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const bo = await forum.viewer(forum.bo)
  const { last_post_id: post } = await plantThread(forum, forum.hall, { by: [forum.ada] })
  const made = await createKind(forum, root, draft)
  assert.ok(made.ok)
  await react(forum, bo, post ?? 0, made.kind.key)
  await retireKind(forum, root, made.kind.id)
  const mo = await forum.viewer(forum.mo)
  await assert.rejects(react(forum, mo, post ?? 0, made.kind.key), { reason: 'not-found' })
  const kinds = await reactionKinds(forum)
  assert.notEqual(kinds.at(-1)?.retired_at, null)
  await retireKind(forum, root, made.kind.id, false)
  await react(forum, mo, post ?? 0, made.kind.key)
})

test('a kind that weighs differently weighs so for what was given before', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const score = async () =>
    (
      await forum.db
        .selectFrom('member')
        .select('score')
        .where('id', '=', forum.ada.id)
        .executeTakeFirstOrThrow()
    ).score
  for (let i = 0; i < 3; i++) {
    const { last_post_id } = await plantThread(forum, forum.hall, { by: [forum.ada] })
    await react(forum, await forum.viewer(forum.bo), last_post_id ?? 0, 'warm')
  }
  const { last_post_id: byNobody } = await plantThread(forum, forum.hall, { by: [null] })
  await react(forum, await forum.viewer(forum.bo), byNobody ?? 0, 'warm')
  assert.equal(await score(), 3)
  const warm = (await reactionKinds(forum)).find(({ key }) => key === 'warm')
  await changeKind(forum, root, warm?.id ?? 0, { emoji: '🧡', name: 'Warm', weight: -2 })
  assert.equal(await score(), -6)
})

test('a kind without a name or with two emoji comes back', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const wrong = async (changes: Partial<typeof draft>) => {
    const answer = await createKind(forum, root, { ...draft, ...changes })
    return answer.ok ? [] : answer.problems.map(({ is }) => is)
  }
  assert.deepEqual(await wrong({ name: ' ', emoji: '' }), ['emoji-empty', 'name-empty'])
  assert.deepEqual(await wrong({ emoji: '🎉🎉' }), ['emoji-too-long'])
  assert.deepEqual(await wrong({ emoji: '👩‍👩‍👧', name: 'Family' }), [])
  assert.deepEqual(await wrong({ name: 'WARM' }), ['name-taken'])
  assert.deepEqual(await wrong({ weight: 11 }), ['weight-out-of-range'])
  assert.deepEqual(await wrong({ weight: Number.NaN }), ['weight-out-of-range'])
})

test('kinds stand in the order given to them, and only administrators arrange them', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const before = await reactionKinds(forum)
  await orderKinds(forum, root, before.map(({ id }) => id).toReversed())
  assert.deepEqual(
    (await reactionKinds(forum)).map(({ key }) => key),
    before.map(({ key }) => key).toReversed(),
  )
  const mo = await forum.viewer(forum.mo)
  for (const act of [
    () => createKind(forum, mo, draft),
    () => changeKind(forum, mo, 1, draft),
    () => retireKind(forum, mo, 1),
    () => orderKinds(forum, mo, [1]),
  ]) {
    await assert.rejects(act, { reason: 'administrators-only' })
  }
})

test('a weight that changes while people react counts as it ends for all of them', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const { last_post_id: post } = await plantThread(forum, forum.hall, { by: [forum.ada] })
  const [kind] = await reactionKinds(forum)
  assert.ok(kind !== undefined)
  const many = await Promise.all(
    Array.from({ length: 24 }, (_, n) => plantMember(forum, `Reader ${n}`)),
  )
  const viewers = await Promise.all(many.map((member) => forum.viewer(member)))
  await Promise.all([
    ...viewers.map((viewer) => react(forum, viewer, post ?? 0, kind.key)),
    ...[3, 5, 2].map((weight) => changeKind(forum, root, kind.id, { ...kind, weight })),
  ])
  const { weight } = (await reactionKinds(forum)).find(({ id }) => id === kind.id) ?? { weight: 0 }
  const { score } = await forum.db
    .selectFrom('member')
    .select('score')
    .where('id', '=', forum.ada.id)
    .executeTakeFirstOrThrow()
  assert.equal(score, 24 * weight)
})
