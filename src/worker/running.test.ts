import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { openForum } from '../../test/forum.ts'
import { type Forum, transact } from '../forum/kernel/forum.ts'
import { noLog } from '../outside/log.ts'
import { newBell, startWorker } from './running.ts'
import { timetable } from './timetable.ts'

test('a bell rung while nobody listened is heard by the next who does, once', async () => {
  const bell = newBell()
  bell.ring()
  bell.ring()
  await bell.heard(60_000)
  const begun = performance.now()
  await bell.heard(20)
  assert.ok(performance.now() - begun >= 15)
})

test('the worker does what is waiting when it starts, and stops when told', async (t) => {
  const forum = await openForum(t)
  await forum.writer.run((db) =>
    db
      .insertInto('job')
      .values({
        consequence: 'renderPostsAgain',
        event: '{"type":"words.censored"}',
        due_at: forum.now(),
      })
      .execute(),
  )
  const worker = startWorker(forum, newBell(), noLog)
  const jobs = () => forum.db.selectFrom('job').selectAll().execute()
  for (let tries = 0; (await jobs()).length > 0 && tries < 200; tries++) await pause(10)
  await worker.stop()
  assert.deepEqual(await jobs(), [])
})

test('told to stop, the worker finishes what is in hand and leaves the rest as it was', async (t) => {
  const forum = await openForum(t)
  const waiting = (consequence: string, count: number) =>
    Array.from({ length: count }, () => ({
      consequence,
      event: '{"type":"words.censored"}',
      due_at: forum.now(),
    }))
  await forum.writer.run((db) =>
    db
      .insertInto('job')
      .values([...waiting('quick', 120), ...waiting('renderPostsAgain', 3)])
      .execute(),
  )
  const begun = Promise.withResolvers<undefined>()
  let [ran, steps] = [0, 0]
  const table = {
    'words.censored': {
      quick: async () => {
        ran++
        begun.resolve(undefined)
        await pause(20)
      },
      // It ends by itself after two seconds only.
      renderPostsAgain: async (given: Forum) => {
        for (let step = 0; step < 200; step++) {
          await transact(given, async () => void steps++, 'nothing-shown')
          await pause(10)
        }
      },
    },
  }
  const worker = startWorker(forum, newBell(), noLog, { table, leaseMs: 60_000 })
  await begun.promise
  await pause(5)
  const told = performance.now()
  await worker.stop()
  assert.ok(performance.now() - told < 1500)
  assert.ok(steps > 0)
  const left = await forum.db.selectFrom('job').selectAll().execute()
  assert.equal(left.filter(({ consequence }) => consequence === 'quick').length, 120 - ran)
  assert.ok(ran % 50 === 0 && ran < 120)
  assert.equal(left.length, 123 - ran)
  assert.ok(left.every((job) => job.leased_until === null && job.attempts === 0))
})

test('everything on the timetable can be done on a forum where there is nothing to do', async (t) => {
  const forum = await openForum(t)
  for (const { run } of timetable) await run(forum)
})
