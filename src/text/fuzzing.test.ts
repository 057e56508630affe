import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { assertSafeHtml } from '../../test/safe-html.ts'
import { bbcodeToMarkdown } from './bbcode.ts'
import { compileCensor } from './censoring.ts'
import { escapeMarkdown } from './escaping.ts'
import { quoteReference } from './quoting.ts'
import { renderPost } from './rendering.ts'

const context = {
  forumUrl: 'https://forum.test',
  prefix: 'p1-',
  memberIdByName: () => 7,
  threadStands: () => true,
  censor: compileCensor(['word']),
}
const runs = process.env['LONG'] === undefined ? 300 : 20_000

const bits = fc.constantFrom(
  ...'a,word, ,\n,\n\n,*,**,_,~~,||,`,```\n,> ,> [Ada\\, post 4]\n,- ,1. ,- [ ] ,# ,|,|-|-|\n,[,],(,),](/x),![,<,>,&amp;,&lt;,<b>,</a>,<https://x.test>,https://x.test/a,www.x.test,@ada,#12,[^1],^[,\n\n[^1]: ,::: spoiler ,\n:::\n,    ,\\,"'.split(
    /(?<!\\),/,
  ),
  ...'[b] [/b] [quote] [quote=Ada;3] [/quote] [url] [url=https://x.test] [/url] [list] [*] [/list] [code] [/code] [spoiler] [/spoiler] [table] [tr] [td] [/td] [/tr] [/table] [img] [/img]'.split(
    ' ',
  ),
)
const sources = fc.array(bits, { maxLength: 40 }).map((parts) => parts.join(''))

test('whatever is typed, the HTML is safe and well nested', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const post = renderPost(source, context)
      assertSafeHtml(post.html, JSON.stringify(source))
      for (const { wordsHtml } of post.quotes) assertSafeHtml(wordsHtml, JSON.stringify(source))
      assert.equal(post.html.match(/<!--quote:/g)?.length ?? 0, post.quotes.length, source)
    }),
    { numRuns: runs },
  )
})

test('whatever is quoted comes back as one reference', () => {
  fc.assert(
    // A footnote stands at the end of the post, and with it a quote in the note.
    fc.property(
      sources.filter((source) => !source.includes('[^')),
      (source) => {
        const quotes = renderPost(quoteReference('Ada', 4, source), context).quotes
        assert.deepEqual([quotes.length, quotes[0]?.postId], [1, 4], JSON.stringify(source))
      },
    ),
    { numRuns: runs },
  )
})

test('escaped text shows as it was', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const text = source.replace(/\s+/g, ' ').replaceAll('word', 'a').trim()
      const { plain } = renderPost(escapeMarkdown(text), context)
      assert.equal(plain, text, JSON.stringify(escapeMarkdown(text)))
    }),
    { numRuns: runs },
  )
})

test('converting BBCode twice is converting it once', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const once = bbcodeToMarkdown(source)
      assert.equal(renderPost(bbcodeToMarkdown(once), context).html, renderPost(once, context).html)
    }),
    { numRuns: runs },
  )
})
