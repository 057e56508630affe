import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { openMailbox } from '../../../test/mailbox.ts'
import { transact } from '../../forum/kernel/forum.ts'
import { askForMail } from '../../forum/members/asking-for-mail.ts'
import { urls } from '../urls.ts'

test('an administrator sees what no server took and sends it again, or not', async (t) => {
  const box = await openMailbox(t)
  const { forum, browser } = await openApp(t, { mail: box.mailer })
  await transact(forum, async (tx) => {
    for (const address of ['ada@example.org', 'gone@example.org']) {
      await askForMail(tx, 'email-changed', { memberId: forum.ada.id, address })
    }
    const problem = 'Error: 550 no mailbox\n    at line 1'
    await tx.db.updateTable('job').set({ parked_at: tx.at, problem, attempts: 8 }).execute()
  })
  const root = await browser(forum.root)
  const page = await root.open(urls.admin('jobs'))
  assert.match(page.text, /address was changed to ada@example\.org for Ada.*550 no mailbox/s)
  assert.doesNotMatch(page.text, /at line 1/)
  const question = await root.open(urls.adminJob(2, 'forget'))
  assert.match(question.text, /gone@example\.org off the list unsent\?/)
  const forgotten = await root.submit(urls.adminJob(2), { _method: 'delete' })
  assert.doesNotMatch(forgotten.text, /gone@example/)
  await root.submit(urls.adminJob(1), {})
  await forum.settle()
  assert.deepEqual(
    box.received.map(({ to }) => to),
    [['ada@example.org']],
  )
  assert.match((await root.open(urls.admin('jobs'))).text, /Nothing has failed for good/)
  assert.equal((await root.open(urls.adminJob(1, 'forget'))).status, 404)
})

test('mail far down the list can be forgotten, too', async (t) => {
  const { forum, browser } = await openApp(t)
  await transact(forum, async (tx) => {
    for (let count = 0; count < 201; count++) {
      const address = `ada${String(count)}@example.org`
      await askForMail(tx, 'email-changed', { memberId: forum.ada.id, address })
    }
    await tx.db.updateTable('job').set({ parked_at: tx.at, problem: 'full', attempts: 8 }).execute()
  })
  const root = await browser(forum.root)
  const question = await root.open(urls.adminJob(201, 'forget'))
  assert.match(question.text, /ada200@example\.org off the list unsent\?/)
})
