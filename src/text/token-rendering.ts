import type { MarkdownIt, RendererRule, Token } from 'markdown-it'

import { highlight } from './highlighting.ts'
import { contextOf } from './parsing-context.ts'

/** How tokens become HTML where markdown-it's own way does not fit a page with many posts and a strict content policy. */
export function useTokenRendering(md: MarkdownIt): void {
  const { escapeHtml, unescapeAll } = md.utils
  const rules = md.renderer.rules
  rules['fence'] = (tokens, i) => {
    const { content, info } = tokens[i] ?? { content: '', info: '' }
    return codeBlock(content, /^\S*/.exec(unescapeAll(info).trim())?.[0] ?? '', escapeHtml)
  }
  rules['code_block'] = (tokens, i) => codeBlock(tokens[i]?.content ?? '', '', escapeHtml)
  // A wide table scrolls by itself, and who has only a keyboard must be able to scroll it.
  rules['table_open'] = () => '<div class="table" tabindex="0"><table>\n'
  rules['table_close'] = () => '</table></div>\n'
  rules['spoiler_block_open'] = (tokens, i, _options, env) => {
    const title = tokens[i]?.info ?? ''
    const label = title === '' ? contextOf(env).labels.spoiler : title
    return `<details class="spoiler"><summary dir="auto">${escapeHtml(label)}</summary>\n`
  }
  rules['spoiler_block_close'] = () => '</details>\n'
  Object.assign(rules, footnoteRules(escapeHtml))
}

function codeBlock(
  content: string,
  language: string,
  escapeHtml: (text: string) => string,
): string {
  const code = highlight(content, language) ?? escapeHtml(content)
  const className = /^[\p{L}\p{N}_+#.-]{1,40}$/u.test(language)
    ? ` class="language-${language}"`
    : ''
  return `<pre dir="ltr" tabindex="0"><code${className}>${code}</code></pre>\n`
}

function footnoteRules(escapeHtml: (text: string) => string): Record<string, RendererRule> {
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
