import { foldText } from '../../lib/folding-text.ts'
import { oneLine } from '../../lib/lines.ts'
import { slug } from '../../lib/slugs.ts'
import { mayAdminister } from '../boards/administering.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { hold } from '../kernel/holding.ts'
import type { Answer, Problem } from '../kernel/problems.ts'
import { demand, Refusal } from '../kernel/refusals.ts'
import type { Viewer } from '../kernel/viewing.ts'
import type { ReactionKind } from './kinds.ts'

/** A kind of reaction as an administrator describes it. The weight is what one of them adds to the author's score. */
export type KindDraft = Pick<ReactionKind, 'emoji' | 'name' | 'weight'>

export type KindProblem =
  | 'emoji-empty'
  | 'emoji-too-long'
  | 'name-empty'
  | 'name-too-long'
  | 'name-taken'
  | 'weight-out-of-range'

const longestName = 30
/** One reaction must not make or break a score. */
const heaviest = 10

export async function createKind(
  forum: Forum,
  viewer: Viewer,
  typed: KindDraft,
): Promise<Answer<{ readonly kind: ReactionKind }, KindProblem>> {
  demand(mayAdminister(viewer))
  const draft = tidy(typed)
  return transact(
    forum,
    async (tx) => {
      const kinds = await tx.db.selectFrom('reaction_kind').selectAll().execute()
      const problems = problemsOf(draft, kinds)
      if (problems.length > 0) return { ok: false, problems }
      const position = Math.max(0, ...kinds.map((kind) => kind.position)) + 1
      const kind = await tx.db
        .insertInto('reaction_kind')
        .values({ ...draft, key: freeKey(draft.name, kinds), position })
        .returningAll()
        .executeTakeFirstOrThrow()
      return { ok: true, kind }
    },
    'structure',
  )
}

/** Changes how a kind looks and what it weighs, also for the reactions already given: scores move with it. */
export async function changeKind(
  forum: Forum,
  viewer: Viewer,
  kindId: number,
  typed: KindDraft,
): Promise<Answer<object, KindProblem>> {
  demand(mayAdminister(viewer))
  const draft = tidy(typed)
  return transact(
    forum,
    async (tx) => {
      const [before] = await hold(tx, 'reaction_kind', [kindId])
      if (before === undefined) throw new Refusal('not-found')
      const kinds = await tx.db.selectFrom('reaction_kind').selectAll().execute()
      const others = kinds.filter(({ id }) => id !== kindId)
      const problems = problemsOf(draft, others)
      if (problems.length > 0) return { ok: false, problems }
      await tx.db.updateTable('reaction_kind').set(draft).where('id', '=', kindId).execute()
      await weighAgain(tx, kindId, draft.weight - before.weight)
      return { ok: true }
    },
    'structure',
  )
}

/** Takes a kind out of use, or back into it. Those given stay, count and show. */
export async function retireKind(
  forum: Forum,
  viewer: Viewer,
  kindId: number,
  retired = true,
): Promise<void> {
  demand(mayAdminister(viewer))
  await transact(
    forum,
    ({ db, at }) =>
      db
        .updateTable('reaction_kind')
        .set({ retired_at: retired ? at : null })
        .where('id', '=', kindId)
        .execute(),
    'structure',
  )
}

/** Puts kinds in this order. Those not named keep their position. */
export async function orderKinds(
  forum: Forum,
  viewer: Viewer,
  kindIds: readonly number[],
): Promise<void> {
  demand(mayAdminister(viewer))
  await transact(
    forum,
    async ({ db }) => {
      for (const [position, id] of kindIds.entries()) {
        await db.updateTable('reaction_kind').set({ position }).where('id', '=', id).execute()
      }
    },
    'structure',
  )
}

async function weighAgain({ db }: Tx, kindId: number, difference: number): Promise<void> {
  if (difference === 0) return
  const given = db
    .selectFrom('reaction')
    .innerJoin('post', 'post.id', 'reaction.post_id')
    .select(({ fn }) => ['post.author_id', fn.countAll<number>().as('count')])
    .where('reaction.kind_id', '=', kindId)
    // A claimed post may have one of the author's own, which counts nothing.
    .whereRef('post.author_id', '!=', 'reaction.member_id')
    .groupBy('post.author_id')
    .as('given')
  await db
    .updateTable('member')
    .from(given)
    .set((row) => ({
      score: row('member.score', '+', row('given.count', '*', difference)),
    }))
    .whereRef('member.id', '=', 'given.author_id')
    .execute()
}

function tidy({ emoji, name, weight }: KindDraft): KindDraft {
  return { emoji: oneLine(emoji), name: oneLine(name), weight }
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

function problemsOf(
  { emoji, name, weight }: KindDraft,
  others: readonly ReactionKind[],
): readonly Problem<KindProblem>[] {
  const problems: Problem<KindProblem>[] = []
  if (emoji === '') problems.push({ field: 'emoji', is: 'emoji-empty' })
  else if ([...graphemes.segment(emoji)].length > 1 || emoji.length > 40)
    problems.push({ field: 'emoji', is: 'emoji-too-long' })
  if (name === '') problems.push({ field: 'name', is: 'name-empty' })
  else if (name.length > longestName)
    problems.push({ field: 'name', is: 'name-too-long', limit: longestName })
  else if (others.some((other) => foldText(other.name) === foldText(name)))
    problems.push({ field: 'name', is: 'name-taken' })
  if (!Number.isInteger(weight) || Math.abs(weight) > heaviest)
    problems.push({ field: 'weight', is: 'weight-out-of-range', limit: heaviest })
  return problems
}

function freeKey(name: string, others: readonly ReactionKind[]): string {
  // The key stands in addresses that other programs call.
  const wanted = /^[a-z\d-]+$/.test(slug(name)) ? slug(name) : 'reaction'
  for (let n = 1; ; n++) {
    const key = n === 1 ? wanted : `${wanted}-${n}`
    if (!others.some((other) => other.key === key)) return key
  }
}
