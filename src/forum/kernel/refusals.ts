/** Why the forum said no. Thrown by operations, turned into one error page or problem document by the doors. */
export class Refusal extends Error {
  readonly reason: RefusalReason

  constructor(reason: RefusalReason) {
    super(`refused: ${reason}`)
    this.name = 'Refusal'
    this.reason = reason
  }
}

/** Every reason there is; each has its sentence in the message catalogue and its HTTP status at the doors. */
export const refusalReasons = [
  'not-found',
  'sign-in-first',
  'not-allowed',
  'not-yours',
  'thread-locked',
  'too-late',
  'already-removed',
  'not-removed',
  'too-many',
  'form-expired',
  'confirm-password',
  'not-set-up',
  'own-post',
  'administrators-only',
  'last-administrator',
  'joining-closed',
  'moderators-removed',
  'others-wrote',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** A rule's answer: `allowed`, or the reason it is not. Pages ask it to hide a button; operations demand it. */
export type Verdict = 'allowed' | RefusalReason

/** Throws the refusal unless the verdict is `allowed`. */
export function demand(verdict: Verdict): void {
  if (verdict !== 'allowed') throw new Refusal(verdict)
}
