import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { parseDocument } from 'htmlparser2'

import { openApp } from '../../../test/app.ts'
import { editPost } from '../../forum/posts/editing.ts'
import { removePost } from '../../forum/posts/removing.ts'
import { reply } from '../../forum/posts/replying.ts'
import { startThread } from '../../forum/posts/starting.ts'
import { urls } from '../urls.ts'

async function openWithThreads(t: TestContext) {
  const opened = await openApp(t)
  const { forum } = opened
  const [ada, mo] = [await forum.viewer(forum.ada), await forum.viewer(forum.mo)]
  const open = await startThread(forum, ada, {
    boardId: forum.hall.id,
    title: 'Trains & <boats>',
    source: 'Which way?',
    nonce: 'a',
  })
  const secret = await startThread(forum, mo, {
    boardId: forum.staffRoom.id,
    title: 'Secret plans',
    source: 'Hidden words',
    nonce: 'b',
  })
  assert.ok(open.ok && secret.ok)
  return { ...opened, ada, open, secret }
}

test('every feed is well-formed, says what was written, and nothing a guest may not see', async (t) => {
  const { forum, browser, open, secret } = await openWithThreads(t)
  const guest = await browser()
  const paths = [
    urls.home(),
    urls.board(forum.hall),
    urls.thread(open.thread),
    urls.member(forum.ada),
  ]
  for (const path of paths) {
    const feed = await guest.open(urls.feed(path))
    assert.equal(feed.status, 200, path)
    assert.match(String(feed.headers['content-type']), /^application\/atom\+xml/)
    assert.match(feed.html, /Trains &#38; &#60;boats&#62;/, path)
    assert.match(feed.html, /Which way/)
    assert.doesNotMatch(feed.html, /Secret|Hidden/)
    assert.ok(parseDocument(feed.html, { xmlMode: true }).children.length > 0)
  }
  assert.equal((await guest.open(urls.feed(urls.thread(secret.thread)))).status, 404)
  const mo = await browser(forum.mo)
  assert.match((await mo.open('/index.atom')).html, /Secret plans/)
})

test('feeds of the forum and of a board hold the newest posts, several of one thread and each in its turn', async (t) => {
  const { forum, browser, open } = await openWithThreads(t)
  const [ada, bo] = [await forum.viewer(forum.ada), await forum.viewer(forum.bo)]
  const other = await startThread(forum, ada, {
    boardId: forum.hall.id,
    title: 'Another',
    source: 'Words 0',
    nonce: 'other',
  })
  assert.ok(other.ok)
  for (let n = 1; n <= 24; n++) {
    forum.setNow(`2026-11-22T12:00:${String(n).padStart(2, '0')}.000Z`)
    const thread = n % 8 === 0 ? other.thread : open.thread
    const said = await reply(forum, n % 2 === 0 ? ada : bo, thread.id, {
      source: `Words ${n}`,
      nonce: `w${n}`,
    })
    assert.ok(said.ok)
    if (n === 23) await removePost(forum, bo, said.post.id)
  }
  const guest = await browser()
  for (const path of [urls.home(), urls.board(forum.hall)]) {
    const { html } = await guest.open(urls.feed(path))
    const found = [...html.matchAll(/Words (\d+)/g)].map(([, n]) => Number(n))
    assert.deepEqual(
      found,
      Array.from({ length: 24 }, (_, n) => 24 - n)
        .filter((n) => n !== 23)
        .slice(0, 20),
      path,
    )
  }
})

test('a removed post leaves feeds at once, also where it is quoted', async (t) => {
  const { forum, browser, open } = await openWithThreads(t)
  const bo = await forum.viewer(forum.bo)
  const said = await reply(forum, bo, open.thread.id, { source: 'Regretted words', nonce: 'c' })
  assert.ok(said.ok)
  await reply(forum, bo, open.thread.id, {
    source: `> [Bo, post ${said.post.id}]\n> Regretted words\n\nStill true.`,
    nonce: 'd',
  })
  const guest = await browser()
  const feed = urls.feed(urls.thread(open.thread))
  assert.match((await guest.open(feed)).html, /Regretted words/)
  await removePost(forum, bo, said.post.id)
  const after = (await guest.open(feed)).html
  assert.match(after, /Still true/)
  assert.doesNotMatch(after, /Regretted/)
})

test('a feed marks words that nobody said, and what was edited since, as a page does', async (t) => {
  const { forum, browser, open, ada } = await openWithThreads(t)
  const { id } = open.post
  const source = `> [Ada, post ${id}]\n> Never said\n\n> [Ada, post ${id}]\n> Which way?\n\n> [Ada, post 999]\n> Nowhere`
  const made = await reply(forum, ada, open.thread.id, { source, nonce: 'e' })
  assert.ok(made.ok)
  await editPost(forum, ada, id, { source: 'Which road?', baseRevision: 1 })
  const guest = await browser()
  const xml = (await guest.open(urls.feed(urls.thread(open.thread)))).html
  const feed = xml.replaceAll('&#60;', '<').replaceAll('&#62;', '>')
  assert.match(
    feed,
    /Never said<\/p><footer>The writer’s own words: they were not found in <a .*#1<\/a>/,
  )
  assert.match(feed, /Ada<\/bdi><\/a> \(edited since\)/)
  assert.match(feed, /Nowhere<\/p><footer>The writer’s own words/)
})

test('the map of the site names open threads and boards only', async (t) => {
  const { browser, open } = await openWithThreads(t)
  const guest = await browser()
  assert.match((await guest.open('/sitemap.xml')).html, /sitemap-boards\.xml[\s\S]*sitemap-1\.xml/)
  const threads = (await guest.open('/sitemap-1.xml')).html
  assert.ok(threads.includes(`http://forum.example${urls.thread(open.thread)}`))
  assert.doesNotMatch(threads, /secret/i)
  assert.doesNotMatch((await guest.open('/sitemap-boards.xml')).html, /staff/i)
  assert.match(
    (await guest.open('/robots.txt')).html,
    /Sitemap: http:\/\/forum\.example\/sitemap\.xml/,
  )
})

test('words of a spoiler are in no feed, no description, no data and no profile', async (t) => {
  const { forum, browser, open, ada } = await openWithThreads(t)
  const said = await startThread(forum, ada, {
    boardId: forum.hall.id,
    title: 'The Blue Train',
    source: 'The guard ||is a murderer||.\n\n::: spoiler The end\nThe murderer escapes.\n:::',
    nonce: 'spoiler',
  })
  assert.ok(said.ok)
  const quoted = `> [Ada, post ${said.post.id}]\n> The guard ||is a murderer||.\n\nReally?`
  const again = await reply(forum, ada, open.thread.id, { source: quoted, nonce: 'quoted' })
  assert.ok(again.ok)
  const guest = await browser()
  for (const path of [
    urls.home(),
    urls.board(forum.hall),
    urls.thread(open.thread),
    urls.member(forum.ada),
  ]) {
    const feed = await guest.open(urls.feed(path))
    assert.match(feed.html, /█████/, path)
    assert.doesNotMatch(feed.html, /murderer/, path)
  }
  const page = await guest.open(urls.thread(said.thread))
  assert.match(page.html, /<meta name="description" content="The guard █████\. The end: █████"/)
  assert.equal(page.html.match(/murderer/g)?.length, 2, 'only in the post itself')
  assert.doesNotMatch((await guest.open(urls.member(forum.ada))).html, /murderer/)
})
