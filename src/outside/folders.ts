import { existsSync } from 'node:fs'
import { access, constants, mkdtemp, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What the forum is to live on cannot be used; the message says why and what to do. */
export class Unusable extends Error {}

/** Why a folder can neither be written to nor, when it is not there yet, be made: the system's words; null when it can. */
export async function whyUnusable(folder: string): Promise<string | null> {
  try {
    const present = nearest(folder)
    await access(present, constants.W_OK)
    // Only trying tells: some systems let nobody make a folder where they may write.
    if (present !== folder) {
      await rmdir(await mkdtemp(join(present, '.folkmoot-trial-')))
    } else {
      const trial = join(folder, `.folkmoot-trial-${process.pid}`)
      await writeFile(trial, 'written by folkmoot', { flush: true })
      await rm(trial)
    }
    return null
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

/** What to tell of a folder that cannot be used, `setting` being what names it; null when it can. */
export async function folderTrouble(folder: string, setting: string): Promise<string | null> {
  const why = await whyUnusable(folder)
  return why === null
    ? null
    : `${folder} cannot be made or written to (${why}). Give it to the user Folkmoot runs as, or set ${setting} to another folder.`
}

/** Throws `Unusable` for a folder that cannot be used. */
export async function demandFolder(folder: string, setting: string): Promise<void> {
  const trouble = await folderTrouble(folder, setting)
  if (trouble !== null) throw new Unusable(trouble)
}

/** The folder itself, or the nearest above it that exists. */
export function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder))
}
