import assert from 'node:assert/strict'
import { test } from 'node:test'

import { slug } from './slugs.ts'

test('letters of any script stay, the rest becomes hyphens', () => {
  assert.equal(slug('Which route to the Coast?'), 'which-route-to-the-coast')
  assert.equal(slug('東京の夜行列車 2026'), '東京の夜行列車-2026')
  assert.equal(slug('Größe & Maß'), 'größe-maß')
  assert.equal(slug("Don't panic"), 'dont-panic')
  assert.equal(slug('  --  '), '')
  assert.equal(slug('😀'), '')
  assert.equal(slug('กรุงเทพ'), 'กรุงเทพ')
})

test('a long title is cut between words, or between graphemes where there are no words', () => {
  const long = slug('the quick brown fox jumps over the lazy dog and runs far away into the woods')
  assert.ok(long.length <= 60)
  assert.ok('the-quick-brown-fox-jumps-over-the-lazy-dog-and-runs-far-away'.startsWith(long))
  assert.ok(!long.endsWith('-'))
  const thai = slug('กี่'.repeat(40))
  assert.ok(thai.length <= 60)
  assert.equal(thai.length % 3, 0)
  assert.ok(slug('a'.repeat(100_000)).length === 60)
})
