import { type Forum, transact, type Tx } from '../forum/kernel/forum.ts'
import { settingsOf } from '../forum/kernel/settings.ts'
import { languageNamed } from '../lang/languages.ts'
import { translator } from '../lang/translate.ts'
import type { ThreadRecord } from './records.ts'

/** Finds or makes the board of each thread, under one board for everything imported (or under `underBoardId`). Ids in the order of the threads. */
export async function placeBoards(
  forum: Forum,
  threads: readonly Pick<ThreadRecord, 'site' | 'boards'>[],
  underBoardId: number | null,
): Promise<readonly number[]> {
  const paths = threads.map((thread) =>
    [thread.site ?? '', ...thread.boards].filter((part) => part !== ''),
  )
  const distinct = [...new Map(paths.map((path) => [keyOf(path), path])).values()]
  const known = new Map(
    (await forum.db.selectFrom('origin_board').selectAll().execute()).map(
      ({ origin_key, board_id }) => [origin_key, board_id],
    ),
  )
  const fixed = underBoardId === null ? known : new Map([...known, [keyOf([]), underBoardId]])
  const missing = distinct.filter((path) => !fixed.has(keyOf(path)))
  if (missing.length === 0 && fixed.has(keyOf([])))
    return paths.map((path) => fixed.get(keyOf(path)) ?? 0)
  const title = await archiveTitle(forum)
  const all = await transact(
    forum,
    async (tx) => {
      const placed = new Map(fixed)
      for (const path of [[], ...missing]) await placePath(tx, placed, path, title)
      return placed
    },
    'structure',
  )
  return paths.map((path) => all.get(keyOf(path)) ?? 0)
}

/** Board names hold slashes and arrows, but no line breaks. */
const keyOf = (path: readonly string[]): string => path.join('\n')

async function placePath(
  tx: Tx,
  placed: Map<string, number>,
  path: readonly string[],
  archive: string,
): Promise<number> {
  const here = placed.get(keyOf(path))
  if (here !== undefined) return here
  const name = path.at(-1)
  const parent = name === undefined ? null : await placePath(tx, placed, path.slice(0, -1), archive)
  const { id } = await tx.db
    .insertInto('board')
    .values({
      parent_id: parent,
      title: (name ?? archive).slice(0, 100),
      position: await nextPosition(tx, parent),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('origin_board')
    .values({ origin_key: keyOf(path), board_id: id })
    .execute()
  placed.set(keyOf(path), id)
  return id
}

async function nextPosition(tx: Tx, parent: number | null): Promise<number> {
  const { last } = await tx.db
    .selectFrom('board')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('parent_id', parent === null ? 'is' : '=', parent)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

async function archiveTitle(forum: Forum): Promise<string> {
  const { language } = await settingsOf(forum)
  return translator(languageNamed(language) ?? 'en')('importing.archive')
}
