import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where pictures and files lie. Names are made by the server: letters, digits, dots, dashes and slashes. */
export interface Blobs {
  put(name: string, bytes: Uint8Array): Promise<void>
  /** The bytes, or null when there is no such blob. */
  get(name: string): Promise<Uint8Array | null>
  remove(name: string): Promise<void>
}

/** Blobs as files below a folder. A blob appears whole or not at all. */
export function folderBlobs(folder: string): Blobs {
  const place = (name: string): string => {
    if (!/^[a-z0-9]+([./-][a-z0-9]+)*$/.test(name)) throw new Error(`not a blob name: ${name}`)
    return join(folder, name)
  }
  return {
    async put(name, bytes) {
      const path = place(name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(`${path}.part`, bytes, { flush: true })
      await rename(`${path}.part`, path)
    },
    async get(name) {
      try {
        return await readFile(place(name))
      } catch (problem) {
        if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return null
        throw problem
      }
    },
    remove: (name) => rm(place(name), { force: true }),
  }
}

/** Blobs in memory, for tests. */
export function memoryBlobs(): Blobs {
  const kept = new Map<string, Uint8Array>()
  return {
    async put(name, bytes) {
      kept.set(name, bytes)
    },
    get: async (name) => kept.get(name) ?? null,
    async remove(name) {
      kept.delete(name)
    },
  }
}
