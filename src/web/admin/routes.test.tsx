import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type Browser, openApp } from '../../../test/app.ts'
import type { TestForum } from '../../../test/forum.ts'
import { minutesAfter, plantThread } from '../../../test/planting.ts'
import { rightsOf } from '../../forum/boards/rights.ts'
import { createRole } from '../../forum/boards/roles.ts'
import { transact } from '../../forum/kernel/forum.ts'
import { settingsOf } from '../../forum/kernel/settings.ts'
import { hashPassword } from '../../forum/members/passwords.ts'
import { giveRole } from '../../forum/members/roles.ts'
import { reactionKinds } from '../../forum/reactions/kinds.ts'
import { urls } from '../urls.ts'

const boardTitles = async (forum: TestForum) =>
  (
    await forum.db.selectFrom('board').select('title').orderBy('position').orderBy('id').execute()
  ).map(({ title }) => title)

const openAll = async (browser: Browser) => {
  const statuses: number[] = []
  for (const part of ['forum', 'limits', 'boards', 'roles', 'reactions', 'words'] as const) {
    statuses.push((await browser.open(urls.admin(part))).status)
  }
  return statuses
}

test('only administrators get in', async (t) => {
  const { forum, browser } = await openApp(t)
  assert.deepEqual(await openAll(await browser(forum.root)), [200, 200, 200, 200, 200, 200])
  assert.deepEqual(await openAll(await browser(forum.mo)), [403, 403, 403, 403, 403, 403])
  const guest = await (await browser()).open(urls.admin())
  assert.doesNotMatch(guest.text, /Name of the forum/)
})

