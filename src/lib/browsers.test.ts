import assert from 'node:assert/strict'
import { test } from 'node:test'

import { browserOf } from './browsers.ts'

test('browsers are told from those they claim to be', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0'
  assert.deepEqual(browserOf(edge), { browser: 'Edge', system: 'Windows' })
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/18 Mobile Safari/604'
  assert.deepEqual(browserOf(phone), { browser: 'Safari', system: 'iOS' })
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  assert.deepEqual(browserOf(firefox), { browser: 'Firefox', system: 'Linux' })
  assert.equal(browserOf('<script>alert(1)</script>'), null)
})
