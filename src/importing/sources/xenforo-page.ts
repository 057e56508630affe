import type { Element, Match, Page } from '../dom.ts'
import { attribute, isWithin, line, parsePage } from '../dom.ts'
import { inOrder } from '../ordering.ts'
import { pageAddress } from '../page-address.ts'
import type { PageRead, PostRecord, Software } from '../records.ts'
import type { DayOrder } from '../stated-times.ts'
import { dayOrder } from '../stated-times.ts'
import { postRegions } from './post-regions.ts'
import { readThread } from './thread-facts.ts'
import { countBlocks } from './xenforo-blocks.ts'
import { readPost } from './xenforo-post.ts'

/** How one generation of XenForo marks the parts of a page; every part by several independent cues, strongest first. */
export type Cues = {
  readonly software: Software
  /** Elements that are one post each; the first list that finds any counts. */
  readonly roots: readonly Match[]
  readonly postId: (root: Element) => string | null
  readonly body: readonly Match[]
  /** What inside a post is not its body: signature, quoted words, reactions. */
  readonly notBody: Match
  readonly author: readonly Match[]
  readonly memberArea: Match
  readonly time: readonly Match[]
  readonly edited: Match
  readonly number: readonly Match[]
  readonly quote: Match
  readonly quoteTitle: Match
  readonly quoteWords: Match
  /** Inside a body: furniture such as "Click to expand…". */
  readonly furniture: Match
  readonly title: readonly Match[]
  readonly prefix: Match
  readonly breadcrumb: Match
  readonly crumb: Match
  readonly currentPage: Match
  readonly otherPage: Match
}

/** What every part of the reader needs to know of the page it is on. */
export type Reading = {
  readonly file: string
  readonly page: Page
  readonly cues: Cues
  readonly thread: string
  readonly order: DayOrder
  /** Names seen as authors on this page, longest first: they tell the name from the verb in "Name said:". */
  readonly names: readonly string[]
}

/** Reads one saved page. */
export function readXenforoPage(file: string, source: string, cues: Cues): PageRead {
  const page = parsePage(source)
  const roots = postRoots(page, cues)
  const thread = readThread(file, page, cues)
  const reading: Reading = {
    file,
    page,
    cues,
    thread: thread.source_id ?? threadKey(page, thread.title, file),
    order: dayOrder(writtenDates(page), pageLanguage(page)),
    names: authorNames(page, cues),
  }
  const regions = postRegions(page, roots)
  const read = regions.map((region) => ({ region, post: readPost(reading, region) }))
  const posts = once(read.flatMap(({ post }) => post ?? []))
  const counted = countBlocks(
    reading,
    regions,
    read.flatMap(({ post, region }) => (post === null ? region.root : [])),
    posts,
  )
  return { file, software: cues.software, thread, posts: inOrder(posts), ...counted }
}

/** The elements that hold one post each. */
export function postRoots(page: Page, cues: Cues): readonly Element[] {
  for (const match of cues.roots) {
    const found = page.elements.filter(match)
    const seen = new Set<string>()
    const outermost = found.filter((element) => {
      const id = cues.postId(element)
      const again =
        id !== null &&
        seen.has(id) &&
        isWithin(element, (above) => found.includes(above) && cues.postId(above) === id)
      if (id !== null) seen.add(id)
      return !again
    })
    if (outermost.length > 0) return outermost
  }
  return []
}

const threadKey = (page: Page, title: string | null, file: string): string =>
  pageAddress(page)?.pathname ?? title ?? file

const pageLanguage = (page: Page): string =>
  attribute(
    page.elements.find(({ name }) => name === 'html'),
    'lang',
  ) ?? ''

const writtenDates = (page: Page): readonly string[] =>
  page.elements.flatMap((element) =>
    /\bDateTime\b|\bu-dt\b/.test(element.attribs['class'] ?? '')
      ? [attribute(element, 'title') ?? line(element) ?? '']
      : [],
  )

function authorNames(page: Page, cues: Cues): readonly string[] {
  const shown = page.elements
    .filter((element) => cues.author.some((match) => match(element)))
    .flatMap((element) => line(element) ?? [])
  const stated = page.elements.flatMap((element) => attribute(element, 'data-author') ?? [])
  return [...new Set([...shown, ...stated])].toSorted((a, b) => b.length - a.length)
}

/** A page can show a post twice (a pinned answer, a highlighted first post): the first whole one counts. */
function once(posts: readonly PostRecord[]): readonly PostRecord[] {
  const seen = new Set<string>()
  return posts.filter(
    ({ source_id }) => source_id === null || (!seen.has(source_id) && seen.add(source_id).size > 0),
  )
}
