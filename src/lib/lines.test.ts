import assert from 'node:assert/strict'
import { test } from 'node:test'

import { oneLine } from './lines.ts'

test('what cannot be seen does not stay in a title', () => {
  assert.equal(oneLine('  Night\u0000\ttrains\n\u202egnp.exe '), 'Night trains gnp.exe')
  assert.equal(oneLine('e\u0301tape\u2028'), 'étape')
  assert.equal(oneLine('میانہ\u200cرو'), 'میانہ\u200cرو')
  assert.equal(oneLine('\u3000'), '')
})
