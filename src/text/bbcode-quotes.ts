import { attributeOf, type Tag, valueOf } from './bbcode-tags.ts'

/** Whom a quote tag names, and the post as the other forum writes it. */
export type QuoteAttributes = { readonly name?: string; readonly post?: string }

/** Reads the attributes of `[quote]` in the ways forum software writes them: XenForo, vBulletin, phpBB, MyBB, SMF, Invision, Discourse. */
export function quoteAttributes(tag: Tag): QuoteAttributes {
  const post = namedPost(tag)
  const author = smfAuthor(tag) ?? attributeOf(tag, 'author') ?? attributeOf(tag, 'name')
  if (author !== undefined) return attributes(author, post)
  const value = firstValue(tag)
  const parts = /^(.*?),\s*post:\s*(\d+)\b(.*)$/s.exec(value)
  if (parts !== null) {
    // Discourse counts posts within a topic: its number is no id.
    return attributes(parts[1], /topic:/.test(parts[3] ?? '') ? undefined : parts[2])
  }
  const pair = /^(.*);(?:n?)(\d+)$/s.exec(value)
  return pair === null ? attributes(value, post) : attributes(pair[1], pair[2])
}

/** SMF writes the author without quotation marks, whatever the name holds: it goes as far as the last link. */
function smfAuthor({ attributes: written }: Tag): string | undefined {
  return /^\s+author=([^"'].*)\s+link=/i.exec(written)?.[1]
}

function namedPost(tag: Tag): string | undefined {
  const named = attributeOf(tag, 'post_id') ?? attributeOf(tag, 'pid') ?? attributeOf(tag, 'post')
  return named ?? /\bmsg=?(\d+)/.exec(attributeOf(tag, 'link') ?? '')?.[1]
}

/** The value before any further attributes: phpBB and MyBB put them behind the name. */
function firstValue(tag: Tag): string {
  const match = /^=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag.attributes)
  return (
    match?.[1] ??
    match?.[2] ??
    valueOf(tag).replace(/\s+(?:post_id|pid|user_id|time|dateline)=.*$/, '')
  )
}

function attributes(name: string | undefined, post: string | undefined): QuoteAttributes {
  const clean = name?.replace(/\s+/g, ' ').trim() ?? ''
  return { ...(clean === '' ? {} : { name: clean }), ...(post === undefined ? {} : { post }) }
}
