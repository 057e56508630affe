import assert from 'node:assert/strict'
import { test } from 'node:test'

import { cpuCost } from '../../test/cpu-cost.ts'
import { compileCensor } from './censoring.ts'
import {
  longestSource,
  namesMentionedIn,
  type RenderContext,
  renderPost,
  threadsNamedIn,
} from './rendering.ts'

const members: Readonly<Record<string, number>> = { ada: 7, 'Bo Nyström': 8, 'a.lee': 9 }
const context: RenderContext = {
  forumUrl: 'https://forum.test',
  memberIdByName: (name) => (Object.hasOwn(members, name) ? members[name] : undefined),
  threadStands: (id) => id === 12,
}
const html = (source: string, more: Partial<RenderContext> = {}): string =>
  renderPost(source, { ...context, ...more })
    .html.replaceAll(' dir="auto"', '')
    .replaceAll(' rel="nofollow ugc noopener"', '')
const paragraph = (source: string): string => html(source).replace(/^<p>|<\/p>$/g, '')

test('a line break typed is a line break shown, and headings stand below those of the page', () => {
  assert.equal(html('one\ntwo'), '<p>one<br>\ntwo</p>')
  assert.equal(html('# One\n\n##### Five'), '<h3>One</h3>\n<h6>Five</h6>')
})

test('each block takes its direction from its own words', () => {
  const { html: rendered } = renderPost('مرحبا\n\n- one\n\n> two', context)
  assert.equal(rendered.match(/<(?:p|ul|li|blockquote) dir="auto"/g)?.length, 5)
})

test('HTML is shown, not obeyed', () => {
  assert.equal(paragraph('<b onclick=x>hi</b>'), '&lt;b onclick=x&gt;hi&lt;/b&gt;')
  assert.equal(paragraph('<!--quote:1-->'), '&lt;!--quote:1--&gt;')
})

test('links go only to the web, to a mail program and to this forum', () => {
  assert.equal(paragraph('[a](https://x.test "t")'), '<a href="https://x.test" title="t">a</a>')
  assert.equal(paragraph('[a](mailto:a@x.test)'), '<a href="mailto:a@x.test">a</a>')
  assert.equal(paragraph('[a](/threads/3)'), '<a href="/threads/3">a</a>')
  assert.equal(paragraph('[a](www.x.test/b)'), '<a href="https://www.x.test/b">a</a>')
  assert.equal(paragraph('[a](//x.test/b)'), '<a href="https://x.test/b">a</a>')
  for (const scheme of [
    'javascript:',
    'JaVaScRiPt:',
    'data:',
    'vbscript:',
    'file:',
    'ftp:',
    'java&#10;script:',
  ]) {
    assert.doesNotMatch(html(`[a](${scheme}x)`), /<a /, scheme)
    assert.doesNotMatch(html(`[a][b]\n\n[b]: ${scheme}x`), /<a /, scheme)
    assert.doesNotMatch(html(`<${scheme}x>`), /<a /, scheme)
  }
})

test('what leaves the forum is marked so, what stays is not', () => {
  assert.match(renderPost('https://x.test', context).html, /rel="nofollow ugc noopener"/)
  assert.doesNotMatch(renderPost('https://forum.test/posts/3', context).html, /rel=/)
  assert.match(renderPost('https://forum.test.evil.example/posts/3', context).html, /rel=/)
  assert.match(renderPost('[x](https://forum.test@evil.example/posts/3)', context).html, /rel=/)
})

test('addresses are found in running text, with what ends the sentence left outside', () => {
  assert.equal(
    paragraph('See https://x.test/a_b_c.'),
    'See <a href="https://x.test/a_b_c">https://x.test/a_b_c</a>.',
  )
  assert.equal(paragraph('(www.x.test/a)'), '(<a href="https://www.x.test/a">www.x.test/a</a>)')
  assert.equal(paragraph('readme.md'), 'readme.md')
})

test('an address of this forum is written short', () => {
  assert.equal(paragraph('https://forum.test/posts/418'), '<a href="/posts/418">/posts/418</a>')
  assert.equal(paragraph('[x](https://forum.test/posts/418)'), '<a href="/posts/418">x</a>')
})

test('there is no link in a link', () => {
  assert.equal(
    paragraph('[a <https://y.test> b](https://x.test)'),
    '<a href="https://x.test">a https://y.test b</a>',
  )
})

