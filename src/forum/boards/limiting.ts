import { longestSource } from '../../text/rendering.ts'
import type { Forum } from '../kernel/forum.ts'
import type { Answer, Problem } from '../kernel/problems.ts'
import { demand } from '../kernel/refusals.ts'
import { changeSettings, type Settings } from '../kernel/settings.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { mayAdminister } from './administering.ts'

export type Limit = {
  [Key in keyof Settings]: Settings[Key] extends number ? Key : never
}[keyof Settings]
export type Limits = Pick<Settings, Limit>
export type LimitProblem = 'limit-not-whole' | 'limit-too-small' | 'limit-too-large'

const tenYears = 87_600

/** The least and the most of each. No limit may shut out everybody, least of all the administrator who would undo it. */
export const limitBounds: Readonly<Record<Limit, readonly [least: number, most: number]>> = {
  postsPerMinute: [1, 600],
  threadsPerHour: [1, 1_000],
  searchesPerMinute: [1, 1_000],
  ownEditHours: [0, tenYears],
  ownRemovalHours: [0, tenYears],
  // What is longer is not rendered.
  longestPost: [500, longestSource],
  longestTitle: [20, 300],
  joinsPerHour: [1, 1_000],
  signInsPerFiveMinutes: [3, 1_000],
  signInsPerAccountHour: [3, 1_000],
  apiRequestsPerFiveMinutes: [1, 100_000],
}

/** Says how much, how often and how long. A limit that is no whole number is NaN. */
export async function setLimits(
  forum: Forum,
  viewer: Viewer,
  limits: Limits,
): Promise<Answer<object, LimitProblem>> {
  demand(mayAdminister(viewer))
  const problems = limitNames.flatMap((name) => problemOf(name, limits[name]))
  if (problems.length > 0) return { ok: false, problems }
  await changeSettings(forum, limits)
  return { ok: true }
}

export const limitNames = Object.keys(limitBounds).filter(isLimit)

export function isLimit(name: string): name is Limit {
  return Object.hasOwn(limitBounds, name)
}

function problemOf(field: Limit, value: number): readonly Problem<LimitProblem>[] {
  const [least, most] = limitBounds[field]
  if (!Number.isInteger(value)) return [{ field, is: 'limit-not-whole' }]
  if (value < least) return [{ field, is: 'limit-too-small', limit: least }]
  return value > most ? [{ field, is: 'limit-too-large', limit: most }] : []
}
