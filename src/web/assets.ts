import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that pages link to: its address never changes meaning, so browsers may keep it for ever. */
export interface AssetFile {
  readonly type: string
  readonly bytes: Buffer
  /** The same at brotli's highest quality, made when the assets were built. */
  readonly brotli: Buffer | null
}

export interface Assets {
  /** The style that stands in every page of a guest. */
  readonly criticalStyle: string
  /** Its hash as the Content-Security-Policy names it: `sha256-…`. */
  readonly criticalHash: string
  /** The same as a file, for members: theirs is read from the browser's cache on every page but the first. */
  readonly criticalUrl: string | null
  /** Address of the style for pages that few see (forms, administration), or null. */
  readonly styleUrl: string | null
  readonly scriptUrl: string | null
  readonly files: ReadonlyMap<string, AssetFile>
}

interface Manifest {
  readonly critical: string
  readonly style: string | null
  readonly script: string | null
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
}

/** Reads what `bin/build.ts` made: `manifest.json` naming the sheets and the script, the files, and a `.br` beside each. */
export function loadAssets(folder: string): Assets {
  // oxlint-disable-next-line no-unsafe-type-assertion -- our own build wrote it.
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const names = globSync('**/*', { cwd: folder }).filter((name) => extension(name) in types)
  return {
    ...critical(readFileSync(join(folder, manifest.critical), 'utf8')),
    criticalUrl: `/assets/${manifest.critical}`,
    styleUrl: manifest.style === null ? null : `/assets/${manifest.style}`,
    scriptUrl: manifest.script === null ? null : `/assets/${manifest.script}`,
    files: new Map(names.map((name) => [name, readAsset(join(folder, name))])),
  }
}

/** No style and no script: for tests that look at markup only. */
export const noAssets: Assets = {
  ...critical(''),
  criticalUrl: null,
  styleUrl: null,
  scriptUrl: null,
  files: new Map(),
}

function critical(criticalStyle: string): Pick<Assets, 'criticalStyle' | 'criticalHash'> {
  const digest = createHash('sha256').update(criticalStyle).digest('base64')
  return { criticalStyle, criticalHash: `sha256-${digest}` }
}

function readAsset(path: string): AssetFile {
  const [brotli] = globSync(`${path}.br`)
  return {
    type: types[extension(path)] ?? 'application/octet-stream',
    bytes: readFileSync(path),
    brotli: brotli === undefined ? null : readFileSync(brotli),
  }
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