test('a picture is a link to it', () => {
  assert.equal(
    paragraph('![a cat](https://x.test/c.png)'),
    '<a href="https://x.test/c.png" class="image-link">a cat</a>',
  )
  assert.equal(
    paragraph('![](https://x.test/c.png)'),
    '<a href="https://x.test/c.png" class="image-link">x.test</a>',
  )
  assert.equal(
    paragraph('[![cat](https://x.test/c.png)](https://y.test)'),
    '<a href="https://y.test">cat</a>',
  )
})

test('members who exist are linked, each named once', () => {
  const post = renderPost(
    '@ada, @"Bo Nyström" and @a.lee. But @nobody, ada@x.test and `@ada`; @ada again.',
    context,
  )
  assert.deepEqual(post.mentionedNames, ['ada', 'Bo Nyström', 'a.lee'])
  assert.equal(post.html.match(/class="mention"/g)?.length, 4)
  assert.equal(paragraph('@ada!'), '<a href="/members/7" class="mention">@<bdi>ada</bdi></a>!')
  assert.equal(post.hasLink, false)
})

test('a name of several words needs no quotes when a member has exactly that name', () => {
  const names = ['Two Words', 'Two', 'J. R. Hartley', 'O’Brien']
  const named = (source: string) => {
    const { html: rendered, mentionedNames } = renderPost(source, {
      ...context,
      memberIdByName: (name) =>
        namesMentionedIn(source).includes(name) ? names.indexOf(name) + 1 || undefined : undefined,
    })
    return [mentionedNames.join(), rendered.replace(/<[^>]*>/g, '')]
  }
  assert.deepEqual(named('@Two Words, hello'), ['Two Words', '@Two Words, hello'])
  assert.deepEqual(named('@Two Wordsmiths'), ['Two', '@Two Wordsmiths'])
  assert.deepEqual(named('@Two words of *@Two Words* went'), [
    'Two,Two Words',
    '@Two words of @Two Words went',
  ])
  assert.deepEqual(named('so @J. R. Hartley. Yes'), ['J. R. Hartley', 'so @J. R. Hartley. Yes'])
  assert.deepEqual(named('@O’Brien’s train'), ['O’Brien', '@O’Brien’s train'])
  assert.deepEqual(named('@Two\nWords'), ['Two', '@Two\nWords'])
  assert.deepEqual(named('@Two see https://x.test'), ['Two', '@Two see https://x.test'])
})

test('the names to look up are known before rendering', () => {
  const names = namesMentionedIn('@ada. @"Bo Nyström" @a.lee. mail@x.test')
  for (const name of ['ada', 'Bo Nyström', 'a.lee']) assert.ok(names.includes(name), name)
  assert.ok(!names.includes('x.test'))
  assert.ok(namesMentionedIn('@a'.repeat(30_000)).length < 200)
})

test('#12 is a thread where it stands alone, and where there is one', () => {
  assert.equal(paragraph('see #12.'), 'see <a href="/threads/12">#12</a>.')
  for (const source of ['#12abc', 'x#12', '`#12`', '#0', '\\#12', '#99999999999']) {
    assert.doesNotMatch(html(source), /\/threads\//, source)
  }
  assert.equal(paragraph('see #13.'), 'see #13.')
  assert.deepEqual(threadsNamedIn('#12, #13 and x#14 `#15` #12 #99999999999'), [12, 13, 15])
  assert.ok(threadsNamedIn('#1 #2'.repeat(30_000)).length <= 50)
  assert.equal(paragraph('[#12](https://x.test)'), '<a href="https://x.test">#12</a>')
  assert.deepEqual(
    renderPost('#12 https://forum.test/threads/15-x #12', context).threadIds,
    [12, 15],
  )
})

test('spoilers in a line and around blocks', () => {
  assert.equal(
    paragraph('he ||dies **twice**||!'),
    'he <span class="spoiler" tabindex="0">dies <strong>twice</strong></span>!',
  )
  assert.equal(paragraph('a || b || c'), 'a || b || c')
  assert.equal(
    html('::: spoiler The <end>\nHe dies.\n\n::: spoiler\nTwice.\n:::\n:::\nAfter'),
    '<details class="spoiler"><summary>The &lt;end&gt;</summary>\n<p>He dies.</p>\n<details class="spoiler"><summary>Spoiler</summary>\n<p>Twice.</p>\n</details>\n</details>\n<p>After</p>',
  )
  assert.equal(
    html('::: spoiler\nnever closed'),
    '<details class="spoiler"><summary>Spoiler</summary>\n<p>never closed</p>\n</details>',
  )
  assert.equal(html('::: other\nx'), '<p>::: other<br>\nx</p>')
})

test('tasks are boxes nobody can tick, named by their words', () => {
  assert.equal(
    html('- [x] done\n- [ ] open\n- [y] other'),
    '<ul>\n<li class="task"><label><input type="checkbox" disabled checked> done</label></li>\n<li class="task"><label><input type="checkbox" disabled> open</label></li>\n<li>[y] other</li>\n</ul>',
  )
})

test('tables carry their alignment as a class', () => {
  assert.match(
    html('|a|b|\n|-:|-|\n|1|2|'),
    /<div class="table" tabindex="0"><table>\n<thead>\n<tr>\n<th class="align-right">a<\/th>/,
  )
})

test('footnotes of two posts on one page do not collide', () => {
  const source = 'x[^n] y[^n] ^[inline]\n\n[^n]: note'
  const first = html(source, { prefix: 'p1-' })
  assert.match(first, /<a href="#p1-fn1" id="p1-fnref1-2" class="footnote">1<\/a>/)
  const ids = [
    ...first.matchAll(/id="([^"]*)"/g),
    ...html(source, { prefix: 'p2-' }).matchAll(/id="([^"]*)"/g),
  ]
  assert.equal(new Set(ids.map(([, id]) => id)).size, ids.length)
  for (const [, target = ''] of first.matchAll(/href="#([^"]*)"/g))
    assert.ok(first.includes(`id="${target}"`), target)
})

