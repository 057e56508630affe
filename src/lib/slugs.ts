/** Long enough to be read in an address, short enough to survive being pasted into a letter. */
const longest = 60

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The readable tail of an address: lower case, letters and digits of any script, hyphens, at most 60 UTF-16 units cut between graphemes; '' when nothing of the title can be used. */
export function slug(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/(^|-)\p{M}+/gu, '$1')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
  return words.length <= longest ? words : cut(words)
}

function cut(words: string): string {
  let end = 0
  for (const { index, segment } of graphemes.segment(words.slice(0, longest * 4))) {
    if (index + segment.length > longest) break
    end = index + segment.length
  }
  const lastHyphen = words.lastIndexOf('-', end)
  return words
    .slice(0, words[end] === '-' || lastHyphen < longest / 2 ? end : lastHyphen)
    .replace(/-$/, '')
}
