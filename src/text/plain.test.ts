import assert from 'node:assert/strict'
import { test } from 'node:test'

import { cpuCost } from '../../test/cpu-cost.ts'
import { excerpt, plainText } from './plain.ts'

test('every block stands on a line of its own, in a line words stay together', () => {
  assert.equal(
    plainText('<p dir="auto">a <b>b</b>c<br>\nd</p>\n<ul>\n<li>e</li>\n<li>f</li>\n</ul>'),
    'a bc\nd\ne\nf',
  )
  assert.equal(plainText('<table><tr><td>1</td>\n<td>2</td>\n</tr></table>'), '1\t2')
  assert.equal(plainText('a &lt;b&gt; &amp;amp; &#39;'), "a <b> &amp; '")
  assert.equal(plainText('<p>a</p>\n<!--quote:1-->\n<p>b</p>'), 'a\nb')
  assert.equal(plainText('<pre><code>if (a)\n\n  b\n</code></pre>'), 'if (a)\n  b')
})

test('an excerpt ends between words', () => {
  assert.equal(excerpt('one two three', 50), 'one two three')
  assert.equal(excerpt('one\ntwo  three', 50), 'one two three')
  assert.equal(excerpt('one two three four', 12), 'one two…')
  assert.equal(excerpt('one two, three', 10), 'one two…')
})

test('an excerpt of one long word ends between graphemes', () => {
  assert.equal(excerpt('👨‍👩‍👧'.repeat(5), 20), '👨‍👩‍👧👨‍👩‍👧…')
  const thai = excerpt('กี่'.repeat(50), 20)
  assert.ok(thai.length <= 20 && thai.endsWith('กี่…'), thai)
})

test('an excerpt of a huge text costs little', () => {
  assert.ok(cpuCost(() => excerpt('東京'.repeat(30_000), 200), 50) < 50)
})
