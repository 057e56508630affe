/** One line as a person meant it: composed letters, no control or direction-override characters, single spaces, trimmed. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}
