import { type Forum, transact, type Tx } from '../forum/kernel/forum.ts'
import type { PlannedPost, PlannedThread } from './content.ts'
import { BOARDS } from './content/boards.ts'
import { THREADS } from './content/threads.ts'
import type { PlacedPost } from './placing.ts'
import type { Cast, CastMember } from './planting-people.ts'
import { placeOf } from './replaying.ts'
import { timesOf } from './scheduling.ts'

type Kinds = ReadonlyMap<string, { readonly id: number; readonly weight: number }>
type Given = {
  readonly post_id: number
  readonly member_id: number
  readonly kind_id: number
  readonly reacted_at: string
}

/** SQLite takes 32,766 values in a statement; four to a row. */
const rowsAtOnce = 2000

/**
 * Gives the planned numbers of reactions, by members chosen alike each time, all in one transaction: thousands of
 * acts one by one would take longer than everything else.
 */
export async function plantReactions(
  forum: Forum,
  posts: ReadonlyMap<string, PlacedPost>,
  { cast, end }: { readonly cast: Cast; readonly end: number },
): Promise<void> {
  await transact(forum, async (tx) => {
    const kinds = await kindsOf(tx)
    const given: Given[] = []
    const scores = new Map<string, number>()
    for (const { thread, post, at, place } of reactedTo(posts, end)) {
      const crowd = shuffled(mayReactIn(thread, cast), place.id).filter(
        ({ key }) => key !== post.by,
      )
      for (const [i, kind] of kindsGiven(post).entries()) {
        const by = crowd[i]
        const known = kinds.get(kind)
        if (by === undefined || known === undefined)
          throw new Error(`no reaction ${kind} in ${thread.key}`)
        scores.set(post.by, (scores.get(post.by) ?? 0) + known.weight)
        given.push({
          post_id: place.id,
          member_id: by.member.id,
          kind_id: known.id,
          reacted_at: momentFor(by, at, { i, end }),
        })
      }
    }
    await save(tx, given, { cast, scores })
  })
}

function reactedTo(posts: ReadonlyMap<string, PlacedPost>, end: number) {
  return THREADS.flatMap((thread) => {
    const times = timesOf(thread, end)
    return thread.posts.flatMap((post, i) => {
      const place = posts.get(placeOf(thread.key, i + 1))
      return place === undefined ? [] : [{ thread, post, place, at: times[i] ?? end }]
    })
  })
}

/** `{ useful: 2, warm: 1 }` as useful, useful, warm. */
function kindsGiven({ reactions = {} }: PlannedPost): readonly string[] {
  return Object.entries(reactions).flatMap(([kind, count]) =>
    Array.from({ length: count }, () => kind),
  )
}

function mayReactIn({ board }: PlannedThread, { members }: Cast): readonly CastMember[] {
  const reserved = BOARDS.find(({ key }) => key === board)?.onlyFor
  return reserved === undefined ? members : members.filter(({ roles }) => roles.includes(reserved))
}

/** The same order each time for the same seed (a linear congruential generator; constants of Numerical Recipes). */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  let state = seed
  const drawn = items.map((item) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return { item, lot: state }
  })
  return drawn.toSorted((one, other) => one.lot - other.lot).map(({ item }) => item)
}

/** Some hours after the post, or after joining for those who came later; never in the future. */
function momentFor(
  { joinedAt }: CastMember,
  writtenAt: number,
  { i, end }: { readonly i: number; readonly end: number },
): string {
  const begins = Math.max(writtenAt, joinedAt)
  const at = Math.min(begins + (i * i + 1) * 17 * 60_000, begins + (end - begins) * 0.9)
  return new Date(at).toISOString()
}

async function kindsOf({ db }: Tx): Promise<Kinds> {
  const kinds = await db.selectFrom('reaction_kind').select(['id', 'key', 'weight']).execute()
  return new Map(kinds.map(({ id, key, weight }) => [key, { id, weight }]))
}

async function save(
  { db }: Tx,
  given: readonly Given[],
  { cast, scores }: { readonly cast: Cast; readonly scores: ReadonlyMap<string, number> },
): Promise<void> {
  for (let i = 0; i < given.length; i += rowsAtOnce) {
    await db
      .insertInto('reaction')
      .values(given.slice(i, i + rowsAtOnce))
      .execute()
  }
  for (const { key, member } of cast.members) {
    await db
      .updateTable('member')
      .set((row) => ({ score: row('score', '+', scores.get(key) ?? 0) }))
      .where('id', '=', member.id)
      .execute()
  }
}
