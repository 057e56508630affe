import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { plantReply, plantThread } from '../../../test/posting.ts'
import { changeSettings } from '../../forum/kernel/settings.ts'
import { indexNewMembers } from '../../forum/search/members.ts'

async function openLibrary(t: TestContext) {
  const { forum, browser } = await openApp(t)
  await indexNewMembers(forum)
  const { thread, post } = await plantThread(forum, {
    title: 'The slow <train> north',
    source: 'Is the coast line better?',
  })
  const answer = await plantReply(forum, thread, { source: 'The coast, by day & in summer.' })
  await forum.settle()
  return { forum, browser, thread, post, answer }
}

const linksIn = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

test('a guest types words into the box and finds the posts, marked, with who, when and where', async (t) => {
  const { browser, answer, thread } = await openLibrary(t)
  const guest = await browser()
  assert.match(
    (await guest.open('/search')).html,
    /<form class="find" role="search" action="\/search" aria-label="[^"]+"><input type="search" name="q"/,
  )
  const page = await guest.open('/search?q=coast')
  assert.equal(page.status, 200)
  assert.match(page.text, /2 posts/)
  assert.match(page.text, /Bo, .*, in The hall/)
  assert.match(page.html, /The <mark>coast<\/mark>, by day &amp; in summer\./)
  assert.match(page.html, /The slow &lt;train> north|The slow &lt;train&gt; north/)
  assert.ok(
    linksIn(page.html).includes(`/threads/${thread.id}-the-slow-train-north#post-${answer.id}`),
  )
})

test('counts beside the results lead to just those', async (t) => {
  const { browser } = await openLibrary(t)
  const guest = await browser()
  const page = await guest.open('/search?q=coast')
  const byBo = linksIn(page.html).find((href) => href.includes('author%3ABo'))
  const narrowed = await guest.open(byBo ?? '')
  assert.match(narrowed.text, /1 post/)
  assert.ok(linksIn(narrowed.html).includes('/search?q=coast'))
})

test('a mistyped word leads to the right one', async (t) => {
  const { browser } = await openLibrary(t)
  const page = await (await browser()).open('/search?q=caost')
  assert.match(page.text, /Nothing found/)
  assert.match(page.text, /Did you mean coast\?/)
  assert.ok(linksIn(page.html).includes('/search?q=coast'))
})

test('a thread can be searched alone, and left again', async (t) => {
  const { forum, browser, thread } = await openLibrary(t)
  await plantThread(forum, { title: 'Boats', source: 'Along the coast.' })
  await forum.settle()
  const guest = await browser()
  const page = await guest.open(`/search?q=coast&thread=${thread.id}`)
  assert.match(page.text, /Only in the thread The slow <train> north/)
  assert.match(page.text, /2 posts/)
  assert.ok(linksIn(page.html).includes('/search?q=coast'))
  assert.match((await guest.open('/search?q=coast')).text, /3 posts/)
  assert.equal((await guest.open('/search?q=coast&thread=999')).status, 404)
})

test('what nobody is called, and an empty box, say what to do', async (t) => {
  const { browser } = await openLibrary(t)
  const guest = await browser()
  assert.match(
    (await guest.open('/search?q=author:zoe')).text,
    /no member whose name begins with “zoe”/,
  )
  assert.match((await guest.open('/search')).text, /What the box understands/)
  assert.match((await guest.open('/search?q=bo')).text, /MembersBo1 post/)
})

test('strange addresses are answered like any other', async (t) => {
  const { browser } = await openLibrary(t)
  const guest = await browser()
  for (const query of [
    'q=coast&page=0',
    'q=coast&page=99999',
    'q=coast&page=x&order=y',
    'q[]=a&q=b',
    'q=%00%ff',
    'thread=',
  ]) {
    assert.equal((await guest.open(`/search?${query}`)).status, 200, query)
  }
})

test('a new post is found although the page was shown before', async (t) => {
  const { forum, browser, thread } = await openLibrary(t)
  const guest = await browser()
  await guest.open('/search?q=coast')
  await plantReply(forum, thread, { source: 'Coast again.' })
  assert.match((await guest.open('/search?q=coast')).text, /2 posts/)
  await forum.settle()
  assert.match((await guest.open('/search?q=coast')).text, /3 posts/)
})

test('somebody who searches without end is told to wait', async (t) => {
  const { forum, browser } = await openLibrary(t)
  await changeSettings(forum, { searchesPerMinute: 2 })
  const guest = await browser()
  for (const q of ['a', 'b']) assert.equal((await guest.open(`/search?q=${q}`)).status, 200)
  const refused = await guest.open('/search?q=c')
  assert.equal(refused.status, 429)
  assert.equal(refused.headers['retry-after'], '30')
  assert.match(refused.text, /Try again in 30 seconds/)
  assert.match(refused.html, /<form class="find".*name="q" value="c"/)
  assert.doesNotMatch(refused.text, /There is no word in this/)
  const people = await guest.open('/members?q=ad')
  assert.equal(people.status, 429)
  assert.match(people.text, /Try again in 30 seconds/)
  assert.match(people.html, /name="q"[^>]* value="ad"/)
  assert.equal((await (await browser(forum.bo)).open('/search?q=c')).status, 200)
})

test('the page speaks German', async (t) => {
  const { forum, browser } = await openLibrary(t)
  await changeSettings(forum, { language: 'de' })
  assert.match((await (await browser()).open('/search?q=coast')).text, /2 Beiträge/)
})

test('what was not understood is said, and words that are none', async (t) => {
  const { browser } = await openLibrary(t)
  const guest = await browser()
  const textOf = async (asked: string) =>
    (await guest.open(`/search?q=${encodeURIComponent(asked)}`)).text
  assert.match(await textOf('coast before:nonsense'), /“before:nonsense” .* a date like 2024-05/)
  assert.match(await textOf('before:2024-99-99'), /“before:2024-99-99” .* a date like 2024-05/)
  assert.match(await textOf('coast in:titel'), /“in:titel” .* only in:title/)
  assert.match(await textOf('🚂🚃'), /There is no word in this/)
  assert.match(await textOf('\0'), /There is no word in this/)
  assert.doesNotMatch(await textOf('coast before:2024'), /not understood/)
  assert.doesNotMatch(await textOf(''), /There is no word/)
})

test('a page behind the last one shows the last', async (t) => {
  const { browser } = await openLibrary(t)
  const page = await (await browser()).open('/search?q=coast&page=9')
  assert.match(page.text, /2 posts/)
  assert.match(page.html, /<mark>coast<\/mark>/)
})

test('who asks for too much at once is told what was left out', async (t) => {
  const { browser } = await openLibrary(t)
  const guest = await browser()
  const much = await guest.open(`/search?q=${'coast+'.repeat(13)}`)
  assert.match(much.text, /too much in this for one search.*12 words at most, 3 of them/)
  assert.match(much.text, /2 posts/)
  assert.doesNotMatch((await guest.open('/search?q=coast')).text, /too much/)
})

test('an operator without its value is explained', async (t) => {
  const { browser } = await openApp(t)
  const guest = await browser()
  assert.match((await guest.open('/search?q=author%3A')).text, /author: wants a name/)
  assert.match((await guest.open('/search?q=board%3A+x')).text, /board: wants the name of a board/)
})
