import { existsSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'

import type { ArchiveReport, Progress, Sink } from '../importing/importing.ts'
import { nothingLost, readArchive } from '../importing/importing.ts'
import { recordLines } from '../importing/record-lines.ts'
import type { Doubt } from '../importing/records.ts'
import { readable } from '../importing/sources.ts'
import { writeThreads, type Written } from '../importing/writing.ts'
import { demandFolders, type OpenForum, openForum } from '../opening.ts'
import {
  answer,
  type Call,
  type Command,
  CommandFailed,
  configFor,
  jsonOption,
  type Terminal,
} from './command.ts'
import { inWords } from './import-report.ts'

export const command: Command = {
  summary: 'Bring an old community in.',
  usage: 'archive <file or folder>… [--dry-run] [--records FILE] [--json]',
  about: `archive reads saved public pages (XenForo 1 and 2) and text extracted from pages, packed with gzip or
not, whatever the files are called, and makes them live threads: boards, posts, quotes, and a placeholder for each member.
Running it again adds what is new and changes nothing else. The exit status is 0 only when something was found and nothing was lost.`,
  options: {
    ...jsonOption,
    'dry-run': { type: 'boolean', says: 'Read and report, without touching the forum.' },
    records: { type: 'string', value: 'FILE', says: 'Write what was read as JSON lines.' },
  },
  words: [2, 10_000],
  async run(call) {
    const [kind, ...paths] = call.words
    if (kind !== 'archive')
      throw new CommandFailed(
        `folkmoot import reads archives so far: folkmoot import archive <file or folder>…`,
      )
    const missing = paths.filter((path) => !existsSync(path))
    if (missing.length > 0) throw new CommandFailed(`No such file or folder: ${missing.join(', ')}`)
    const { report, written } = await importArchive(call, paths)
    answer(call, { ...report, written, lost: !nothingLost(report) }, inWords(report, written))
    if (!nothingLost(report))
      throw new CommandFailed(
        'Not everything could be read and written; what is missing is listed above.',
      )
    if (report.posts === 0)
      throw new CommandFailed(
        `Nothing to import was found in ${paths.join(', ')}. What can be read: ${readable}.`,
      )
  },
}

/** Written is null when nothing was to be written. */
type Imported = { readonly report: ArchiveReport; readonly written: Written | null }

async function importArchive(call: Call, paths: readonly string[]): Promise<Imported> {
  const { options, terminal } = call
  const file = options['records']
  const records = typeof file === 'string' ? await recordsInto(file) : null
  const config = options['dry-run'] === true ? null : configFor(call)
  if (config !== null) await demandFolders(config)
  const held: { open: OpenForum | null } = { open: null }
  const runs: Written[] = []
  try {
    const sink: Sink = async (threads) => {
      await records?.sink(threads)
      if (config === null) return
      // Opened with the first thread: where nothing is to be imported, no database is made.
      held.open ??= await openForum(config)
      runs.push(await writeThreads(held.open.forum, threads))
    }
    const report = await readArchive(paths, sink, progressOn(terminal))
    if (config === null) return { report, written: null }
    const written = together(runs)
    return { report: { ...report, doubts: [...report.doubts, ...notWritten(written)] }, written }
  } finally {
    await records?.close()
    await held.open?.close()
  }
}

const together = (runs: readonly Written[]): Written => ({
  threads: runs.reduce((sum, { threads }) => sum + threads, 0),
  posts: runs.reduce((sum, { posts }) => sum + posts, 0),
  joined: runs.reduce((sum, { joined }) => sum + joined, 0),
  failures: runs.flatMap(({ failures }) => failures),
})

const notWritten = ({ failures }: Written): readonly Doubt[] =>
  failures.flatMap(({ files, why: place }) =>
    files.map((file) => ({ file, place, why: 'not-written', lost: true })),
  )

/** A file that cannot be made or filled ends the command in words: a record that is missing must not go unnoticed. */
async function recordsInto(
  file: string,
): Promise<{ readonly sink: Sink; readonly close: () => Promise<void> }> {
  const refuse = (problem: unknown): never => {
    throw new CommandFailed(
      `The records cannot be written to ${file}: ${problem instanceof Error ? problem.message : String(problem)}`,
    )
  }
  const handle = await openFile(file, 'w').catch(refuse)
  return {
    async sink(threads) {
      for (const thread of threads)
        await handle.appendFile(`${recordLines(thread).join('\n')}\n`).catch(refuse)
    },
    close: () => handle.close().catch(refuse),
  }
}

/** A line that is written over, five times a second, for a person who watches. */
function progressOn({ watched, err }: Terminal): Progress {
  if (!watched) return () => undefined
  const began = Date.now()
  let shown = 0
  return ({ files, of, posts }) => {
    const now = Date.now()
    if (files < of && now - shown < 200) return
    shown = now
    const seconds = Math.max(0.001, (now - began) / 1000)
    const left = Math.ceil(((of - files) * seconds) / files)
    err(
      `\r${String(files)} of ${String(of)} files, ${String(posts)} posts, ${String(Math.round(posts / seconds))} posts/s, ${String(left)} s left \u001B[K`,
    )
    if (files === of) err('\n')
  }
}
