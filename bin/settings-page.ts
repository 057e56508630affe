/** Writes docs/operators/settings.md from the table the settings are read by. A check fails while the two differ. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { type Setting, settings } from '../src/config/settings.ts'

export const settingsPagePath = 'docs/operators/settings.md'

const introduction = `# Settings

Folkmoot needs no settings to start. What it can be told comes from environment variables, or from a file
named \`.env\` in the data folder (one \`NAME=value\` per line, \`#\` begins a comment). The environment wins.
\`npx folkmoot doctor\` prints the settings in use and says what is wrong with them. A setting is read once,
when Folkmoot starts. Names of the forum, languages, limits and words to censor are not here: administrators
change those in the forum itself, under Administration.
`

/** The page as it should be. */
export function settingsPage(): string {
  const sections = Object.values(settings).map((one: Setting<unknown>) => {
    const example = one.example === '' ? '' : `\nExample: \`${one.name}=${one.example}\`\n`
    const byDefault = one.byDefault === '' ? '' : `\nDefault: \`${one.byDefault}\`\n`
    return `\n## ${one.name}\n\n${one.says}\n${byDefault}${example}`
  })
  return `${introduction}${sections.join('')}\nThis page is made by \`npm run docs\` from src/config/settings.ts.\n`
}

if (import.meta.main) {
  writeFileSync(join(import.meta.dirname, '..', settingsPagePath), settingsPage())
}
