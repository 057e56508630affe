import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { changeSettings, defaultSettings, settingsOf } from './settings.ts'

test('a forum nobody has changed has the defaults', async (t) => {
  const forum = await openForum(t)
  assert.deepEqual(await settingsOf(forum), defaultSettings)
})

test('a change holds at once and leaves the other settings alone', async (t) => {
  const forum = await openForum(t)
  await settingsOf(forum)
  await changeSettings(forum, { forumName: 'Hill Walkers', joinOpen: false })
  await changeSettings(forum, { joinOpen: true, censoredWords: ['darn'] })
  assert.deepEqual(await settingsOf(forum), {
    ...defaultSettings,
    forumName: 'Hill Walkers',
    censoredWords: ['darn'],
  })
})

test('a stored value of the wrong kind gives way to the default', async (t) => {
  const forum = await openForum(t)
  await forum.writer.run((db) =>
    db
      .insertInto('setting')
      .values([
        { key: 'ownRemovalHours', value: '"soon"' },
        { key: 'censoredWords', value: '[1]' },
        { key: 'fromTheFuture', value: '1' },
      ])
      .execute(),
  )
  assert.deepEqual(await settingsOf(forum), defaultSettings)
})
