import Markdown, { type Token } from 'markdown-it'

import type { Censor } from './censoring.ts'
import {
  bareAddress,
  type Destination,
  destinationOf,
  setDestination,
  trimAddress,
} from './links.ts'
import { mostMentions, namesIn } from './mentions.ts'

/** What the tokens of a post are finished with. */
export type FinishingContext = {
  readonly origin: string
  readonly memberIdByName: (name: string) => number | undefined
  readonly threadStands?: ((id: number) => boolean) | undefined
  readonly censor: Censor
  readonly textOf: (tokens: Token[]) => string
}

/** What was met on the way. */
export type Found = {
  hasLink: boolean
  readonly names: Set<string>
  readonly threadIds: Set<number>
}

type Work = { readonly context: FinishingContext; readonly found: Found }

/** Makes parsed tokens what the page shows: links sorted and shortened, names and threads linked, words censored, headings below those of the page, each block with a direction of its own. */
export function finish(tokens: readonly Token[], context: FinishingContext): Found {
  const work: Work = { context, found: { hasLink: false, names: new Set(), threadIds: new Set() } }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (token.type === 'inline') {
      token.children = finishInline(token.children ?? [], work)
      if (tokens[i - 2]?.type === 'list_item_open') makeTask(tokens[i - 2], token)
    } else finishBlock(token, work)
  }
  return work.found
}

const directed = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'ul',
  'ol',
  'li',
  'th',
  'td',
])

function finishBlock(token: Token, { context: { censor } }: Work): void {
  if (token.type.startsWith('heading_')) token.tag = demoted(token.tag)
  if (token.nesting === 1 && directed.has(token.tag)) token.attrPush(['dir', 'auto'])
  if (token.type === 'td_open' || token.type === 'th_open') alignByClass(token)
  if (token.type === 'fence' || token.type === 'code_block') token.content = censor(token.content)
  if (token.type === 'spoiler_block_open') token.info = censor(token.info)
}

/** The content security policy allows no style attribute. */
function alignByClass(cell: Token): void {
  const style = cell.attrGet('style')
  if (style === null) return
  cell.attrs = (cell.attrs ?? []).filter(([name]) => name !== 'style')
  cell.attrPush(['class', String(style).replace('text-align:', 'align-')])
}

/** The page has h1 and h2 of its own. */
function demoted(tag: string): string {
  return `h${Math.min(Number(tag.slice(1)) + 2, 6)}`
}

const box = /^\[([ xX])\](?= |$)/

function makeTask(item: Token | undefined, inline: Token): void {
  const first = inline.children?.[0]
  const match = first?.type === 'text' ? box.exec(first.content) : null
  if (first === undefined || match === null || inline.children === null) return
  first.content = first.content.slice(3)
  const checked = match[1] === ' ' ? '' : ' checked'
  item?.attrPush(['class', 'task'])
  inline.children.unshift(htmlToken(`<label><input type="checkbox" disabled${checked}>`))
  inline.children.push(htmlToken('</label>'))
}

function finishInline(tokens: readonly Token[], work: Work): Token[] {
  const done: Token[] = []
  let inLink = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (token.nesting !== 0 && token.tag === 'a') {
      const outermost = token.nesting === 1 ? inLink++ === 0 : --inLink === 0
      // An address in angle brackets gets into the words of a link; HTML knows no link in a link.
      if (!outermost) continue
      if (token.nesting === 1) finishLink(token, tokens[i + 1], work)
    }
    if (token.type === 'mention') pushMention(done, token.content, tokens[i + 1], work)
    else pushFinished(done, token, inLink > 0, work)
  }
  return done
}

function pushFinished(done: Token[], token: Token, inLink: boolean, work: Work): void {
  if (token.type === 'text') pushText(done, token, inLink, work)
  else if (token.type === 'image') pushImage(done, token, inLink, work)
  else if (token.type === 'thread_number') pushThread(done, Number(token.content), work)
  else if (inLink && token.type === 'footnote_ref')
    done.push(textToken(`[${Number(token.meta?.['id'] ?? 0) + 1}]`))
  else done.push(censored(token, work))
}

