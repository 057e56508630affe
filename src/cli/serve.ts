import { type Config } from '../config.ts'
import { firstRunToken } from '../forum/boards/founding.ts'
import { serve, type Serving } from '../main.ts'
import { type Log, logTo } from '../outside/log.ts'
import { urls } from '../web/urls.ts'
import { type Call, type Command, configFor } from './command.ts'
import { demandAddress, inWords } from './listening.ts'

export const command: Command = {
  summary: 'Run the forum.',
  usage: '',
  about: `Brings the database up to date, listens, and runs until it is told to stop (Ctrl-C or SIGTERM);
then it finishes the requests it has begun. A new forum prints the address of its first-run page.
The address, the data folder and everything else are settings: see docs/operators/settings.md.`,
  options: {},
  words: [0, 0],
  async run(call) {
    const config = configFor(call)
    const log = logFor(config, call)
    const startedAt = performance.now()
    await demandAddress(config)
    const serving = await inWords(config, () => serve(config, log))
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(2)
    call.terminal.out(`Ready in ${seconds} s on ${config.url}\n`)
    const token = await firstRunToken(serving.forum)
    if (token !== null) {
      call.terminal.out(
        `Nobody administers this forum yet. Set it up at ${config.url}${urls.setup(token)}\n`,
      )
    }
    await untilStopped(serving, log)
  },
}

/** The log as the settings want it, on standard error. */
export function logFor(config: Config, { terminal }: Call): Log {
  const auto = terminal.watched ? 'pretty' : 'json'
  return logTo(terminal.err, config.log === 'auto' ? auto : config.log)
}

/** Waits for Ctrl-C or SIGTERM and stops in good order; a second one stops at once. */
export async function untilStopped(serving: Serving, log: Log): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  log.info({}, 'stopping: finishing what has begun')
  await serving.stop()
  // Whoever is still waited for, a mail server say, is waited for no longer.
  setTimeout(() => process.exit(), 500).unref()
}
