import { dirname, join, normalize } from 'node:path'

/** A Markdown file, by its path from the root of the repository. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** What is wrong with the documentation, as sentences. `exists` answers for any file or folder of the repository. */
export function documentationProblems(
  pages: readonly Page[],
  exists: (path: string) => boolean,
): readonly string[] {
  return [
    ...pages.flatMap((page) => [
      ...deadLinks(page, pages, exists),
      ...deadNames(page, exists),
      ...deadCommands(page, exists),
    ]),
    ...decisionProblems(pages),
  ]
}

/** `[words](path#heading)`: the file must exist, and the heading stand in it. */
function deadLinks(
  page: Page,
  pages: readonly Page[],
  exists: (path: string) => boolean,
): string[] {
  const links = withoutCode(page.text).matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)
  return [...links].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return []
    const [file = '', heading] = target.split('#')
    const path = file === '' ? page.path : normalize(join(dirname(page.path), file))
    if (!exists(path)) return [`${page.path} links to ${target}, which does not exist`]
    const linked = pages.find((other) => other.path === path)
    if (heading === undefined || linked === undefined) return []
    return headingsOf(linked).includes(heading)
      ? []
      : [`${page.path} links to ${target}, but that page has no such heading`]
  })
}

/** A path of ours named anywhere (`src/forum/posts/replying.ts`) must exist: pages are read beside the code. */
function deadNames({ path, text }: Page, exists: (path: string) => boolean): string[] {
  const named = text.matchAll(/(?<![\w./-])(?:src|bin|test|docs|bench)\/[\w./-]*[\w/]/g)
  return [...named]
    .map(([name]) => name)
    .filter((name) => !exists(name.replace(/\/$/, '')))
    .map((name) => `${path} names ${name}, which does not exist`)
}

/** A command the reader is told to type must be one that package.json has. */
function deadCommands({ path, text }: Page, exists: (path: string) => boolean): string[] {
  return [...text.matchAll(/\bnpm run ([\w:-]+)/g)]
    .map(([, script = '']) => script)
    .filter((script) => !exists(`npm run ${script}`))
    .map((script) => `${path} says npm run ${script}, which package.json does not have`)
}

const decision = /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/

/** Decisions are numbered without gaps, say their number in their title, and are referred to by numbers that exist. */
function decisionProblems(pages: readonly Page[]): string[] {
  const numbers = pages.flatMap(({ path }) => decision.exec(path)?.[1] ?? []).toSorted()
  const gaps = numbers.filter((number, index) => Number(number) !== index + 1)
  const dead = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\bADR (\d{4})\b/g)]
      .filter(([, number = '']) => !numbers.includes(number))
      .map(([name]) => `${path} refers to ${name}, which does not exist`),
  )
  const untitled = pages
    .filter(({ path, text }) => {
      const number = decision.exec(path)?.[1]
      return number !== undefined && !text.startsWith(`# ${number} `)
    })
    .map(({ path }) => `${path} does not begin with its number`)
  return [...gaps.map((number) => `docs/adr/${number} is out of order`), ...dead, ...untitled]
}

/** GitHub's names for headings. */
function headingsOf({ text }: Page): readonly string[] {
  return [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  )
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '')
}
