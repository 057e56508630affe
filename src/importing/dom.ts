import { ElementType, parseDocument } from 'htmlparser2'

type Document = ReturnType<typeof parseDocument>
type Node = Document['children'][number]

/** An element of a parsed page. */
export type Element = Extract<Node, { readonly attribs: object }>

/** Whether an element is what is looked for. */
export type Match = (element: Element) => boolean

/** A parsed page: its source and every element in document order. */
export type Page = {
  readonly source: string
  readonly elements: readonly Element[]
  readonly comments: readonly string[]
}

/** Parses a page; never throws on bad markup. The walk keeps its own stack, so deep nesting cannot exhaust the call stack. */
export function parsePage(saved: string): Page {
  // In HTML an opened CDATA section is a comment up to the next ">"; the parser would take the rest of the page for it.
  const source = saved.replaceAll('<![CDATA[', ' '.repeat(9))
  const root = parseDocument(source, { withStartIndices: true, withEndIndices: true })
  const elements: Element[] = []
  const comments: string[] = []
  const stack: Node[] = root.children.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === ElementType.Comment) comments.push(node.data)
    if (!isElement(node)) continue
    elements.push(node)
    for (const child of node.children.toReversed()) stack.push(child)
  }
  return { source, elements, comments }
}

/** Elements below `root` in document order, without what lies below an element that `skip` names (nor that element itself). */
export function below(root: Element, skip?: Match): readonly Element[] {
  const found: Element[] = []
  const stack: Node[] = root.children.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node) || skip?.(node) === true) continue
    found.push(node)
    for (const child of node.children.toReversed()) stack.push(child)
  }
  return found
}

/** The value of an attribute, or null. */
export const attribute = (element: Element | undefined, name: string): string | null =>
  element?.attribs[name] ?? null

/** Whether the element has one of these classes. */
export function hasClass(element: Element, ...names: readonly string[]): boolean {
  const own = element.attribs['class']
  if (own === undefined) return false
  return own.split(/\s+/).some((name) => names.includes(name))
}

/** A match by class: any of these. */
export const withClass =
  (...names: readonly string[]): Match =>
  (element) =>
    hasClass(element, ...names)

/** The elements from the parent upwards, ending before `top` (or at the root). */
export function ancestors(element: Element, top?: Element): readonly Element[] {
  const found: Element[] = []
  for (let node = element.parent; node !== null && node !== top; node = node.parent) {
    if (isElement(node)) found.push(node)
  }
  return found
}

/** Whether an ancestor below `top` matches. */
export const isWithin = (element: Element, match: Match, top?: Element): boolean =>
  ancestors(element, top).some(match)

/** The element children. */
export const childElements = (element: Element): readonly Element[] =>
  element.children.filter(isElement)

/** The parent element, or null at the top. */
export const parentElement = (element: Element): Element | null =>
  element.parent !== null && isElement(element.parent) ? element.parent : null

function isElement(node: Node | Document): node is Element {
  return 'attribs' in node
}

const silent = new Set(
  'script style noscript template svg select textarea button iframe'.split(' '),
)
const blocks = new Set(
  (
    'address article aside blockquote dd div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'
  ).split(' '),
)

/** The words inside an element: line breaks where the page has them, smilies by their text, without what `leaveOut` names. */
export function words(element: Element, leaveOut?: Match): string {
  const out: string[] = []
  const stack: (Node | '\n')[] = element.children.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === '\n') out.push('\n')
    else if (node.type === ElementType.Text) out.push(node.data.replace(/[\t\n\r ]+/g, ' '))
    else if (isElement(node) && !silent.has(node.name) && leaveOut?.(node) !== true)
      open(node, stack, out)
  }
  return tidy(out.join(''))
}

function open(element: Element, stack: (Node | '\n')[], out: string[]): void {
  if (element.name === 'br') out.push('\n')
  if (element.name === 'img') out.push(smilie(element))
  const block = blocks.has(element.name)
  if (block) {
    out.push('\n')
    stack.push('\n')
  }
  for (const child of element.children.toReversed()) stack.push(child)
}

function smilie(image: Element): string {
  const drawn =
    hasClass(image, 'smilie', 'mceSmilie', 'mceSmilieSprite', 'emoji') ||
    /smilie|emoji/i.test(image.attribs['class'] ?? '')
  return drawn ? (image.attribs['alt'] ?? '') : ''
}

function tidy(text: string): string {
  return text
    .replace(/(?<![  ])[  ]*\n[  ]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The words on one line. */
export const line = (element: Element | undefined, leaveOut?: Match): string | null => {
  if (element === undefined) return null
  const text = words(element, leaveOut).replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

/** The page's own source of what is inside an element, each element of `holes` replaced by what `fill` says. */
export function innerSource(
  page: Page,
  element: Element,
  holes: readonly Element[],
  fill: (hole: number) => string,
): string {
  const [from, to] = innerRange(page.source, element)
  let at = from
  let out = ''
  for (const [index, hole] of holes.entries()) {
    const start = hole.startIndex ?? at
    const end = (hole.endIndex ?? at) + 1
    if (start < at || end > to) continue
    out += page.source.slice(at, start) + fill(index)
    at = end
  }
  return out + page.source.slice(at, to)
}

function innerRange(source: string, element: Element): readonly [number, number] {
  const start = element.startIndex ?? 0
  const end = (element.endIndex ?? start) + 1
  const first = element.children[0]?.startIndex ?? end
  const closing = source.lastIndexOf('</', end - 1)
  const closed =
    closing >= first &&
    source.slice(closing + 2, closing + 2 + element.name.length).toLowerCase() === element.name
  return [first, closed ? closing : end]
}
