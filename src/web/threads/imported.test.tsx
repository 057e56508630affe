import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { noon } from '../../../test/forum.ts'
import { plantThread } from '../../../test/posting.ts'
import { editPost } from '../../forum/posts/editing.ts'
import { urls } from '../urls.ts'

test('a post that was edited before it was archived claims no history it does not have', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await plantThread(forum)
  await forum.writer.run(async (db) => {
    const at = { thread_id: thread.id, origin_key: 'a' }
    await db.updateTable('post').set({ edited_at: noon }).where('id', '=', post.id).execute()
    await db
      .insertInto('origin_thread')
      .values({ ...at, software: 'XenForo', site: 'old.example', url: null, source_id: null })
      .execute()
    await db
      .insertInto('origin_post')
      .values({ ...at, post_id: post.id, file: 'a.html', edited: 1, sureness: 1 })
      .execute()
  })
  const guest = await browser()
  const page = await guest.open(urls.thread(thread))
  assert.match(page.text, /Edited just now, as the archive had it; the earlier text is not known\./)
  assert.doesNotMatch(page.text, /What changed|The page said that it was edited/)

  const source = 'Which two shall we take?'
  await editPost(forum, await forum.viewer(forum.ada), post.id, { source, baseRevision: 1 })
  assert.match((await guest.open(urls.thread(thread))).text, /edited by Ada, just now What changed/)
  const history = await guest.open(urls.postAct(post.id, 'history'))
  assert.match(history.text, /Revision 1.*As the archive had it/)
  assert.doesNotMatch(history.text, /As it was first written/)
})
