import { block, type Conversion, converted, inLine, verbatim } from './bbcode-reading.ts'
import { attributeOf, type Tag, valueOf } from './bbcode-tags.ts'
import { escapeMarkdown, linkDestination, withoutBreaks } from './escaping.ts'
import type { Piece } from './pieces.ts'

/** Longer than any address that somebody would read. */
const longestShown = 200

/** `[url]`; what is no address of the web is shown beside the words, and leads nowhere. */
export const link: Conversion = (reading, tag, inner) => {
  const value = valueOf(tag)
  const written = value === '' ? verbatim(reading, inner) : value
  const address = webAddress(written)
  const words = value === '' ? '' : withoutBreaks(converted(reading, inner)).trim()
  if (address === undefined) return asText(words, written)
  // Only an address with a scheme can stand in angle brackets.
  if (words === '' && !address.startsWith('/')) return inLine(`<${address}>`)
  const shown = words === '' ? escapeMarkdown(address) : words
  return inLine(`[${shown}](${linkDestination(address)})`)
}

export const mail: Conversion = (reading, tag, inner) => {
  const value = valueOf(tag)
  const address = (value === '' ? verbatim(reading, inner) : value).trim()
  const words = value === '' ? '' : converted(reading, inner).trim()
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) return asText(words, address)
  return inLine(words === '' ? `<${address}>` : `[${words}](<mailto:${address}>)`)
}

export const picture: Conversion = (reading, tag, inner) => {
  const written = verbatim(reading, inner)
  const address = webAddress(written)
  const alt = escapeMarkdown(attributeOf(tag, 'alt') ?? '')
  if (address === undefined) return asText(alt, written)
  return inLine(`![${alt}](${linkDestination(address)})`)
}

/** A file that came with the post in another forum: its name, or its number there. */
export const attachment: Conversion = (reading, tag, inner) => {
  const name = attributeOf(tag, 'alt') ?? verbatim(reading, inner).trim()
  return inLine(`📎 ${escapeMarkdown(name)}`.trimEnd())
}

/** `[media=site]id[/media]` of XenForo, `[video=site;id]address[/video]` of vBulletin, or just an address. */
export const film: Conversion = (reading, tag, inner) => {
  const [site = '', id] = valueOf(tag) === '' ? [] : valueOf(tag).split(';')
  return filmAt(site.toLowerCase(), [verbatim(reading, inner).trim(), id ?? ''])
}

/** A tag that is called like the site. */
export const filmOf =
  (site: string): Conversion =>
  (reading, _tag: Tag, inner) =>
    filmAt(site, [verbatim(reading, inner).trim()])

/** Where a site shows what it calls by an id; `:90` behind one is a second to begin at. */
const sites: Readonly<Record<string, readonly [id: RegExp, before: string]>> = {
  youtube: [/^[\w-]{6,20}(?=$|[:,&?#])/, 'https://www.youtube.com/watch?v='],
  vimeo: [/^\d+(?=$|[:?#])/, 'https://vimeo.com/'],
  dailymotion: [/^\w+(?=$|[:?#])/, 'https://www.dailymotion.com/video/'],
  facebook: [/^\d+$/, 'https://www.facebook.com/watch/?v='],
  instagram: [/^[\w-]+$/, 'https://www.instagram.com/p/'],
  twitter: [/^\d+$/, 'https://twitter.com/i/status/'],
  imgur: [/^(?:a\/|gallery\/)?\w+$/, 'https://imgur.com/'],
  soundcloud: [/^[\w-]+\/[\w/-]+/, 'https://soundcloud.com/'],
}

/** A line of its own with the link, or with what was written when nobody knows where that is. */
function filmAt(site: string, ways: readonly string[]): Piece {
  const [written = ''] = ways
  const address = ways.map((way) => addressAt(site, way)).find((found) => found !== undefined)
  if (address !== undefined) return block(`<${address}>`)
  return block(escapeMarkdown(site === '' ? written : `${site}: ${written}`))
}

function addressAt(site: string, written: string): string | undefined {
  const [id, before = ''] = (Object.hasOwn(sites, site) ? sites[site] : undefined) ?? []
  const found = id?.exec(written)?.[0]
  if (found !== undefined) return before + found
  return /^https?:\/\//i.test(written) ? webAddress(written) : undefined
}

function asText(words: string, address: string): Piece {
  const whole = address.trim()
  const shown = whole.length > longestShown ? `${whole.slice(0, longestShown)}…` : whole
  const text = escapeMarkdown(shown)
  return inLine(words === '' ? text : `${words} (${text})`)
}

function webAddress(written: string): string | undefined {
  const address = written.trim()
  if (/\s/.test(address)) return undefined
  if (/^(?:https?:\/\/|mailto:|\/(?!\/))[^<>]+$/i.test(address)) return address
  // A page of the other forum without its host, such as showthread.php?t=12, is no host.
  return /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][^<>]*)?$/i.test(address) &&
    !/^[^/?#]*\.(?:php|html?|aspx?|cgi|jsp)(?:[?#]|$)/i.test(address)
    ? `https://${address}`
    : undefined
}
