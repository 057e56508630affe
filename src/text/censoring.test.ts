import assert from 'node:assert/strict'
import { test } from 'node:test'

import { cpuCost } from '../../test/cpu-cost.ts'
import { compileCensor } from './censoring.ts'

const censor = compileCensor([
  'cunt',
  'Scheiße',
  'foo*',
  'bad  phrase',
  '馬鹿',
  'バカ',
  'ควาย',
  'сука',
  '바보',
  '  ',
  '*',
])

test('whole words are replaced, without regard to case, accents and invisible characters', () => {
  assert.equal(censor('You Cunt, CÚNT! c\u200bunt'), 'You ***, ***! ***')
  assert.equal(censor('SCHEISSE und scheiße'), '*** und ***')
  assert.equal(censor('вот СУКА.'), 'вот ***.')
  assert.equal(censor('이 바보 야'), '이 *** 야')
})

test('a word inside an innocent one stays', () => {
  for (const text of ['Scunthorpe', 'сукача', 'cunts', 'Arschscheiße', '바보들'])
    assert.equal(censor(text), text)
})

test('a star at the end takes every word that begins so', () => {
  assert.equal(censor('foo food Foobar buffoon'), '*** *** *** buffoon')
})

test('several words are a phrase, over any white space', () => {
  assert.equal(censor('a bad\n phrase, a bad, phrase'), 'a ***, a bad, phrase')
})

test('scripts without spaces are searched inside a run', () => {
  assert.equal(censor('あの馬鹿者め'), 'あの***者め')
  assert.equal(censor('ﾊﾞｶだ'), '***だ')
  assert.equal(censor('ไอ้ควายนี่'), 'ไอ้***นี่')
})

test('an empty list and an empty entry change nothing', () => {
  assert.equal(compileCensor([])('anything'), 'anything')
  assert.equal(compileCensor(['', ' ', '*', '!!'])('any * thing !!'), 'any * thing !!')
})

test('a flood costs little', () => {
  const many = compileCensor(
    Array.from({ length: 500 }, (_, i) => `word${i}x${i % 2 === 0 ? '*' : ''}`).concat(['東東']),
  )
  for (const text of [
    'a '.repeat(32_000),
    'a'.repeat(65_000),
    '東'.repeat(65_000),
    'é\u0301'.repeat(30_000),
  ]) {
    assert.ok(cpuCost(() => many(text), 250) < 250, text.slice(0, 4))
  }
})
