/** Everything that must hold before a change lands, in order, with times. `node bin/ci.ts lint types` runs those steps only. */
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

interface Step {
  readonly name: string
  readonly command: string
  readonly environment?: Readonly<Record<string, string>>
}

const steps: readonly Step[] = [
  { name: 'format', command: 'oxfmt --check' },
  { name: 'lint', command: 'oxlint' },
  { name: 'types', command: 'tsc -p tsconfig.json' },
  { name: 'types of the browser’s code', command: 'tsc -p src/client/tsconfig.json' },
  { name: 'unused code', command: 'knip' },
  { name: 'documentation', command: 'node bin/test.ts test/documentation/documentation.test.ts' },
  { name: 'architecture', command: 'node bin/test.ts test/architecture/architecture.test.ts' },
  { name: 'build', command: 'node bin/build.ts' },
  { name: 'tests on SQLite', command: 'node bin/test.ts' },
  {
    name: 'tests on PostgreSQL',
    command: 'node bin/test.ts',
    environment: { ENGINE: 'postgres' },
  },
  { name: 'journeys in a browser', command: 'node bin/test.ts test/e2e/**/*.test.ts' },
]

const asked = process.argv.slice(2)
const chosen = asked.length === 0 ? steps : steps.filter(({ name }) => asked.includes(name))
if (chosen.length === 0) {
  console.error(`There is no such step. There are: ${steps.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

const startedAt = performance.now()
const failed: string[] = []
for (const step of chosen) {
  const { status, output, seconds } = await run(step)
  console.log(
    `${status === 0 ? '✓' : '✗'} ${step.name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s`,
  )
  if (status === 0) continue
  failed.push(step.name)
  console.log(indented(output))
}
const total = ((performance.now() - startedAt) / 1000).toFixed(1)
console.log(failed.length === 0 ? `All good in ${total} s.` : `Failed: ${failed.join(', ')}.`)
process.exit(failed.length === 0 ? 0 : 1)

async function run(
  step: Step,
): Promise<{ readonly status: number; readonly output: string; readonly seconds: number }> {
  const begun = performance.now()
  const [program = '', ...words] = step.command.split(' ')
  const child = spawn(program, words, {
    cwd: dirname(import.meta.dirname),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...step.environment },
  })
  const parts: string[] = []
  child.stdout.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  const status = await new Promise<number>((resolve) => {
    child.on('close', (code) => resolve(code ?? 1))
    child.on('error', (problem) => {
      parts.push(`${program} cannot be run (${problem.message}). Run bin/setup first.`)
      resolve(1)
    })
  })
  return { status, output: parts.join(''), seconds: (performance.now() - begun) / 1000 }
}

/** The end of what a failing step said; of tests, only what failed. */
function indented(output: string): string {
  const failures = output.indexOf('✖ failing tests:')
  const lines = output.slice(Math.max(0, failures)).trimEnd().split('\n')
  const most = 150
  const left = lines.length > most ? [`(${lines.length - most} lines before)`] : []
  return [...left, ...lines.slice(-most)].map((line) => `    ${line}`).join('\n')
}
