import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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
  assert.match(err, /Not everything could be read and written/)
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

test('what is in a file decides what it is; every file that is not read is named', async (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'index.php'), page(1))
  writeFileSync(join(folder, 'page'), page(2))
  writeFileSync(join(folder, 'style.css'), 'body {}')
  writeFileSync(join(folder, 'config.php'), '<?php $secret = 1;')
  writeFileSync(join(folder, 'x.warc.gz'), gzipSync('WARC/1.0'))
  const { status, out } = await type(['import', 'archive', folder, '--dry-run'], {})
  assert.equal(status, 1)
  assert.match(out, /5 files: 2 threads, 2 posts/)
  assert.match(out, /Lost:[^]*x\.warc\.gz: not read[^]*config\.php: not read/)
  assert.match(out, /Passed over: 1 file that is no page \(style\.css\)\./)
})

test('a file of no known kind is told which kinds can be read', async (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'other.html')
  writeFileSync(file, '<html><body>Nothing of the kind</body></html>')
  const { status, out } = await type(['import', 'archive', file, '--dry-run'], {})
  assert.equal(status, 1)
  assert.match(out, /other\.html: no page of a kind that can be read\n/)
  assert.match(out, /What can be read: pages of XenForo 2, pages of XenForo 1, and text extracted/)
})

test('finding nothing is no success', async (t) => {
  const folder = temporaryFolder(t)
  const { status, err } = await type(['import', 'archive', folder, '--dry-run'], {})
  assert.equal(status, 1)
  assert.match(err, /Nothing to import was found/)
  const none = await type(['import', 'archive', join(folder, 'gone')], { FOLKMOOT_DATA: folder })
  assert.equal(none.status, 1)
  assert.match(none.err, /^No such file or folder: .*gone\n$/)
})

test('records that cannot be written end the import in words', async (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'one.html'), page(1))
  for (const file of [join(folder, 'no', 'where.jsonl'), '/dev/full']) {
    const { status, err } = await type(
      ['import', 'archive', join(folder, 'one.html'), '--dry-run', '--records', file],
      {},
    )
    assert.equal(status, 1)
    assert.match(err, /^The records cannot be written to .*\n$/)
  }
})

test('a second run says that everything is here already, and repeated captures are counted', async (t) => {
  const folder = temporaryFolder(t)
  const archive = join(folder, 'pages')
  mkdirSync(archive)
  writeFileSync(join(archive, 'one.html'), page(1))
  writeFileSync(join(archive, 'two.html'), page(2))
  writeFileSync(join(archive, 'one-again.html'), page(1))
  const environment = { FOLKMOOT_DATA: join(folder, 'data') }
  const first = await type(['import', 'archive', archive], environment)
  assert.equal(first.status, 0, first.err)
  assert.match(first.out, /Written: 2 new threads, 2 new posts\. Here already: 0 posts\./)
  assert.match(
    first.out,
    /Blocks seen: 6 = 2 posts \+ 1 repeated \+ 3 page furniture \+ 0 not understood\.\n/,
  )
  const second = await type(['import', 'archive', archive], environment)
  assert.match(second.out, /Written: 0 new threads, 0 new posts\. Here already: 2 posts\./)
})

test('one text in two files is one thread, its posts counted as repeated', async (t) => {
  const folder = temporaryFolder(t)
  const archive = join(folder, 'texts')
  mkdirSync(archive)
  for (const file of ['a.bodies.txt', 'b.bodies.txt'])
    writeFileSync(join(archive, file), 'One\n \nTwo\n \nThree')
  const { status, out, err } = await type(['import', 'archive', archive], {
    FOLKMOOT_DATA: join(folder, 'data'),
  })
  assert.equal(status, 0, err)
  assert.match(out, /Written: 1 new thread, 3 new posts\. Here already: 0 posts\./)
  assert.match(out, /= 3 posts \+ 3 repeated/)
})

test('a quote that leads to no post is listed with its file, its post and why', async (t) => {
  const folder = temporaryFolder(t)
  const quote =
    '<blockquote class="bbCodeBlock--quote" data-quote="Bo" data-source="post: 999"><div class="bbCodeBlock-expandContent">Gone</div></blockquote>'
  writeFileSync(join(folder, 'one.html'), page(1).replace('Words', `${quote}Words`))
  const { out } = await type(['import', 'archive', folder, '--dry-run'], {})
  assert.match(
    out,
    /Quotes that lead to no post:\n.*one\.html, post 1, quote of Bo: the quoted post is not among those read/,
  )
})

test('an empty file is lost and named, and is no thread', async (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'one.html'), page(1))
  writeFileSync(join(folder, 'nothing.txt'), '')
  const { status, out } = await type(['import', 'archive', folder, '--dry-run'], {})
  assert.equal(status, 1)
  assert.match(out, /Lost:\n.*nothing\.txt: the file is empty\n/)
  assert.match(out, /2 files: 1 thread, 1 post,[^]*\n1 file could not be read\.\n$/)
})

test('facts for programs beside the pages are passed over in one line, and the sums come last', async (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'one.html'), page(1))
  writeFileSync(join(folder, 'truth.json'), '{}')
  for (let number = 1; number <= 9; number++) writeFileSync(join(folder, `${number}.png`), 'x')
  const { status, out } = await type(['import', 'archive', folder, '--dry-run'], {})
  assert.equal(status, 0, out)
  assert.match(
    out,
    /^Passed over: 10 files that are no pages \(1\.png, .*5\.png and 5 more; --json lists them all\)\.\nRead: /,
  )
  assert.match(out, /\nBlocks seen: .*\n$/)
})

test('a program is refused, and words without a sign of a thread are called doubtful', async (t) => {
  const folder = temporaryFolder(t)
  const [program, notes] = [join(folder, 'some.mjs'), join(folder, 'some.txt')]
  const data = join(folder, 'data')
  writeFileSync(program, readFileSync('bin/build.ts', 'utf8'))
  writeFileSync(notes, 'What to buy\n\nTwo loaves and a cheese that keeps.\n\nNo more coats.\n')
  const refused = await type(['import', 'archive', program], { FOLKMOOT_DATA: data })
  assert.equal(refused.status, 1)
  assert.match(refused.out, /Lost:\n.*some\.mjs: a program or data, not a page/)
  assert.equal(existsSync(data), false)
  const doubted = await type(['import', 'archive', notes, '--dry-run'], {})
  assert.equal(doubted.status, 0)
  assert.match(doubted.out, /Doubtful \(.*--dry-run.*\):\n.*some\.txt: read as a thread, but/)
})
