import { dirname, join } from 'node:path'

/** A file of the source, by its path from the root of the repository. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Rooms, ground floor first. A file imports from its own room or from a floor below. */
export const floors: readonly (readonly string[])[] = [
  ['src/lib'],
  ['src/lang'],
  ['src/db'],
  ['src/outside'],
  ['src/text'],
  ['src/forum/kernel'],
  ['src/forum/members'],
  ['src/forum/boards'],
  ['src/forum/threads'],
  ['src/forum/watching'],
  ['src/forum/posts'],
  ['src/forum/reactions', 'src/forum/reading', 'src/forum/claims'],
  ['src/forum/notifications', 'src/forum/search', 'src/importing'],
  ['src/demo'],
  ['src/worker'],
  ['src/web'],
  ['src/api'],
  ['src/config'],
  ['src/config.ts'],
  ['src/opening.ts'],
  ['src/main.ts'],
  ['src/cli'],
  ['src/start.ts'],
]

/** Doors kept shut although they lead downstairs. `but` names the files that have a key. */
const shut: readonly {
  readonly from: readonly string[]
  readonly to: RegExp
  readonly but?: RegExp
  readonly because: string
}[] = [
  {
    from: ['src/web', 'src/api', 'src/cli'],
    to: /^src\/db\//,
    but: /^src\/cli\/(doctor|backup|restore)/,
    because: 'doors ask the forum, not the database',
  },
  {
    from: ['src/forum', 'src/text', 'src/lib', 'src/importing', 'src/worker'],
    to: /^(fastify|@fastify\/)/,
    because: 'the forum does not know that it is on the web',
  },
  {
    from: ['src'],
    to: /^(node:https?|node:http2|undici)$/,
    but: /^src\/outside\//,
    because: 'only outside/ reaches the network',
  },
  {
    from: ['src/db/migrations'],
    to: /^(?!kysely$|src\/db\/ddl\.ts$|src\/db\/migrations\/)/,
    because: 'what a migration did must not change later',
  },
]

/** Words that may stand in few places only. */
const rareWords: readonly {
  readonly word: RegExp
  readonly only: RegExp
  readonly because: string
}[] = [
  {
    word: /\bprocess\.env\b/,
    only: /^src\/config\.ts$/,
    because: 'settings are read once, in config.ts',
  },
  {
    word: /dangerouslySetInnerHTML|\.innerHTML\b/,
    only: /^src\/(web\/ui\/raw\.tsx|client\/)/,
    because: 'raw HTML is printed in one place',
  },
  {
    word: /(?<![.\w])fetch\(/,
    only: /^src\/(outside|client)\//,
    because: 'only outside/ reaches the network',
  },
  {
    word: /\bsql\.raw\(/,
    only: /^src\/(forum\/kernel\/viewing\.ts$|db\/)/,
    because: 'a statement is never put together from text',
  },
  {
    word: /\b(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^`]*>)?`/,
    // The doctor looks at the database itself, below the forum.
    only: /^src\/(?!web\/|api\/|cli\/)|^src\/cli\/doctor\//,
    because: 'queries live in the rooms of the forum, doors ask those',
  },
  {
    word: /\bDate\.now\(\)|\bnew Date\(\)/,
    only: /^src\/(outside\/clock\.ts|db\/migrate\.ts|web\/app\.tsx|client\/|cli\/)/,
    because: 'the time comes from the forum, so that tests can set it',
  },
  {
    word: /^export default\b/m,
    only: /^$/,
    because: 'a thing has one name everywhere',
  },
]

const longest = 300

/** Everything that is built against the plan, as sentences. */
export function violations(files: readonly SourceFile[]): readonly string[] {
  const known = new Set(files.map(({ path }) => path))
  return files.flatMap((file) => [
    ...wrongPlace(file),
    ...(file.path.endsWith('.css') ? [] : [...wrongImports(file, known), ...wrongWords(file)]),
  ])
}

function wrongPlace({ path, text }: SourceFile): readonly string[] {
  const lines = text.trimEnd().split('\n').length
  return [
    ...(lines > longest && !isProse(path)
      ? [`${path} has ${lines} lines: it holds a second thing; name it`]
      : []),
    ...(/(^|\/)(utils?|helpers?|services?|common)(\/|\.tsx?$)/.test(path) && !isCatalogue(path)
      ? [`${path} is named for nothing: name the capability`]
      : []),
    ...(/(^|\/)index\.tsx?$/.test(path) ? [`${path} is a barrel: import the file itself`] : []),
    ...(/[A-Z_]/.test(path) ? [`${path} is not in kebab-case`] : []),
  ]
}

/** The demo's threads are as long as people write. */
function isProse(path: string): boolean {
  return path.startsWith('src/demo/content/')
}

/** `lang/en/common.ts` holds the words that every page has. */
function isCatalogue(path: string): boolean {
  return path.startsWith('src/lang/')
}

function wrongImports(file: SourceFile, known: ReadonlySet<string>): readonly string[] {
  const { path } = file
  return importsOf(file).flatMap((to) => {
    if (to.startsWith('src/') && !known.has(to)) return []
    const reason = refusedDoor(path, to) ?? (to.startsWith('src/') ? refusedFloor(path, to) : null)
    return reason === null ? [] : [`${path} must not import ${to}: ${reason}`]
  })
}

function refusedDoor(from: string, to: string): string | null {
  const door = shut.find(
    (one) =>
      one.from.some((room) => from.startsWith(`${room}/`)) &&
      one.to.test(to) &&
      one.but?.test(from) !== true &&
      // The list of migrations names them all.
      from !== 'src/db/migrations/all.ts',
  )
  return door?.because ?? null
}

function refusedFloor(from: string, to: string): string | null {
  // The browser's code is a country of its own: nothing goes in or out.
  if (isClient(from) || isClient(to)) {
    return isClient(from) && isClient(to) ? null : 'client/ stands alone'
  }
  const [own, other] = [roomOf(from), roomOf(to)]
  if (own === undefined) return `${from} is in no room: give it one in test/architecture/rules.ts`
  if (own === other) return null
  return floorOf(other) < floorOf(own) ? null : `${other ?? to} is not below ${own}`
}

function isClient(path: string): boolean {
  return path.startsWith('src/client/')
}

function roomOf(path: string): string | undefined {
  return floors.flat().find((room) => path === room || path.startsWith(`${room}/`))
}

function floorOf(room: string | undefined): number {
  if (room === undefined) return Number.POSITIVE_INFINITY
  return floors.findIndex((rooms) => rooms.includes(room))
}

function wrongWords({ path, text }: SourceFile): readonly string[] {
  return rareWords
    .filter(({ word, only }) => word.test(text) && !only.test(path))
    .map(({ word, because }) => `${path} says ${word.source}: ${because}`)
}

/** What a file imports: paths from the root for our own files, names for packages. */
function importsOf({ path, text }: SourceFile): readonly string[] {
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^'\n]+)'/g)
  return [...found].map(([, specifier = '']) =>
    specifier.startsWith('.') ? join(dirname(path), specifier) : specifier,
  )
}
