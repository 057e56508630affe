import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openWords, withoutSpoilers } from './hiding-spoilers.ts'
import { plainText } from './plain.ts'
import { renderPost } from './rendering.ts'

const rendered = (source: string): string =>
  renderPost(source, { forumUrl: 'https://forum.test', memberIdByName: () => 7 }).html

test('words of spoilers are nowhere to be come upon, what stands around them is', () => {
  const source = [
    'The guard ||is **the @murderer** of ||nobody|| twice||, says Ada.',
    '::: spoiler The end of <chapter> 3\nHe dies.\n\n```js\nconst dead = true\n```\n\n::: spoiler\nTwice.\n:::\n:::',
    'After it ||all|| goes on.',
  ].join('\n\n')
  const html = rendered(source)
  assert.match(plainText(html), /murderer.*dies.*dead.*Twice.*all/s)
  const words = openWords(html)
  assert.doesNotMatch(words, /murderer|nobody|twice|dies|dead|all/i)
  assert.match(
    words,
    /^The guard █████, says Ada\.\nThe end of <chapter> 3: █████\nAfter it █████ goes/,
  )
})

test('a text without spoilers is left alone, one never closed is hidden to its end', () => {
  const html = rendered(
    'A [span](https://x.test) and `<span class="spoiler">`.\n\n```js\nlet a = 1\n```',
  )
  assert.equal(withoutSpoilers(html), html)
  assert.equal(openWords(rendered('Before\n\n::: spoiler\nnever closed')), 'Before\nSpoiler: █████')
})
