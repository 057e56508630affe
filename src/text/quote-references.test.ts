import assert from 'node:assert/strict'
import { test } from 'node:test'

import { renderPost } from './rendering.ts'

const context = { forumUrl: 'https://forum.test/', memberIdByName: () => 7 }
const quotesOf = (source: string) => renderPost(source, context).quotes
const htmlOf = (source: string) => renderPost(source, context).html

test('a block quote that begins with name and post is a reference with a hole in its place', () => {
  const post = renderPost(
    'Before\n\n> [Ada Lindqvist, post 418]\n> The **coast** line\n> is slow.\n\nAfter',
    context,
  )
  assert.equal(post.html, '<p dir="auto">Before</p>\n<!--quote:1-->\n<p dir="auto">After</p>')
  assert.deepEqual(post.quotes, [
    {
      ordinal: 1,
      postId: 418,
      name: 'Ada Lindqvist',
      wordsSource: 'The **coast** line\nis slow.',
      wordsHtml: '<p dir="auto">The <strong>coast</strong> line<br>\nis slow.</p>',
      wordsText: 'The coast line\nis slow.',
    },
  ])
  assert.equal(post.plain, 'Before\nAfter')
})

test('the name may be missing, and an address of the post will do', () => {
  for (const first of [
    '[post 418]',
    '/posts/418',
    'https://forum.test/posts/418',
    'https://forum.test/posts/418#x',
  ]) {
    const [quote] = quotesOf(`> ${first}\n> words`)
    assert.equal(quote?.postId, 418, first)
    assert.equal(quote?.wordsText, 'words')
  }
})

test('a name may hold commas and brackets', () => {
  assert.equal(quotesOf('> [Lee, [A], post 4]\n> x')[0]?.name, 'Lee, [A]')
})

test('no words mean the whole post', () => {
  assert.deepEqual(quotesOf('> [post 418]')[0]?.wordsHtml, '')
  assert.equal(quotesOf('> [post 418]')[0]?.wordsText, '')
})

test('the words may begin on the line that names the post', () => {
  const [quote] = quotesOf('> [Ada, post 4] the *first* words\n> and [Bo, post 5] more')
  assert.deepEqual(
    [quote?.postId, quote?.name, quote?.wordsText],
    [4, 'Ada', 'the first words\nand [Bo, post 5] more'],
  )
  assert.equal(quote?.wordsSource, 'the *first* words\nand [Bo, post 5] more')
  assert.equal(quotesOf('> [post 4] one [Bo, post 5] two')[0]?.postId, 4)
  assert.equal(quotesOf('> [post 4] one')[0]?.wordsText, 'one')
})

test('a reference may say that no post is named', () => {
  const [quote] = quotesOf('> [post ?]\n> **Ada:**\n>\n> words')
  assert.deepEqual([quote?.postId, quote?.wordsText], [0, 'Ada:\nwords'])
  assert.equal(quotesOf('[quote="Ada"]words[/quote]')[0]?.postId, 0)
})

test('only an exact header makes a reference', () => {
  for (const first of [
    '[post 418]: said',
    '[post 418](/elsewhere)',
    '[Ada, post ?]',
    'post 418',
    '[Ada post 418]',
    '[post 0]',
    '[post 9999999999]',
    'https://evil.test/posts/418',
  ]) {
    assert.equal(quotesOf(`> ${first}\n> words`).length, 0, first)
  }
  assert.equal(quotesOf('[post 418]\nno quote').length, 0)
  assert.equal(quotesOf('```\n> [post 418]\n```').length, 0)
})

test('a quote within quoted words is dropped, an ordinary block quote stays', () => {
  const [quote, ...others] = quotesOf(
    '> [post 2]\n> > [post 1]\n> > oldest\n>\n> newer\n>\n> > proverb',
  )
  assert.equal(others.length, 0)
  assert.equal(quote?.wordsText, 'newer\nproverb')
  assert.ok(quote?.wordsHtml.includes('<blockquote'))
})

test('references stand in lists, spoilers and ordinary quotes too, and are counted in order', () => {
  const post = renderPost(
    '- a\n\n  > [post 1]\n  > one\n\n::: spoiler\n> [post 2]\n> two\n:::\n\n> > [post 3]\n> > three',
    context,
  )
  assert.deepEqual(
    post.quotes.map(({ ordinal, postId, wordsSource }) => [ordinal, postId, wordsSource]),
    [
      [1, 1, 'one'],
      [2, 2, 'two'],
      [3, 3, 'three'],
    ],
  )
  assert.deepEqual(post.html.match(/<!--quote:\d-->/g), [
    '<!--quote:1-->',
    '<!--quote:2-->',
    '<!--quote:3-->',
  ])
})

test('who is named in quoted words is not called', () => {
  assert.deepEqual(renderPost('> [post 1]\n> @ada\n\n@bo', context).mentionedNames, ['bo'])
})

test('after fifty references the rest are ordinary quotes', () => {
  const post = renderPost('> [post 1]\n> x\n\n'.repeat(60), context)
  assert.equal(post.quotes.length, 50)
  assert.equal(post.html.match(/<blockquote/g)?.length, 10)
})

test('a hole cannot be typed', () => {
  assert.doesNotMatch(htmlOf('<!--quote:1-->\n\n`<!--quote:1-->`\n\n    <!--quote:1-->'), /<!--/)
})
