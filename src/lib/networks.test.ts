import assert from 'node:assert/strict'
import { test } from 'node:test'

import { networkOf } from './networks.ts'

test('an address is kept to its network', () => {
  assert.equal(networkOf('198.51.100.7'), '198.51.100.0')
  assert.equal(networkOf('::ffff:198.51.100.7'), '198.51.100.0')
  assert.equal(networkOf('2001:DB8:1:2:3:4:5:6'), '2001:db8:1::')
  assert.equal(networkOf('2001:db8::1'), '2001:db8::')
  assert.equal(networkOf('fe80::1%eth0'), 'fe80::')
  assert.equal(networkOf('::1'), '::')
  assert.equal(networkOf('somewhere'), '')
})
