import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of a kind of shared test data (`corpora`, `archives`) beside this checkout or above it; undefined where there is none, and then the tests that need it skip themselves. */
export function sharedFolder(kind: string): string | undefined {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'shared', kind)
    if (existsSync(candidate)) return candidate
  }
  return undefined
}

/** One case of a corpus: its input, and whatever the corpus says about it. */
export type CorpusCase = {
  readonly id: string
  readonly in: string
  readonly [field: string]: unknown
}

/** The cases of a corpus file, at most `sample` of them spread evenly unless LONG is set; empty where the corpora are absent. */
export function corpus(name: string, sample = Number.POSITIVE_INFINITY): readonly CorpusCase[] {
  const folder = sharedFolder('corpora')
  if (folder === undefined) return []
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  const step = process.env['LONG'] === undefined ? Math.max(1, Math.ceil(lines.length / sample)) : 1
  return lines.filter((_, i) => i % step === 0).map(readCase)
}

function readCase(line: string): CorpusCase {
  const read: unknown = JSON.parse(line)
  if (typeof read !== 'object' || read === null || !('id' in read))
    throw new Error(`Not a case: ${line}`)
  const input = 'in' in read && typeof read.in === 'string' ? read.in : ''
  return Object.assign(read, { id: String(read.id), in: input })
}

/** Why a test over a corpus does not run, or false when it does; for the `skip` option. */
export const withoutCorpora: string | false =
  sharedFolder('corpora') === undefined && 'the folder shared/corpora is not there'
