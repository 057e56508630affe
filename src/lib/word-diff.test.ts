import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { wordDiff } from './word-diff.ts'

const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`,
    )
    .join('')

const longText = (seed: number, joint: string): string =>
  Array.from({ length: 9_000 }, (_, i) => `w${(i * seed) % 7_919}`)
    .join(joint)
    .slice(0, 65_536)

test('a changed word is shown as one removal and one addition', () => {
  assert.equal(
    shown('The coast line is slow.', 'The coast line is fast.'),
    'The coast line is {-slow-}{+fast+}.',
  )
})

test('changed words beside each other are read as one change', () => {
  assert.equal(
    shown('take the slow old train', 'take a fast new train'),
    'take {-the slow old-}{+a fast new+} train',
  )
})

test('an insertion, a removal and no change at all', () => {
  assert.equal(shown('a b', 'a very b'), 'a {+very +}b')
  assert.equal(shown('a very b', 'a b'), 'a {-very -}b')
  assert.deepEqual(wordDiff('same', 'same'), [{ kind: 'same', text: 'same' }])
  assert.deepEqual(wordDiff('', ''), [])
  assert.deepEqual(wordDiff('', 'new'), [{ kind: 'added', text: 'new' }])
})

test('Japanese and Thai are compared word by word', () => {
  assert.equal(
    shown('今日は東京に行きます', '今日は京都に行きます'),
    '今日は{-東京-}{+京都+}に行きます',
  )
  assert.equal(shown('ฉันรักกรุงเทพ', 'ฉันรักเชียงใหม่'), 'ฉันรัก{-กรุงเทพ-}{+เชียงใหม่+}')
})

test('what is same and removed gives the text before, what is same and added the text after', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '東京', 'に', '…', 'é'), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(words, words, (x, y) => {
      const [before, after] = [x.join(''), y.join('')]
      const segments = wordDiff(before, after)
      const without = (kind: string): string =>
        segments
          .filter((segment) => segment.kind !== kind)
          .map(({ text }) => text)
          .join('')
      assert.equal(without('added'), before)
      assert.equal(without('removed'), after)
    }),
    { numRuns: 300 },
  )
})

test('two long texts that differ in everything are compared quickly', () => {
  for (const joint of [' ', '\n']) {
    const [before, after] = [longText(31, joint), longText(97, joint)]
    const start = process.cpuUsage()
    const segments = wordDiff(before, after)
    const { user, system } = process.cpuUsage(start)
    assert.ok(user + system < 250_000, `${(user + system) / 1000} ms`)
    assert.equal(
      segments
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
      before,
    )
  }
})
