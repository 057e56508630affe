import type { PageRead, Software } from './records.ts'
import { readPlainText } from './sources/plain-text.ts'
import { readXenforo1 } from './sources/xenforo1.ts'
import { readXenforo2 } from './sources/xenforo2.ts'

/** One kind of page that can be read. */
type Source = {
  readonly software: Software
  /** What a person calls it. */
  readonly title: string
  /** How sure it is that a page is of this kind: 0 no, 1 the page says so itself. */
  readonly recognise: (page: string, isHtml: boolean) => number
  readonly read: (file: string, page: string) => PageRead
}

/** Every kind there is; a new one is one file in sources/ and one entry here. */
const sources: readonly Source[] = [
  {
    software: 'xenforo2',
    title: 'pages of XenForo 2',
    recognise: (page, isHtml) =>
      isHtml
        ? marks(page, /<html[^>]*\bid=["']?XF\b/, [
            /\bclass=["'][^"']*\bmessage-body\b/,
            /\bclass=["'][^"']*\bbbWrapper\b/,
            /\bid=["']?js-post-\d/,
            /\bp-breadcrumbs\b/,
            /\bMessageCard\b/,
          ])
        : 0,
    read: readXenforo2,
  },
  {
    software: 'xenforo1',
    title: 'pages of XenForo 1',
    recognise: (page, isHtml) =>
      isHtml
        ? marks(page, /<html[^>]*\bid=["']?XenForo\b/, [
            /\bid=["']?messageList\b/,
            /\bclass=["'][^"']*\bmessageText\b/,
            /\bhashPermalink\b/,
            /\bmessageUserBlock\b/,
          ])
        : 0,
    read: readXenforo1,
  },
  {
    software: 'plain-text',
    title: 'text extracted from a page',
    recognise: (_, isHtml) => (isHtml ? 0 : 0.5),
    read: readPlainText,
  },
]

/** What can be read, as a list in words. */
export const readable = new Intl.ListFormat('en').format(sources.map(({ title }) => title))

/** Which kind of page this is; null when none of those that can be read. */
export function recognise(page: string): Source | null {
  const isHtml = /<(?:!doctype html|html|head|body|div|article|table)\b/i.test(
    page.slice(0, 20_000),
  )
  const sure = sources
    .map((source) => ({ source, sure: source.recognise(page, isHtml) }))
    .toSorted((a, b) => b.sure - a.sure)[0]
  return sure === undefined || sure.sure < 0.4 ? null : sure.source
}

/** A page that names its software is that; else two marks of it must be there, because one alone can be quoted text. */
function marks(page: string, own: RegExp, others: readonly RegExp[]): number {
  const found = others.filter((mark) => mark.test(page)).length
  return own.test(page) ? 1 : found < 2 ? 0 : Math.min(0.9, found * 0.3)
}
