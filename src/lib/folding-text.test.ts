import assert from 'node:assert/strict'
import { test } from 'node:test'

import { foldText, searchTokens } from './folding-text.ts'

test('case, accents, width and spelling variants fold to the same', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Diễn Đàn', 'dien dan'],
    ['Straße', 'STRASSE'],
    ['ＦＵＬＬ　ｗｉｄｔｈ', 'full width'],
    ['ﾊﾝｶｸ', 'ハンカク'],
    ['İstanbul', 'istanbul'],
    ['Σίσυφος', 'σισυφοσ'],
    ['مُحَمَّد', 'محمد'],
    ['e\u0301\u200b', 'é'],
    ['Ångström', 'angstrom'],
  ]
  for (const [left, right] of same) assert.equal(foldText(left), foldText(right))
})

test('what only looks alike stays apart', () => {
  assert.notEqual(foldText('がく'), foldText('かく'))
  assert.notEqual(foldText('กา'), foldText('กี'))
  assert.notEqual(foldText('か'), foldText('カ'))
})

test('words of spaced scripts are tokens, scripts without spaces give pairs', () => {
  assert.deepEqual(searchTokens('The Q3 plan, diễn đàn!'), ['the', 'q3', 'plan', 'dien', 'dan'])
  assert.deepEqual(searchTokens('狼子野心'), ['狼子', '子野', '野心'])
  assert.deepEqual(searchTokens('게시판'), ['게시', '시판'])
  assert.deepEqual(searchTokens('я'), ['я'])
  assert.deepEqual(searchTokens('東'), ['東'])
  assert.deepEqual(searchTokens('ABC東京 is 大きい'), ['abc', '東京', 'is', '大き', 'きい'])
})

test('what is searched for is among the tokens of a text that holds it', () => {
  const text = searchTokens('กรุงเทพมหานคร และ 東京都の大学, 안녕하세요')
  for (const word of ['กรุงเทพ', '東京', '大学', '안녕']) {
    for (const token of searchTokens(word)) assert.ok(text.includes(token), `${word}: ${token}`)
  }
})

test('a flood gives a bounded number of bounded tokens', () => {
  assert.ok(searchTokens('東'.repeat(100_000)).length <= 20_000)
  assert.ok(searchTokens('a '.repeat(100_000)).length <= 20_000)
  assert.equal(searchTokens('a'.repeat(100_000))[0]?.length, 64)
})
