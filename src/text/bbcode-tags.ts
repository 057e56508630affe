import { codeSpans } from './code-spans.ts'

/** A tag of BBCode in a source; `match` is the index of its partner, -1 where it has none and stays as typed. */
export type Tag = {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly closing: boolean
  /** What follows the name, with its `=` or space. */
  readonly attributes: string
  match: number
}

/** Nesting beyond this is nobody's writing; the tags stay as typed. */
const deepest = 24

const tagPattern =
  /(?<!\\)\[(\/?)([a-z][a-z0-9]{0,15}|\*)([= ][^\]\n"]{0,300}(?:"[^"\n]{0,300}"[^\]\n"]{0,200}){0,4})?\]/gi

/** Between these nothing is read as a tag. */
const verbatim = new Set([
  'code',
  'icode',
  'php',
  'html',
  'sql',
  'xml',
  'noparse',
  'plain',
  'nobbc',
  'img',
  'media',
  'video',
  'audio',
  'flash',
  'youtube',
  'yt',
  'vimeo',
  'dailymotion',
  'tweet',
  'attach',
  'attachment',
])

/** All tags of a source outside of code, each with its partner. Linear in the length of the source. */
export function scanTags(source: string): readonly Tag[] {
  const tags = readTags(source).filter((tag) => !isMarkdowns(source, tag))
  const closers = nextClosers(tags)
  const open: number[] = []
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]
    if (tag === undefined || tag.name === '*') continue
    if (tag.closing) closeTag(tags, i, open)
    else if (isVerbatim(tag)) i = matchVerbatim(tags, i, closers)
    else if (open.length < deepest) open.push(i)
  }
  return tags
}

function readTags(source: string): readonly Tag[] {
  const spans = codeSpans(source)
  const tags: Tag[] = []
  let span = 0
  for (const {
    0: whole,
    1: slash,
    2: name = '',
    3: attributes = '',
    index: start,
  } of source.matchAll(tagPattern)) {
    while ((spans[span]?.[1] ?? Number.POSITIVE_INFINITY) <= start) span++
    if ((spans[span]?.[0] ?? Number.POSITIVE_INFINITY) <= start) continue
    const end = start + whole.length
    tags.push({
      start,
      end,
      name: name.toLowerCase(),
      closing: slash === '/',
      attributes,
      match: -1,
    })
  }
  return tags
}

/** `![img](…)` and `[link](…)` are Markdown's: what such a tag holds never begins with a bracket. */
function isMarkdowns(source: string, { start, end, name, closing }: Tag): boolean {
  if (closing || source[end] !== '(') return false
  return source[start - 1] === '!' || /^(?:url|link|img|image|e?mail|media|video)$/i.test(name)
}

function isVerbatim({ name, attributes }: Tag): boolean {
  return verbatim.has(name) || ((name === 'url' || name === 'email') && attributes === '')
}

/** For each verbatim tag the next closing tag of its name, found from the end so that a flood of openers is not searched again and again. */
function nextClosers(tags: readonly Tag[]): readonly number[] {
  const next = new Map<string, number>()
  const closers: number[] = []
  for (let i = tags.length - 1; i >= 0; i--) {
    const { name = '', closing = false } = tags[i] ?? {}
    closers[i] = next.get(name) ?? -1
    if (closing) next.set(name, i)
  }
  return closers
}

function matchVerbatim(tags: readonly Tag[], opening: number, closers: readonly number[]): number {
  const closing = closers[opening] ?? -1
  pair(tags, opening, closing)
  return closing < 0 ? opening : closing
}

/** Tags opened since and never closed stay as typed. */
function closeTag(tags: readonly Tag[], closing: number, open: number[]): void {
  const last = open.findLastIndex((opening) => tags[opening]?.name === tags[closing]?.name)
  const [opening] = last < 0 ? [] : open.splice(last)
  if (opening !== undefined) pair(tags, opening, closing)
}

function pair(tags: readonly Tag[], opening: number, closing: number): void {
  const opened = tags[opening]
  const closed = tags[closing]
  if (opened === undefined || closed === undefined) return
  opened.match = closing
  closed.match = opening
}

/** The value of `[tag=value]`, without quotation marks. */
export function valueOf({ attributes }: Tag): string {
  const value = attributes.startsWith('=') ? attributes.slice(1).trim() : ''
  return value.replace(/^(["'])(.*)\1$/s, '$2')
}

/** The value of `name=` within the attributes of a tag. */
export function attributeOf({ attributes }: Tag, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|(\\S+))`, 'i').exec(attributes)
  return match?.[1] ?? match?.[2] ?? match?.[3]
}
