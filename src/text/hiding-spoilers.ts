import { plainText } from './plain.ts'

/** Stands where words are left for a reader to uncover. */
const hidden = '█████'
const opening = /<(span|details) class="spoiler"[^>]*>/
const tag = /<(\/?)(?:span|details)\b[^>]*>/g
const title = /^<summary[^>]*>(.*?)<\/summary>/s

/** HTML this forum has rendered, without the words of its spoilers: for feeds and whatever else cannot fold them away. The title above a block of them stays. */
export function withoutSpoilers(html: string): string {
  const parts: string[] = []
  let rest = html
  for (;;) {
    const found = opening.exec(rest)
    if (found === null) return [...parts, rest].join('')
    const content = rest.slice(found.index + found[0].length)
    const end = closingIn(content)
    parts.push(rest.slice(0, found.index), masked(found[1] ?? '', content.slice(0, end.from)))
    rest = content.slice(end.to)
  }
}

/** Where the tag stands that closes what surrounds the content. */
function closingIn(content: string): { readonly from: number; readonly to: number } {
  let depth = 1
  for (const { 0: whole, 1: slash, index } of content.matchAll(tag)) {
    depth += slash === '/' ? -1 : 1
    if (depth === 0) return { from: index, to: index + whole.length }
  }
  return { from: content.length, to: content.length }
}

function masked(name: string, content: string): string {
  if (name === 'span') return hidden
  const about = title.exec(content)?.[1] ?? ''
  return `<p dir="auto">${about === '' ? hidden : `${about}: ${hidden}`}</p>`
}

/** The words of HTML this forum has rendered, as anybody may come upon them: in excerpts, descriptions, results of a search. */
export function openWords(html: string): string {
  return plainText(withoutSpoilers(html))
}
