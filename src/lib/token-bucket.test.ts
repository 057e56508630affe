import assert from 'node:assert/strict'
import { test } from 'node:test'

import { tokenBuckets } from './token-bucket.ts'

const sixAMinute = { burst: 6, per: 60_000 }

test('a burst passes, the next has to wait for its share of the period', () => {
  const buckets = tokenBuckets()
  for (let i = 0; i < 6; i++) assert.equal(buckets.take('ada', sixAMinute, 1000), 0)
  assert.equal(buckets.take('ada', sixAMinute, 1000), 10_000)
  assert.equal(buckets.take('bo', sixAMinute, 1000), 0, 'everybody has their own')
  assert.equal(buckets.take('ada', sixAMinute, 10_999), 1)
  assert.equal(buckets.take('ada', sixAMinute, 11_000), 0)
})

test('over an hour no more pass than the rate allows', () => {
  const buckets = tokenBuckets()
  let passed = 0
  for (let now = 0; now < 3_600_000; now += 100) {
    if (buckets.take('ada', sixAMinute, now) === 0) passed++
  }
  assert.ok(passed >= 360 && passed <= 366, String(passed))
})

test('what did not count is given back, and no more than was taken', () => {
  const buckets = tokenBuckets()
  const one = { burst: 1, per: 60_000 }
  buckets.take('ada', one, 0)
  buckets.giveBack('ada')
  buckets.giveBack('ada')
  assert.equal(buckets.take('ada', one, 0), 0)
  assert.notEqual(buckets.take('ada', one, 0), 0)
})

test('keys are bounded and a clock set back does no harm', () => {
  const buckets = tokenBuckets(100)
  for (let i = 0; i < 10_000; i++) buckets.take(String(i), sixAMinute, i)
  for (let i = 0; i < 6; i++) buckets.take('ada', sixAMinute, 1_000_000)
  assert.equal(buckets.take('ada', sixAMinute, 0), 10_000)
})
