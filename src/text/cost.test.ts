import assert from 'node:assert/strict'
import { test } from 'node:test'

import { cpuCost } from '../../test/cpu-cost.ts'
import { bbcodeToMarkdown } from './bbcode.ts'
import { inlineCode } from './escaping.ts'
import { htmlToSource } from './foreign-html.ts'
import { longestSource, renderPost } from './rendering.ts'

const render = (text: string) =>
  renderPost(text, { forumUrl: 'https://forum.test', memberIdByName: () => undefined })
const flood = (unit: string): string => unit.repeat(longestSource / unit.length - 40)

const floods: Readonly<Record<string, () => unknown>> = {
  'blanks in a link': () => bbcodeToMarkdown(`[url=http://a.b]x${flood(' ')}y[/url]`),
  'blanks in a table': () => bbcodeToMarkdown(`[table][tr][td]x${flood(' ')}y[/td][/tr][/table]`),
  'blanks in code': () => inlineCode(`x${flood(' ')}y`),
  'a blank and letters in code': () => inlineCode(` ${flood('x')}`),
  'blanks in foreign code': () => htmlToSource(`<pre>x${flood(' ')}y</pre>`),
  'empty lines beside code': () => render(`[b]x[/b] \`x\`${flood('\n')}x`),
  'quotes in quotes beside code': () => render(`[b]x[/b] \`x\`\n\n${'> '.repeat(26)}x`),
  'bars of spoilers': () => render(`${flood('|')}x`),
  'signs in an address': () => render(`www.a.b/${flood('!')}a`),
  'addresses of posts in a quote': () => render(`> ${flood('/posts/1?')} x`),
}

for (const [name, work] of Object.entries(floods))
  test(`a flood costs little: ${name}`, () => {
    assert.ok(cpuCost(work, 250) < 250)
  })
