import { IntlMessageFormat } from 'intl-messageformat'

import { messages as german } from './de.ts'
import { messages as english } from './en.ts'
import { type Language, localeOf } from './languages.ts'

export type MessageKey = keyof typeof english
export type Values = Readonly<Record<string, string | number>>
/** The message in one language, its ICU arguments filled in. */
export type Translate = (key: MessageKey, values?: Values) => string

type Catalogue = Readonly<Record<MessageKey, string>>

/** The catalogue function of a language. Formats are compiled once each. */
export function translator(language: Language): Translate {
  const known = translators.get(language)
  if (known !== undefined) return known
  const made = makeTranslator(language)
  translators.set(language, made)
  return made
}

/** The message cut where its arguments stand, for arguments that are elements: text, or the argument's name. */
export function messageParts(
  language: Language,
  key: MessageKey,
  values: Values,
  elements: readonly string[],
): readonly (string | { readonly element: string })[] {
  const marks = Object.fromEntries(elements.map((name) => [name, `${mark}${name}${mark}`]))
  const text = translator(language)(key, { ...values, ...marks })
  return text.split(mark).map((piece, index) => (index % 2 === 1 ? { element: piece } : piece))
}

const mark = '\u001F'
const translators = new Map<Language, Translate>()
const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: english,
  de: german,
  'x-rtl': english,
}

function makeTranslator(language: Language): Translate {
  const catalogue = catalogues[language]
  const formats = new Map<MessageKey, IntlMessageFormat>()
  const pseudo = language === 'x-rtl' ? markPseudo : (text: string) => text
  return (key, values) => {
    const text = catalogue[key]
    if (!text.includes('{')) return pseudo(text)
    const format =
      formats.get(key) ??
      new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true })
    formats.set(key, format)
    const written = format.format(values)
    return pseudo(typeof written === 'string' ? written : String(written))
  }
}

/** Arabic letters at both ends make the text start from the right and show at a glance what has not been translated. */
function markPseudo(text: string): string {
  return `آ${text}آ`
}
