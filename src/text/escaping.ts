const special =
  /https?:\/\/(?:[\w/.:?=%+,;@#-]|&(?!#?\w+;))+|\\(?=[!-/:-@[-`{-~])|[`*[]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|\|(?=\||\s*[-:])|<(?=[a-z][^\s<>]*[:@])|(?<![\p{L}\p{N}])@(?=["\p{L}\p{N}_])|&(?=#?\w+;)|#(?=\d)/giu
const lineBegin =
  /^([ \t]*)(?:([-+>|]|=+(?=\s*$)|:{3,}|#{1,6}(?=\s|$))|(\d{1,9})(?=[.)](?:\s|$)))/gm

/** Text as Markdown that shows exactly that text, with no more backslashes than that takes; addresses stay whole. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(special, (found, at: number) =>
      escapeFound(found, text.slice(at + found.length, at + found.length + 12)),
    )
    .replace(lineBegin, (_, space: string, mark: string | undefined, digits: string | undefined) =>
      mark === undefined ? `${space}${digits}\\` : `${space}\\${mark}`,
    )
}

function escapeFound(found: string, rest: string): string {
  if (found.length === 1) return `\\${found}`
  // A backslash right behind an address would be taken for a part of it.
  const alone = /^[.,;:!?)]{0,9}(?:\s|\p{L}|$)/u.test(rest) || !/\/\/\w/.test(found)
  return alone ? found : `<${found}>`
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

/** Text on one line. White space is looked at from its beginning only: from every place of a long run that would cost the square of its length. */
export function withoutBreaks(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/g, ' ')
}

/** Code in a line, whatever backticks it holds. */
export function inlineCode(code: string): string {
  const words = withoutBreaks(code)
  if (words === '') return ''
  const lengths = new Set(Array.from(words.matchAll(/`+/g), ([run]) => run.length))
  let length = 1
  while (lengths.has(length)) length++
  const marks = '`'.repeat(length)
  const stripped = words.startsWith(' ') && words.endsWith(' ') && /[^ ]/.test(words)
  const padding = stripped || /^`|`$/.test(words) ? ' ' : ''
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

/** Marks each paragraph by itself, with its outer spaces outside; lists, quotes and code between them cannot be marked. */
export function emphasise(text: string, mark: string): string {
  return text
    .split(/(\n\s*\n)/)
    .map((paragraph) => {
      const words = paragraph.trim()
      if (words === '' || /^(?:[-+>|]|#{1,6}\s|:::|```|~~~|\d+[.)]\s)/m.test(words))
        return paragraph
      return paragraph.replace(words, () => `${mark}${words}${mark}`)
    })
    .join('')
}

/** Text as HTML that shows exactly that text, inside elements and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
