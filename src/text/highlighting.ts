import { isNativeError } from 'node:util/types'
import { createContext, Script } from 'node:vm'

import type { LanguageFn } from 'highlight.js'
import highlighter from 'highlight.js/lib/core'
import bash from 'highlight.js/lib/languages/bash'
import c from 'highlight.js/lib/languages/c'
import cpp from 'highlight.js/lib/languages/cpp'
import csharp from 'highlight.js/lib/languages/csharp'
import css from 'highlight.js/lib/languages/css'
import diff from 'highlight.js/lib/languages/diff'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import go from 'highlight.js/lib/languages/go'
import ini from 'highlight.js/lib/languages/ini'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import kotlin from 'highlight.js/lib/languages/kotlin'
import lua from 'highlight.js/lib/languages/lua'
import makefile from 'highlight.js/lib/languages/makefile'
import markdown from 'highlight.js/lib/languages/markdown'
import nginx from 'highlight.js/lib/languages/nginx'
import perl from 'highlight.js/lib/languages/perl'
import php from 'highlight.js/lib/languages/php'
import powershell from 'highlight.js/lib/languages/powershell'
import python from 'highlight.js/lib/languages/python'
import ruby from 'highlight.js/lib/languages/ruby'
import rust from 'highlight.js/lib/languages/rust'
import sql from 'highlight.js/lib/languages/sql'
import swift from 'highlight.js/lib/languages/swift'
import typescript from 'highlight.js/lib/languages/typescript'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'

/** The languages people paste into forums, each set up when first met, with the names it goes by. */
const languages: readonly (readonly [LanguageFn, string, ...string[]])[] = [
  [bash, 'bash', 'sh', 'shell', 'zsh', 'console'],
  [c, 'c', 'h'],
  [cpp, 'cpp', 'c++', 'cc', 'hpp'],
  [csharp, 'csharp', 'cs', 'c#'],
  [css, 'css'],
  [diff, 'diff', 'patch'],
  [dockerfile, 'dockerfile', 'docker'],
  [go, 'go', 'golang'],
  [ini, 'ini', 'toml', 'conf'],
  [java, 'java'],
  [javascript, 'javascript', 'js', 'jsx', 'mjs'],
  [json, 'json', 'jsonc'],
  [kotlin, 'kotlin', 'kt'],
  [lua, 'lua'],
  [makefile, 'makefile', 'make'],
  [markdown, 'markdown', 'md'],
  [nginx, 'nginx'],
  [perl, 'perl', 'pl'],
  [php, 'php'],
  [powershell, 'powershell', 'ps1'],
  [python, 'python', 'py'],
  [ruby, 'ruby', 'rb'],
  [rust, 'rust', 'rs'],
  [sql, 'sql'],
  [swift, 'swift'],
  [typescript, 'typescript', 'ts', 'tsx'],
  [xml, 'xml', 'html', 'svg', 'xhtml'],
  [yaml, 'yaml', 'yml'],
]

/** Longer code is shown without colours. */
const longestCode = 12_000

const known = new Map(
  languages.flatMap(([define, ...names]) => names.map((name) => [name, define] as const)),
)

/** Time that colouring the code of one post may still take. */
export type HighlightingBudget = { milliseconds: number }

const budgets = new WeakMap<object, HighlightingBudget>()

/** The budget of one post, known by the object its rendering shares; honest code of the greatest length takes a tenth of it, which leaves room on a busy machine. */
export function budgetOf(rendering: object): HighlightingBudget {
  const budget = budgets.get(rendering) ?? { milliseconds: 150 }
  budgets.set(rendering, budget)
  return budget
}

/** HTML of code with `<span class="hljs-…">` around what the language knows; undefined when the language is unknown, the code too long or the time used up. */
export function highlight(
  code: string,
  language: string,
  budget: HighlightingBudget,
): string | undefined {
  const name = language.toLowerCase()
  const define = known.get(name)
  if (define === undefined || code.length > longestCode || budget.milliseconds < 1) return undefined
  prepare(name, define)
  const start = performance.now()
  const html = withinTime(Math.ceil(budget.milliseconds), () => {
    return highlighter.highlight(code, { language: name, ignoreIllegals: true }).value
  })
  budget.milliseconds -= performance.now() - start
  return html
}

/** Grammars are put together before the time runs: one that was interrupted in that would stay half done. */
function prepare(name: string, define: LanguageFn): void {
  if (highlighter.getLanguage(name) !== undefined) return
  highlighter.registerLanguage(name, define)
  highlighter.highlight('', { language: name })
  if (define !== xml && define !== markdown) return
  prepare('xml', xml)
  prepare('css', css)
  prepare('javascript', javascript)
}

/** The grammars are full of expressions that backtrack (twelve thousand dollar signs keep the one of Java busy for seven seconds), and only the engine itself can stop one. */
const bounded = new Script('run()')
const sandbox: { run: () => void } = { run: () => undefined }
createContext(sandbox)

function withinTime(timeout: number, work: () => string): string | undefined {
  let done: string | undefined
  sandbox.run = () => {
    done = work()
  }
  try {
    bounded.runInContext(sandbox, { timeout })
  } catch (error) {
    if (!(isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'))
      throw error
    return undefined
  }
  return done
}
