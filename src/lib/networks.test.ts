import assert from 'node:assert/strict'
import { test } from 'node:test'

import { counterOf, networkOf } from './networks.ts'

test('an address is kept to its network', () => {
  assert.equal(networkOf('198.51.100.7'), '198.51.100.0')
  assert.equal(networkOf('::ffff:198.51.100.7'), '198.51.100.0')
  assert.equal(networkOf('2001:DB8:1:2:3:4:5:6'), '2001:db8:1::')
  assert.equal(networkOf('2001:db8::1'), '2001:db8::')
  assert.equal(networkOf('fe80::1%eth0'), 'fe80::')
  assert.equal(networkOf('::1'), '::')
  assert.equal(networkOf('somewhere'), '')
})

test('requests are counted by IPv4 address or /24, and by the /64 of IPv6', () => {
  assert.equal(counterOf('192.0.2.7'), '192.0.2.7')
  assert.equal(counterOf('::ffff:192.0.2.7'), '192.0.2.7')
  assert.equal(counterOf('192.0.2.7', true), '192.0.2.0')
  assert.equal(counterOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2::')
  assert.equal(counterOf('2001:db8:1:2::9'), counterOf('2001:db8:1:2:ffff::1'))
  assert.notEqual(counterOf('2001:db8::1'), counterOf('2001:db8:0:1::1'))
  assert.equal(counterOf('::1'), '0:0:0:0::')
})
