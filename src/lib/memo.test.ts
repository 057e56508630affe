import assert from 'node:assert/strict'
import { test } from 'node:test'

import { memo } from './memo.ts'

test('a key is worked on once, however often it comes', () => {
  let worked = 0
  const lengths = memo<number>(100)
  const length = (text: string): number => {
    worked++
    return text.length
  }
  for (let time = 0; time < 3; time++) assert.equal(lengths('night train', length), 11)
  assert.equal(worked, 1)
})

test('what is asked for again stays, what is not is forgotten', () => {
  const made: string[] = []
  const remembered = memo<string>(10)
  const upper = (key: string): string =>
    remembered(key, (text) => {
      made.push(text)
      return text.toUpperCase()
    })
  for (let n = 0; n < 40; n++) {
    assert.equal(upper('kept'), 'KEPT')
    upper(`passing ${n}`)
  }
  assert.equal(made.filter((text) => text === 'kept').length, 1)
  upper('passing 0')
  assert.equal(made.filter((text) => text === 'passing 0').length, 2)
})