test('the forum is named, and what is refused comes back as typed', async (t) => {
  const { forum, browser } = await openApp(t)
  const root = await browser(forum.root)
  await root.open(urls.admin())
  const refused = await root.submit(urls.admin(), { forumName: ' ', description: 'Still here' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Give the forum a name/)
  assert.match(refused.html, /value="Still here"/)
  const saved = await root.submit(urls.admin(), { forumName: 'Night Trains' })
  assert.match(saved.text, /Saved/)
  assert.equal((await settingsOf(forum)).forumName, 'Night Trains')
})

test('limits are set, say what they do, and come back as typed when they are refused', async (t) => {
  const { forum, browser } = await openApp(t)
  const root = await browser(forum.root)
  const shown = await root.open(urls.admin('limits'))
  assert.match(shown.text, /Posts in a minute/)
  assert.match(shown.text, /From 1 to 600; 6 until it is changed/)
  assert.match(shown.html, /<input id="f-longestPost"[^>]* value="60000"/)
  const refused = await root.submit(urls.admin('limits'), {
    postsPerMinute: '2',
    longestTitle: 'long',
    joinsPerHour: '0',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /“Longest title, in characters”: a whole number/)
  assert.match(refused.text, /“Joins in an hour”: at least 1\./)
  for (const value of ['2', 'long', '0']) assert.ok(refused.html.includes(` value="${value}"`))
  assert.equal((await settingsOf(forum)).postsPerMinute, 6)
  const saved = await root.submit(urls.admin('limits'), { longestTitle: '80', joinsPerHour: '5' })
  assert.match(saved.text, /Saved/)
  const { postsPerMinute, longestTitle, joinsPerHour } = await settingsOf(forum)
  assert.deepEqual([postsPerMinute, longestTitle, joinsPerHour], [2, 80, 5])
})

test('boards are made, described, given rights, moved and removed', async (t) => {
  const { forum, browser } = await openApp(t)
  const root = await browser(forum.root)
  await root.open(urls.admin('boards'))
  const refused = await root.submit(urls.admin('boards'), { title: '', description: 'kept' })
  assert.match(refused.html, /value="kept"/)
  const made = await root.submit(urls.admin('boards'), { title: 'Routes', parent: '' })
  assert.equal(made.address, '/admin/boards/3?saved=1')
  await root.submit(urls.adminBoard(3, 'rights'), { see: '4' })
  const viewer = await forum.viewer(forum.root)
  assert.deepEqual((await rightsOf(forum.db, viewer, 3)).see, [4])
  await root.open(urls.admin('boards'))
  await root.submit(urls.adminBoard(3, 'move'), {}, '↑')
  assert.deepEqual(await boardTitles(forum), ['The hall', 'Routes', 'Staff room'])
  await root.open(urls.adminBoard(3, 'remove'))
  await root.submit(urls.adminBoard(3))
  assert.deepEqual(await boardTitles(forum), ['The hall', 'Staff room'])
  await plantThread(forum, forum.hall, { by: [forum.ada] })
  await root.open(urls.adminBoard(1, 'remove'))
  const kept = await root.submit(urls.adminBoard(1))
  assert.equal(kept.status, 422)
  assert.match(kept.text, /There is something in this board/)
})

test('roles are made, given, taken and removed, and an administrator always stays', async (t) => {
  const { forum, browser } = await openApp(t)
  const root = await browser(forum.root)
  await root.open(urls.admin('roles'))
  await root.submit(urls.admin('roles'), { name: 'Book club' })
  const unknown = await root.submit(urls.adminHolders(), { member: 'Nobody', role: 'book-club' })
  assert.match(unknown.text, /Nobody has this name/)
  assert.match(unknown.html, /value="Nobody"/)
  const given = await root.submit(urls.adminHolders(), { member: 'bo', role: 'book-club' })
  assert.match(given.text, /Botake “Book club”/)
  await root.open(urls.adminHolder(forum.bo.id, 'book-club'))
  assert.doesNotMatch(
    (await root.submit(urls.adminHolder(forum.bo.id, 'book-club'))).text,
    /Botake/,
  )
  await root.open(urls.adminHolder(forum.root.id, 'admin'))
  const last = await root.submit(urls.adminHolder(forum.root.id, 'admin'))
  assert.match(last.text, /Somebody has to be an administrator/)
  await root.open(urls.adminRole(5, 'remove'))
  assert.doesNotMatch((await root.submit(urls.adminRole(5))).html, /Book club/)
})

test('reactions are made, changed, retired and put in order', async (t) => {
  const { forum, browser } = await openApp(t)
  const root = await browser(forum.root)
  await root.open(urls.admin('reactions'))
  const refused = await root.submit(urls.admin('reactions'), {
    emoji: '🎉',
    name: 'Hooray',
    weight: 'heavy',
  })
  assert.match(refused.html, /value="heavy"/)
  await root.submit(urls.admin('reactions'), { emoji: '🎉', name: 'Hooray', weight: '−2' })
  await root.submit(urls.adminReaction(7, 'retirement'))
  await root.submit(urls.adminReaction(7, 'move'), {}, '↑')
  await root.open(urls.adminReaction(1))
  await root.submit(urls.adminReaction(1), { name: 'Helpful' })
  const kinds = await reactionKinds(forum)
  assert.equal(kinds[0]?.name, 'Helpful')
  const hooray = kinds.at(-2)
  assert.deepEqual([hooray?.name, hooray?.weight], ['Hooray', -2])
  assert.notEqual(hooray?.retired_at, null)
})

test('words are kept one to a line', async (t) => {
  const { forum, browser } = await openApp(t)
  const root = await browser(forum.root)
  await root.open(urls.admin('words'))
  await root.submit(urls.admin('words'), { words: 'darn\r\nheck\r\n' })
  assert.deepEqual((await settingsOf(forum)).censoredWords, ['darn', 'heck'])
})

test('an old session is asked for the password, and what was sent goes through with it', async (t) => {
  const { forum, browser } = await openApp(t)
  const password_hash = await hashPassword('a long enough secret')
  await transact(forum, ({ db }) =>
    db.updateTable('member').set({ password_hash }).where('id', '=', forum.root.id).execute(),
  )
  const root = await browser(forum.root)
  await root.open(urls.admin())
  forum.setNow(minutesAfter(forum.now(), 61))
  const asked = await root.submit(urls.admin(), { forumName: 'Later' })
  assert.equal(asked.status, 403)
  assert.match(asked.text, /Your password, please/)
  assert.notEqual((await settingsOf(forum)).forumName, 'Later')
  const wrong = await root.submit(urls.admin(), { 'confirm-password': 'nonsense' })
  assert.match(wrong.text, /This is not your present password/)
  const done = await root.submit(urls.admin(), { 'confirm-password': 'a long enough secret' })
  assert.match(done.text, /Saved/)
  assert.equal((await settingsOf(forum)).forumName, 'Later')
  forum.setNow(minutesAfter(forum.now(), 61))
  await root.open(urls.admin('words'))
  const back = await root.submit(urls.adminConfirm(), {
    'confirm-password': 'a long enough secret',
  })
  assert.equal(back.address, urls.admin('words'))
})

test('a role named by somebody shows as text', async (t) => {
  const { forum, browser } = await openApp(t)
  const viewer = await forum.viewer(forum.root)
  const made = await createRole(forum, viewer, '<script>alert(1)</script>')
  assert.ok(made.ok)
  await giveRole(forum, viewer, forum.bo.id, made.role.key)
  const page = await (await browser(forum.root)).open(urls.admin('roles'))
  assert.doesNotMatch(page.html, /<script>alert/)
})

test('what is refused is said above a long page, leads to its field, and the field has the focus', async (t) => {
  const { forum, browser } = await openApp(t)
  const root = await browser(forum.root)
  for (const [part, fields, field] of [
    ['boards', { title: 'x'.repeat(500), parent: '' }, 'title'],
    ['reactions', { emoji: '', name: 'Fine', weight: '1' }, 'emoji'],
    ['roles', { name: '' }, 'name'],
  ] as const) {
    await root.open(urls.admin(part))
    const { html } = await root.submit(urls.admin(part), fields)
    const summary = html.indexOf(`<li><a href="#f-${field}">`)
    assert.ok(summary > 0 && summary < html.indexOf('class="sheet"'), part)
    const input = new RegExp(`<input id="f-${field}"[^>]*>`).exec(html)?.[0] ?? ''
    assert.match(input, /aria-invalid="true"/)
    assert.match(input, /autofocus/)
  }
})
