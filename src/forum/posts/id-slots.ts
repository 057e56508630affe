/** How many ids one `hot` query takes: a page of posts. */
const size = 20

/** Names for the ids of a page in a `hot` query. */
export const slots: readonly string[] = Array.from({ length: size }, (_, index) => `id${index}`)

/** The ids in groups of twenty, each filled up with 0, which is nobody's id. */
export function slotsFor(ids: readonly number[]): readonly Readonly<Record<string, number>>[] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, group) =>
    Object.fromEntries(slots.map((slot, index) => [slot, ids[group * size + index] ?? 0])),
  )
}
