import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { openApp } from '../../test/app.ts'
import { engineUnderTest, openTestDatabase } from '../../test/database.ts'
import { noon } from '../../test/forum.ts'
import { listening } from '../../test/listening.ts'
import { plantReply, plantThread, quoting } from '../../test/posting.ts'
import { moveOn, newEpoch } from '../forum/kernel/epoch.ts'
import { writeCursor } from '../lib/cursors.ts'
import { guestPages } from './guest-pages.ts'
import { keptAddress } from './kept-address.ts'
import { sharePage } from './shared-page.ts'
import { keepSkeletons } from './skeletons.ts'
import { urls } from './urls.ts'

const page = { status: 200, headers: {}, etag: '"x"', plain: Buffer.alloc(10_000) }

test('the page asked for last outlives the one made last', () => {
  const pages = guestPages(newEpoch(), 32_000)
  pages.keep('/hot', page, 0)
  for (let i = 0; i < 5; i++) {
    assert.notEqual(pages.find('/hot'), null)
    pages.keep(`/cold/${i}`, page, 0)
  }
  assert.equal(pages.find('/cold/0'), null)
})

test('shared parts of members’ pages are thrown out by use, too', async () => {
  const skeletons = keepSkeletons(newEpoch(), 50_000)
  let rendered = 0
  const render = async () => {
    rendered++
    return sharePage('x'.repeat(10_000), new Map(), null)
  }
  await skeletons.of('hot', render)
  for (let i = 0; i < 5; i++) {
    await skeletons.of('hot', render)
    await skeletons.of(`cold ${i}`, render)
  }
  assert.equal(rendered, 6)
})

test('many who ask at once wait for one making of a shared page, but not for one begun before a write', async () => {
  const epoch = newEpoch()
  const skeletons = keepSkeletons(epoch, 50_000)
  let rendered = 0
  const render = async () => {
    const about = ++rendered
    await pause(5)
    if (about === 1) throw new Error('the first fails')
    return sharePage('x', new Map(), about)
  }
  const ask = () => skeletons.of('page', render)
  const [first, second] = await Promise.allSettled([ask(), ask()])
  assert.deepEqual([first.status, second.status, rendered], ['rejected', 'rejected', 1])
  const early = ask()
  moveOn(epoch, 'content')
  const late = await Promise.all([ask(), ask(), ask()])
  assert.equal((await early).about, 2)
  assert.deepEqual(
    [...late, await ask()].map(({ about }) => about),
    [3, 3, 3, 3],
  )
})

test('what a shared page is about counts for how much memory it takes', () => {
  const [light, heavy] = [null, ['y'.repeat(10_000)]].map((about) =>
    sharePage('x', new Map(), about),
  )
  assert.ok(light && heavy && heavy.weight > light.weight + 10_000)
})

