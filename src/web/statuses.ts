import type { RefusalReason } from '../forum/kernel/refusals.ts'

/** The HTTP status of each refusal, the same at every door. */
export const statuses: Readonly<Record<RefusalReason, number>> = {
  'not-found': 404,
  'sign-in-first': 401,
  'not-allowed': 403,
  'not-yours': 403,
  'thread-locked': 403,
  'too-late': 403,
  'already-removed': 409,
  'not-removed': 409,
  'too-many': 429,
  'form-expired': 403,
  'confirm-password': 403,
  'not-set-up': 403,
  'own-post': 403,
  'administrators-only': 403,
  'last-administrator': 403,
  'joining-closed': 403,
  'moderators-removed': 403,
  'others-wrote': 403,
}
