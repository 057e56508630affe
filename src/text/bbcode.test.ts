import assert from 'node:assert/strict'
import { test } from 'node:test'

import { bbcodeToMarkdown } from './bbcode.ts'
import { renderPost } from './rendering.ts'

const cases: readonly (readonly [what: string, bbcode: string, markdown: string])[] = [
  ['emphasis', '[b]a[/b] [I]b[/I] [u]c[/u] [s]d[/s]', '**a** *b* *c* ~~d~~'],
  ['emphasis with its spaces outside', 'a[b] x [/b]b', 'a **x** b'],
  ['emphasis over paragraphs', '[b]a\n\nb[/b]', '**a**\n\n**b**'],
  ['the same emphasis twice', '[b][b]a[/b][/b]', '**a**'],
  [
    'links',
    '[url=https://x.test/a]t[/url] [url]https://x.test[/url]',
    '[t](https://x.test/a) <https://x.test>',
  ],
  ['a link without a scheme', '[url]www.x.test[/url]', '<https://www.x.test>'],
  ['a link within the forum', '[url]/threads/12[/url]', '[/threads/12](/threads/12)'],
  ['a picture', '[img]https://x.test/a.png[/img]', '![](https://x.test/a.png)'],
  ['mail', '[email]a@x.test[/email]', '<a@x.test>'],
  [
    'addresses that are none of the web',
    '[url=javascript:alert(1)]x[/url] [url]data:y[/url] [url=a.php?t=1][b]z[/b][/url]',
    'x (javascript:alert(1)) data:y **z** (a.php?t=1)',
  ],
  [
    'pictures and mail that lead nowhere',
    '[img alt="A *"]data:x[/img] [email=nobody]Ada[/email]',
    String.raw`A \* (data:x) Ada (nobody)`,
  ],
  [
    'films where the address is known',
    '[media=youtube]dQw4w9WgXcQ:90[/media][media]https://x.test/a?b[/media][video=youtube;dQw4w9WgXcQ]x[/video]',
    '<https://www.youtube.com/watch?v=dQw4w9WgXcQ>\n\n<https://x.test/a?b>\n\n<https://www.youtube.com/watch?v=dQw4w9WgXcQ>',
  ],
  [
    'films where it is not',
    '[media=constructor]1[/media][media]javascript:x[/media][youtube]https://youtu.be/dQw4w9WgXcQ[/youtube]',
    'constructor: 1\n\njavascript:x\n\n<https://youtu.be/dQw4w9WgXcQ>',
  ],
  [
    'files',
    '[attach=full]12[/attach] [attach alt="map.png"]12[/attach] [attachment=0]a_b.pdf[/attachment]',
    '📎 12 📎 map.png 📎 a_b.pdf',
  ],
  ['raised and lowered signs', '10[sup]2[/sup] 1[sup]st[/sup] H[sub]2[/sub]O', '10² 1st H₂O'],
  ['short forms', '[abbr=World Wide Web]WWW[/abbr]', 'WWW (World Wide Web)'],
  ['what stands apart', 'a[indent]b[/indent]c[br]d[right]e[/right]', 'a\n\nb\n\nc\nd\n\ne'],
  ['a list and a table of nothing', '[list]x[/list][table]y[/table]', 'x\n\ny'],
  ['code', 'a\n[code]\n[b]x[/b]\n\n\n  y\n[/code]\nb', 'a\n\n```\n[b]x[/b]\n\n\n  y\n```\n\nb'],
  ['code of a language, with a fence inside', '[code=js]```[/code]', '````js\n```\n````'],
  ['code in a line', '[icode]a`b[/icode]', '``a`b``'],
  ['verbatim text', '[noparse][b]*x*[/b][/noparse]', String.raw`\[b]\*x\*\[/b]`],
  [
    'a list in a list',
    '[list]\n[*]a\n[*]b [b]c[/b][list=1][*]d[*]e[/list]\n[/list]',
    '- a\n- b **c**\n\n  1. d\n  2. e',
  ],
  ['a list of whole items', '[ol][li]a[/li][li]b[/li][/ol]', '1. a\n2. b'],
  [
    'a table',
    '[table][tr][td]a[/td][td]b|c[/td][/tr][tr][td]d[/td][/tr][/table]',
    '| a | b\\|c |\n| --- | --- |\n| d |  |',
  ],
  ['colours and sizes', '[color=red][size=7]a[/size][/color] [font=Arial]b[/font]', 'a b'],
  ['centred text', 'a[center]b[/center]c', 'a\n\nb\n\nc'],
  ['a heading and a rule', '[h1]a[/h1][hr]b', '# a\n\n---\n\nb'],
  ['mentions', '[user=7]Ada Lee[/user] [mention]@bo[/mention]', '@"Ada Lee" @bo'],
  ['a spoiler of its own', '[spoiler="The end"]a\nb[/spoiler]', '::: spoiler The end\na\nb\n:::'],
  [
    'a spoiler in a line',
    'he [spoiler]dies[/spoiler] and [ispoiler]rises[/ispoiler]',
    'he ||dies|| and ||rises||',
  ],
]

