import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openForum } from '../../../test/forum.ts'
import { settingsOf } from '../kernel/settings.ts'
import { censorWords, describeForum, type ForumDraft } from './describing.ts'

const draft: ForumDraft = {
  forumName: ' Night  Trains ',
  description: 'Slow travel.',
  language: 'de',
  joinOpen: false,
  joinNeedsEmail: true,
}

test('the forum is named and described, and what does not fit comes back', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  assert.deepEqual(await describeForum(forum, root, draft, ['en', 'de']), { ok: true })
  const { forumName, language, joinOpen } = await settingsOf(forum)
  assert.deepEqual([forumName, language, joinOpen], ['Night Trains', 'de', false])
  const wrong = { ...draft, forumName: ' ', description: 'x'.repeat(301), language: 'tlh' }
  const answer = await describeForum(forum, root, wrong, ['en', 'de'])
  assert.deepEqual(!answer.ok && answer.problems.map(({ is }) => is), [
    'forum-name-empty',
    'description-too-long',
    'language-unknown',
  ])
  assert.equal((await settingsOf(forum)).forumName, 'Night Trains')
})

test('the censor takes one word a line, and only from administrators', async (t) => {
  const forum = await openForum(t)
  const root = await forum.viewer(forum.root)
  await censorWords(forum, root, 'darn\n\n  heck \ndarn\n')
  assert.deepEqual((await settingsOf(forum)).censoredWords, ['darn', 'heck'])
  const answer = await censorWords(forum, root, 'x'.repeat(61))
  assert.equal(answer.ok, false)
  const mo = await forum.viewer(forum.mo)
  await assert.rejects(censorWords(forum, mo, ''), { reason: 'administrators-only' })
  await assert.rejects(describeForum(forum, mo, draft, ['de']), { reason: 'administrators-only' })
})
