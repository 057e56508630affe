import type { Verdict } from '../kernel/refusals.ts'
import type { Viewer } from '../kernel/viewing.ts'

/** Whether the viewer may arrange boards, roles, reactions and settings. */
export function mayAdminister(viewer: Viewer): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  return viewer.sight.administers ? 'allowed' : 'administrators-only'
}
