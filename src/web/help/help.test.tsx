import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { plantThread } from '../../../test/posting.ts'
import { urls } from '../urls.ts'

test('how to write is shown with what the forum makes of it, and every form leads there', async (t) => {
  const { forum, browser } = await openApp(t)
  const source = 'Which of the two slow trains shall we take on Friday?'
  const { thread, post } = await plantThread(forum, { source })
  const guest = await (await browser()).open(urls.writingHelp())
  assert.match(guest.text, new RegExp(`> \\[Ada, post ${post.id}\\] > Which of the two`))
  assert.match(guest.html, /<blockquote class="quote"[^]*<b><bdi>Ada<\/bdi><\/b>/)
  assert.match(guest.html, /class="mention">@<bdi>Ada/)
  assert.match(guest.html, new RegExp(`<a href="/threads/${thread.id}">#${thread.id}</a>`))
  assert.match(guest.html, /<details class="spoiler"><summary[^>]*>The last chapter/)
  assert.doesNotMatch(guest.text, /writer’s own words/)
  const ada = await browser(forum.ada)
  for (const address of [
    urls.thread(thread),
    urls.startThread(forum.hall),
    urls.postAct(post.id, 'edit'),
  ]) {
    assert.match((await ada.open(address)).html, /href="\/help\/writing"/, address)
  }
})

test('an empty forum explains writing too', async (t) => {
  const { browser } = await openApp(t)
  const page = await (await browser()).open(urls.writingHelp())
  assert.match(page.text, /> \[Ada, post 1\] > Northwards the sea/)
  assert.doesNotMatch(page.text, /writer’s own words/)
})
