#!/usr/bin/env node
// Plain JavaScript that any Node from 18 on can read: it finds a Node new enough, builds a clone when needed, and hands over.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'

// What lives for one request only is collected sooner: pages are large, and a forum is to fit into a small machine.
setFlagsFromString('--max-semi-space-size=4')

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const main = join(root, 'dist', 'main.js')

if (isNewEnough(process.versions.node)) {
  buildWhenNeeded()
  await import(pathToFileURL(main).href)
} else {
  handOver()
}

/**
 * 24.15 is where node:sqlite can do what the database layer asks of it.
 * @param {string} version
 */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 15)
}

/** Runs the same command with the Node that came with the packages. */
function handOver() {
  const node = bundledNode()
  if (node === null) {
    console.error(
      `Folkmoot needs Node 24.15 or later; this is ${process.version}, and no newer one came with the packages.\n` +
        'Run "npm ci" in the folder of Folkmoot (it brings one for Linux on x64 and arm64), or install Node 24.',
    )
    process.exit(1)
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  // A terminal sends Ctrl-C to both of us; a service manager's SIGTERM comes to this process only.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 1
  })
}

function bundledNode() {
  const { resolve } = createRequire(import.meta.url)
  try {
    const manifest = resolve(`node-${process.platform}-${process.arch}/package.json`)
    const node = join(dirname(manifest), 'bin', 'node')
    return existsSync(node) ? node : null
  } catch {
    return null
  }
}

/** A released package carries its dist/; a clone makes its own, again whenever the source is newer. */
function buildWhenNeeded() {
  if (!existsSync(join(root, 'src'))) return
  const built = existsSync(main) ? statSync(main).mtimeMs : 0
  if (built > newestChange()) return
  const { status } = spawnSync(process.execPath, [join(root, 'bin', 'build.ts'), '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status === 0) return
  if (built > 0) return console.error('The build failed: going on with the last one.')
  console.error('Folkmoot could not be built. Run "npm ci" first, then "npm run build" to see why.')
  process.exit(1)
}

function newestChange() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
  const others = ['bin/build.ts', 'package-lock.json'].map((file) => join(root, file))
  return Math.max(
    ...[...files, ...others]
      .filter((file) => existsSync(file))
      .map((file) => statSync(file).mtimeMs),
  )
}
