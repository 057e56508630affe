import { once } from 'node:events'
import { createServer } from 'node:net'

import type { Config } from '../config.ts'
import { CommandFailed } from './command.ts'

/** Ends the command where the address cannot be listened on, before anything is made on disk. */
export async function demandAddress(config: Config): Promise<void> {
  const server = createServer()
  await inWords(config, async () => {
    server.listen(config.port, config.host)
    await once(server, 'listening')
  })
  server.close()
  await once(server, 'close')
}

/** Does what listens; what the system refuses is told in words. */
export async function inWords<Result>(
  { host, port }: Config,
  listens: () => Promise<Result>,
): Promise<Result> {
  try {
    return await listens()
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : null
    if (code === 'EADDRINUSE') {
      throw new CommandFailed(
        `Port ${port} is taken by another program: stop it, or set FOLKMOOT_PORT to another.`,
      )
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new CommandFailed(`${host} is no address of this machine: set FOLKMOOT_HOST.`)
    }
    if (code === 'EACCES') {
      throw new CommandFailed(
        `Port ${port} may not be listened on: set FOLKMOOT_PORT to one above 1023, with a proxy in front.`,
      )
    }
    throw problem
  }
}
