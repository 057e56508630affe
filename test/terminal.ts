import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import { folkmoot } from '../src/cli/folkmoot.ts'

/** What a command line did: its exit status and what it printed. */
export interface Outcome {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** A folder of its own for one test, gone afterwards. */
export function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-test-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Types `folkmoot <words>` in these surroundings. */
export async function type(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const printed = { out: '', err: '' }
  const status = await folkmoot(words, {
    environment,
    out: (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
    watched: false,
    ask: null,
  })
  return { status, ...printed }
}
