import assert from 'node:assert/strict'
import { test } from 'node:test'

import { cpuCost } from '../../test/cpu-cost.ts'
import { quoteReference, wordsWereSaid } from './quoting.ts'
import { renderPost } from './rendering.ts'

const quotesOf = (source: string) =>
  renderPost(source, { forumUrl: 'https://forum.test', memberIdByName: () => undefined }).quotes

test('a reference carries name, post and words', () => {
  assert.equal(
    quoteReference('Ada Lindqvist', 418, 'one\ntwo'),
    '> [Ada Lindqvist, post 418]\n> one\n> two\n\n',
  )
  assert.equal(quoteReference('Ada', 418, ''), '> [Ada, post 418]\n\n')
})

test('whatever shape the words have, they come back from the reference', () => {
  const shapes = [
    'a\n\nb',
    '- a\n- b',
    '1. a\n   b',
    '---\na',
    '===\na',
    '> proverb\n\nx',
    '```js\na\n\nb\n```',
    '# a',
    '    code',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '[a]: /b',
    '**a**',
  ]
  for (const words of shapes) {
    const quotes = quotesOf(`${quoteReference('Ada', 418, words)}mine`)
    const { plain } = renderPost(words, {
      forumUrl: 'https://forum.test',
      memberIdByName: () => undefined,
    })
    assert.equal(quotes.length, 1, words)
    assert.equal(quotes[0]?.wordsText, plain, words)
  }
})

test('what the quoted post itself quoted is left out, also in BBCode', () => {
  assert.equal(
    quoteReference('Ada', 3, '> [Bo, post 2]\n> old\n\nnew'),
    '> [Ada, post 3]\n> new\n\n',
  )
  assert.equal(quoteReference('Ada', 3, '[quote=Bo;2]old[/quote]new'), '> [Ada, post 3]\n> new\n\n')
  assert.equal(
    quoteReference('Ada', 3, '> a proverb\n\nnew'),
    '> [Ada, post 3]\n> > a proverb\n>\n> new\n\n',
  )
})

test('a name cannot break out of the first line', () => {
  assert.equal(quoteReference('A\n> b', 3, 'x'), '> [A > b, post 3]\n> x\n\n')
})

const said =
  'The “coast line” takes two hours longer — but you see the sea… the whole way.\nWe don’t mind.'

test('words that stand in the post were said, however they are typed', () => {
  for (const words of [
    'takes two hours longer',
    'The "coast line" takes',
    'longer - but you',
    "longer -- but you see the sea... the whole way. We don't mind.",
    'takes two\nhours\u00a0longer',
    'ta\u200bkes two',
    'ｔａｋｅｓ two',
    '',
    ' … ',
  ]) {
    assert.ok(wordsWereSaid(words, said), words)
  }
})

test('gaps leave words out, in order', () => {
  for (const mark of ['…', '...', '[...]', '[…]', '(…)', '\n…\n']) {
    assert.ok(wordsWereSaid(`takes two ${mark} the whole way`, said), mark)
    assert.ok(!wordsWereSaid(`the whole way ${mark} takes two`, said), mark)
  }
  assert.ok(wordsWereSaid('…takes two hours…', said))
})

test('words that do not stand there were not said', () => {
  for (const words of [
    'takes three hours',
    'oast line',
    'takes two hour',
    'mind. The',
    'THE COAST',
  ]) {
    assert.ok(!wordsWereSaid(words, said), words)
  }
})

test('scripts without spaces may be quoted from the middle, whatever their line breaks', () => {
  assert.ok(wordsWereSaid('東京に行き', '昨日は東京に\n行きました。'))
  assert.ok(wordsWereSaid('กรุงเทพ', 'ฉันรักกรุงเทพมาก'))
  assert.ok(!wordsWereSaid('京都に行き', '昨日は東京に行きました。'))
})

test('comparing costs little whatever is compared', () => {
  for (const [words, text] of [
    [`b${'a'.repeat(30_000)}`, 'a'.repeat(65_000)],
    [`${'a'.repeat(30_000)}b`, 'a'.repeat(65_000)],
    ['a…'.repeat(20_000), 'a '.repeat(32_000)],
    ['aa', 'a'.repeat(65_000)],
    ['a'.repeat(30_000), 'a'.repeat(65_000)],
    ['ab '.repeat(8_000).concat('a'), 'ab '.repeat(21_000)],
    [`${'ab'.repeat(15_000)}c${'ab'.repeat(100)}`, 'ab'.repeat(32_000)],
  ] as const) {
    assert.ok(cpuCost(() => wordsWereSaid(words, text), 250) < 250, words.slice(0, 5))
  }
})
