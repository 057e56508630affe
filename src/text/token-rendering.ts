import type { MarkdownIt } from 'markdown-it'

import { budgetOf, highlight } from './highlighting.ts'
import { contextOf } from './parsing-context.ts'

/** How tokens become HTML where markdown-it's own way does not fit a page with many posts and a strict content policy. */
export function useTokenRendering(md: MarkdownIt): void {
  const { escapeHtml, unescapeAll } = md.utils
  const rules = md.renderer.rules
  rules['fence'] = (tokens, i, _options, env) => {
    const { content, info } = tokens[i] ?? { content: '', info: '' }
    const language = /^\S*/.exec(unescapeAll(info).trim())?.[0] ?? ''
    const code = highlight(content, language, budgetOf(contextOf(env))) ?? escapeHtml(content)
    return codeBlock(code, language)
  }
  rules['code_block'] = (tokens, i) => codeBlock(escapeHtml(tokens[i]?.content ?? ''), '')
  // A wide table scrolls by itself, and who has only a keyboard must be able to scroll it.
  rules['table_open'] = () => '<div class="table" tabindex="0"><table>\n'
  rules['table_close'] = () => '</table></div>\n'
  rules['spoiler_block_open'] = (tokens, i, _options, env) => {
    const title = tokens[i]?.info ?? ''
    const label = title === '' ? contextOf(env).labels.spoiler : title
    return `<details class="spoiler"><summary dir="auto">${escapeHtml(label)}</summary>\n`
  }
  rules['spoiler_block_close'] = () => '</details>\n'
}

function codeBlock(code: string, language: string): string {
  const className = /^[\p{L}\p{N}_+#.-]{1,40}$/u.test(language)
    ? ` class="language-${language}"`
    : ''
  return `<pre dir="ltr" tabindex="0"><code${className}>${code}</code></pre>\n`
}
