/** Languages with a complete catalogue, and `x-rtl`: English letters laid out right to left, to prove that pages can. */
export const languages = ['en', 'de', 'x-rtl'] as const
export type Language = (typeof languages)[number]

/** What each language calls itself; `x-rtl` is for tests and not offered. */
export const offeredLanguages: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['de', 'Deutsch'],
]

/** Whether text in this language runs from the right. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'x-rtl' ? 'rtl' : 'ltr'
}

/** The language a tag (BCP 47, as in settings) names, or null when there is no catalogue for it. */
export function languageNamed(tag: string | null | undefined): Language | null {
  return languages.find((language) => language === tag) ?? null
}

/** The tag `Intl` understands for dates and numbers. */
export function localeOf(language: Language): string {
  return language === 'x-rtl' ? 'en' : language
}
