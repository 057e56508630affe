import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import type { TestForum } from '../../../test/forum.ts'
import { plantReply } from '../../../test/posting.ts'
import { startThread } from '../../forum/posts/starting.ts'
import { lockThread } from '../../forum/threads/locking.ts'
import { urls } from '../urls.ts'

async function aThread(forum: TestForum, title = 'Slow trains') {
  const ada = await forum.viewer(forum.ada)
  const started = await startThread(forum, ada, {
    boardId: forum.hall.id,
    title,
    source: 'Which one <b>north</b>?',
    nonce: title,
  })
  assert.ok(started.ok)
  return started
}

test('a member reads a thread, replies, and stands at the new post', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const bo = await browser(forum.bo)
  const page = await bo.open(urls.thread(thread))
  assert.match(page.text, /Which one <b>north<\/b>\?/)
  assert.match(page.title, /^Slow trains/)
  const after = await bo.submit(
    urls.replies(thread.id),
    { source: 'The *slow* one.' },
    'Post reply',
  )
  assert.equal(after.status, 200)
  assert.match(after.address, /#post-2$/)
  assert.match(after.html, /The <em>slow<\/em> one\./)
})

test('a guest sees a new post at once, though pages come from memory', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const guest = await browser()
  const before = await guest.open(urls.thread(thread))
  const again = await guest.open(urls.thread(thread))
  assert.equal(again.headers['etag'], before.headers['etag'])
  const bo = await browser(forum.bo)
  await bo.open(urls.thread(thread))
  await bo.submit(urls.replies(thread.id), { source: 'Fresh words' }, 'Post reply')
  assert.match((await guest.open(urls.thread(thread))).text, /Fresh words/)
})

test('an empty reply comes back with what to do about it', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const bo = await browser(forum.bo)
  await bo.open(urls.thread(thread))
  const page = await bo.submit(urls.replies(thread.id), { source: '   ' }, 'Post reply')
  assert.equal(page.status, 422)
  assert.match(page.text, /Write something first/)
})

test('a reply without the session’s key is refused', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const bo = await browser(forum.bo)
  await bo.open(urls.thread(thread))
  const page = await bo.submit(
    urls.replies(thread.id),
    { source: 'Hello', csrf: 'wrong' },
    'Post reply',
  )
  assert.equal(page.status, 403)
})

test('only the number in an address counts', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const guest = await browser()
  assert.equal(
    (await guest.open(`/threads/${thread.id}-something-else`)).address,
    urls.thread(thread),
  )
  assert.equal((await guest.open('/threads/999-nothing')).status, 404)
  assert.equal((await guest.open(`/threads/${thread.id}/7`)).status, 404)
})

test('a reply is looked at before it is posted', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const bo = await browser(forum.bo)
  await bo.open(urls.thread(thread))
  const preview = await bo.submit(urls.replies(thread.id), { source: 'The *slow* one.' }, 'Preview')
  assert.match(preview.html, /Preview[\s\S]*The <em>slow<\/em> one/)
  assert.equal((await forum.db.selectFrom('post').select('id').execute()).length, 1)
  const after = await bo.submit(urls.replies(thread.id), {}, 'Post reply')
  assert.match(after.text, /The slow one\./)
})

test('a reply that is previewed or refused stands beside the post it answers, with a way back', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await aThread(forum)
  const bo = await browser(forum.bo)
  await bo.open(urls.answer(thread, 1, post.id, 'answer'))
  for (const [source, button] of [
    ['The slow one.', 'Preview'],
    [' ', 'Post reply'],
  ] as const) {
    const page = await bo.submit(urls.replies(thread.id), { source }, button)
    assert.match(page.text, /The post you answer.*Which one <b>north<\/b>\?/)
    assert.match(page.html, new RegExp(`href="${urls.postInThread(thread, 1, post.id)}">Back to`))
  }
})

