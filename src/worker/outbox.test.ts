import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum, type TestForum } from '../../test/forum.ts'
import { systemClock } from '../outside/clock.ts'
import type { Facts } from '../outside/log.ts'
import { drainLane, drainOutbox } from './outbox.ts'

const leave = (forum: TestForum, consequence: string, more: object = {}) =>
  forum.writer.run((db) =>
    db
      .insertInto('job')
      .values({ consequence, event: '{"type":"words.censored"}', due_at: forum.now(), ...more })
      .execute(),
  )

const jobsOf = ({ db }: TestForum) => db.selectFrom('job').selectAll().orderBy('id').execute()

for (const slow of ['renderPostsAgain', 'sendMail']) {
  const what = `${slow} keeps no short job waiting, not even one that comes later`
  test(what, { timeout: 20_000 }, async (t) => {
    const forum = await openForum(t)
    const order: string[] = []
    const shortDone = Promise.withResolvers<undefined>()
    const table = {
      'words.censored': {
        [slow]: async () => {
          await leave(forum, 'quick')
          await shortDone.promise
          order.push('slow')
        },
        quick: async () => {
          order.push('short')
          if (order.length === 2) shortDone.resolve(undefined)
        },
      },
    }
    const work = { table, leaseMs: 60_000 }
    await leave(forum, 'quick')
    await leave(forum, slow)
    const all = drainOutbox(forum, work)
    while (order.length < 2) {
      await drainLane(forum, 'short', work)
      await new Promise((resume) => setTimeout(resume, 5))
    }
    await all
    assert.deepEqual(order, ['short', 'short', 'slow'])
    assert.deepEqual(await jobsOf(forum), [])
  })
}

test('a job that runs longer than its lease stays its worker’s', async (t) => {
  const forum = { ...(await openForum(t)), now: systemClock }
  let runs = 0
  const table = {
    'words.censored': {
      renderPostsAgain: async () => {
        runs++
        await new Promise((resolve) => setTimeout(resolve, 900))
      },
    },
  }
  const work = { table, leaseMs: 300 }
  await leave(forum, 'renderPostsAgain')
  const first = drainOutbox(forum, work)
  await new Promise((resolve) => setTimeout(resolve, 600))
  assert.equal(await drainOutbox(forum, work), 0)
  assert.equal(await first, 1)
  assert.equal(runs, 1)
})

test('each failure of a job is logged, the last one as such', async (t) => {
  const forum = await openForum(t)
  const heard: unknown[] = []
  const note = (level: string) => (facts: Facts) =>
    void heard.push([level, facts['consequence'], facts['attempts'], String(facts['problem'])])
  const log = { info: note('info'), warn: note('warn'), error: note('error') }
  const table = { 'words.censored': { breaks: () => Promise.reject(new Error('no room')) } }
  await leave(forum, 'breaks')
  await leave(forum, 'breaks', { attempts: 7 })
  await drainLane(forum, 'short', { table, leaseMs: 60_000 }, { log })
  assert.deepEqual(heard, [
    ['warn', 'breaks', 1, 'Error: no room'],
    ['error', 'breaks', 8, 'Error: no room'],
  ])
})

test('a job of a name that nothing has is a fault, and says so', async (t) => {
  const forum = await openForum(t)
  await leave(forum, 'of a version to come')
  await leave(forum, 'indexPost', { event: '{"type":"thread.sung"}' })
  assert.equal(await drainOutbox(forum), 0)
  const [unknown, unheard] = await jobsOf(forum)
  assert.match(unknown?.problem ?? '', /nothing here is called of a version to come/)
  assert.match(unheard?.problem ?? '', /follows from thread\.sung/)
})

test('a job that killed its process each time is parked, and those taken with it are done', async (t) => {
  const forum = await openForum(t)
  const died = { leased_until: '2020-01-01T00:00:00.000Z' }
  await leave(forum, 'killer', { ...died, attempts: 8 })
  await leave(forum, 'renderPostsAgain', { ...died, attempts: 1 })
  let ran = 0
  const count = async () => void ran++
  const table = { 'words.censored': { killer: count, renderPostsAgain: count } }
  assert.equal(await drainOutbox(forum, { table, leaseMs: 60_000 }), 1)
  assert.equal(ran, 1)
  const [left, ...others] = await jobsOf(forum)
  assert.equal(left?.consequence, 'killer')
  assert.equal(left?.parked_at, forum.now())
  assert.match(left?.problem ?? '', /process ended/)
  assert.deepEqual(others, [])
})
