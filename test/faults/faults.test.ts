import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { type Fault, openLedger, powerfailSource } from './ledger.ts'

const cycles = process.env['LONG'] === undefined ? 2 : 50

async function survive(fault: Fault): Promise<number> {
  const ledger = await openLedger(mkdtempSync(join(tmpdir(), 'folkmoot-fault-')), fault)
  let acknowledged = 0
  for (let cycle = 0; cycle < cycles; cycle++) acknowledged += await ledger.cycle(700)
  ledger.close()
  return acknowledged
}

test('killed while members post, the forum keeps every acknowledged post once', async (t) => {
  const acknowledged = await survive('kill')
  t.diagnostic(`${cycles} times killed, ${acknowledged} posts acknowledged, none lost or doubled`)
  assert.ok(acknowledged > 0)
})

test(
  'after a power cut every acknowledged post is on the disk, once',
  {
    skip:
      powerfailSource() === '' &&
      'SKIPPED: shared/faults/powerfail.c is not here, so no power can be cut',
  },
  async (t) => {
    const acknowledged = await survive('power-cut')
    t.diagnostic(`${cycles} power cuts, ${acknowledged} posts acknowledged, none lost or doubled`)
    assert.ok(acknowledged > 0)
  },
)
