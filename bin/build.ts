/**
 * Builds dist/: the server (src/start.ts, and every `…-thread.ts` as a file of its own, with the packages it uses inside:
 * a thousand small files would take a second to read at every start) with the licences of those packages, and, in dist/assets/, style and script under names that change with their content, each with its Brotli twin.
 * The work is done in a folder beside dist/ that takes its place at the end: a build that fails changes nothing.
 */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

import { build, type BuildOptions, type StdinOptions } from 'esbuild'

const compress = promisify(brotliCompress)
const root = dirname(import.meta.dirname)
const out = join(root, `dist-${process.pid}`)
const styles = join(root, 'src/web/styles')

/** Packages with machine code of their own, which no bundle can hold. */
const native = ['sharp', '@node-rs/argon2', 'pg-native']

const startedAt = performance.now()
try {
  mkdirSync(join(out, 'assets'), { recursive: true })
  await Promise.all([buildServer(), buildAssets()])
  cpSync(join(root, 'src/demo/archive'), join(out, 'archive'), { recursive: true })
  takePlace()
} catch (problem) {
  rmSync(out, { recursive: true, force: true })
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(1)
}
if (!process.argv.includes('--quiet')) {
  console.log(`Built dist/ in ${Math.round(performance.now() - startedAt)} ms.`)
}

async function buildServer(): Promise<void> {
  const threads = globSync('src/**/*-thread.ts', { cwd: root })
  const { metafile } = await build({
    entryPoints: [
      { in: join(root, 'src/start.ts'), out: 'main' },
      ...threads.map((file) => ({ in: join(root, file), out: basename(file, '.ts') })),
    ],
    outdir: out,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: native,
    // Packages in the older module format ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
    metafile: true,
    splitting: true,
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
  writeFileSync(join(out, 'licences.txt'), licencesOf(Object.keys(metafile.inputs)))
}

/** The licences of the packages these files are from, as each package tells its own. */
function licencesOf(files: readonly string[]): string {
  const packages = files.flatMap(
    (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [],
  )
  return [...new Set(packages)]
    .toSorted()
    .map((folder) => {
      const [told] = globSync('{licen[cs]e,LICEN[CS]E}*', { cwd: join(root, folder) })
      const words = readFileSync(join(root, folder, told ?? 'package.json'), 'utf8')
      return `${folder.replace(/^.*node_modules\//, '')}\n\n${words.trim()}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

async function buildAssets(): Promise<void> {
  const { critical, others } = sheets()
  const script = join(root, 'src/client/enhance.ts')
  const manifest = {
    critical: await put('critical', 'css', await bundled({ stdin: importing(critical) })),
    style:
      others.length === 0
        ? null
        : await put('style', 'css', await bundled({ stdin: importing(others) })),
    script: existsSync(script)
      ? await put('enhance', 'js', await bundled({ entryPoints: [script], format: 'esm' }))
      : null,
  }
  writeFileSync(join(out, 'assets/manifest.json'), JSON.stringify(manifest))
}

/** The sheets that critical.css imports stand in every page; all others are linked where they are needed. */
function sheets(): { readonly critical: readonly string[]; readonly others: readonly string[] } {
  const names = globSync('**/*.css', { cwd: styles }).toSorted()
  const critical = readFileSync(join(styles, 'critical.css'), 'utf8')
  const others = names.filter((name) => name !== 'critical.css' && !critical.includes(`./${name}`))
  return { critical: ['critical.css'], others }
}

function importing(names: readonly string[]): StdinOptions {
  const contents = names.map((name) => `@import './${name}';`).join('\n')
  return { contents, resolveDir: styles, loader: 'css' }
}

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    // Browsers of the last three years: nesting, :has and modules as they are written.
    target: ['chrome120', 'firefox121', 'safari17.2'],
    logLevel: 'error',
  })
  return outputFiles?.[0]?.text.trim() ?? ''
}

/** Writes one asset and its Brotli twin; returns its name. */
async function put(name: string, extension: string, text: string): Promise<string> {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10)
  const file = `${name}-${hash}.${extension}`
  const bytes = Buffer.from(text)
  writeFileSync(join(out, 'assets', file), bytes)
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  writeFileSync(join(out, 'assets', `${file}.br`), await compress(bytes, best))
  return file
}

function takePlace(): void {
  const dist = join(root, 'dist')
  const old = `${out}-old`
  if (existsSync(dist)) renameSync(dist, old)
  renameSync(out, dist)
  rmSync(old, { recursive: true, force: true })
}
