import assert from 'node:assert/strict'
import { test } from 'node:test'

import { isWithin, localTime } from './local-times.ts'

test('the hour and the day are those of the place', () => {
  const at = '2026-11-22T23:30:00.000Z'
  assert.deepEqual(localTime(at, ''), { hour: 23, day: '2026-11-22', monday: false })
  assert.deepEqual(localTime(at, 'Europe/Berlin'), { hour: 0, day: '2026-11-23', monday: true })
  assert.deepEqual(localTime(at, 'America/New_York'), {
    hour: 18,
    day: '2026-11-22',
    monday: false,
  })
  assert.deepEqual(localTime(at, 'Nowhere/Atall'), localTime(at, ''))
})

test('hours between two may go over midnight', () => {
  assert.ok(isWithin(23, 22, 7))
  assert.ok(isWithin(6, 22, 7))
  assert.ok(!isWithin(7, 22, 7))
  assert.ok(isWithin(13, 13, 14))
  assert.ok(!isWithin(14, 13, 14))
})