test('quoting without script puts the words into the reply box', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await aThread(forum)
  const bo = await browser(forum.bo)
  const page = await bo.open(urls.answer(thread, 1, post.id, 'quote'))
  assert.match(page.html, new RegExp(`> \\[Ada, post ${post.id}\\]\n> Which one`))
  const after = await bo.submit(urls.replies(thread.id), {}, 'Post reply')
  assert.match(after.text, /Ada in #1, just now ?Which one/)
  assert.match(after.text, /in answer to #1/)
  const guest = await browser()
  assert.match((await guest.open(urls.answer(thread, 1, post.id, 'quote'))).address, /^\/sign-in/)
})

test('what a reply answers can be taken back, without script too', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await aThread(forum)
  const bo = await browser(forum.bo)
  const page = await bo.open(urls.answer(thread, 1, post.id, 'answer'))
  assert.match(page.html, /<input type="checkbox" name="answers" value="\d+" checked\/>/)
  const source = 'Something else.'
  const preview = await bo.submit(urls.replies(thread.id), { source, answers: '' }, 'Preview')
  assert.doesNotMatch(preview.text, /In answer to/)
  const after = await bo.submit(urls.replies(thread.id), {}, 'Post reply')
  assert.match(after.text, /Something else/)
  assert.doesNotMatch(after.text, /in answer to/)
})

test('script is given the quote alone, and only what its reader may see', async (t) => {
  const { app, forum, browser } = await openApp(t)
  const { thread, post } = await aThread(forum)
  const { cookie } = await (await browser(forum.bo)).open('/')
  const headers = { cookie, 'x-fragment': 'true' }
  const ask = (id: number) => app.inject({ url: urls.answer(thread, 1, id, 'quote'), headers })
  assert.match(
    (await ask(post.id)).body,
    /name="answers" value="\d+".*<textarea>> \[Ada, post \d+\]\n> Which one/s,
  )
  assert.equal((await ask(post.id + 1)).statusCode, 404)
})

test('a member starts a thread, with what is wrong said first', async (t) => {
  const { forum, browser } = await openApp(t)
  const ada = await browser(forum.ada)
  const start = urls.startThread(forum.hall)
  await ada.open(start)
  const refused = await ada.submit(start, { title: ' ', source: 'The text.' }, 'Start thread')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Give the thread a title\./)
  assert.match(refused.html, />The text\.</)
  const preview = await ada.submit(start, { title: '鈍行列車' }, 'Preview')
  assert.match(preview.text, /Preview ?The text\./)
  const after = await ada.submit(start, {}, 'Start thread')
  assert.equal(after.status, 200)
  assert.match(after.title, /^鈍行列車/)
  const guest = await browser()
  assert.equal((await guest.open(after.address)).status, 200)
})

test('moderators pin, lock, rename, move and remove from the page, and undo it', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const mo = await browser(forum.mo)
  const act = (name: string) => urls.threadAct(thread.id, name)
  await mo.open(urls.thread(thread))
  assert.match((await mo.submit(act('pin'), {}, 'Pin')).text, /pinned/)
  assert.match((await mo.submit(act('lock'), {}, 'Lock')).text, /locked/)
  assert.doesNotMatch((await mo.submit(act('pin'), {}, 'Unpin')).text, /pinned/)
  assert.doesNotMatch((await mo.submit(act('lock'), {}, 'Unlock')).text, /locked/)
  await mo.open(act('rename'))
  assert.match((await mo.submit(act('rename'), { title: 'Fast trains' }, 'Rename')).title, /^Fast/)
  await mo.open(act('move'))
  const moved = await mo.submit(act('move'), { board: String(forum.staffRoom.id) }, 'Move')
  assert.match(moved.text, /Boards › Staff room/)
  await mo.open(act('remove'))
  assert.match(
    (await mo.submit(act('remove'), {}, 'Remove thread')).text,
    /This thread was removed/,
  )
  assert.doesNotMatch(
    (await mo.submit(act('remove'), {}, 'Bring the thread back')).text,
    /was removed/,
  )
  const bo = await browser(forum.bo)
  assert.equal((await bo.open(urls.thread(thread))).status, 404)
})

test('an author takes a thread back and brings it back, while nobody else has written in it', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const ada = await browser(forum.ada)
  const remove = urls.threadAct(thread.id, 'remove')
  assert.match((await ada.open(urls.thread(thread))).text, /Remove thread/)
  await ada.open(remove)
  const gone = await ada.submit(remove, {}, 'Remove thread')
  assert.match(gone.text, /This thread was removed just now/)
  assert.equal((await (await browser(forum.bo)).open(urls.thread(thread))).status, 404)
  const back = await ada.submit(remove, {}, 'Bring the thread back')
  assert.doesNotMatch(back.text, /was removed/)
  await plantReply(forum, thread)
  assert.doesNotMatch((await ada.open(urls.thread(thread))).text, /Remove thread/)
  assert.equal((await ada.open(remove)).status, 403)
})

