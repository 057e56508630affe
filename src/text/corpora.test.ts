import assert from 'node:assert/strict'
import { test } from 'node:test'

import { cpuCost } from '../../test/cpu-cost.ts'
import { assertSafeHtml } from '../../test/safe-html.ts'
import { corpus, type CorpusCase, withoutCorpora } from '../../test/shared-data.ts'
import { bbcodeToMarkdown } from './bbcode.ts'
import { htmlToSource } from './foreign-html.ts'
import { longestSource, namesMentionedIn, renderPost } from './rendering.ts'

const context = {
  forumUrl: 'https://forum.test',
  prefix: 'p1-',
  memberIdByName: () => 7,
  threadStands: () => true,
}

const hostile = [
  'markdown-it-fixtures',
  'bbcode-s9e',
  'xss-markup',
  'xss-strings',
  'xss-tag-event',
  'xss-h5sc',
  'xss-dompurify',
  'naughty-strings',
  'commonmark-spec',
  'gfm-spec',
]

for (const name of hostile) {
  test(`nothing unsafe comes out of ${name}`, { skip: withoutCorpora }, () => {
    for (const { id, in: source } of corpus(name, 400)) {
      const post = renderPost(source, context)
      assertSafeHtml(post.html, id)
      for (const { wordsHtml } of post.quotes) assertSafeHtml(wordsHtml, id)
    }
  })
}

for (const name of [
  'xss-dompurify',
  'xss-h5sc',
  'xss-sanitize-html',
  'html5lib-tree',
  'xss-tag-event',
]) {
  test(`nothing unsafe comes out of ${name} read as foreign HTML`, { skip: withoutCorpora }, () => {
    for (const { id, in: html } of corpus(name, 200)) {
      assertSafeHtml(renderPost(htmlToSource(html), context).html, id)
    }
  })
}

test('no hostile text costs a quarter of a second', { skip: withoutCorpora }, () => {
  for (const { id, name, program } of corpus('pathological-text', 30)) {
    const text = expand(program).slice(0, longestSource)
    for (const [step, run] of Object.entries(steps)) {
      const milliseconds = cpuCost(() => run(text), 250)
      assert.ok(milliseconds < 250, `${step} of ${id} (${String(name)}): ${milliseconds} ms`)
    }
  }
})

const steps = {
  rendering: (text: string) => renderPost(text, context),
  'finding names': namesMentionedIn,
  'reading BBCode': (text: string) => bbcodeToMarkdown(text),
  'reading HTML': (text: string) => htmlToSource(text),
}

function expand(program: CorpusCase[string]): string {
  assert.ok(Array.isArray(program))
  return program
    .map(([unit, count]: [string, number]) =>
      unit.includes('<seq>')
        ? Array.from({ length: count }, (_, i) => unit.replaceAll('<seq>', String(i))).join('')
        : unit.repeat(count),
    )
    .join('')
}
