import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type ForeignElement, htmlToSource } from './foreign-html.ts'
import { renderPost } from './rendering.ts'

const cases: readonly (readonly [what: string, html: string, source: string])[] = [
  ['paragraphs and breaks', '<p>a\n  b</p> <p>c<br>\n d</p>', 'a b\n\nc\nd'],
  ['breaks without paragraphs', 'a<br><br>b<br />c', 'a\n\nb\nc'],
  ['emphasis', '<b>a </b><i>b</i> <strike>c</strike>', '**a** *b* ~~c~~'],
  [
    'links',
    '<a href="https://x.test/a?b&amp;c">t</a> <a href="https://x.test/">https://x.test/</a>',
    '[t](https://x.test/a?b&c) <https://x.test/>',
  ],
  ['links that run something', '<a href="javascript:x()">t</a><a href="/relative">u</a>', 'tu'],
  [
    'pictures and smilies',
    '<img src="https://x.test/a.png" alt="a"> <img src="data:x" class="smilie" alt=":(">',
    '![a](https://x.test/a.png) :(',
  ],
  ['lists', '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>', '- a\n- b\n\n  1. c'],
  ['quotes', 'a<blockquote>b<br>c</blockquote>d', 'a\n\n> b\n> c\n\nd'],
  [
    'code',
    '<pre><code class="language-js">if (a) {\n  b\n}</code></pre> <code>x`y</code>',
    '```js\nif (a) {\n  b\n}\n```\n\n``x`y``',
  ],
  ['headings and rules', '<h2>a</h2>b<hr>c', '## a\n\nb\n\n---\n\nc'],
  [
    'tables',
    '<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>1|2</td></tr></tbody></table>',
    '| a | b |\n| --- | --- |\n| 1\\|2 |  |',
  ],
  [
    'spoilers',
    '<details><summary>End</summary><p>He dies</p></details>',
    '::: spoiler End\nHe dies\n:::',
  ],
  [
    'what is not for reading',
    'a<script>x</script><style>y</style><!-- z --><textarea>t</textarea>b',
    'ab',
  ],
  ['unknown elements', '<font color=red><x-y>a</x-y></font>', 'a'],
]

for (const [what, html, source] of cases) {
  test(`foreign HTML becomes source: ${what}`, () => assert.equal(htmlToSource(html), source))
}

test('text that looks like Markdown, BBCode or a mention shows as it was', () => {
  for (const text of [
    '2*3*4',
    '_a_ snake_case',
    '# a',
    '1. a',
    '- a',
    '> a',
    '`a`',
    '[b]x[/b]',
    '[a](b)',
    '||a||',
    '@ada',
    '#12',
    '&amp;',
    '\\*',
    'a\\b',
    '~~a~~',
    '::: spoiler',
    '![a](b)',
    '***',
    '---',
    'http://x.test/a_b_c*',
    '<https://x.test>',
    '| a |',
    '=== a',
    '+ a',
  ]) {
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const post = renderPost(htmlToSource(html), {
      forumUrl: 'https://forum.test',
      memberIdByName: () => 7,
    })
    assert.equal(post.plain, text, text)
    assert.deepEqual([post.mentionedNames, post.threadIds], [[], []], text)
  }
})

test('relative addresses are those of the page', () => {
  assert.equal(
    htmlToSource('<a href="b?c=1">x</a>', { baseUrl: 'https://old.test/a/' }),
    '[x](https://old.test/a/b?c=1)',
  )
})

test('an importer recognises quotes and page furniture', () => {
  const byClass = (element: ForeignElement, name: string): ForeignElement | undefined =>
    element.children
      .filter((child) => 'attribs' in child)
      .flatMap((child) =>
        child.attribs['class'] === name ? [child] : (byClass(child, name) ?? []),
      )[0]
  const source = htmlToSource(
    '<div class="quote" data-id="12"><div class="head">Ada said:</div><div class="words"><b>old</b> words</div></div>new <span class="more">Expand</span>',
    {
      recognise: (element) => {
        if (element.attribs['class'] === 'more') return { kind: 'leave-out' }
        if (element.attribs['class'] !== 'quote') return undefined
        return {
          kind: 'quote',
          name: 'Ada',
          postId: 412,
          words: byClass(element, 'words')?.children ?? [],
        }
      },
    },
  )
  assert.equal(source, '> [Ada, post 412]\n> **old** words\n\nnew')
})

test('a quote whose post is not known carries the name', () => {
  const source = htmlToSource('<blockquote>x</blockquote>y', {
    recognise: ({ name, children }) =>
      name === 'blockquote' ? { kind: 'quote', name: 'Bo', words: children } : undefined,
  })
  assert.equal(source, '> **Bo:**\n>\n> x\n\ny')
})

test('what nests deeper than any page keeps its text', () => {
  assert.equal(htmlToSource(`${'<div>'.repeat(30_000)}x${'</div>'.repeat(30_000)}`), 'x')
  assert.ok(htmlToSource(`${'<blockquote>'.repeat(5_000)}x`).endsWith('x'))
})
