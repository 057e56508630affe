import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { plantThread } from '../../../test/posting.ts'
import { corpus, withoutCorpora } from '../../../test/shared-data.ts'
import { excerptAround } from './excerpts.ts'
import { parseSearch } from './query.ts'
import { search } from './searching.ts'

const syntax = [
  'a" OR "b',
  'NEAR(a b)',
  '{title} : x',
  '^a + b *',
  "a' | 'b':*",
  '!a <-> b',
  'a\0b',
  '\ud800 half',
]

test('the languages of the engines are words like any other', async (t) => {
  const forum = await openForum(t)
  await plantThread(forum, { title: 'Near', source: 'a or b, title x: union select near' })
  await forum.settle()
  const ask = (text: string) => search(forum, forum.guest, parseSearch(text))
  for (const text of syntax) await ask(text)
  assert.equal((await ask('NEAR(a b)')).total, 0)
  assert.equal((await ask('UNION SELECT')).total, 1)
  assert.equal((await ask('* OR *')).total, 1)
})

test('hostile text asks, and does nothing else', { skip: withoutCorpora }, async (t) => {
  const forum = await openForum(t)
  await plantThread(forum, { title: 'Here', source: 'Select some words from the table.' })
  await forum.settle()
  const texts = [...corpus('sqli'), ...corpus('naughty-strings')].map((row) => row.in)
  for (const text of texts) {
    for (const asked of [text, `author:"${text}" -${text}`, `board:${text} in:title "${text}`]) {
      const result = await search(forum, forum.guest, parseSearch(asked))
      assert.ok(result.total <= 1, asked)
    }
  }
  assert.equal((await search(forum, forum.guest, parseSearch('words table'))).total, 1)
})

test('a text made to be slow is searched and cut within a quarter of a second', () => {
  const { terms } = parseSearch('aaaa "aaaa aaaa aaaa" 東東 a*')
  for (const unit of ['a', 'aaaa ', '東', 'e\u0301', '\u0301', ' ', '👩‍👩‍👧', 'ﷺ']) {
    const text = unit.repeat(Math.ceil(60_000 / unit.length))
    const before = process.cpuUsage()
    excerptAround(text, terms)
    parseSearch(text)
    const { user, system } = process.cpuUsage(before)
    assert.ok(user + system < 250_000, `${unit}: ${user + system} µs`)
  }
})
