import assert from 'node:assert/strict'
import { test } from 'node:test'

import { noon, openForum, type TestForum } from '../../../test/forum.ts'
import { minutesAfter } from '../../../test/planting.ts'
import { memberColumns } from '../kernel/rows.ts'
import { touchVisit } from './visiting.ts'

const bo = async (forum: TestForum) =>
  forum.viewer(
    await forum.db
      .selectFrom('member')
      .select(memberColumns)
      .where('id', '=', forum.bo.id)
      .executeTakeFirstOrThrow(),
  )

const at = (minutes: number): string => minutesAfter(noon, minutes)

const visitAfter = async (forum: TestForum, minutes: number) => {
  forum.setNow(minutesAfter(noon, minutes))
  await touchVisit(forum, await bo(forum))
  const { member } = await bo(forum)
  return [member?.visit_started_at, member?.previous_visit_at, member?.seen_at]
}

test('a visit ends after half an hour of silence, and the next one begins', async (t) => {
  const forum = await openForum(t)
  assert.deepEqual(await visitAfter(forum, 0), [at(0), null, at(0)])
  assert.deepEqual(await visitAfter(forum, 4), [at(0), null, at(0)])
  assert.deepEqual(await visitAfter(forum, 20), [at(0), null, at(20)])
  assert.deepEqual(await visitAfter(forum, 50), [at(0), null, at(50)])
  assert.deepEqual(await visitAfter(forum, 81), [at(81), at(50), at(81)])
})

test('pages opened at once note one visit', async (t) => {
  const forum = await openForum(t)
  await visitAfter(forum, 0)
  const before = await bo(forum)
  forum.setNow(minutesAfter(noon, 100))
  await Promise.all([1, 2, 3].map(() => touchVisit(forum, before)))
  const { member } = await bo(forum)
  assert.equal(member?.previous_visit_at, noon)
  assert.equal(member?.visit_started_at, minutesAfter(noon, 100))
})
