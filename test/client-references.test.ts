import assert from 'node:assert/strict'
import { test } from 'node:test'

import { reference } from '../src/client/references.ts'
import { quoteBlock } from '../src/text/quote-block.ts'
import { renderPost } from '../src/text/rendering.ts'

test('words quoted in the browser make the reference that the forum makes of them', () => {
  const selections = [
    'One line',
    'One\n\nTwo\nThree',
    'Title\n---\nWords',
    'Title\n===',
    '[x]: y',
    '    code',
    '\tcode',
    'One\n\nTwo\n---',
  ]
  for (const words of selections) {
    const source = reference({ id: '4', author: 'Ada', words })
    assert.equal(source, quoteBlock('Ada', 4, words))
    const { quotes } = renderPost(source, {
      forumUrl: 'https://forum.test',
      memberIdByName: () => undefined,
    })
    assert.deepEqual(
      quotes.map(({ postId }) => postId),
      [4],
      words,
    )
  }
  assert.equal(reference({ id: '4', author: '', words: 'x' }), quoteBlock('', 4, 'x'))
})
