/**
 * Remembers what a pure function made of a text, for the `most` texts met last: for work done again and again on the same
 * few thousand titles and times. Lives as long as the process.
 */
export function memo<Made>(most: number, make: (text: string) => Made): (text: string) => Made {
  // Two generations: what is asked for again moves into the younger one, and the older one is dropped whole.
  let young = new Map<string, Made>()
  let old = new Map<string, Made>()
  return (text) => {
    const known = young.get(text)
    if (known !== undefined) return known
    const made = old.get(text) ?? make(text)
    if (young.size >= most / 2) [old, young] = [young, new Map()]
    young.set(text, made)
    return made
  }
}
