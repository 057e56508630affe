/** Serves the forum from a clone, built anew and started again whenever the source changes. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { watch } from 'node:fs'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
// An editor saves a file in several steps, and a branch switch touches hundreds.
const settleMs = 60

let server: ChildProcess | null = null
let timer: NodeJS.Timeout | undefined

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server?.kill('SIGTERM')
    process.exit(0)
  })
}

restart()
watch(join(root, 'src'), { recursive: true }, (_change, file) => {
  if (file === null || file.includes('.test.') || !/\.(tsx?|css)$/.test(file)) return
  clearTimeout(timer)
  timer = setTimeout(restart, settleMs)
})

function restart(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'bin/build.ts')], { stdio: 'inherit' })
  // A build that fails leaves the last good one running; its message says what is wrong.
  if (status !== 0) return
  const old = server
  if (old === null) return start()
  old.once('exit', start)
  old.kill('SIGTERM')
}

function start(): void {
  const main = join(root, 'dist/main.js')
  const child = spawn(process.execPath, ['--enable-source-maps', main, 'serve'], {
    stdio: 'inherit',
  })
  server = child
  child.on('exit', () => {
    if (server === child) server = null
  })
}
