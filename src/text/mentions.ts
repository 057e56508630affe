import type { MarkdownIt, StateInline } from 'markdown-it'

import { idOfDigits } from '../lib/ids.ts'

/** More names, and more threads, than anybody would call at once; the rest stays plain text. */
export const mostMentions = 50

const named = /@(?:"([^"\n]{1,60})"|([\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]{0,59}))/uy
const threadNumber = /#([1-9]\d{0,9})(?![\p{L}\p{N}\p{M}_])/uy
const wordBefore = /[\p{L}\p{N}\p{M}_@#&/.]$/u

/** `@name`, `@"name with spaces"` and `#12`, on a word border, outside of links and code. */
export function useMentions(md: MarkdownIt): void {
  md.inline.ruler.push('mention', (state, silent) => {
    const match = matchHere(state, 0x40, named)
    if (match === undefined) return false
    if (!silent) {
      const token = state.push('mention', '', 0)
      token.content = match[0]
      token.meta = { quoted: match[1] !== undefined }
    }
    state.pos += match[0].length
    return true
  })
  md.inline.ruler.push('thread_number', (state, silent) => {
    const match = matchHere(state, 0x23, threadNumber)
    if (match === undefined) return false
    if (!silent) state.push('thread_number', '', 0).content = match[1] ?? ''
    state.pos += match[0].length
    return true
  })
}

function matchHere(
  state: StateInline,
  marker: number,
  pattern: RegExp,
): RegExpExecArray | undefined {
  const { src, pos } = state
  if (src.charCodeAt(pos) !== marker || state.linkLevel > 0) return undefined
  if (pos > 0 && wordBefore.test(src.slice(Math.max(0, pos - 2), pos))) return undefined
  pattern.lastIndex = pos
  const match = pattern.exec(src)
  return match === null || pos + match[0].length > state.posMax ? undefined : match
}

/** Words a name may go on with; a name of more than five words is written in quotes. */
const goingOn = /(?:[ '’ʻ·・.-]{1,2}[\p{L}\p{N}\p{M}_]+){0,12}/uy
const mostWords = 4
const longestTyped = 60

/** What a mention as typed may mean, longest first: a name can have several words, and it can end in a full stop, and so can a sentence. `after` is the text that follows. */
export function namesIn(mention: string, after: string): readonly string[] {
  if (mention.startsWith('@"')) return [mention.slice(2, -1)]
  return [...longerNames(mention.slice(1), after), ...shorterNames(mention.slice(1))]
}

function longerNames(first: string, after: string): readonly string[] {
  goingOn.lastIndex = 0
  const [rest = ''] = goingOn.exec(after.slice(0, longestTyped)) ?? []
  const ends = [...rest.matchAll(/[^ '’ʻ·・.-](?=[ '’ʻ·・.-]|$)/gu)].map(
    ({ 0: last, index }) => index + last.length,
  )
  return ends
    .slice(0, mostWords)
    .map((end) => first + rest.slice(0, end))
    .filter((name) => name.length <= longestTyped)
    .toReversed()
}

function shorterNames(first: string): readonly string[] {
  const names: string[] = []
  let name = first
  while (name !== '' && names.length < 4) {
    names.push(name)
    const shorter = name.replace(/(?:[.-]+[^.-]*|[.-]+)$/, '')
    if (shorter === name) break
    name = shorter
  }
  return names
}

/** Every name a source may mention, to be looked up before it is rendered; code and quoted words are not left out. */
export function mentionCandidates(markdown: string): readonly string[] {
  const names = new Set<string>()
  const pattern = new RegExp(named.source, 'gu')
  let found = 0
  for (const match of markdown.matchAll(pattern)) {
    if (wordBefore.test(markdown.slice(Math.max(0, match.index - 2), match.index))) continue
    const after = markdown.slice(match.index + match[0].length).slice(0, longestTyped)
    for (const name of namesIn(match[0], after)) names.add(name)
    if (++found >= mostMentions) break
  }
  return [...names]
}

/** Every number of a thread in a source, to be looked up before it is rendered. */
export function threadNumbersIn(markdown: string): readonly number[] {
  const ids = new Set<number>()
  for (const match of markdown.matchAll(new RegExp(threadNumber.source, 'gu'))) {
    if (wordBefore.test(markdown.slice(Math.max(0, match.index - 2), match.index))) continue
    const id = idOfDigits(match[1] ?? '')
    if (id !== null) ids.add(id)
    if (ids.size >= mostMentions) break
  }
  return [...ids]
}
