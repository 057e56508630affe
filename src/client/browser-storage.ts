/** What this browser keeps. It may keep nothing at all (site data blocked, storage full): then nothing is found, and nothing breaks. */
type Kind = 'localStorage' | 'sessionStorage'

export function recall(kind: Kind, key: string): string | null {
  try {
    return globalThis[kind].getItem(key)
  } catch {
    return null
  }
}

/** Keeps a text under a key; null forgets it. */
export function keep(kind: Kind, key: string, text: string | null): void {
  try {
    if (text === null) globalThis[kind].removeItem(key)
    else globalThis[kind].setItem(key, text)
  } catch {
    // Then it is not kept.
  }
}

/** Forgets everything whose key begins so. */
export function forgetAll(kind: Kind, prefix: string): void {
  try {
    for (const key of Object.keys(globalThis[kind])) {
      if (key.startsWith(prefix)) globalThis[kind].removeItem(key)
    }
  } catch {
    // Nothing was kept.
  }
}
