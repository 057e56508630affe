/** Text as Markdown that shows exactly that text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~@]/g, String.raw`\$&`)
    .replace(/&(?=#?\w+;)/g, String.raw`\&`)
    .replace(/#(?=\d)/g, String.raw`\#`)
    .replace(/^(\s*)([-+=]|:{3,}|#{1,6}(?=\s))/gm, String.raw`$1\$2`)
    .replace(/^(\s*\d{1,9})([.)])(?=\s)/gm, String.raw`$1\$2`)
}

/** A fenced code block whose fence the code cannot close. */
export function fence(code: string, language: string): string {
  const longest = Math.max(
    2,
    ...Array.from(code.matchAll(/`+/g), ([run]) => Math.min(run.length, 1_000)),
  )
  const marks = '`'.repeat(longest + 1)
  return `${marks}${language}\n${code.replace(/^\n|\n$/g, '')}\n${marks}`
}

/** Code in a line, whatever backticks it holds. */
export function inlineCode(code: string): string {
  const words = code.replace(/\s*\n\s*/g, ' ')
  if (words === '') return ''
  const lengths = new Set(Array.from(words.matchAll(/`+/g), ([run]) => run.length))
  let length = 1
  while (lengths.has(length)) length++
  const marks = '`'.repeat(length)
  const padding = /^`|`$/.test(words) || /^ .*[^ ].* $/.test(words) ? ' ' : ''
  return marks + padding + words + padding + marks
}

/** The destination of a Markdown link, whatever characters it holds. */
export function linkDestination(address: string): string {
  const written = address.trim().replace(/[<>\s\\]/g, (character) => encodeURIComponent(character))
  return /^[^()]*$/.test(written) && written !== '' ? written : `<${written}>`
}

/** Lines behind a mark, as block quotes (`> `) and the later lines of list items (spaces) have them. */
export function prefixLines(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? mark.trimEnd() : mark + line))
    .join('\n')
}
