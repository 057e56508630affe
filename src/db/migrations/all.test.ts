import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { migrations } from './all.ts'

/** SHA-256 of each migration as it landed. */
const landed: Readonly<Record<string, string>> = {
  '0001-members': 'e64d08e2f6dfc7725d823f9cd50890b6f23f0ac413a9f504e9e98b04265d1dad',
  '0002-threads': 'd5fd6fcc43959430955c5047526c04299f74663d31e3db74d79ddc076b517cf1',
  '0003-reactions-and-reading': '43ef190cebd0d750c53e5ee3b17d004a742e23c9f78a6332e0680d06147a2893',
  '0004-jobs': 'e21a1ca44fbf63f7913cf872b4d7073b17b6a0631bae37345cdb7ce93dcd7cce',
  '0005-search': '8ff9398176e635e7f70da347f184a996ed61d774fa1f2ea42f082c6beb6713c3',
  '0006-origins': '502ad67837a2988dece0c3ee7201774026e68ad226f6ab65ce2da80b688e97a7',
  '0007-mail': '4ca118d5882b762418f306fee463796e1f190e04063996eb77461f4469cf3e8c',
  '0008-claims': '0f0c1c66448cad638ae1c465650dc4d81bfc1758fad1488598d93db0c8759894',
  '0009-search-changes': '8e35ee125267de91bb747d378f058429323b28c76799b811376e08821d20b2ec',
  '0010-removed-threads': '1275be784bd685fb8e277ac2dbd37546408986c04a0aadf64ae9020a59d7c3f9',
  '0011-former-boards': 'f0d707b9d8b389722b75ad3cd969d84bdf07c22dbdca3b2e8306909151fe6919',
  '0012-unanswered': '2f018177905a55365ed995c21a7f0dd72414d00da511e05550b3be7f6d9bdfcf',
  '0013-former-board-sight': 'f1d8cda64ca995d54dfbeb71aeb85fdcd6858b47c00521d70d6eeb077dbe112e',
  '0014-passed-over': 'dc3226a617fd065f548ccfb119a53b8c3147486f300946d8d2fb073cd50c1feb',
  '0015-board-calendar': '878b027fb3f6beeca26ee4783efb48bf008db8986a4479d4bb91b33f2fbbd179',
  '0016-watching': '1d111a8c1c15e886e10ca4505d6a3a2941e10f96d06e42a479b99122ef784c40',
}

test('a migration that has landed is as it landed', () => {
  for (const [name, hash] of Object.entries(landed)) {
    const text = readFileSync(join(import.meta.dirname, `${name}.ts`))
    assert.equal(
      createHash('sha256').update(text).digest('hex'),
      hash,
      `${name} has landed, and databases have run it as it was: leave it alone and add a new migration`,
    )
  }
})

test('every migration is listed, in order, and its hash is kept', () => {
  const listed = migrations.map(([name]) => name)
  const files = readdirSync(import.meta.dirname)
    .filter((file) => /^\d{4}-/.test(file))
    .map((file) => file.replace('.ts', ''))
  assert.deepEqual(listed, files.toSorted())
  assert.deepEqual(
    Object.keys(landed),
    listed,
    'a new migration needs a line in all.ts and one here, with its SHA-256 (sha256sum)',
  )
})
