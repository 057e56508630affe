import assert from 'node:assert/strict'
import { test } from 'node:test'

import { corpus, withoutCorpora } from '../../test/shared-data.ts'
import { isVisible, oneLine } from './lines.ts'

test('what cannot be seen does not stay in a title', () => {
  assert.equal(oneLine('  Night\u0000\ttrains\n\u202egnp.exe '), 'Night trains gnp.exe')
  assert.equal(oneLine('e\u0301tape\u2028'), 'étape')
  assert.equal(oneLine('میانہ\u200cرو'), 'میانہ\u200cرو')
  assert.equal(oneLine('\u3000'), '')
  assert.equal(oneLine('a\ud800'), 'a\ufffd')
})

test('a line of which nothing can be seen is empty, one of few signs is not', () => {
  const unseen = [
    '\0',
    '\u0007\u001b',
    '\u200b\u200d',
    '\u00ad',
    '\u2060',
    '\u3164',
    '\uffa0',
    '\u115f',
  ]
  for (const text of [...unseen, '\u2800', '\ufe0f', '\u0301', '\u{e0041}', '\ue000', '\u180e'])
    assert.equal(oneLine(text), '', text.codePointAt(0)?.toString(16))
  for (const text of ['?', '…', '7', '字', 'ㅎ', '🙂', '❤️', '1️⃣', '🇩🇪', '👩‍👩‍👧'])
    assert.equal(oneLine(text), text)
})

test('nothing that programs choke on makes an unseen line', { skip: withoutCorpora }, () => {
  for (const { in: text } of [...corpus('naughty-strings'), ...corpus('unicode-ucd')]) {
    const line = oneLine(text)
    assert.ok(line === '' || isVisible(line))
    assert.doesNotMatch(line, /[\p{Cc}\p{Cs}\u202e]/u)
  }
})
