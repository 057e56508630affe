import assert from 'node:assert/strict'
import { test } from 'node:test'

import { pageCount, pageLinks, pageOf } from './paging.ts'

test('page n holds twenty numbers', () => {
  assert.deepEqual(
    [1, 20, 21, 40, 41].map((number) => pageOf(number, 20)),
    [1, 1, 2, 2, 3],
  )
  assert.equal(pageCount(0, 20), 1)
})

test('the first, the last and the neighbours are linked, gaps are marked', () => {
  assert.deepEqual(pageLinks(1, 1), [1])
  assert.deepEqual(pageLinks(1, 4), [1, 2, 3, 4])
  assert.deepEqual(pageLinks(1, 9), [1, 2, null, 8, 9])
  assert.deepEqual(pageLinks(5, 9), [1, 2, 3, 4, 5, 6, 7, 8, 9])
  assert.deepEqual(pageLinks(50, 99), [1, 2, null, 49, 50, 51, null, 98, 99])
})
