import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readCursor, writeCursor } from './cursors.ts'

test('a cursor comes back as it was written', () => {
  const cursor = writeCursor(['2026-11-22T12:00:00.000Z', 17])
  assert.match(cursor, /^[\w-]+$/)
  assert.deepEqual(readCursor(cursor, ['string', 'id']), ['2026-11-22T12:00:00.000Z', 17])
})

test('anything else is no cursor', () => {
  const foreign = [
    undefined,
    '',
    'x',
    '%00',
    'a'.repeat(10_000),
    writeCursor([]),
    writeCursor([17, 'x']),
    writeCursor(['x', 1.5]),
    writeCursor(['x', -1]),
    writeCursor(['x', 2 ** 31]),
    writeCursor(['x\0', 1]),
    Buffer.from('{"length":2}').toString('base64url'),
  ]
  for (const text of foreign) assert.equal(readCursor(text, ['string', 'id']), null)
})
