/**
 * Remembers what was made for a key, for about the `most` keys met last: for work done again and again on the same few
 * thousand titles, times and lines. Lives as long as the process, so that what is made must follow from its key alone.
 */
export function memo<Made>(most: number): (key: string, make: (key: string) => Made) => Made {
  // Two generations: what is asked for again moves into the younger one, and the older one is dropped whole.
  let young = new Map<string, Made>()
  let old = new Map<string, Made>()
  return (key, make) => {
    const known = young.get(key)
    if (known !== undefined) return known
    const made = old.get(key) ?? make(key)
    if (young.size >= most / 2) {
      old = young
      young = new Map()
    }
    young.set(key, made)
    return made
  }
}