test('a member sees where the new posts begin, once', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  const bo = await browser(forum.bo)
  await bo.open(urls.thread(thread))
  await new Promise((resume) => setTimeout(resume, 20))
  forum.setNow('2026-11-22T12:10:00.000Z')
  await plantReply(forum, thread, { author: forum.ada, source: 'News.' })
  const page = await bo.open(urls.thread(thread))
  assert.match(page.html, /id="unread">New since your last visit<\/p><article[^>]*id="post-2"/)
  await new Promise((resume) => setTimeout(resume, 20))
  assert.doesNotMatch((await bo.open(urls.thread(thread))).html, /id="unread"/)
})

test('a locked thread has no reply box but for moderators', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  await lockThread(forum, await forum.viewer(forum.mo), thread.id)
  const bo = await (await browser(forum.bo)).open(urls.thread(thread))
  assert.doesNotMatch(bo.html, /<textarea/)
  assert.match(bo.text, /This thread is locked\./)
  assert.match((await (await browser(forum.mo)).open(urls.thread(thread))).html, /<textarea/)
})

test('a long thread has a field to go to any page, and a link to its newest post', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  await forum.writer.run((db) =>
    db.updateTable('thread').set({ last_number: 300 }).where('id', '=', thread.id).execute(),
  )
  const guest = await browser()
  const page = await guest.open(urls.thread(thread))
  assert.match(page.html, new RegExp(`<form class="go-to" action="${urls.thread(thread)}">`))
  assert.match(page.text, /Newest post/)
  assert.equal((await guest.open(`${urls.thread(thread)}?page=7`)).address, urls.thread(thread, 7))
  assert.equal(
    (await guest.open(`${urls.thread(thread)}?page=99`)).address,
    urls.thread(thread, 15),
  )
})

test('the address of a thread is put right for members as for guests, and keeps what was asked', async (t) => {
  const { app, forum, browser } = await openApp(t)
  const { thread, post } = await aThread(forum)
  const { cookie } = await (await browser(forum.bo)).open('/')
  for (const headers of [{}, { cookie }]) {
    const ask = (url: string) => app.inject({ url, headers })
    const wrong = await ask(`/threads/${thread.id}-other?quote=${post.id}`)
    assert.equal(wrong.statusCode, 301)
    assert.equal(wrong.headers.location, `${urls.thread(thread)}?quote=${post.id}`)
    assert.equal((await ask(`${urls.thread(thread)}/1`)).headers.location, urls.thread(thread))
    assert.equal((await ask(`${urls.thread(thread)}/0`)).statusCode, 404)
    assert.equal((await ask(`${urls.thread(thread)}/2`)).statusCode, 404)
  }
})

test('each page of a thread has a title of its own', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  for (let number = 2; number <= 21; number++) await plantReply(forum, thread)
  for (const member of [undefined, forum.bo]) {
    const reader = await browser(member)
    const first = await reader.open(urls.thread(thread))
    assert.match(first.title, /^Slow trains · [^P]/)
    const second = await reader.open(urls.thread(thread, 2))
    assert.match(second.title, /^Slow trains · Page 2 · /)
    assert.match(second.html, /og:title" content="Slow trains · Page 2"/)
  }
})

test('past its last page a thread or board says how far it goes; what one may not see says nothing', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await aThread(forum)
  for (let number = 2; number <= 21; number++) await plantReply(forum, thread)
  const guest = await browser()
  const past = await guest.open(urls.thread(thread, 99))
  assert.equal(past.status, 404)
  assert.ok(past.html.includes(`href="${urls.thread(thread)}"`))
  assert.ok(past.html.includes(`href="${urls.thread(thread, 2)}"`))
  const board = await guest.open(urls.board(forum.hall, 99))
  assert.equal(board.status, 404)
  assert.ok(board.html.includes(`href="${urls.board(forum.hall)}"`))
  const hidden = await guest.open(`/boards/${forum.staffRoom.id}/99`)
  assert.doesNotMatch(hidden.text, /Staff room/)
})

test('a heading says which post it is, by whom, and what it answers', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread, post } = await aThread(forum)
  await plantReply(forum, thread, { answersPostId: post.id })
  const { html } = await (await browser()).open(urls.thread(thread))
  const headings = [...html.matchAll(/<h2 class="unseen">(.*?)<\/h2>/g)].map(([, inner]) => inner)
  assert.deepEqual(headings, [
    'Post 1 by <bdi>Ada</bdi>',
    'Post 2 by <bdi>Bo</bdi>, in answer to 1',
  ])
})
