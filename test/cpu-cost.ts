/** CPU milliseconds of a piece of work, the better of two tries: a busy machine spoils caches and clocks, what is slow by itself is slow twice. */
export function cpuCost(work: () => unknown, enough = 0): number {
  const first = once(work)
  return first <= enough ? first : Math.min(first, once(work))
}

function once(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
