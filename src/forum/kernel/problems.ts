/** One thing wrong with what was typed: the field, a code that the message catalogue has a sentence for, and the limit it speaks of. */
export interface Problem<Is extends string = string> {
  readonly field: string
  readonly is: Is
  readonly limit?: number
}

/** What a form is answered with: done, or what is wrong with it (an expected "no"; anything else is a `Refusal`). */
export type Answer<Done extends object, Is extends string = string> =
  | ({ readonly ok: true } & Done)
  | { readonly ok: false; readonly problems: readonly Problem<Is>[] }
