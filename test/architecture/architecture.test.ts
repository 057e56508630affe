import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

import { type SourceFile, violations } from './rules.ts'

const source: readonly SourceFile[] = globSync('src/**/*.{ts,tsx,css}')
  .filter((path) => !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

test('the source is built as planned: floors, shut doors, rare words, lengths and names', () => {
  assert.ok(source.length > 50)
  assert.deepEqual(violations(source), [])
})

/** What the rules say about one wrong file put into the source. */
function withWrong(path: string, text: string): string {
  return violations([...source, { path, text }])
    .filter((sentence) => sentence.startsWith(path))
    .join('\n')
}

test('every rule can fail', () => {
  const wrong: readonly (readonly [path: string, text: string, says: RegExp])[] = [
    ['src/lib/x.ts', "import { a } from '../forum/kernel/forum.ts'", /not below src\/lib/],
    ['src/forum/threads/x.ts', "import { a } from '../posts/replying.ts'", /not below/],
    ['src/forum/kernel/x.ts', "const a = await import('../../web/app.tsx')", /not below/],
    ['src/forum/reading/x.ts', "import type { A } from '../../web/web.ts'", /not below/],
    ['src/elsewhere/x.ts', "import { a } from '../lib/slugs.ts'", /in no room/],
    ['src/client/x.ts', "import { a } from '../lib/slugs.ts'", /stands alone/],
    ['src/web/x.ts', "import { a } from '../client/enhance.ts'", /stands alone/],
    ['src/web/x.ts', "import type { Db } from '../db/schema.ts'", /not the database/],
    ['src/cli/x.ts', "import type { Db } from '../db/schema.ts'", /not the database/],
    ['src/forum/kernel/x.ts', "import { a } from 'fastify'", /on the web/],
    ['src/forum/kernel/x.ts', "import { request } from 'node:http'", /reaches the network/],
    ['src/importing/x.ts', 'await fetch(address)', /reaches the network/],
    ['src/db/migrations/x.ts', "import { a } from '../schema.ts'", /must not change later/],
    ['src/web/x.ts', "const a = process.env['A']", /read once/],
    ['src/web/x.tsx', '<p dangerouslySetInnerHTML={{ __html }} />', /raw HTML/],
    ['src/forum/kernel/x.ts', 'sql.raw(text)', /never put together/],
    ['src/web/x.ts', "db.selectFrom('post')", /doors ask/],
    ['src/api/v1/x.ts', 'sql<Row>`select 1`', /doors ask/],
    ['src/cli/x.ts', "db.deleteFrom('post')", /doors ask/],
    ['src/forum/kernel/x.ts', 'const at = new Date()', /tests can set it/],
    ['src/web/x.ts', 'export default 1', /one name/],
    ['src/web/x.css', 'a {}\n'.repeat(301), /301 lines/],
    ['src/web/utils/x.ts', '', /named for nothing/],
    ['src/web/index.ts', '', /barrel/],
    ['src/web/threadPage.tsx', '', /kebab-case/],
  ]
  for (const [path, text, says] of wrong) assert.match(withWrong(path, text), says, path)
})

test('what is allowed passes: own room, a floor below, a key to a shut door', () => {
  assert.equal(withWrong('src/web/x.ts', "import { a } from '../forum/kernel/forum.ts'"), '')
  assert.equal(withWrong('src/forum/posts/x.ts', "import { a } from './replying.ts'"), '')
  assert.equal(withWrong('src/cli/backup.ts', "import { a } from '../db/open.ts'"), '')
  assert.equal(withWrong('src/outside/fetching.ts', 'await fetch(address)'), '')
})
