import type { ComponentChildren, VNode } from 'preact'

/** One labelled line of a form, with its hint and what was wrong with it tied to it for screen readers. */
export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'file'
  readonly hint?: string
  /** What is wrong with it, as a sentence. */
  readonly problem?: string | undefined
  readonly autocomplete?: string
  readonly required?: boolean
  readonly minLength?: number
  readonly maxLength?: number
  readonly inputMode?: 'numeric'
  readonly accept?: string
}

export function Field(props: FieldProps): VNode {
  const { name, label, hint, problem } = props
  return (
    <Labelled name={name} label={label} hint={hint} problem={problem}>
      <input {...attributesOf(props)} />
    </Labelled>
  )
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

function attributesOf(props: FieldProps): Attributes {
  const { name, type = 'text', value = '', hint, problem } = props
  return {
    id: `f-${name}`,
    name,
    type,
    // A password is never sent back: its field comes back empty.
    ...(type !== 'password' && type !== 'file' && { value }),
    ...(type !== 'file' && { autocapitalize: 'none', spellcheck: 'false' }),
    dir: type === 'text' ? 'auto' : undefined,
    autocomplete: props.autocomplete,
    required: props.required,
    minlength: props.minLength,
    maxlength: props.maxLength,
    inputmode: props.inputMode,
    accept: props.accept,
    ...described(name, hint, problem),
  }
}

/** The frame of a field: its label, the control, its hint, its problem. */
export function Labelled({
  name,
  label,
  hint,
  problem,
  children,
}: {
  name: string
  label: string
  hint?: ComponentChildren
  problem?: string | undefined
  children: ComponentChildren
}): VNode {
  return (
    <div class="field">
      <label for={`f-${name}`}>{label}</label>
      {children}
      {problem !== undefined && (
        <p class="wrong" id={`f-${name}-wrong`}>
          {problem}
        </p>
      )}
      {hint !== undefined && (
        <p class="hint" id={`f-${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** The attributes that tie a control to its hint and problem. */
export function described(
  name: string,
  hint: string | undefined,
  problem: string | undefined,
): {
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: 'true'
  readonly autofocus?: true
} {
  const ids = [
    ...(problem === undefined ? [] : [`f-${name}-wrong`]),
    ...(hint === undefined ? [] : [`f-${name}-hint`]),
  ]
  return {
    ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
    // Of several, browsers give the focus to the first.
    ...(problem !== undefined && { 'aria-invalid': 'true', autofocus: true }),
  }
}
