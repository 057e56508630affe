import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { plantMember } from '../../test/forum.ts'
import { temporaryFolder, type } from '../../test/terminal.ts'
import { readConfig } from '../config.ts'
import { transact } from '../forum/kernel/forum.ts'
import { askForMail } from '../forum/members/asking-for-mail.ts'
import { openForum } from '../opening.ts'

/** A forum with two mails that no server took. */
async function withParkedMail(t: TestContext) {
  const environment = { FOLKMOOT_DATA: temporaryFolder(t) }
  const read = readConfig(environment, '')
  assert.ok('config' in read)
  const { forum, close } = await openForum(read.config)
  t.after(close)
  const ada = await plantMember(forum, 'Ada')
  await transact(forum, async (tx) => {
    for (const address of ['ada@example.org', 'bo@example.org']) {
      await askForMail(tx, 'email-changed', { memberId: ada.id, address })
    }
    const problem = `Error: 550 no mailbox\u001B[2J here\n    at line 1`
    await tx.db.updateTable('job').set({ parked_at: tx.at, problem, attempts: 8 }).execute()
  })
  return { forum, run: (...words: readonly string[]) => type(['jobs', ...words], environment) }
}

test('jobs lists mail that no server took, and sends it again or forgets it', async (t) => {
  const { forum, run } = await withParkedMail(t)
  const listed = await run()
  const since = (await forum.db.selectFrom('job').select('parked_at').executeTakeFirst())?.parked_at
  assert.equal(listed.status, 0)
  assert.equal(
    listed.out,
    `1  ${since}  mail (email-changed) to ada@example.org, Ada: Error: 550 no mailbox [2J here
2  ${since}  mail (email-changed) to bo@example.org, Ada: Error: 550 no mailbox [2J here
`,
  )
  assert.equal((await run('retry', '1', '--json')).out, '{"retried":1}\n')
  const [due] = await forum.db.selectFrom('job').selectAll().orderBy('id').execute()
  assert.deepEqual([due?.attempts, due?.parked_at], [0, null])
  const again = await run('retry', '1')
  assert.deepEqual([again.status, again.out], [1, '0 due again.\n'])
  assert.equal((await run('forget', 'all')).out, '1 forgotten.\n')
  assert.equal((await run()).out, 'Nothing has failed for good.\n')
  assert.equal((await run('retry', 'all')).status, 0)
})

test('what is mistyped does nothing', async (t) => {
  const { forum, run } = await withParkedMail(t)
  for (const words of [['retry'], ['retry', 'x'], ['retry', 'all', '1'], ['send', '1'], ['1']]) {
    const { status, err } = await run(...words)
    assert.equal(status, 1, words.join(' '))
    assert.match(err, /^(Say which|What failed can be)/)
  }
  const jobs = await forum.db.selectFrom('job').select('parked_at').execute()
  assert.ok(jobs.every(({ parked_at }) => parked_at !== null) && jobs.length === 2)
})
