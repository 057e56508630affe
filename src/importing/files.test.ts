import assert from 'node:assert/strict'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

import { temporaryFolder } from '../../test/terminal.ts'
import { readPage, UnreadableFile } from './files.ts'

test('a file larger than any page is not read, packed or not', async (t) => {
  const folder = temporaryFolder(t)
  const [plain, packed] = [join(folder, 'plain.html'), join(folder, 'packed.html.gz')]
  const tooMuch = 64 * 1024 * 1024 + 1
  writeFileSync(plain, '<html>')
  truncateSync(plain, tooMuch)
  writeFileSync(packed, gzipSync(Buffer.alloc(tooMuch, 'x')))
  for (const path of [plain, packed]) {
    await assert.rejects(
      readPage(path),
      (problem) => problem instanceof UnreadableFile && problem.why === 'unreadable-file',
    )
  }
})