for (const [what, bbcode, markdown] of cases) {
  test(`BBCode becomes Markdown: ${what}`, () => assert.equal(bbcodeToMarkdown(bbcode), markdown))
}

test('quotes that name a post are references, however the other software writes them', () => {
  const forms = [
    '[quote="Ada Lee, post: 418"]x[/quote]',
    '[QUOTE="Ada Lee, post: 418, member: 7"]x[/QUOTE]',
    '[quote=Ada Lee;418]x[/quote]',
    '[quote="Ada Lee" post_id=418 time=1700000000 user_id=7]x[/quote]',
    "[quote='Ada Lee' pid='418' dateline='1700000000']x[/quote]",
    '[quote author=Ada Lee link=topic=12.msg418#msg418 date=1]x[/quote]',
  ]
  for (const form of forms.slice(0, 5))
    assert.equal(bbcodeToMarkdown(form), '> [Ada Lee, post 418]\n> x', form)
})

test('quotes that name no post are ordinary block quotes, and references to none where somebody is named', () => {
  assert.equal(bbcodeToMarkdown('[quote]x\ny[/quote]z'), '> x\n> y\n\nz')
  assert.equal(bbcodeToMarkdown('[quote=Ada]x[/quote]'), '> [post ?]\n> **Ada:**\n>\n> x')
  assert.equal(
    bbcodeToMarkdown('[quote="ada, post:3, topic:9"]x[/quote]'),
    '> [post ?]\n> **ada:**\n>\n> x',
  )
})

test('an importer says which post is meant', () => {
  const options = { quotedPost: (written: string) => (written === '77' ? 1234 : undefined) }
  assert.equal(bbcodeToMarkdown('[quote=Ada;77]x[/quote]', options), '> [Ada, post 1234]\n> x')
  assert.equal(
    bbcodeToMarkdown('[quote=Ada;78]x[/quote]', options),
    '> [post ?]\n> **Ada:**\n>\n> x',
  )
})

test('a quote in a quote is one in the source too, and only the outer one is shown', () => {
  const source = '[quote=Ada;2][quote=Bo;1]old[/quote]new[/quote]mine'
  assert.equal(
    bbcodeToMarkdown(source),
    '> [Ada, post 2]\n> > [Bo, post 1]\n> > old\n>\n> new\n\nmine',
  )
  const post = renderPost(source, {
    forumUrl: 'https://forum.test',
    memberIdByName: () => undefined,
  })
  assert.deepEqual(
    post.quotes.map(({ postId, wordsText }) => [postId, wordsText]),
    [[2, 'new']],
  )
})

test('code typed as Markdown is not touched', () => {
  for (const source of [
    '`[b]x[/b]`',
    '```\n[b]x[/b]\n```',
    '~~~\n[i]x[/i]\n[/i]',
    '> ```\n> [b]x[/b]\n> ```',
  ]) {
    assert.equal(bbcodeToMarkdown(source), source)
  }
  assert.equal(bbcodeToMarkdown('`[b]` [b]x[/b] `[/b]`'), '`[b]` **x** `[/b]`')
})

test('what is unknown, unclosed or not meant stays as typed', () => {
  for (const source of [
    '[b]x',
    'x[/b]',
    '[foo]x[/foo]',
    'a[1] b[2]',
    '[x] [ ] [/]',
    '![img](https://x.test/a.png) [/img]',
    '![b](https://x.test/a.png) and [link](https://x.test) [/b] [/link]',
  ]) {
    assert.equal(bbcodeToMarkdown(source), source)
  }
  assert.equal(bbcodeToMarkdown('[i]a [b]b[/b]'), '[i]a **b**')
})

const literal = (source: string): string => bbcodeToMarkdown(source, { literalText: true })

test('text that is no Markdown can be taken literally', () => {
  assert.equal(literal('2*3*4 [b]#1_x[/b]'), String.raw`2\*3\*4 **\#1_x**`)
  assert.equal(
    literal('1. a\n- b\n# c'),
    String.raw`1\. a` + '\n' + String.raw`\- b` + '\n' + String.raw`\# c`,
  )
})