function censored(token: Token, { context: { censor } }: Work): Token {
  if (token.type === 'code_inline') token.content = censor(token.content)
  const title = token.attrGet('title')
  if (title !== null) token.attrSet('title', censor(String(title)))
  return token
}

function finishLink(opening: Token, text: Token | undefined, { context, found }: Work): void {
  const destination = destinationOf(String(opening.attrGet('href') ?? ''), context.origin)
  setDestination(opening, destination)
  note(destination, found)
  const typedAsAddress = opening.markup === 'linkify' || opening.markup === 'autolink'
  if (typedAsAddress && destination.kind === 'inside' && text?.type === 'text') {
    text.content = text.content.replace(/^\w+:\/\/[^/]*(?=\/.)/, '')
  }
}

function note(destination: Destination, found: Found): void {
  found.hasLink = true
  if (destination.kind === 'inside' && destination.threadId !== undefined)
    found.threadIds.add(destination.threadId)
}

function pushText(done: Token[], token: Token, inLink: boolean, { context, found }: Work): void {
  const { censor } = context
  if (inLink || !/www\./i.test(token.content)) {
    token.content = censor(token.content)
    done.push(token)
    return
  }
  let from = 0
  for (const match of token.content.matchAll(bareAddress)) {
    const address = trimAddress(match[0])
    done.push(textToken(censor(token.content.slice(from, match.index))))
    const destination = destinationOf(encodeURI(`https://${address}`), context.origin)
    note(destination, found)
    pushLink(done, destination, [textToken(censor(address))])
    from = match.index + address.length
  }
  done.push(textToken(censor(token.content.slice(from))))
}

/** Pictures from elsewhere would tell that place who reads what; until they come through the forum itself they are links. */
function pushImage(done: Token[], token: Token, inLink: boolean, { context, found }: Work): void {
  const destination = destinationOf(String(token.attrGet('src') ?? ''), context.origin)
  const alt = context.textOf(token.children ?? []).trim()
  const host = /^\w+:\/\/([^/?#]+)/.exec(destination.href)?.[1] ?? destination.href
  const words = textToken(context.censor(alt === '' ? host : alt))
  note(destination, found)
  if (inLink) {
    done.push(words)
    return
  }
  const link = pushLink(done, destination, [words])
  const title = censored(token, { context, found }).attrGet('title')
  if (title !== null) link.attrSet('title', title)
  link.attrPush(['class', 'image-link'])
}

/** A name of several words reaches into the text that follows. */
function pushMention(
  done: Token[],
  typed: string,
  next: Token | undefined,
  { context, found }: Work,
): void {
  const after = next?.type === 'text' ? next.content : ''
  for (const name of found.names.size < mostMentions ? namesIn(typed, after) : []) {
    const id = context.memberIdByName(name)
    if (id === undefined) continue
    found.names.add(name)
    const destination = { kind: 'inside', href: `/members/${id}` } as const
    pushLink(done, destination, [
      textToken('@'),
      htmlToken('<bdi>'),
      textToken(name),
      htmlToken('</bdi>'),
    ]).attrPush(['class', 'mention'])
    const length = typed.startsWith('@"') ? typed.length : name.length + 1
    if (length < typed.length) done.push(textToken(typed.slice(length)))
    if (length > typed.length && next !== undefined)
      next.content = next.content.slice(length - typed.length)
    return
  }
  done.push(textToken(context.censor(typed)))
}

function pushThread(done: Token[], threadId: number, { context, found }: Work): void {
  if (context.threadStands?.(threadId) !== true) {
    done.push(textToken(`#${threadId}`))
    return
  }
  found.threadIds.add(threadId)
  pushLink(done, { kind: 'inside', href: `/threads/${threadId}` }, [textToken(`#${threadId}`)])
}

function pushLink(done: Token[], destination: Destination, words: readonly Token[]): Token {
  const opening = new Markdown.Token('link_open', 'a', 1)
  setDestination(opening, destination)
  done.push(opening, ...words, new Markdown.Token('link_close', 'a', -1))
  return opening
}

function textToken(content: string): Token {
  const token = new Markdown.Token('text', '', 0)
  token.content = content
  return token
}

function htmlToken(content: string): Token {
  const token = new Markdown.Token('html_inline', '', 0)
  token.content = content
  return token
}
