import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

import { settingsPage, settingsPagePath } from '../../bin/settings-page.ts'
import { floors } from '../architecture/rules.ts'
import { documentationProblems } from './rules.ts'

const pages = globSync('{*.md,docs/**/*.md}').map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}))
// oxlint-disable-next-line no-unsafe-type-assertion -- our own package.json.
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}
const exists = (path: string): boolean =>
  path.startsWith('npm run ') ? path.slice('npm run '.length) in scripts : existsSync(path)

test('every link, file, command and decision that the documentation names exists', () => {
  assert.deepEqual(documentationProblems(pages, exists), [])
})

test('every step of the tour is a file', () => {
  const tour = pages.find(({ path }) => path === 'docs/TOUR.md')?.text ?? ''
  const named = new Set(tour.match(/src\/[\w./-]+\.tsx?/g))
  assert.ok(named.size >= 6, 'the tour walks the path of a reply through its six files')
})

test('the page of settings says what the code reads', () => {
  assert.equal(readFileSync(settingsPagePath, 'utf8'), settingsPage(), 'run npm run docs')
})

test('the architecture names every room and every table', () => {
  const text = pages.find(({ path }) => path === 'docs/ARCHITECTURE.md')?.text ?? ''
  const rooms = [...floors.flat(), 'src/client'].filter(
    (room) => !text.includes(`\`${room}/\``) && !text.includes(`\`${room}\``),
  )
  assert.deepEqual(rooms, [])
  const schema = readFileSync('src/db/schema.ts', 'utf8')
  const tables = [...schema.matchAll(/^ {2}(\w+): \w+Table$/gm)].map(([, table = '']) => table)
  assert.ok(tables.length > 15)
  assert.deepEqual(
    tables.filter((table) => !text.includes(`\`${table}\``)),
    [],
  )
})

function problemsIn(text: string, path = 'docs/x.md'): string {
  return documentationProblems([...pages, { path, text }], exists).join('\n')
}

test('every rule can fail', () => {
  assert.match(problemsIn('[a](nowhere.md)'), /does not exist/)
  assert.match(problemsIn('[a](TOUR.md#nowhere-at-all)'), /no such heading/)
  assert.match(problemsIn('see `src/forum/posts/answering.ts`'), /does not exist/)
  assert.match(problemsIn('npm run nothing'), /does not have/)
  assert.match(problemsIn('as ADR 9999 says'), /does not exist/)
  assert.match(problemsIn('# 0099 Later', 'docs/adr/0099-later.md'), /out of order/)
  assert.match(problemsIn('# Untitled', 'docs/adr/0001-x.md'), /begin with its number/)
  assert.equal(problemsIn('[a](https://example.org/x.md) and `[b](c.md)`'), '')
})
