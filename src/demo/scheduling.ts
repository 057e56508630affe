import type { PlannedPost, PlannedThread, Span } from './content.ts'

const lengths: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Milliseconds of a span such as `1d 4h`. */
export function milliseconds(span: Span): number {
  return span.split(' ').reduce((sum, part) => {
    const length = lengths[part.slice(-1)]
    const count = Number(part.slice(0, -1))
    if (length === undefined || !Number.isInteger(count)) throw new Error(`not a span: ${span}`)
    return sum + count * length
  }, 0)
}

/** Something that happens to a planned post at a moment (milliseconds since 1970). */
export type Happening = {
  readonly what: 'written' | 'edited' | 'removed'
  readonly at: number
  readonly thread: PlannedThread
  readonly post: PlannedPost
  /** The post's number in its thread. */
  readonly number: number
}

/** Everything that happens in the threads, in order, the newest so long before `now` as each thread says. */
export function schedule(threads: readonly PlannedThread[], now: number): readonly Happening[] {
  return threads
    .flatMap((thread) => happenings(thread, now))
    .toSorted((one, other) => one.at - other.at)
}

/** When each post of a thread was written, counted back from its newest. */
export function timesOf({ posts, newest }: PlannedThread, now: number): readonly number[] {
  let at = now - milliseconds(newest)
  return posts
    .toReversed()
    .map(({ on, after }) => {
      if (on !== undefined) return Date.parse(on)
      const written = at
      at -= after === undefined ? 0 : milliseconds(after)
      return written
    })
    .toReversed()
}

function happenings(thread: PlannedThread, now: number): readonly Happening[] {
  const times = timesOf(thread, now)
  return thread.posts.flatMap((post, i) => {
    const written = times[i] ?? now
    const about = { thread, post, number: i + 1 }
    const list: Happening[] = [{ ...about, what: 'written', at: written }]
    const { edited, removedAfter } = post
    if (edited !== undefined) {
      list.push({ ...about, what: 'edited', at: written + milliseconds(edited.after) })
    }
    if (removedAfter !== undefined) {
      list.push({ ...about, what: 'removed', at: written + milliseconds(removedAfter) })
    }
    return list
  })
}
