import assert from 'node:assert/strict'
import { test } from 'node:test'

import { corpus, withoutCorpora } from '../../test/shared-data.ts'
import { emailKey, isEmailAddress } from './email-addresses.ts'

test('addresses people have are taken', () => {
  for (const address of [
    'ada@example.org',
    'a.b+c_d@sub.example.co.uk',
    'o’neil@example.org'.replace('’', "'"),
    '123@iana.org',
    'x@xn--hxajbheg2az3al.xn--jxalpdlp',
  ]) {
    assert.ok(isEmailAddress(address), address)
  }
})

test('what mail programs read in two ways is not', () => {
  for (const address of [
    '',
    'ada',
    '@example.org',
    'ada@localhost',
    'ada@[127.0.0.1]',
    'ada@127.0.0.1',
    'a..b@example.org',
    '"ada lindqvist"@example.org',
    'ada@example.org, bo@example.org',
    'ada@example.org\r\nBcc: bo@example.org',
    'ada!example.org@evil.example',
    '<ada@example.org>x@evil.example',
    'mıke@example.org',
    'ada@exаmple.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}example.org`,
  ]) {
    assert.ok(!isEmailAddress(address), address)
  }
})

test('no malformed address of the corpus is taken', { skip: withoutCorpora }, () => {
  const taken = corpus('email-addresses')
    .filter((row) => /ERR|invalid|list|angle|confus/.test(String(row['category'])))
    .filter((row) => isEmailAddress(row.in))
  assert.deepEqual(
    taken.map((row) => row.in),
    [],
  )
})

test('case makes no other address, and no other letter folds to one', () => {
  assert.equal(emailKey('Ada@Example.ORG'), 'ada@example.org')
})
