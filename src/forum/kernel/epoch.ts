import type { Changes } from '../../db/group-commit.ts'

/** Counts what has been committed, so that whatever was computed before can tell that it is out of date. */
export interface Epoch {
  content: number
  structure: number
}

/** Starts counting. */
export function newEpoch(): Epoch {
  return { content: 0, structure: 0 }
}

/** Moves the counters after a commit. A change of structure is a change of content too. */
export function moveOn(epoch: Epoch, changes: Changes): void {
  if (changes === 'nothing-shown') return
  epoch.content++
  if (changes === 'structure') epoch.structure++
}

/** Keeps one computed value until the counter that `of` reads has moved. A value computed while it moved is not kept. */
export function remembering<Subject extends object, Value>(
  of: (subject: Subject) => number,
  compute: (subject: Subject) => Promise<Value>,
): (subject: Subject) => Promise<Value> {
  const known = new WeakMap<Subject, { readonly at: number; readonly value: Promise<Value> }>()
  return (subject) => {
    const at = of(subject)
    const last = known.get(subject)
    if (last?.at === at) return last.value
    const value = compute(subject)
    known.set(subject, { at, value })
    value.catch(() => known.delete(subject))
    return value
  }
}
