/** What takes too long for every change: whole corpora, long fuzzing, fifty crashes, each file for itself. `npm run test:long`; arguments: file patterns. */
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { dirname } from 'node:path'

const home = dirname(import.meta.dirname)
const patterns = [
  'src/**/corpora*.test.ts',
  'src/**/fuzzing*.test.ts',
  'src/**/hostile*.test.ts',
  'test/hostile/*.test.ts',
  'test/faults/*.test.ts',
  'test/e2e/hostile.test.ts',
]
const asked = process.argv.slice(2)
const files = (asked.length > 0 ? asked : patterns).flatMap((pattern) =>
  globSync(pattern, { cwd: home }),
)
if (files.length === 0) {
  console.error('No test file matches.')
  process.exit(1)
}

const startedAt = performance.now()
const failed: string[] = []
if (!(await step('build', ['bin/build.ts']))) process.exit(1)
for (const file of files.toSorted()) {
  if (!(await step(file, ['bin/test.ts', file]))) failed.push(file)
}
const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1)
console.log(
  failed.length === 0
    ? `All good: ${files.length} files in ${minutes} minutes.`
    : `Failed: ${failed.join(', ')} (${minutes} minutes).`,
)
process.exit(failed.length === 0 ? 0 : 1)

/** Runs one thing to its end, says how long it took and what was tried, and shows all of a failure. */
async function step(name: string, words: readonly string[]): Promise<boolean> {
  const begun = performance.now()
  const child = spawn(process.execPath, words, {
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LONG: '1' },
  })
  const parts: string[] = []
  child.stdout.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  const status = await new Promise<number>((resolve) => {
    child.on('close', (code) => resolve(code ?? 1))
  })
  const output = parts.join('')
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  for (const line of tried(output)) console.log(`    ${line}`)
  if (status !== 0) console.log(output)
  return status === 0
}

/** The tests by name, what they noted themselves, and how many there were; not the sums that say nothing happened. */
function tried(output: string): readonly string[] {
  return output
    .split('\n')
    .filter((line) => /^\s*[✔ℹ]/.test(line))
    .filter((line) => !/^ℹ (suites|pass|fail|cancelled|todo|duration_ms|skipped 0)/.test(line))
    .map((line) => line.trim())
}
