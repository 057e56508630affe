import { type Forum, transact, type Tx } from '../forum/kernel/forum.ts'
import { type Member, memberColumns } from '../forum/kernel/rows.ts'
import { type Viewer, viewerFor } from '../forum/kernel/viewing.ts'
import { describe } from '../forum/members/describing.ts'
import { nameForms } from '../forum/members/taking-names.ts'
import type { PlannedPerson, PlannedRole } from './content.ts'
import { PEOPLE } from './content/people.ts'
import { THREADS } from './content/threads.ts'
import { timesOf } from './scheduling.ts'

/** The members in the order in which they joined, and each as somebody who looks and writes. */
export type Cast = {
  readonly members: readonly CastMember[]
  readonly viewer: (key: string) => Promise<Viewer>
}

export type CastMember = {
  readonly key: string
  readonly member: Member
  readonly roles: readonly string[]
  readonly joinedAt: number
}

const rolesOf: Readonly<Record<PlannedRole, readonly string[]>> = {
  founder: ['admin', 'moderator', 'conductors'],
  conductor: ['moderator', 'conductors'],
}

const hour = 3_600_000
const day = 24 * hour

/** Makes the members. Nobody can sign in as one of them with a password: they have none. */
export async function plantPeople(forum: Forum, end: number): Promise<Cast> {
  const arriving = PEOPLE.map((person) => ({ person, joinedAt: joinedAt(person, end) })).toSorted(
    (one, other) => one.joinedAt - other.joinedAt,
  )
  const members = await transact(
    forum,
    async (tx) => {
      const ids = await roleIds(tx)
      const planted: CastMember[] = []
      for (const { person, joinedAt: at } of arriving) {
        const roles = person.role === undefined ? [] : rolesOf[person.role]
        const member = await plantPerson(tx, person, { joinedAt: at, end })
        for (const role of roles) await give(tx, member.id, ids.get(role) ?? 0)
        planted.push({ key: person.key, member, roles, joinedAt: at })
      }
      return planted
    },
    'structure',
  )
  for (const { member, key } of members) {
    const person = PEOPLE.find((one) => one.key === key)
    if (person !== undefined) await describe(forum, member, { ...person, language: '' })
  }
  return { members, viewer: viewers(forum, members) }
}

/** A day of the year that is theirs, or some hours before they first wrote. */
function joinedAt({ key, joined }: PlannedPerson, end: number): number {
  const seed = Buffer.from(key).reduce((sum, byte) => sum * 31 + byte, 7)
  const someday = Date.UTC(joined, 0, 1, 7) + (seed % 360) * day + (seed % 13) * hour
  const wrote = THREADS.flatMap((thread) => {
    const times = timesOf(thread, end)
    return thread.posts.flatMap(({ by }, i) => (by === key ? [times[i] ?? end] : []))
  })
  return Math.min(someday, Math.min(...wrote) - 3 * hour)
}

async function plantPerson(
  { db, record }: Tx,
  { key, name }: PlannedPerson,
  { joinedAt: joined, end }: { readonly joinedAt: number; readonly end: number },
): Promise<Member> {
  const lastHere = iso(end - (lastVisits[key] ?? 30) * hour)
  const member = await db
    .insertInto('member')
    .values({
      name,
      ...nameForms(name),
      joined_at: iso(joined),
      seen_at: lastHere,
      visit_started_at: lastHere,
      // Whoever looks in as a member finds something new, and not everything.
      read_through_at: lastHere,
    })
    .returning(memberColumns)
    .executeTakeFirstOrThrow()
  await record({ type: 'member.joined', memberId: member.id })
  return member
}

/** Hours since those were here whom one can look in as. */
const lastVisits: Readonly<Record<string, number>> = { mika: 21, ottilie: 6 }

async function roleIds({ db }: Tx): Promise<ReadonlyMap<string, number>> {
  const roles = await db.selectFrom('role').select(['id', 'key']).execute()
  return new Map(roles.map(({ id, key }) => [key, id]))
}

async function give({ db }: Tx, memberId: number, roleId: number): Promise<void> {
  await db.insertInto('member_role').values({ member_id: memberId, role_id: roleId }).execute()
}

function viewers(forum: Forum, members: readonly CastMember[]): Cast['viewer'] {
  const known = new Map<string, Promise<Viewer>>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const one = members.find((member) => member.key === key)
    if (one === undefined) throw new Error(`nobody in the demo is called ${key}`)
    const viewer = viewerFor(forum, one.member, one.roles)
    known.set(key, viewer)
    return viewer
  }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