test('code of a known language is coloured, of any other it is left alone', () => {
  assert.match(
    html('```ts\nconst x = 1\n```'),
    /<code class="language-ts"><span class="hljs-keyword">const<\/span>/,
  )
  assert.match(html('```nonsense\n<b>\n```'), /<code class="language-nonsense">&lt;b&gt;/)
  assert.match(
    html(`\`\`\`js\n${'const x = 1\n'.repeat(2_000)}\`\`\``),
    /<code class="language-js">const/,
  )
  assert.doesNotMatch(html('```a"onclick="x\n```'), /class="language/)
})

test('code that keeps its grammar busy is shown without colours, and the next post is not worse off', () => {
  const source = `\`\`\`java\n${'$'.repeat(11_000)}\n\`\`\`\n\n`.repeat(5)
  const hostile = html(source)
  assert.ok(cpuCost(() => html(source), 250) < 250)
  assert.match(hostile, /<code class="language-java">\$\$/)
  assert.match(html('```java\nint x = 1;\n```'), /hljs-type/)
})

test('emphasis works beside CJK punctuation, where there are no spaces', () => {
  assert.equal(paragraph('これは**「重要」**です'), 'これは<strong>「重要」</strong>です')
  assert.equal(paragraph('中文~~（删除）~~中文'), '中文<s>（删除）</s>中文')
  assert.equal(paragraph('snake_case_name 2*3*4'), 'snake_case_name 2<em>3</em>4')
})

test('direction overrides and control characters do not reach the page, however they are written', () => {
  for (const source of [
    'a\u202eb',
    'a&#x202e;b',
    '`a\u2066b`',
    '[a](https://x.test "\u202e")',
    '&#1;a',
    '@"\u202e"',
  ]) {
    assert.doesNotMatch(html(source), /[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n]/u, source)
  }
})

test('the censor works on words, also in code, and not in addresses', () => {
  const censor = compileCensor(['damn'])
  assert.equal(
    html('damn `damn` https://damn.test', { censor }),
    '<p>*** <code>***</code> <a href="https://damn.test">https://***.test</a></p>',
  )
})

test('a text beyond the limit is shown as typed', () => {
  const post = renderPost(`**a** <b>\n${'x'.repeat(longestSource)}`, context)
  assert.match(post.html, /^<p dir="auto">\*\*a\*\* &#60;b&#62;<br>\nxxx/)
})

test('plain text and whether there is a link', () => {
  const post = renderPost(
    '**Hi** &amp; `<b>`\n\n- a\n- b[^1]\n\n[^1]: note\n\n> [post 3]\n> their words',
    context,
  )
  assert.equal(post.plain, 'Hi & <b>\na\nb\nnote')
  assert.equal(post.hasLink, false)
  for (const source of ['https://x.test', '[a](/b)', '![](https://x.test/a)', 'www.x.test']) {
    assert.equal(renderPost(source, context).hasLink, true, source)
  }
})
