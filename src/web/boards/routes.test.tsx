import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { noon } from '../../../test/forum.ts'
import { minutesAfter, plantThread } from '../../../test/planting.ts'
import { plantThread as postThread } from '../../../test/posting.ts'
import { createBoard } from '../../forum/boards/arranging.ts'
import { changeSettings } from '../../forum/kernel/settings.ts'
import { markRead } from '../../forum/reading/marking.ts'
import { urls } from '../urls.ts'

test('the index shows boards, what they count and the latest posts; hidden boards to nobody else', async (t) => {
  const { forum, browser } = await openApp(t)
  await changeSettings(forum, { forumName: 'Night Trains', description: 'Slow travel.' })
  await plantThread(forum, forum.hall, { title: 'Going north', by: [forum.ada, null] })
  await plantThread(forum, forum.staffRoom, { title: 'Secret matter', by: [forum.mo] })
  const guest = await (await browser()).open('/')
  assert.match(guest.text, /Night TrainsSlow travel\./)
  assert.match(guest.text, /The hall1 thread 2 postsGoing northauthor unknown/)
  assert.doesNotMatch(guest.html, /Secret|Staff room|unread/)
  assert.equal(guest.headers['set-cookie'], undefined)
  const mo = await (await browser(forum.mo)).open('/')
  assert.match(mo.text, /Secret matter/)
  assert.match(mo.text, /The hall \(unread\)/)
})

test('an empty forum says what to do next, to the administrator with a way there', async (t) => {
  const { forum, browser } = await openApp(t)
  await forum.writer.run(async (db) => {
    await db.deleteFrom('board').execute()
  })
  await changeSettings(forum, {})
  const guest = await (await browser()).open('/')
  assert.match(guest.text, /There is no board yet/)
  assert.doesNotMatch(guest.html, /\/admin/)
  assert.match((await (await browser(forum.root)).open('/')).html, /href="\/admin\/boards"/)
})

test('every page says all the boards it is inside of', async (t) => {
  const { forum, browser } = await openApp(t)
  const root = await forum.viewer(forum.root)
  const inner = async (title: string, parentId: number) => {
    const made = await createBoard(forum, root, { title, description: '', parentId })
    assert.ok(made.ok)
    return made.board
  }
  const library = await inner('Library', forum.hall.id)
  const maps = await inner('Maps', library.id)
  const { thread, post } = await postThread(forum, { boardId: maps.id, title: 'Old maps' })
  const bo = await browser(forum.bo)
  const above = 'Boards › The hall › Library'
  const trailOf = async (address: string) => {
    const { html } = await bo.open(address)
    return (/<nav class="trail"[^>]*>(.*?)<\/nav>/.exec(html)?.[1] ?? '').replaceAll(/<[^>]*>/g, '')
  }
  assert.equal(await trailOf(urls.board(maps)), above)
  assert.equal(await trailOf(urls.startThread(maps)), `${above} › Maps`)
  assert.equal(await trailOf(urls.thread(thread)), `${above} › Maps`)
  for (const about of [
    urls.conversation(post.id),
    urls.history(post.id),
    urls.reactions(post.id),
  ]) {
    assert.equal(await trailOf(about), `${above} › Maps › Old maps`)
  }
})

test('a board lists its threads page by page, says who may start one, and marks the unread', async (t) => {
  const { forum, browser } = await openApp(t)
  for (let i = 1; i <= 31; i++) {
    await plantThread(forum, forum.hall, {
      title: `T${i}.`,
      by: Array.from({ length: i === 31 ? 45 : 1 }, () => forum.ada),
      at: minutesAfter(noon, -60 + i),
    })
  }
  const board = urls.board(forum.hall)
  const guest = await browser()
  const first = await guest.open(board)
  assert.match(first.text, /T31\.started by Ada, 29 minutes ago · 1 2 344 replies/)
  assert.match(first.html, /href="\/sign-in\?next=%2Fboards%2F1-the-hall"/)
  assert.doesNotMatch(first.text, /T1\.s/)
  assert.match((await guest.open(`${board}/2`)).text, /T1\.started by Ada/)
  assert.equal((await guest.open(`${board}/3`)).status, 404)
  assert.equal((await guest.open('/boards/1-old-name')).address, board)
  forum.setNow(minutesAfter(noon, 20))
  const bo = await browser(forum.bo)
  const viewer = await forum.viewer(forum.bo)
  await markRead(forum, viewer, { id: 31, last_number: 45, last_posted_at: '9' }, { last: 25 })
  const page = await bo.open(board)
  assert.match(page.html, /href="\/threads\/31-t31\/2#unread"[^>]*>20 new</)
  assert.match(page.html, /href="\/boards\/1-the-hall\/start"/)
  const after = await bo.submit(urls.markBoardRead(forum.hall))
  assert.equal(after.address, board)
  assert.doesNotMatch(after.html, /\d new</)
})

test('a board in another script has one address, and none is found with a broken one', async (t) => {
  const { forum, browser } = await openApp(t)
  const root = await forum.viewer(forum.root)
  const made = await createBoard(forum, root, {
    title: '夜行列車',
    description: '',
    parentId: null,
  })
  assert.ok(made.ok)
  const guest = await browser()
  const page = await guest.open(urls.board(made.board))
  assert.equal(page.status, 200)
  assert.match(page.text, /夜行列車.*There is no thread here yet\./)
  assert.equal((await guest.open(`/boards/${made.board.id}-%E0%A4%A`)).status, 400)
  assert.equal((await guest.open('/boards/none')).status, 404)
})

test('a moderator removes a thread with a reason and finds it again; its author is told on their own page', async (t) => {
  const { forum, browser } = await openApp(t)
  const { thread } = await postThread(forum, { title: 'Cheap watches' })
  const mo = await browser(forum.mo)
  await mo.open(`/threads/${thread.id}/remove`)
  const gone = await mo.submit(`/threads/${thread.id}/remove`, { reason: 'Advertising' })
  assert.match(gone.text, /This thread was removed .*“?Advertising/)
  const board = await mo.open(urls.board(forum.hall))
  assert.ok(board.html.includes(`href="${urls.removedThreads(forum.hall)}"`))
  const removed = await mo.open(urls.removedThreads(forum.hall))
  assert.match(removed.text, /Cheap watches ?Removed by Mo, .*Advertising/)
  assert.ok(removed.html.includes(`href="${urls.thread(thread)}"`))
  const own = `${urls.member(forum.ada)}?tab=threads`
  const ada = await (await browser(forum.ada)).open(own)
  assert.match(ada.text, /Cheap watches ?Removed by a moderator, .*Advertising/)
  assert.ok(!ada.html.includes(`href="${urls.thread(thread)}"`))
  const bo = await browser(forum.bo)
  assert.doesNotMatch((await bo.open(own)).text, /Cheap watches/)
  assert.doesNotMatch((await bo.open(urls.board(forum.hall))).html, /\/removed/)
  assert.equal((await bo.open(urls.removedThreads(forum.hall))).status, 403)
})
