import { idOfDigits } from '../lib/ids.ts'

/** What a form sent for one field, trimmed; '' when it is missing or is not text. */
export function textField(form: unknown, name: string): string {
  return rawField(form, name).trim()
}

/** The same without trimming: for passwords and text where spaces count. Line ends become `\n`. */
export function rawField(form: unknown, name: string): string {
  if (typeof form !== 'object' || form === null || !Object.hasOwn(form, name)) return ''
  const value: unknown = Reflect.get(form, name)
  // PostgreSQL takes no NUL; U+FFFD stands for it as it does in HTML.
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '\uFFFD') : ''
}

/** A whole number of a form or query, or null when it is not one that a column can hold. */
export function numberField(form: unknown, name: string): number | null {
  return idOfDigits(textField(form, name))
}

/** Every value sent under one name (tick boxes). */
export function listField(form: unknown, name: string): readonly string[] {
  if (typeof form !== 'object' || form === null || !Object.hasOwn(form, name)) return []
  const value: unknown = Reflect.get(form, name)
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one) => typeof one === 'string')
}
