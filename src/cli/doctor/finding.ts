/** What one check found. Advice is no failure: the forum works, and could do better. */
export interface Finding {
  readonly about: string
  readonly level: 'good' | 'advice' | 'problem'
  /** What is so, and for advice and problems what to do. */
  readonly says: string
}

/** A finding whose subject is known. */
export type Found = Omit<Finding, 'about'>

export const good = (says: string): Found => ({ level: 'good', says })
export const advice = (says: string): Found => ({ level: 'advice', says })
export const problem = (says: string): Found => ({ level: 'problem', says })

/** What somebody threw, as the middle of a sentence. */
export function reason(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  // Node's AggregateError (all addresses of a host tried in vain) has an empty message and a code.
  return thrown.message || ('code' in thrown ? String(thrown.code) : thrown.name)
}
