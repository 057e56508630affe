import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { defaultSettings, settingsOf } from '../kernel/settings.ts'
import { limitBounds, limitNames, setLimits } from './limiting.ts'

test('administrators set every limit, within bounds that leave the forum usable', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  const numbers = Object.entries(defaultSettings).filter(([, value]) => typeof value === 'number')
  assert.deepEqual(limitNames.toSorted(), numbers.map(([name]) => name).toSorted())
  for (const name of limitNames) {
    const [least, most] = limitBounds[name]
    assert.ok(least <= defaultSettings[name] && defaultSettings[name] <= most, name)
    for (const [value, is] of [
      [least - 1, 'limit-too-small'],
      [most + 1, 'limit-too-large'],
      [least + 0.5, 'limit-not-whole'],
      [Number.NaN, 'limit-not-whole'],
    ] as const) {
      const answer = await setLimits(forum, root, { ...defaultSettings, [name]: value })
      assert.deepEqual(!answer.ok && answer.problems.map((one) => [one.field, one.is]), [
        [name, is],
      ])
    }
  }
  assert.deepEqual(await settingsOf(forum), defaultSettings)
  assert.deepEqual(await setLimits(forum, root, { ...defaultSettings, postsPerMinute: 1 }), {
    ok: true,
  })
  assert.equal((await settingsOf(forum)).postsPerMinute, 1)
  const mo = await forum.viewer(forum.mo)
  await assert.rejects(setLimits(forum, mo, defaultSettings), { reason: 'administrators-only' })
})
