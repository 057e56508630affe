import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { openForum, type TestForum } from '../../test/forum.ts'
import { openMailbox } from '../../test/mailbox.ts'
import { transact } from '../forum/kernel/forum.ts'
import { Refusal } from '../forum/kernel/refusals.ts'
import { askForMail } from '../forum/members/asking-for-mail.ts'
import { forgetMail, parkedJob, parkedJobs, retryJobs } from './parked.ts'

/** Two mails to Ada and one piece of other work that nothing can do, all given up. */
async function givenUp(t: TestContext) {
  const box = await openMailbox(t)
  const forum = await openForum(t, box.mailer)
  await transact(forum, async (tx) => {
    const to = { memberId: forum.ada.id, address: 'ada@example.org' }
    await askForMail(tx, 'email-changed', to)
    await askForMail(tx, 'password-changed', to)
    const event = '{"type":"words.censored"}'
    await tx.db.insertInto('job').values({ consequence: 'sing', event, due_at: tx.at }).execute()
  })
  box.refuse(16)
  for (let hour = 0; hour < 9; hour++) {
    await forum.settle()
    forum.setNow(new Date(Date.parse(forum.now()) + 3_600_000 * 3).toISOString())
  }
  return { forum, box }
}

const mailRows = ({ db }: TestForum) => db.selectFrom('mail').select('kind').execute()

test('mail that no server took is listed with to whom, why and since when', async (t) => {
  const { forum } = await givenUp(t)
  const { jobs, total } = await parkedJobs(forum.db, 'operator', 10)
  const ada = { id: forum.ada.id, name: 'Ada' }
  assert.equal(total, 3)
  assert.deepEqual(
    jobs.map(({ consequence, mail }) => [consequence, mail?.kind, mail?.address, mail?.member]),
    [
      ['sendMail', 'email-changed', 'ada@example.org', ada],
      ['sendMail', 'password-changed', 'ada@example.org', ada],
      ['sing', undefined, undefined, undefined],
    ],
  )
  const [first] = jobs
  assert.match(String(first?.problem), /the mailbox is full$/)
  assert.match(String(first?.parkedAt), /^2026-11-23T/)
  assert.deepEqual(await parkedJobs(forum.db, 'operator', 1), { jobs: [first], total: 3 })
})

test('it is sent again once, one of it or all, and what is not done now is parked again', async (t) => {
  const { forum, box } = await givenUp(t)
  const [first] = (await parkedJobs(forum.db, 'operator', 10)).jobs
  assert.equal(await retryJobs(forum, 'operator', [first?.id ?? 0]), 1)
  assert.equal(await retryJobs(forum, 'operator', [first?.id ?? 0, 99]), 0)
  await forum.settle()
  await forum.settle()
  assert.deepEqual(
    box.received.map(({ to }) => to),
    [['ada@example.org']],
  )
  assert.equal(await retryJobs(forum, 'operator', 'all'), 2)
  await forum.settle()
  assert.equal(box.received.length, 2)
  assert.deepEqual(await mailRows(forum), [])
  assert.equal((await parkedJobs(forum.db, 'operator', 10)).total, 0)
  const [left] = await forum.db.selectFrom('job').select(['attempts', 'problem']).execute()
  assert.equal(left?.attempts, 1)
  assert.match(left?.problem ?? '', /nothing here is called sing/)
})

test('mail can be forgotten with the address in it, other work cannot', async (t) => {
  const { forum, box } = await givenUp(t)
  const [first] = (await parkedJobs(forum.db, 'operator', 10)).jobs
  assert.equal(await forgetMail(forum, 'operator', [first?.id ?? 0]), 1)
  assert.deepEqual(
    (await mailRows(forum)).map(({ kind }) => kind),
    ['password-changed'],
  )
  assert.equal(await forgetMail(forum, 'operator', 'all'), 1)
  assert.deepEqual(await mailRows(forum), [])
  assert.deepEqual(
    (await parkedJobs(forum.db, 'operator', 10)).jobs.map(({ consequence }) => consequence),
    ['sing'],
  )
  await retryJobs(forum, 'operator', 'all')
  await forum.settle()
  assert.deepEqual(box.received, [])
})

test('only administrators see it or do anything about it', async (t) => {
  const { forum } = await givenUp(t)
  const mo = await forum.viewer(forum.mo)
  const no = new Refusal('administrators-only')
  await assert.rejects(parkedJobs(forum.db, mo, 10), no)
  await assert.rejects(parkedJob(forum.db, mo, 1), no)
  await assert.rejects(retryJobs(forum, mo, 'all'), no)
  await assert.rejects(forgetMail(forum, mo, 'all'), no)
  assert.equal((await parkedJobs(forum.db, await forum.viewer(forum.root), 10)).total, 3)
})
