/** Letters, digits and signs, but for those that say nothing: fillers of Hangul, the blank of Braille, what stands for what could not be read. */
const seen = /[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u{2800}\u{fffd}]]/v

/** Whether a reader sees anything of a text: more than spaces, controls, and characters without width. */
export function isVisible(text: string): boolean {
  return seen.test(text)
}

/** One line as a person meant it: composed letters, no control or direction-override characters, single spaces, trimmed; '' when nothing of it can be seen. */
export function oneLine(text: string): string {
  const line = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return isVisible(line) ? line : ''
}
