import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { plantReply, plantThread, quoting } from '../../../test/posting.ts'
import { editPost } from '../../forum/posts/editing.ts'
import { removePost } from '../../forum/posts/removing.ts'
import { renameThread } from '../../forum/threads/renaming.ts'
import { urls } from '../urls.ts'

test('a permanent link leads to the post on its page', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await plantThread(forum)
  for (let n = 0; n < 20; n++) await plantReply(forum, thread)
  const last = await plantReply(forum, thread)
  const guest = await browser()
  assert.equal((await guest.open(urls.post(post.id))).address, `${urls.thread(thread)}#post-1`)
  assert.match((await guest.open(urls.post(last.id))).address, /\/2#post-22$/)
  assert.equal((await guest.open(urls.post(999))).status, 404)
})

test('an author edits a post, sees a preview first, and everybody sees what changed', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await plantThread(forum)
  const post = await plantReply(forum, thread, { source: 'We leave at nine.' })
  const bo = await browser(forum.bo)
  const edit = urls.postAct(post.id, 'edit')
  assert.match((await bo.open(edit)).text, /We leave at nine\./)
  const changed = { source: 'We leave at *ten*.', reason: 'wrong hour' }
  const preview = await bo.submit(edit, changed, 'Preview')
  assert.match(preview.html, /<em>ten<\/em>/)
  const after = await bo.submit(edit, {}, 'Save')
  assert.match(after.text, /We leave at ten\..*Last edited by Bo.*wrong hour/)
  const history = await (await browser()).open(urls.history(post.id))
  assert.match(history.html, /<del>.*nine<\/del><ins>.*ten/)
})

test('an edit on top of another’s shows both and saves on the second try', async (t) => {
  const { forum, browser } = await openApp(t)
  const { post } = await plantThread(forum, { source: 'One.' })
  const ada = await browser(forum.ada)
  const edit = urls.postAct(post.id, 'edit')
  await ada.open(edit)
  const byMo = { source: 'One, says Mo.', baseRevision: 1 }
  await editPost(forum, await forum.viewer(forum.mo), post.id, byMo)
  const refused = await ada.submit(edit, { source: 'One, says Ada.' }, 'Save')
  assert.equal(refused.status, 409)
  assert.match(refused.text, /One, says Ada\..*One, says Mo\./)
  assert.match((await ada.submit(edit, {}, 'Save')).text, /One, says Ada\./)
})

test('a renaming meanwhile stays, and who typed a third title sees both', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await plantThread(forum, { title: 'Old', source: 'One.' })
  const ada = await browser(forum.ada)
  const edit = urls.postAct(post.id, 'edit')
  await ada.open(edit)
  await renameThread(forum, await forum.viewer(forum.mo), thread.id, { title: 'By Mo' })
  assert.match((await ada.submit(edit, { source: 'Two.' }, 'Save')).title, /^By Mo/)
  await ada.open(edit)
  await renameThread(forum, await forum.viewer(forum.mo), thread.id, { title: 'Again Mo' })
  const refused = await ada.submit(edit, { title: 'By Ada' }, 'Save')
  assert.equal(refused.status, 409)
  assert.match(refused.html, /value="By Ada"/)
  assert.match(refused.text, /renamed meanwhile.*title as it is now ?Again Mo/)
  assert.match((await ada.submit(edit, {}, 'Save')).title, /^By Ada/)
})

test('a removed post is gone for guests, has a place for its author, and comes back', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await plantThread(forum)
  const post = await plantReply(forum, thread, { source: 'My address is Elm Street.' })
  const [bo, guest] = [await browser(forum.bo), await browser()]
  assert.match((await guest.open(urls.thread(thread))).text, /Elm Street/)
  assert.match((await bo.open(urls.postAct(post.id, 'remove'))).text, /Elm Street/)
  const after = await bo.submit(urls.postAct(post.id, 'remove'), { reason: 'too much' }, 'Remove')
  assert.match(after.text, /was removed by its author, just now\. too much/)
  assert.doesNotMatch(after.text, /Elm Street/)
  assert.doesNotMatch((await guest.open(urls.thread(thread))).html, /Elm Street|removed by/)
  assert.equal((await guest.open(urls.post(post.id))).status, 404)
  const back = await bo.submit(urls.postAct(post.id, 'remove'), {}, 'Bring it back')
  assert.match(back.text, /Elm Street/)
})

test('an author who removes the only post of a thread finds its place and brings it back; nobody else finds it', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await plantThread(forum)
  const [ada, bo] = [await browser(forum.ada), await browser(forum.bo)]
  await ada.open(urls.postAct(post.id, 'remove'))
  const after = await ada.submit(urls.postAct(post.id, 'remove'), {}, 'Remove')
  assert.match(after.text, /This thread was removed.*was removed by its author/s)
  assert.equal((await bo.open(urls.thread(thread))).status, 404)
  await ada.open(urls.thread(thread))
  const back = await ada.submit(urls.postAct(post.id, 'remove'), {}, 'Bring it back')
  assert.doesNotMatch(back.text, /removed/)
  assert.equal((await bo.open(urls.thread(thread))).status, 200)
})

