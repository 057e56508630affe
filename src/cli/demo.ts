import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { type Config } from '../config.ts'
import { demoState, plantDemo } from '../demo/planting.ts'
import { serve } from '../main.ts'
import { openForum } from '../opening.ts'
import { type Call, type Command, CommandFailed, configFor } from './command.ts'
import { demandAddress, inWords } from './listening.ts'
import { logFor, untilStopped } from './serve.ts'

export const command: Command = {
  summary: 'Run a lively sample community to try things out in.',
  usage: '[--reset] [--port NUMBER]',
  about: `Opens "Night Trains", an invented community, in a data folder of its own (demo inside the data folder):
nothing of your own forum is touched. Anybody who can reach it can come in as a member, a moderator or the
administrator with one click, so it listens on this machine only, unless FOLKMOOT_HOST says otherwise.
What you do in it stays until --reset.`,
  options: {
    reset: { type: 'boolean', says: 'Throw away what was done in the demo and plant it afresh.' },
    port: { type: 'string', value: 'NUMBER', says: 'Listen on this port instead of 8080.' },
  },
  words: [0, 0],
  async run(call) {
    const startedAt = performance.now()
    const config = demoConfig(call)
    await demandAddress(config)
    if (call.options['reset'] === true) clear(config)
    await plant(config, call)
    const log = logFor(config, call)
    const serving = await inWords(config, () => serve(config, log, { demo: true }))
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    call.terminal.out(
      `The demo is ready on ${config.url} (in ${seconds} s). Its data lie in ${config.data}. Ctrl-C stops it.\n`,
    )
    await untilStopped(serving, log)
  },
}

/** The settings of the demo: those of this machine, but its own folder, database and address. */
function demoConfig(call: Call): Config {
  const { environment } = call.terminal
  const port = call.options['port']
  const own = {
    FOLKMOOT_DATA: join(resolve(environment['FOLKMOOT_DATA']?.trim() || './data'), 'demo'),
    FOLKMOOT_DATABASE: undefined,
    FOLKMOOT_URL: undefined,
    FOLKMOOT_SMTP: undefined,
    ...(typeof port === 'string' && { FOLKMOOT_PORT: port }),
  }
  const terminal = { ...call.terminal, environment: { ...environment, ...own } }
  return configFor({ ...call, terminal })
}

/** Removes what the demo made in its folder, and nothing else that may have come to lie there. */
function clear({ data, database, blobs }: Config): void {
  const file = database.replace(/^sqlite:/, '')
  if (!file.startsWith(data))
    throw new CommandFailed(`${file} is not in the demo's folder ${data}.`)
  for (const path of [file, `${file}-wal`, `${file}-shm`, blobs]) {
    rmSync(path, { recursive: true, force: true })
  }
}

/** Makes sure that the community is there; one whose planting was cut off begins again. */
async function plant(config: Config, call: Call): Promise<void> {
  const open = await openForum(config)
  const state = await demoState(open.forum)
  if (state === 'half-planted') {
    await open.close()
    clear(config)
    return plant(config, call)
  }
  try {
    if (state === 'not-a-demo') {
      throw new CommandFailed(`${config.data} holds another forum. Say --reset to throw it away.`)
    }
    if (state === 'empty') {
      call.terminal.err('Planting the demo …\n')
      await plantDemo(open.forum)
    }
  } finally {
    await open.close()
  }
}
