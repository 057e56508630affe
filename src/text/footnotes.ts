import Markdown, {
  type MarkdownIt,
  type RendererRule,
  type StateCore,
  type Token,
} from 'markdown-it'
import footnotes from 'markdown-it-footnote'

import { contextOf } from './parsing-context.ts'

type Note = {
  readonly label?: string
  readonly count?: number
  readonly content?: string
  readonly tokens?: Token[]
}

/** Footnotes `[^1]` and `^[in place]`, with ids that are the post's own and in time linear in their number. */
export function useFootnotes(md: MarkdownIt): void {
  md.use(footnotes)
  md.core.ruler.at('footnote_tail', placeNotes)
  Object.assign(md.renderer.rules, renderingRules(md.utils.escapeHtml))
}

/** Moves the notes from where they were written to the end of the post, in the order they are referred to. */
function placeNotes(state: StateCore): void {
  const written = takeNotes(state)
  const notes = listOf(state.env['footnotes'])
  if (notes.length === 0) return
  state.tokens.push(new Markdown.Token('footnote_block_open', '', 1))
  notes.forEach((note, id) => {
    state.tokens.push(marker('footnote_open', id, 0))
    const words =
      note.tokens === undefined
        ? written.get(note.label ?? '')
        : inParagraph(note.tokens, note.content)
    for (const token of words ?? []) state.tokens.push(token)
    const last = state.tokens.at(-1)?.type === 'paragraph_close' ? state.tokens.pop() : undefined
    for (let time = 0; time < Math.max(1, note.count ?? 1); time++) {
      state.tokens.push(marker('footnote_anchor', id, time))
    }
    if (last !== undefined) state.tokens.push(last)
    state.tokens.push(new Markdown.Token('footnote_close', '', -1))
  })
  state.tokens.push(new Markdown.Token('footnote_block_close', '', -1))
}

function takeNotes(state: StateCore): Map<string, Token[]> {
  const notes = new Map<string, Token[]>()
  let current: Token[] | undefined
  const rest: Token[] = []
  for (const token of state.tokens) {
    if (token.type === 'footnote_reference_open') {
      current = []
      notes.set(String(token.meta?.['label']), current)
    } else if (token.type === 'footnote_reference_close') current = undefined
    else (current ?? rest).push(token)
  }
  state.tokens = rest
  return notes
}

function listOf(footnoteState: unknown): readonly Note[] {
  return hasList(footnoteState) ? footnoteState.list : []
}

function hasList(state: unknown): state is { readonly list: readonly Note[] } {
  return typeof state === 'object' && state !== null && 'list' in state && Array.isArray(state.list)
}

function inParagraph(children: Token[], content = ''): readonly Token[] {
  const inline = new Markdown.Token('inline', '', 0)
  inline.children = children
  inline.content = content
  return [
    new Markdown.Token('paragraph_open', 'p', 1),
    inline,
    new Markdown.Token('paragraph_close', 'p', -1),
  ]
}

function marker(type: string, id: number, subId: number): Token {
  const token = new Markdown.Token(type, '', type === 'footnote_open' ? 1 : 0)
  token.meta = { id, subId }
  return token
}

function renderingRules(escapeHtml: (text: string) => string): Record<string, RendererRule> {
  return {
    footnote_ref: (tokens, i, _options, env) => {
      const { prefix } = contextOf(env)
      const number = numberOf(tokens[i])
      return `<sup><a href="#${prefix}fn${number}" id="${prefix}fnref${number}${timesOf(tokens[i])}" class="footnote">${number}</a></sup>`
    },
    footnote_block_open: () => '<ol class="footnotes" dir="auto">\n',
    footnote_block_close: () => '</ol>\n',
    footnote_open: (tokens, i, _options, env) =>
      `<li id="${contextOf(env).prefix}fn${numberOf(tokens[i])}" dir="auto">`,
    footnote_close: () => '</li>\n',
    footnote_anchor: (tokens, i, _options, env) => {
      const { prefix, labels } = contextOf(env)
      const target = `${prefix}fnref${numberOf(tokens[i])}${timesOf(tokens[i])}`
      return ` <a href="#${target}" class="footnote-back" aria-label="${escapeHtml(labels.backToText)}">\u21a9\ufe0e</a>`
    },
  }
}

function numberOf(token: Token | undefined): number {
  return Number(token?.meta?.['id'] ?? 0) + 1
}

/** A note can be referred to several times; each place has its own id. */
function timesOf(token: Token | undefined): string {
  const times = Number(token?.meta?.['subId'] ?? 0)
  return times === 0 ? '' : `-${times + 1}`
}
