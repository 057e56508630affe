import { mayAdminister } from '../forum/boards/administering.ts'
import { type Forum, transact, type Tx } from '../forum/kernel/forum.ts'
import { demand } from '../forum/kernel/refusals.ts'
import type { Db, Instant, MailKind } from '../forum/kernel/rows.ts'
import type { Viewer } from '../forum/kernel/viewing.ts'
import { mailWork } from './consequences.ts'
import { readEvent } from './outbox.ts'

/** Work that failed until it was given up. */
export interface ParkedJob {
  readonly id: number
  /** The name of the consequence. */
  readonly consequence: string
  readonly parkedAt: Instant
  /** What was said of the last attempt, in one line. */
  readonly problem: string
  /** Of mail: which, to whom. */
  readonly mail: ParkedMail | null
}

export interface ParkedMail {
  readonly kind: MailKind
  readonly address: string
  readonly askedAt: Instant
  readonly member: { readonly id: number; readonly name: string } | null
}

/** Those named by their numbers, or all that were given up. */
export type Chosen = readonly number[] | 'all'

/** An administrator, or whoever gives commands on the server itself. What was given up names addresses and is for nobody else. */
export type Keeper = Viewer | 'operator'

function demandKeeper(keeper: Keeper): void {
  if (keeper !== 'operator') demand(mayAdminister(keeper))
}

/** What was given up, oldest first, and how much that is in all. */
export async function parkedJobs(
  db: Db,
  keeper: Keeper,
  most: number,
): Promise<{ readonly jobs: readonly ParkedJob[]; readonly total: number }> {
  demandKeeper(keeper)
  const parked = db.selectFrom('job').where('parked_at', 'is not', null)
  const jobs = await listed(db, (query) => query.limit(most))
  const { total } = await parked
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { jobs, total }
}

/** One of them, wherever it stands in the list; undefined when it was not given up. */
export async function parkedJob(
  db: Db,
  keeper: Keeper,
  id: number,
): Promise<ParkedJob | undefined> {
  demandKeeper(keeper)
  const [job] = await listed(db, (query) => query.where('id', '=', id))
  return job
}

const oldestFirst = (db: Db) =>
  db
    .selectFrom('job')
    .select(['id', 'consequence', 'event', 'parked_at', 'problem'])
    .where('parked_at', 'is not', null)
    .orderBy('parked_at')
    .orderBy('id')

async function listed(
  db: Db,
  which: (query: ReturnType<typeof oldestFirst>) => ReturnType<typeof oldestFirst>,
): Promise<readonly ParkedJob[]> {
  const rows = await which(oldestFirst(db)).execute()
  const mails = await mailsNamed(db, mailIdsIn(rows))
  return rows.map(({ id, consequence, event, parked_at, problem }) => ({
    id,
    consequence,
    parkedAt: parked_at ?? '',
    // A mail server's words may hold what moves a terminal's cursor.
    problem: (problem?.split('\n')[0] ?? '').replace(/\p{Cc}+/gu, ' '),
    mail: mails.get(mailIdIn(event)) ?? null,
  }))
}

/** Begins anew with what was given up; returns how much that is. */
export async function retryJobs(forum: Forum, keeper: Keeper, chosen: Chosen): Promise<number> {
  demandKeeper(keeper)
  const { length } = await transact(
    forum,
    ({ db, at }) =>
      db
        .updateTable('job')
        .set({ parked_at: null, attempts: 0, due_at: at, problem: null })
        .where('parked_at', 'is not', null)
        .$if(chosen !== 'all', (query) => query.where('id', 'in', idsOf(chosen)))
        .returning('id')
        .execute(),
    'nothing-shown',
  )
  if (length > 0) forum.wakeWorker()
  return length
}

/** Forgets mail that need not be sent any more; returns how much. Other work that failed is left: what it is for has to be done. */
export async function forgetMail(forum: Forum, keeper: Keeper, chosen: Chosen): Promise<number> {
  demandKeeper(keeper)
  return transact(
    forum,
    async (tx) => {
      const gone = await tx.db
        .deleteFrom('job')
        .where('parked_at', 'is not', null)
        .where('consequence', 'in', mailWork)
        .$if(chosen !== 'all', (query) => query.where('id', 'in', idsOf(chosen)))
        .returning('event')
        .execute()
      await forgetAddresses(tx, mailIdsIn(gone))
      return gone.length
    },
    'nothing-shown',
  )
}

/** So many values at most in one statement. */
const atOnce = 1000

async function forgetAddresses({ db }: Tx, mailIds: readonly number[]): Promise<void> {
  for (let from = 0; from < mailIds.length; from += atOnce) {
    const some = mailIds.slice(from, from + atOnce)
    await db.deleteFrom('mail').where('id', 'in', some).execute()
  }
}

/** No job has the number 0, and a list that is empty is no SQL. */
function idsOf(chosen: Chosen): readonly number[] {
  return chosen === 'all' ? [0] : [0, ...chosen]
}

async function mailsNamed(
  db: Db,
  mailIds: readonly number[],
): Promise<ReadonlyMap<number, ParkedMail>> {
  const rows = await db
    .selectFrom('mail')
    .leftJoin('member', 'member.id', 'mail.member_id')
    .select(['mail.id', 'mail.kind', 'mail.address', 'mail.asked_at', 'member_id', 'member.name'])
    .where('mail.id', 'in', [0, ...mailIds])
    .execute()
  return new Map(
    rows.map(({ id, kind, address, asked_at, member_id, name }) => {
      const member = member_id === null || name === null ? null : { id: member_id, name }
      return [id, { kind, address, askedAt: asked_at, member }]
    }),
  )
}

function mailIdsIn(jobs: readonly { readonly event: string }[]): readonly number[] {
  return jobs.map(({ event }) => mailIdIn(event)).filter((id) => id > 0)
}

/** 0 of what is no mail. */
function mailIdIn(event: string): number {
  const read = readEvent(event)
  return read.type === 'mail.asked' ? read.mailId : 0
}
