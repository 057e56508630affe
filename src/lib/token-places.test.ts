import assert from 'node:assert/strict'
import { test } from 'node:test'

import { searchTokens } from './folding-text.ts'
import { tokenPlaces } from './token-places.ts'

const texts = [
  'The Q3 plan, diễn đàn!',
  '狼子野心 und ABC東京 is 大きい',
  'กรุงเทพมหานคร ไป',
  'ﾊﾞｲｸ と Straße so\u00adft',
  '한국어 게시판'.normalize('NFD'),
  'مُحَمَّد كـتاب',
  '½ ﬁne ① 𠮷野家',
  '',
]

test('the tokens are those of searchTokens, in their order', () => {
  for (const text of texts) {
    assert.deepEqual(
      tokenPlaces(text).map(({ token }) => token),
      searchTokens(text),
      text,
    )
  }
})

test('each token stands where it was read', () => {
  const text = 'Zum diễn đàn nach 東京都'
  const words = tokenPlaces(text).map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(words, ['Zum', 'diễn', 'đàn', 'nach', '東京', '京都'])
})
