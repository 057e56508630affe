import type { VNode } from 'preact'

import { offeredLanguages } from '../../lang/languages.ts'

/** Every language the forum speaks, in its own words. */
export function LanguageOptions({ chosen }: { chosen: string }): VNode {
  return (
    <>
      {offeredLanguages.map(([key, name]) => (
        <option value={key} lang={key} selected={key === chosen}>
          {name}
        </option>
      ))}
    </>
  )
}
