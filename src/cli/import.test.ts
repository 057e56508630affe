import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

import { temporaryFolder, type } from '../../test/terminal.ts'

const page = (
  id: number,
): string => `<html id="XF" data-content-key="thread-${id}"><body><h1 class="p-title-value">Thread ${id}</h1>
<article class="message message--post" id="js-post-${id}" data-author="Ada"><header class="message-attribution"><time class="u-dt" datetime="2020-01-02T10:00:00Z"></time></header>
<div class="message-body"><div class="bbWrapper">Words of ${id}</div></div></article></body></html>`

test('a dry run writes records and touches no forum', async (t) => {
  const folder = temporaryFolder(t)
  const data = join(folder, 'data')
  writeFileSync(join(folder, 'one.html'), page(1))
  writeFileSync(join(folder, 'two.html.gz'), gzipSync(page(2)))
  const records = join(folder, 'records.jsonl')
  const { status, out } = await type(
    [
      'import',
      'archive',
      join(folder, 'one.html'),
      join(folder, 'two.html.gz'),
      '--dry-run',
      '--records',
      records,
    ],
    { FOLKMOOT_DATA: data },
  )
  assert.equal(status, 0)
  assert.match(out, /2 files: 2 threads, 2 posts/)
  const lines = readFileSync(records, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  assert.deepEqual(lines.slice(0, 2), [
    {
      kind: 'thread',
      file: join(folder, 'one.html'),
      source_id: '1',
      title: 'Thread 1',
      boards: [],
    },
    {
      kind: 'post',
      file: join(folder, 'one.html'),
      thread: '1',
      source_id: '1',
      number: null,
      index: 1,
      author: 'Ada',
      author_source_id: null,
      posted_at: '2020-01-02T10:00:00.000Z',
      edited_at: null,
      lines: null,
      quotes: [],
      text: 'Words of 1',
    },
  ])
  assert.throws(() => readFileSync(join(data, 'folkmoot.db')))
})

test('one broken file is named, the others come in, and the status says that something is missing', async (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'good.html'), page(1))
  writeFileSync(join(folder, 'broken.html.gz'), gzipSync(page(2)).subarray(0, 60))
  writeFileSync(join(folder, 'other.html'), '<html><body>Nothing of the kind</body></html>')
  const environment = { FOLKMOOT_DATA: join(folder, 'data') }
  const { status, out, err } = await type(['import', 'archive', folder, '--json'], environment)
  assert.equal(status, 1)
  assert.match(err, /Not everything could be read/)
  const report: unknown = JSON.parse(out)
  assert.ok(
    typeof report === 'object' && report !== null && 'posts' in report && 'doubts' in report,
  )
  assert.equal(report.posts, 1)
  assert.match(
    JSON.stringify(report.doubts),
    /broken\.html\.gz.*unreadable-file.*other\.html.*unknown-software/,
  )
})

test('what cannot be imported is refused in words', async () => {
  const { status, err } = await type(['import', 'letters', 'x'], {})
  assert.equal(status, 1)
  assert.match(err, /folkmoot import archive/)
})
