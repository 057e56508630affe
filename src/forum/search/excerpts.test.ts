import assert from 'node:assert/strict'
import { test } from 'node:test'

import { excerptAround, marked, type Piece } from './excerpts.ts'
import { parseSearch } from './query.ts'

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('')
const mark = (text: string, asked: string) => shown(marked(text, parseSearch(asked).terms))
const around = (text: string, asked: string) => shown(excerptAround(text, parseSearch(asked).terms))

test('words are marked as they were written, however they were asked for', () => {
  assert.equal(mark('Ein Diễn Đàn in Hanoi', 'dien dan'), 'Ein [Diễn] [Đàn] in Hanoi')
  assert.equal(mark('Die STRASSE, die Straße', 'straße'), 'Die [STRASSE], die [Straße]')
  assert.equal(mark('coasts and coast', 'coast'), 'coasts and [coast]')
  assert.equal(mark('coasts and coast', 'coast*'), '[coasts] and [coast]')
})

test('a phrase is marked only where it stands together', () => {
  assert.equal(mark('coast line, line coast', '"coast line"'), '[coast line], line coast')
})

test('words of scripts without spaces are marked inside their run', () => {
  assert.equal(mark('彼は狼子野心の人だ', '狼子野心'), '彼は[狼子野心]の人だ')
  assert.equal(mark('東京都の大学', '東京 大学'), '[東京]都の[大学]')
  assert.equal(mark('ไปกรุงเทพมหานคร', 'กรุงเทพ'), 'ไป[กรุงเทพ]มหานคร')
  assert.equal(mark('자유게시판입니다', '게시판'), '자유[게시판]입니다')
})

test('a short text is shown whole, a long one around its words', () => {
  assert.equal(around('We took the\n\nnight train.', 'train'), 'We took the night [train].')
  const long = `${'Nothing here. '.repeat(60)}The lighthouse keeper waved. ${'Nor here. '.repeat(60)}`
  const excerpt = around(long, 'lighthouse')
  assert.match(excerpt, /^…[A-Z]?\S.*\[lighthouse\] keeper waved\..*\S…$/)
  assert.ok(excerpt.length < 260, excerpt)
})

test('the place with most of the words wins over the first', () => {
  const text = `The coast. ${'Filler words stand here. '.repeat(40)}A coast line by the coast. ${'More of it. '.repeat(40)}`
  assert.match(around(text, 'coast line'), /A \[coast\] \[line\] by the \[coast\]/)
})

test('without a word in it the beginning is shown, cut between words', () => {
  const excerpt = around('Only the title has it. '.repeat(40), 'elsewhere')
  assert.match(excerpt, /^Only the title has it\..*\w…$/)
})

test('no character is cut in two', () => {
  const text = `${'𠮷'.repeat(300)}東京${'👩‍👩‍👧'.repeat(200)}`
  const excerpt = around(text, '東京')
  assert.match(excerpt, /\[東京\]/)
  assert.ok(excerpt.isWellFormed())
})
