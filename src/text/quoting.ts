import { bbcodeToMarkdown } from './bbcode.ts'
import { ownWords, quoteBlock } from './quote-block.ts'

/** The source a quote button puts into the form: a reference to a post and words of it (source or plain text; '' for the whole post), without what the post itself quoted. */
export function quoteReference(name: string, postId: number, words: string): string {
  return `${quoteBlock(name, postId, ownWords(bbcodeToMarkdown(words)))}\n\n`
}

/** A mark that stands for words left out. */
const gap = /\s*(?:\[\s*(?:\.{3,}|…)\s*\]|\(\s*(?:\.{3,}|…)\s*\)|\.{3,}|…)\s*/

/** Whether quoted words stand in a post, both as plain text: in order, at borders of words, with gaps where `…`, `...` or `[…]` stands; white space, typography of quotation marks and dashes, and Unicode forms are not told apart. No words at all mean the whole post, and are true. */
export function wordsWereSaid(wordsText: string, revisionPlainText: string): boolean {
  const said = fold(revisionPlainText)
  let from = 0
  for (const part of fold(wordsText).split(gap)) {
    const words = part.trim()
    if (words === '') continue
    from = endOfWords(said, words, from)
    if (from < 0) return false
  }
  return true
}

function fold(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .replace(/[\u{2018}-\u{201b}\u{2032}\u{2b9}\u{2bc}`´]/gu, "'")
    .replace(/[\u{201c}-\u{201f}\u{2033}«»]|''/gu, '"')
    .replace(/[\u{2010}-\u{2015}\u{2212}]+|-{2,}/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303f}]) | (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303f}])/gu,
      '',
    )
}

/** Scripts that put spaces between words; only in them a word can be found wrongly inside another. */
const letter =
  /[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]/v

/** Where the first whole occurrence of the words ends, -1 when there is none. */
function endOfWords(text: string, words: string, from: number): number {
  const startsWithLetter = letter.test(firstOf(words))
  const endsWithLetter = letter.test(lastOf(words))
  let patience = 1_000 + 20_000_000 / words.length
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    // Each occurrence inside of words costs a comparison; no honest text has so many.
    if (--patience < 0) return -1
    const end = at + words.length
    const cutBefore = startsWithLetter && letter.test(lastOf(text.slice(Math.max(0, at - 2), at)))
    const cutAfter = endsWithLetter && letter.test(firstOf(text.slice(end, end + 2)))
    if (!cutBefore && !cutAfter) return end
  }
  return -1
}

function firstOf(text: string): string {
  return text === '' ? '' : String.fromCodePoint(text.codePointAt(0) ?? 0)
}

function lastOf(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? ''
}
