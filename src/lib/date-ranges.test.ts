import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readDateRange } from './date-ranges.ts'

const days = (typed: string) => {
  const range = readDateRange(typed)
  return range && [range.from.slice(0, 10), range.until.slice(0, 10)]
}

test('a year, a month and a day each mean all of it', () => {
  assert.deepEqual(days('2024'), ['2024-01-01', '2025-01-01'])
  assert.deepEqual(days('2024-12'), ['2024-12-01', '2025-01-01'])
  assert.deepEqual(days('2024-02-29'), ['2024-02-29', '2024-03-01'])
  assert.equal(readDateRange('2024-05-17')?.from, '2024-05-17T00:00:00.000Z')
})

test('dates are read as people elsewhere write them', () => {
  for (const typed of [
    '2024/5/17',
    '2024.05.17',
    '17.5.2024',
    '2024年5月17日',
    '2024년 5월 17일',
    '２０２４-０５-１７',
  ]) {
    assert.deepEqual(days(typed), ['2024-05-17', '2024-05-18'], typed)
  }
  assert.deepEqual(days('5.2024'), days('2024年5月'))
})

test('what is no date is none', () => {
  for (const typed of [
    '',
    'May',
    '2024-13',
    '2023-02-29',
    '2024-00',
    '5/17/2024',
    '20240517',
    '17.5.24',
  ]) {
    assert.equal(readDateRange(typed), null, typed)
  }
})
