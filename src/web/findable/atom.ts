/** What one entry of a feed says. `html` is safe HTML that stands without our pages around it. */
export interface AtomEntry {
  readonly url: string
  readonly title: string
  readonly author: string | null
  readonly publishedAt: string
  readonly updatedAt: string
  readonly html: string
}

export interface AtomFeed {
  readonly title: string
  readonly subtitle: string
  /** The page this feed belongs to, and the feed itself. */
  readonly page: string
  readonly self: string
  readonly language: string
  readonly unknownAuthor: string
  readonly entries: readonly AtomEntry[]
}

/** An Atom document (RFC 4287), newest entry first as given. */
export function atom(feed: AtomFeed): string {
  const updated = feed.entries
    .map(({ updatedAt }) => updatedAt)
    .toSorted()
    .at(-1)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(feed.language)}">`,
    `<title>${text(feed.title)}</title>`,
    feed.subtitle === '' ? '' : `<subtitle>${text(feed.subtitle)}</subtitle>`,
    `<id>${text(feed.self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${text(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${text(feed.page)}"/>`,
    // A feed nobody has written into yet still needs a time: the beginning.
    `<updated>${updated ?? '1970-01-01T00:00:00.000Z'}</updated>`,
    ...feed.entries.map((entry) => entryXml(entry, feed.unknownAuthor)),
    '</feed>',
  ].join('\n')
}

function entryXml(entry: AtomEntry, unknownAuthor: string): string {
  return [
    '<entry>',
    `<title>${text(entry.title)}</title>`,
    `<id>${text(entry.url)}</id>`,
    `<link rel="alternate" type="text/html" href="${text(entry.url)}"/>`,
    `<published>${entry.publishedAt}</published>`,
    `<updated>${entry.updatedAt}</updated>`,
    `<author><name>${text(entry.author ?? unknownAuthor)}</name></author>`,
    `<content type="html">${text(entry.html)}</content>`,
    '</entry>',
  ].join('\n')
}

/** Text as XML 1.0 takes it: escaped, without the control characters it forbids (section 2.2). */
export function text(value: string): string {
  return value
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
