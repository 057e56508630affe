import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../test/forum.ts'
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
  await worker.stop()
  assert.deepEqual(await forum.db.selectFrom('job').selectAll().execute(), [])
})

test('everything on the timetable can be done on a forum where there is nothing to do', async (t) => {
  const forum = await openForum(t)
  for (const { run } of timetable) await run(forum)
})
