import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dayOrder, fromIso, fromUnix, fromWords, isDateLine } from './stated-times.ts'

test('a time with a zone is an instant, without one it stays local, a day stays a day', () => {
  assert.equal(fromIso('2020-09-18T08:56:40-0700'), '2020-09-18T15:56:40.000Z')
  assert.equal(fromIso('2020-09-18T08:56'), '2020-09-18T08:56:00')
  assert.equal(fromIso('2020-09-18'), '2020-09-18')
  assert.equal(fromIso('yesterday'), null)
  assert.equal(fromUnix('1600444600'), '2020-09-18T15:56:40.000Z')
  assert.equal(fromUnix('5:58 AM'), null)
})

test('dates in words are read in many languages, and never get a zone', () => {
  assert.equal(fromWords('Nov 14, 2015 at 4:25 AM'), '2015-11-14T04:25:00')
  assert.equal(fromWords('14. November 2015 um 16:25'), '2015-11-14T16:25:00')
  assert.equal(fromWords('24 décembre 2012 à 18:45'), '2012-12-24T18:45:00')
  assert.equal(fromWords('24 Aralık 2012 saat 18:45'), '2012-12-24T18:45:00')
  assert.equal(fromWords('24 декабря 2012 в 18:45'), '2012-12-24T18:45:00')
  assert.equal(fromWords('2012年12月24日 18:45'), '2012-12-24T18:45:00')
  assert.equal(fromWords('Dec 24, 2012 at 12:05 AM'), '2012-12-24T00:05:00')
  assert.equal(fromWords('24.12.2012'), '2012-12-24')
  assert.equal(fromWords('Feb 31, 2012'), null)
  assert.equal(fromWords('Today at 4:25 AM'), null)
})

test('the other dates of a page tell whether the day comes first', () => {
  assert.equal(dayOrder(['3/4/2012', '25/4/2012'], 'en-US'), 'day-first')
  assert.equal(dayOrder(['3/4/2012', '4/25/2012'], 'de'), 'month-first')
  assert.equal(fromWords('3/4/2012 10:00', 'day-first'), '2012-04-03T10:00:00')
  assert.equal(fromWords('3/4/2012 10:00', 'month-first'), '2012-03-04T10:00:00')
})

test('a line is a date only when nothing else stands in it', () => {
  assert.equal(isDateLine('Jan 22, 2023'), true)
  assert.equal(isDateLine('Mar 10, 2016 at 10:43 AM'), true)
  assert.equal(isDateLine('ada, Mar 10, 2016 :'), false)
  assert.equal(isDateLine('I bought it on Jan 22, 2023'), false)
})
