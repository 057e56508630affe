import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

import { messages } from '../../src/lang/en.ts'

test('every text of the catalogue is said somewhere', () => {
  const files = globSync('src/**/*.{ts,tsx}').filter((file) => !file.startsWith('src/lang/'))
  const source = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const written = new Set(source.match(/['"][a-z]+\.[\w.-]+['"]/gi)?.map((key) => key.slice(1, -1)))
  // `members.role-${role}`: all that begin so.
  const begun = [...source.matchAll(/`([a-z]+\.[\w.-]*)\$\{/g)].map(([, prefix = '']) => prefix)
  const said = (key: string) => written.has(key) || begun.some((prefix) => key.startsWith(prefix))
  assert.deepEqual(
    Object.keys(messages).filter((key) => !said(key)),
    [],
  )
  assert.ok(!said('common.nobodySaysThis') && begun.includes('members.role-'))
})
