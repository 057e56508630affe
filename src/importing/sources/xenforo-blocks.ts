import type { Element } from '../dom.ts'
import { ancestors, attribute, childElements, line, parentElement, words } from '../dom.ts'
import type { Blocks, Doubt, DoubtReason, PostRecord } from '../records.ts'
import type { PostRegion } from './post-regions.ts'
import type { Reading } from './xenforo-page.ts'

/** Counts what stands in the lists that hold the posts, and says what is missing. */
export function countBlocks(
  reading: Reading,
  regions: readonly PostRegion[],
  unread: readonly Element[],
  posts: readonly PostRecord[],
): { readonly blocks: Blocks; readonly doubts: readonly Doubt[] } {
  const roots = regions.map(({ root }) => root)
  const strangers = besidePosts(roots)
  const said = new Set(posts.map(({ text }) => text))
  const unclaimed = unclaimedBodies(reading, regions)
  const stray = unclaimed.filter((element) => !said.has(words(element)))
  const repeated = roots.length - unread.length - posts.length
  const blocks = {
    seen: roots.length + strangers.length + unclaimed.length,
    posts: posts.length,
    chrome: strangers.length + repeated + (unclaimed.length - stray.length),
    not_understood: unread.length + stray.length,
  }
  const doubt = (element: Element, why: DoubtReason): Doubt => ({
    file: reading.file,
    place: placeOf(element),
    why,
    lost: true,
  })
  const doubts = [
    ...unread.map((element) => doubt(element, 'post-without-body')),
    ...stray.map((element) => doubt(element, 'stray-words')),
    ...posts.flatMap((post) => missingFacts(reading.file, post)),
    ...(roots.length === 0 ? [emptyPage(reading)] : []),
  ]
  return { blocks, doubts }
}

/** A page that says that it is a list of threads, a profile or the like has lost nothing by having no posts. */
function emptyPage({ file, page }: Reading): Doubt {
  const stated = page.elements.flatMap(
    ({ attribs }) =>
      attribs['data-template'] ?? / ?template-(\w+)/.exec(attribs['class'] ?? '')?.[1] ?? [],
  )[0]
  const other = stated !== undefined && !stated.startsWith('thread_view')
  return { file, place: stated ?? '', why: other ? 'other-page' : 'no-posts', lost: !other }
}

/** What stands between the posts and is none: advertisements, notices, similar threads. */
function besidePosts(roots: readonly Element[]): readonly Element[] {
  const holding = new Set(roots.flatMap((root) => ancestors(root)))
  const lists = new Set(
    roots
      .flatMap((root) => parentElement(root) ?? [])
      .filter(
        (parent) =>
          !roots.includes(parent) && !ancestors(parent).some((above) => roots.includes(above)),
      ),
  )
  return [...lists]
    .flatMap(childElements)
    .filter(
      (element) => !roots.includes(element) && !holding.has(element) && line(element) !== null,
    )
}

/** Bodies of words that belong to no post that was read. */
function unclaimedBodies(
  { page, cues }: Reading,
  regions: readonly PostRegion[],
): readonly Element[] {
  const claimed = new Set(regions.flatMap(({ root, own, after }) => [root, ...own, ...after]))
  const strongest = cues.body[0]
  return page.elements.filter(
    (element) => strongest?.(element) === true && !claimed.has(element) && line(element) !== null,
  )
}

function missingFacts(file: string, post: PostRecord): readonly Doubt[] {
  const place =
    post.source_id === null ? `#${String(post.number ?? '?')}` : `post ${post.source_id}`
  const missing: DoubtReason[] = []
  if (post.author === null) missing.push('no-author')
  if (post.posted_at === null) missing.push('no-time')
  return missing.map((why) => ({ file, place, why, lost: false }))
}

const placeOf = (element: Element): string =>
  attribute(element, 'id') ??
  attribute(element, 'data-content') ??
  `character ${String(element.startIndex ?? 0)}`
