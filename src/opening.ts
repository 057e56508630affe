import { dirname } from 'node:path'

import type { Config } from './config.ts'
import { migrate } from './db/migrate.ts'
import { type Database, openDatabase } from './db/open.ts'
import { newEpoch } from './forum/kernel/epoch.ts'
import type { Forum } from './forum/kernel/forum.ts'
import { changeSettings } from './forum/kernel/settings.ts'
import { folderBlobs } from './outside/blobs.ts'
import { systemClock } from './outside/clock.ts'
import { demandFolder } from './outside/folders.ts'
import { noMail, smtpMailer } from './outside/mail.ts'
import { followUps } from './worker/consequences.ts'

export interface OpenForum {
  readonly forum: Forum
  readonly database: Database
  /** Names of the migrations that had to be run. */
  readonly migrated: readonly string[]
  readonly close: () => Promise<void>
}

interface Hooks {
  /** Called when a transaction has left jobs behind. */
  readonly wakeWorker?: () => void
  /** Called once when the disk has failed under a commit. */
  readonly onBroken?: (problem: unknown) => void
}

/** Opens the forum that the settings name, its database made or brought up to date. Every door begins here. */
export async function openForum(config: Config, hooks: Hooks = {}): Promise<OpenForum> {
  const { wakeWorker = () => undefined, onBroken = () => undefined } = hooks
  await demandFolders(config)
  const database = await openDatabase(config.database, { onBroken })
  const migrated = await migrate(database)
  const forum: Forum = {
    engine: database.engine,
    db: database.read,
    writer: database.writer,
    now: systemClock,
    url: config.url,
    blobs: folderBlobs(config.blobs),
    mail: config.smtp === null ? noMail : smtpMailer(config.smtp, config.sender),
    epoch: newEpoch(),
    followUps,
    wakeWorker,
  }
  // The environment names the language a forum starts in; afterwards its administrators do.
  if (migrated.includes('0001-members')) await changeSettings(forum, { language: config.language })
  return { forum, database, migrated, close: () => database.close() }
}

/** Ends here, in words, what would otherwise break in the middle, or never end: Node asks for a folder below /proc for ever. */
export async function demandFolders({ data, database }: Config): Promise<void> {
  await demandFolder(data, 'FOLKMOOT_DATA')
  const file = /^sqlite:(?!:memory:)(.+)/.exec(database)?.[1]
  if (file !== undefined && dirname(file) !== data) {
    await demandFolder(dirname(file), 'FOLKMOOT_DATABASE')
  }
}
