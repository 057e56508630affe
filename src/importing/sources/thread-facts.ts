import type { Element, Page } from '../dom.ts'
import { ancestors, attribute, hasClass, line } from '../dom.ts'
import { pageAddress, siteOf, withoutWayback } from '../page-address.ts'
import type { ThreadRecord } from '../records.ts'
import type { Cues } from './xenforo-page.ts'

/** What a page says of its thread: id, title, boards, which page of how many. */
export function readThread(file: string, page: Page, cues: Cues): ThreadRecord {
  const address = pageAddress(page)
  const boards = readBoards(page, cues)
  const current = pageNumber(page, cues, address)
  const title = readTitle(page, cues)
  return {
    kind: 'thread',
    file,
    software: cues.software,
    site: siteOf(address),
    source_id: threadId(page, address),
    ...title,
    url: address?.href ?? null,
    base: baseOf(page, address),
    boards: boards.map(({ name }) => name),
    board_source_ids: boards.map(({ id }) => id),
    page: current,
    last_page: lastPage(page, cues, current),
    fingerprint: null,
  }
}

/** XenForo writes addresses relative to its own root, which it names in `<base>` unless they begin with a slash. */
function baseOf(page: Page, address: URL | null): string | null {
  const stated = attribute(
    page.elements.find(({ name }) => name === 'base'),
    'href',
  )
  return URL.parse(stated ?? '')?.href ?? (address === null ? null : `${address.origin}/`)
}

function threadId(page: Page, address: URL | null): string | null {
  const stated = page.elements.flatMap(
    (element) =>
      /^thread-(\d+)$/.exec(
        element.attribs['data-content-key'] ?? element.attribs['data-lb-id'] ?? '',
      )?.[1] ?? [],
  )[0]
  if (stated !== undefined) return stated
  const own = idInAddress(address?.href ?? '')
  if (own !== null) return own
  const links = page.elements.flatMap((element) =>
    /post-\d+/.test(element.attribs['href'] ?? '')
      ? (idInAddress(element.attribs['href'] ?? '') ?? [])
      : [],
  )
  return mostCommon(links)
}

/** `/threads/slug.12/`, `?threads/slug.12/page-2`, `/threads/12/`; the route may be renamed when a post link shows it is a thread. */
function idInAddress(href: string): string | null {
  const found =
    /threads?\/(?:[^/?#]*\.)?(\d+)(?:[/?#&]|$)/i.exec(href) ??
    /\.(\d+)\/(?:page-\d+\/?)?#?post-\d+/.exec(href)
  return found?.[1] ?? null
}

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function readTitle(
  page: Page,
  cues: Cues,
): { readonly title: string | null; readonly prefix: string | null } {
  const heading = cues.title.flatMap(
    (match) => page.elements.find((element) => match(element) && line(element) !== null) ?? [],
  )[0]
  if (heading === undefined) return { title: metaTitle(page), prefix: null }
  const own = line(heading)
  const near = page.elements.find(
    (element) =>
      cues.prefix(element) &&
      (ancestors(element).includes(heading) || sharesHeading(element, heading)) &&
      line(element) !== null,
  )
  const prefix = line(near)
  if (near === undefined || prefix === null || own === null) return { title: own, prefix: null }
  return { title: ancestors(near).includes(heading) ? own : `${prefix} ${own}`, prefix }
}

const sharesHeading = (label: Element, heading: Element): boolean =>
  ancestors(label).some(
    (above) =>
      (above.name === 'h1' || hasClass(above, 'titleBar')) && ancestors(heading).includes(above),
  )

function metaTitle(page: Page): string | null {
  const stated = page.elements.find((element) => element.attribs['property'] === 'og:title')
  return (
    attribute(stated, 'content')?.trim() ?? line(page.elements.find(({ name }) => name === 'title'))
  )
}

type Board = { readonly name: string; readonly id: string | null }

/** The boards of the first breadcrumb (a category with one board of the same name is that board); "Home" and the list of all boards are links to no board and left out. */
function readBoards(page: Page, cues: Cues): readonly Board[] {
  const trail = page.elements.find((element) => cues.breadcrumb(element))
  if (trail === undefined) return []
  const boards = page.elements.flatMap((element) => {
    if (!cues.crumb(element) || !ancestors(element).includes(trail)) return []
    const name = line(element)
    const id = boardId(withoutWayback(element.attribs['href'] ?? ''))
    return name === null || id === undefined ? [] : [{ name, id }]
  })
  return boards.filter(({ name }, place) => boards[place + 1]?.name !== name)
}

/** The board's id, null when its address has a name only, undefined when the link leads to no board. */
function boardId(href: string): string | null | undefined {
  const numbered =
    /(?:#|\/|\?)[^/?#]*\.(\d+)\/?$/.exec(href) ??
    /(?:forums|categories|boards)\/(\d+)\/?$/.exec(href)
  if (numbered !== null) return numbered[1]
  return /(?:forums|categories)\/[^/?#]+\/?$/.test(href) ? null : undefined
}

function pageNumber(page: Page, cues: Cues, address: URL | null): number | null {
  const shown = page.elements.find((element) => cues.currentPage(element))
  const stated = attribute(shown, 'data-page') ?? line(shown)
  const inAddress = /page-(\d+)/.exec(address?.href ?? '')?.[1]
  return asNumber(stated) ?? asNumber(inAddress ?? null)
}

function lastPage(page: Page, cues: Cues, current: number | null): number | null {
  const stated = asNumber(
    attribute(
      page.elements.find((element) => cues.currentPage(element)),
      'data-last',
    ),
  )
  if (stated !== null) return stated
  const shown = page.elements.flatMap((element) =>
    cues.otherPage(element) ? (asNumber(line(element)) ?? []) : [],
  )
  return shown.length === 0 ? current : Math.max(...shown)
}

const asNumber = (text: string | null): number | null => {
  const digits = text?.replace(/[.,\s]/g, '') ?? ''
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null
}