test('quotes show who said it, fold when long, and open their next level', async (t) => {
  const { forum, browser } = await openApp(t)
  const long = 'The coast line takes two hours longer. '.repeat(30).trim()
  const { thread, post } = await plantThread(forum, { source: long })
  const first = await plantReply(forum, thread, { source: `${quoting('Ada', post.id, long)}Hm.` })
  const second = await plantReply(forum, thread, {
    author: forum.ada,
    source: `${quoting('Bo', first.id, 'Hm.')}${quoting('Bo', first.id, 'Never said.')}Yes.`,
  })
  const guest = await browser()
  const page = await guest.open(urls.thread(thread))
  assert.match(page.html, /<details><summary>.*The coast line/)
  assert.match(page.text, /Bo in #2, just now/)
  assert.match(page.text, /Never said\. ?The writer’s own words: they were not found in #2/)
  assert.match(page.html, new RegExp(`href="${urls.quotedIn(first.id)}"`))
  assert.match((await guest.open(urls.quotedIn(first.id))).text, /Ada in #1.*The coast line/)
  await removePost(forum, await forum.viewer(forum.mo), first.id)
  const after = await guest.open(urls.thread(thread))
  assert.doesNotMatch(after.text, /Bo in|Hm\./)
  assert.match(after.text, /What was quoted here is not to be seen any more\./)
  assert.match((await guest.open(urls.conversation(second.id))).text, /Conversation around post 3/)
})

test('a quote from another thread says from which, one from the same thread does not', async (t) => {
  const { forum, browser } = await openApp(t)
  const { post } = await plantThread(forum, {
    title: 'The coast line',
    source: 'Two hours longer.',
  })
  const { thread } = await plantThread(forum, { title: 'Slow trains' })
  const there = `${quoting('Ada', post.id, 'Two hours longer.')}So it is.`
  const reply = await plantReply(forum, thread, { source: there })
  await plantReply(forum, thread, { source: `${quoting('Bo', reply.id, 'So it is.')}No.` })
  const guest = await browser()
  const page = await guest.open(urls.thread(thread))
  assert.match(page.text, /Ada in #1 of “The coast line”, just now/)
  assert.match(page.text, /Bo in #2, just now/)
})

test('words under a name without a post are marked as the writer’s own', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread, { source: '[quote="Ada"]Not said.[/quote]\nOh?' })
  const page = await (await browser()).open(urls.thread(thread))
  assert.match(
    page.html,
    /<blockquote class="quote own">.*Ada:.*Not said\..*<footer>The writer’s own words/s,
  )
})

test('each post opens the conversation around it', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await plantThread(forum)
  await plantReply(forum, thread, { answersPostId: post.id, source: 'An answer.' })
  await plantReply(forum, thread, { source: 'Something else.' })
  const guest = await browser()
  const page = await guest.open(urls.thread(thread))
  assert.match(page.html, new RegExp(`<a href="${urls.conversation(post.id)}">1 answer</a>`))
  const conversation = await guest.open(urls.conversation(post.id))
  assert.match(conversation.text, /2 posts.*Which one.*An answer\./)
  assert.doesNotMatch(conversation.text, /Something else/)
})

test('a conversation says of what stands in another thread in which one', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await plantThread(forum, { source: 'The coast line.' })
  const other = await plantThread(forum, {
    title: 'Elsewhere',
    source: quoting('Ada', post.id, 'The coast line.'),
  })
  const far = await plantReply(forum, other.thread, { answersPostId: other.post.id })
  await plantReply(forum, thread, {
    source: quoting('Bo', far.id, 'The coast line.'),
    answersPostId: post.id,
  })
  const guest = await browser()
  const conversation = await guest.open(urls.conversation(post.id))
  assert.match(conversation.text, /3 posts/)
  assert.match(conversation.html, /in “<a href="[^"]+"><bdi>Elsewhere<\/bdi><\/a>”/)
  assert.match(conversation.html, new RegExp(`href="#post-${post.id}" class="answers"`))
})

test('strangers edit and remove nothing', async (t) => {
  const { forum, browser } = await openApp(t)
  const { post } = await plantThread(forum)
  const bo = await browser(forum.bo)
  for (const act of ['edit', 'remove']) {
    assert.equal((await bo.open(urls.postAct(post.id, act))).status, 403)
  }
  const guest = await browser()
  assert.match((await guest.open(urls.postAct(post.id, 'edit'))).address, /^\/sign-in/)
})
