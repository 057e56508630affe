import assert from 'node:assert/strict'
import { test } from 'node:test'

import { parseSearch, withOperator, withoutOperator } from './query.ts'

const words = (typed: string) => parseSearch(typed).terms.map(({ tokens }) => tokens.join(' '))

test('words, phrases and what must not be there', () => {
  const query = parseSearch('Night "coast line" -bus -"slow train" re:zero')
  assert.deepEqual(
    query.terms.map(({ tokens }) => tokens),
    [['night'], ['coast', 'line'], ['re', 'zero']],
  )
  assert.deepEqual(
    query.without.map(({ tokens }) => tokens),
    [['bus'], ['slow', 'train']],
  )
})

test('every operator is understood, with names of several words in quotes', () => {
  const query = parseSearch(
    'author:"Ada Lindqvist" author:@bo BOARD:Travel before:2024-06 after:2024 in:title has:link thread:#12 x',
  )
  assert.deepEqual(query.authors, ['Ada Lindqvist', 'bo'])
  assert.deepEqual(query.boards, ['Travel'])
  assert.equal(query.after, '2024-01-01T00:00:00.000Z')
  assert.equal(query.before, '2024-06-01T00:00:00.000Z')
  assert.equal(query.inTitle, true)
  assert.equal(query.hasLink, true)
  assert.equal(query.threadId, 12)
  assert.deepEqual(
    query.terms.map(({ tokens }) => tokens),
    [['x']],
  )
})

test('an operator that is unknown, empty or has a value nobody can read stays words', () => {
  assert.deepEqual(words('colour:red'), ['colour red'])
  assert.deepEqual(words('after:tomorrow'), ['after tomorrow'])
  assert.deepEqual(words('author: ada'), ['author', 'ada'])
  assert.deepEqual(words('in:here has:cheese'), ['in here', 'has cheese'])
  assert.deepEqual(words('https://example.org/a'), ['https example org a'])
})

test('quotes as phones and other languages type them, left open or not', () => {
  assert.deepEqual(words('“coast line”'), ['coast line'])
  assert.deepEqual(words('„kleine Bahn“ «petit train»'), ['kleine bahn', 'petit train'])
  assert.deepEqual(words('"left open'), ['left open'])
  assert.deepEqual(parseSearch('author:„Ada L“').authors, ['Ada L'])
})

test('a character alone finds the pairs it begins, a star any ending', () => {
  assert.deepEqual(parseSearch('東').terms, [{ tokens: ['東'], prefix: true }])
  assert.deepEqual(parseSearch('東京').terms, [{ tokens: ['東京'], prefix: false }])
  assert.deepEqual(parseSearch('coast*').terms, [{ tokens: ['coast'], prefix: true }])
})

test('nothing but punctuation asks nothing, and a pasted book is cut', () => {
  assert.deepEqual(words('- -- ?! "" *'), [])
  assert.ok(parseSearch('word '.repeat(100_000)).terms.length <= 16)
})

/** Words, beginnings and names asked for, and whether more was typed. */
const sizeOf = (typed: string) => {
  const { terms, without, authors, boards, shortened } = parseSearch(typed)
  const all = [...terms, ...without]
  const tokens = all.flatMap((term) => term.tokens).length
  const beginnings = all.filter(({ prefix }) => prefix).length
  return [tokens, beginnings, authors.length + boards.length, shortened]
}
const times = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ')

test('no question asks for more words, beginnings or names than one search looks for, and says so', () => {
  assert.deepEqual(sizeOf(times(12, 'te')), [12, 0, 0, false])
  assert.deepEqual(sizeOf(times(13, 'te')), [12, 0, 0, true])
  assert.deepEqual(sizeOf(`"${times(100, 'te')}"`), [12, 0, 0, true])
  assert.deepEqual(sizeOf(`x -"${times(100, 'te')}"`), [1, 0, 0, true])
  assert.deepEqual(sizeOf(times(16, 'tea*')), [3, 3, 0, true])
  assert.deepEqual(sizeOf(`${times(3, 'tea*')} coast`), [4, 3, 0, false])
  assert.deepEqual(sizeOf(`a ${times(16, '-tea*')}`), [4, 3, 0, true])
  assert.deepEqual(sizeOf(times(20, 'author:a')), [0, 0, 16, true])
  assert.deepEqual(sizeOf(' '.repeat(501)), [0, 0, 0, false])
  assert.deepEqual(sizeOf('a'.repeat(501)), [1, 0, 0, true])
})

test('operators are added, replaced and taken away', () => {
  assert.equal(withOperator('train', 'author', 'Ada Lindqvist'), 'train author:"Ada Lindqvist"')
  assert.equal(withOperator('train author:Bo x', 'author', 'Ada'), 'train x author:Ada')
  assert.equal(withoutOperator('train board:"A b" x', 'board'), 'train x')
  const odd = withOperator('', 'board', 'say "hi": now')
  assert.deepEqual(parseSearch(odd).boards, ['say hi: now'])
})
