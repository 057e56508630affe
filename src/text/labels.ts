import { languageNamed } from '../lang/languages.ts'
import { translator } from '../lang/translate.ts'
import type { Labels } from './parsing-context.ts'

/** The words of posts themselves in a language of the catalogue (its tag, as in the settings); in English when there is no such. */
export function labelsIn(language: string): Labels {
  const t = translator(languageNamed(language) ?? 'en')
  return { spoiler: t('posts.spoiler'), backToText: t('posts.backToText') }
}
