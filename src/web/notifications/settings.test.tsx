import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { offToken } from '../../forum/notifications/mail-keys.ts'
import { mailSettings } from '../../forum/notifications/mail-settings.ts'

test('how one is told is chosen and kept', async (t) => {
  const { forum, browser } = await openApp(t)
  const ada = await browser(forum.ada)
  const before = await ada.open('/account/notifications')
  assert.match(before.text, /This forum sends no e-mail/)
  const saved = await ada.submit('/account/notifications', {
    by_threads: 'weekly',
    by_reactions: 'at-once',
    quiet_from: '22',
    quiet_to: '7',
    time_zone: 'Asia/Tokyo',
  })
  assert.match(saved.text, /Saved/)
  assert.deepEqual(await mailSettings(forum.db, await forum.viewer(forum.ada)), {
    rhythms: { addressed: 'at-once', threads: 'weekly', boards: 'daily', reactions: 'at-once' },
    quiet: { from: 22, to: 7 },
    timeZone: 'Asia/Tokyo',
  })
  const wrong = await ada.submit('/account/notifications', { time_zone: 'Nowhere/Atall' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /There is no such time zone/)
})

test('the address in a mail asks a person and obeys a mail program', async (t) => {
  const { app, forum, browser } = await openApp(t)
  const url = `/mail/off?token=${await offToken(forum, forum.ada.id, 'daily')}`
  const guest = await browser()
  const page = await guest.open(url)
  assert.match(page.text, /Shall no more daily mail come to Ada/)
  const rhythms = async () => (await mailSettings(forum.db, await forum.viewer(forum.ada))).rhythms
  assert.equal((await rhythms()).threads, 'daily', 'looking changes nothing')
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  })
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(await rhythms(), {
    addressed: 'at-once',
    threads: 'site',
    boards: 'site',
    reactions: 'site',
  })
  for (const wrong of ['', '1.daily.x', '2.daily.' + url.split('.')[2], 'x'])
    assert.equal((await guest.open(`/mail/off?token=${wrong}`)).status, 404, wrong)
})