test('a page that the browser or a proxy has already is not sent again', async (t) => {
  const { app } = await openApp(t)
  const { headers } = await app.inject('/')
  const weak = String(headers.etag)
  const opaque = weak.replace('W/', '')
  assert.match(weak, /^W\/"/, 'compressed or not, it has the same tag')
  for (const known of [weak, opaque, `"other", ${weak}`, '*']) {
    const again = await app.inject({ url: '/', headers: { 'if-none-match': known } })
    assert.equal(again.statusCode, 304, known)
    const fresh = await app.inject({ url: '/?x', headers: { 'if-none-match': known } })
    assert.equal(fresh.statusCode, 304, known)
  }
  const other = await app.inject({ url: '/', headers: { 'if-none-match': '"other"' } })
  assert.equal(other.statusCode, 200)
})

test('what is the same for everybody is sent without asking the database who wants it', async (t) => {
  const { app, browser, forum } = await openApp(t)
  const { cookie } = await (await browser(forum.bo)).open('/')
  const hear = listening(forum.db)
  const asked = await hear(() => app.inject({ url: '/favicon.svg', headers: { cookie } }))
  assert.deepEqual(asked, [])
})

test(
  'a page from memory changes after another process has posted',
  // On SQLite the whole server is tried so (cli/serve.test.ts).
  { skip: engineUnderTest === 'sqlite' },
  async (t) => {
    const { app, forum } = await openApp(t)
    await forum.database.watchForeignWrites((changes) => moveOn(forum.epoch, changes))
    const { read, writer } = await openTestDatabase(t, forum.address)
    const elsewhere = { ...forum, db: read, writer, epoch: newEpoch() }
    const { thread } = await plantThread(forum)
    const shown = async () => (await app.inject({ url: urls.thread(thread) })).body
    assert.equal(await shown(), await shown())
    await plantReply(elsewhere, thread, { source: 'Written by the other process' })
    for (let tries = 0; tries < 100; tries++) {
      if ((await shown()).includes('Written by the other process')) return
      await pause(10)
    }
    assert.fail('the old page is still shown')
  },
)

/** How often one address had to be worked for when it was asked for some times. */
async function asking(t: TestContext) {
  const { app, forum } = await openApp(t)
  const { thread } = await plantThread(forum)
  await plantReply(forum, thread)
  // A page from memory is answered before any later hook.
  let worked = 0
  app.addHook('preHandler', async () => void worked++)
  const workFor = async (url: string, times = 3) => {
    const before = worked
    for (let i = 0; i < times; i++) assert.equal((await app.inject({ url })).statusCode, 200, url)
    return worked - before
  }
  return { workFor, thread }
}

test('what no route knows to be asked is answered by the page without it, and takes no memory', async (t) => {
  const { workFor, thread } = await asking(t)
  const board = urls.board({ id: 1, title: 'The hall' })
  for (const address of ['/', '/new', urls.thread(thread), board, '/members/1-ada']) {
    assert.equal(await workFor(`${address}?utm_source=x`), 1, address)
    assert.equal(await workFor(address), 0, address)
    assert.equal(await workFor(`${address}?fbclid=1&x[]=2`), 0, address)
  }
  assert.equal(await workFor('/new?tab=unanswered'), 1)
  assert.equal(await workFor('/new?x=1&tab=unanswered'), 0)
})

test('pages that could be asked for in any number of ways are not kept', async (t) => {
  const { workFor } = await asking(t)
  const cursor = writeCursor([noon, 1])
  const many = [
    '/new?tab=nonsense',
    '/new?tab=new&tab=new',
    '/new?after=nonsense',
    `/new?after=${cursor}`,
    '/n%65w',
    '/new/',
    '/members?q=ada',
    '/members/1-ada?before=7',
    '/search?q=train',
    '/sign-in?next=/new',
  ]
  for (const address of many) assert.equal(await workFor(address), 3, address)
})

const kept = (url: string) => keptAddress({ raw: { url }, routeOptions: { config: {} } })

test('an address that is no path from the root is not kept', () => {
  assert.equal(kept('/new'), '/new')
  for (const url of ['/new#1', 'http://a/new', '//a/new', 'new', '*', '']) {
    assert.equal(kept(url), null, url)
  }
})

test('a feed has one address', async (t) => {
  const { app, forum } = await openApp(t)
  const { thread } = await plantThread(forum)
  const right = urls.feed(urls.thread(thread))
  assert.equal((await app.inject(right)).statusCode, 200)
  const other = await app.inject(`/threads/${thread.id}-whatever.atom`)
  assert.deepEqual([other.statusCode, other.headers.location], [301, right])
})

test('a script that asks for a piece gets a piece, whatever guests’ pages are in memory', async (t) => {
  const { app, forum } = await openApp(t)
  const { thread, post } = await plantThread(forum)
  const source = quoting('Ada', post.id, 'Which one shall we take?')
  const { id } = await plantReply(forum, thread, { source })
  const piece = () => app.inject({ url: urls.quotedIn(id), headers: { 'x-fragment': 'true' } })
  const first = await piece()
  assert.doesNotMatch(first.body, /<!doctype/)
  const whole = await app.inject({ url: urls.quotedIn(id) })
  assert.match(whole.body, /<!doctype/)
  assert.match(String(whole.headers.vary), /x-fragment/)
  assert.match(String(first.headers.vary), /x-fragment/)
  assert.equal((await piece()).body, first.body)
  assert.match((await app.inject({ url: urls.quotedIn(id) })).body, /<!doctype/)
})

test('HEAD says of a page what GET says, fresh and from memory, to guests and members', async (t) => {
  const { app, browser, forum } = await openApp(t)
  const { thread } = await plantThread(forum)
  const { cookie } = await (await browser(forum.bo)).open('/')
  for (const headers of [{}, { cookie }]) {
    for (const url of ['/', urls.thread(thread), '/index.atom', '/new?tab=all']) {
      const asked = [await app.inject({ method: 'HEAD', url, headers })]
      const got = await app.inject({ url, headers })
      asked.push(await app.inject({ method: 'HEAD', url, headers }))
      for (const head of asked) {
        assert.equal(head.body, '')
        const { date: _a, connection: _b, ...said } = head.headers
        const { date: _c, connection: _d, ...due } = got.headers
        assert.deepEqual(said, due, `${url} ${JSON.stringify(headers)}`)
      }
    }
  }
})
