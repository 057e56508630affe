/** Runs the tests in one process (sixty files in half a second instead of fifteen). Arguments: file patterns; default everything beside its source and in test/. */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const asked = process.argv.slice(2)
const patterns = asked.length > 0 ? asked : ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}']
const files = patterns.flatMap((pattern) => globSync(pattern)).filter((file) => /\.test\.tsx?$/.test(file))
if (files.length === 0) {
  console.error(`No test file matches ${patterns.join(' ')}.`)
  process.exit(1)
}
const { status } = spawnSync(
  process.execPath,
  ['--import', './bin/jsx.ts', '--test', '--test-isolation=none', ...files.toSorted()],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
