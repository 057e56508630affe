import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import type { TestForum } from '../../../test/forum.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { urls } from '../urls.ts'

async function plantPosts(forum: TestForum, count: number) {
  const { thread } = await plantThread(forum)
  for (let n = 1; n < count; n++) await plantReply(forum, thread, { author: forum.ada })
  return thread
}

/** Marks are written behind the answer. */
const soon = (): Promise<void> => new Promise((resume) => setTimeout(resume, 20))

test('who opens the last page is told what they passed over, finds its start, and reads on', async (t) => {
  const { forum, browser } = await openApp(t)
  const thread = await plantPosts(forum, 70)
  const bo = await browser(forum.bo)
  const open = async (page: number) => {
    const shown = await bo.open(urls.thread(thread, page))
    await soon()
    return shown
  }
  await open(1)
  await open(4)
  const last = await open(4)
  assert.match(last.text, /You passed over 40 posts: from #21 leave them/)
  assert.match(last.html, new RegExp(`href="${urls.thread(thread, 2)}#passed"`))
  const second = await open(2)
  assert.match(second.html, /id="passed">Passed over from here<\/p><article[^>]*id="post-21"/)
  assert.match((await open(4)).text, /You passed over 20 posts: from #41/)
  await open(3)
  assert.doesNotMatch((await open(4)).text, /passed over/i)
})

test('a press of a button leaves what was passed over, and the page stays', async (t) => {
  const { forum, browser } = await openApp(t)
  const thread = await plantPosts(forum, 50)
  const bo = await browser(forum.bo)
  const leave = urls.threadAct(thread.id, 'leave-passed')
  await bo.open(urls.thread(thread, 3))
  await soon()
  const shown = await bo.open(urls.thread(thread, 3))
  assert.match(shown.text, /You passed over 40 posts/)
  const after = await bo.submit(leave, {}, 'leave them')
  assert.equal(after.address, urls.thread(thread, 3))
  assert.doesNotMatch(after.text, /passed over/i)
  assert.doesNotMatch((await (await browser(forum.mo)).open(after.address)).text, /passed over/i)
})
