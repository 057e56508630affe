import type { Element } from '../dom.ts'
import { attribute, below, innerSource, isWithin, line, words } from '../dom.ts'
import type { QuoteRecord } from '../records.ts'
import type { Cues, Reading } from './xenforo-page.ts'

/** The quotes of a body that lie in no other quote. */
export const outermostQuotes = (body: Element, cues: Cues): readonly Element[] =>
  below(body).filter((element) => cues.quote(element) && !isWithin(element, cues.quote, body))

/** Whom and what a quote quotes, as far as the page says. */
export function readQuote(reading: Reading, quote: Element): QuoteRecord {
  const { cues, page } = reading
  const inside = below(quote)
  const title = inside.find(cues.quoteTitle)
  const wordsOf = inside.find((element) => cues.quoteWords(element)) ?? quote
  const nested = outermostQuotes(wordsOf, cues)
  const leaveOut = (element: Element): boolean =>
    element === title || nested.includes(element) || cues.furniture(element)
  return {
    author: quotedAuthor(reading, quote, title),
    source_id: quotedId(quote, title),
    index: null,
    text: words(wordsOf, leaveOut),
    html:
      wordsOf === quote
        ? null
        : innerSource(
            page,
            wordsOf,
            [...nested, ...below(wordsOf).filter(cues.furniture)].toSorted(byPlace),
            () => '',
          ),
  }
}

const byPlace = (a: Element, b: Element): number => (a.startIndex ?? 0) - (b.startIndex ?? 0)

function quotedId(quote: Element, title: Element | undefined): string | null {
  const stated = /^post:\s*(\d+)$/.exec(attribute(quote, 'data-source') ?? '')?.[1]
  if (stated !== undefined) return stated
  const links = title === undefined ? [] : [title, ...below(title)]
  return links.map(idOfLink).find((id) => id !== null) ?? null
}

const idOfLink = (link: Element): string | null =>
  idInJump(attribute(link, 'href') ?? '') ??
  /^#post-(\d+)$/.exec(attribute(link, 'data-content-selector') ?? '')?.[1] ??
  null

/** `/goto/post?id=12`, `#post-12`, `/posts/12/`, `…/post-12`; conversations and profile posts have ids of another kind. */
const idInJump = (href: string): string | null =>
  /goto\/post(?:\?|&(?:amp;)?)id=(\d+)/.exec(href)?.[1] ??
  /(?:#|\/)post-(\d+)/.exec(href)?.[1] ??
  /\/posts\/(\d+)/.exec(href)?.[1] ??
  null

function quotedAuthor(
  { names }: Reading,
  quote: Element,
  title: Element | undefined,
): string | null {
  const stated = attribute(quote, 'data-quote') ?? attribute(quote, 'data-author')
  if (stated !== null && stated !== '') return stated
  const said = line(title)?.replace(/[\s↑:：]+$/u, '') ?? null
  if (said === null || said === '') return null
  return names.find((name) => said.startsWith(`${name} `)) ?? withoutVerb(said)
}

/** "Ada said", "Ada schrieb", "Ada hat gesagt": in each language XenForo comes in, the name stands first. */
const verbs = new RegExp(
  ` (?:${[
    'said|wrote|schrieb|hat gesagt|sagte|meinte|a dit|a écrit|dijo|ha escrito|escribió|ha detto|ha scritto|disse|escreveu',
    'zei|schreef|napisała?|napisał\\(a\\)|powiedział\\(a\\)|sa|skrev|sagde|kirjoitti|sanoi|napsal|napsal\\(a\\)|řekl\\(a\\)',
    'írta|mondta|dedi ki|dedi|a spus|сказал|сказал\\(а\\)|написал\\(а\\)|είπε|berkata|đã viết|nói|אמר|קאל|قال',
    'さんは書きました|さんが言った|님이 말했습니다|说|說',
  ].join('|')})$`,
  'u',
)

const withoutVerb = (said: string): string => said.replace(verbs, '')
