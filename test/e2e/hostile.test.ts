import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import type { Page } from 'playwright-core'

import { changeSettings } from '../../src/forum/kernel/settings.ts'
import { describe } from '../../src/forum/members/describing.ts'
import { reply } from '../../src/forum/posts/replying.ts'
import { startThread } from '../../src/forum/posts/starting.ts'
import { openApp, type TestApp } from '../app.ts'
import { corpus, type CorpusCase, withoutCorpora } from '../shared-data.ts'
import { stage } from './stage.ts'

const corpora = [
  'xss-strings',
  'xss-markup',
  'xss-h5sc',
  'xss-dompurify',
  'xss-sanitize-html',
  'xss-tag-event',
]
const onPage = 20

/**
 * Notes in the page whatever a hostile text would run, and whatever the policy had to stop.
 * `eval` is left alone: the browser's driver reads the notes by it.
 */
const watch = `
  window.ran = []; window.stopped = []
  for (const name of ['alert', 'confirm', 'prompt', 'print']) {
    window[name] = (...given) => { window.ran.push(name + ' ' + given.join()) }
  }
  document.addEventListener('securitypolicyviolation', (event) => window.stopped.push(event.violatedDirective + ' ' + event.sample))
`

async function watched(t: TestContext): Promise<Page> {
  const { browser } = await stage()
  const context = await browser.newContext()
  t.after(() => context.close())
  await context.addInitScript(watch)
  const page = await context.newPage()
  // A page a text leads to must not end the test; no text may lead anywhere by itself.
  page.on('dialog', (dialog) => void dialog.dismiss())
  return page
}

interface Notes {
  /** What ran by itself. */
  readonly ran: readonly string[]
  /** What the policy had to stop. */
  readonly stopped: readonly string[]
  /** What would run at a touch: attributes that hold script. */
  readonly waiting: readonly string[]
}

function notes(page: Page): Promise<Notes> {
  return page.evaluate(() => {
    const [ran, stopped] = ['ran', 'stopped'].map((name) => {
      const list: unknown = Reflect.get(window, name)
      return Array.isArray(list) ? list.map(String) : []
    })
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      Array.from(element.attributes),
    )
    const leads =
      /^(?:xlink:)?(?:href|src|action|formaction|data|poster|background|from|to|values)$/
    const waiting = attributes.filter(
      ({ name, value }) =>
        name.startsWith('on') ||
        name === 'http-equiv' ||
        name === 'srcdoc' ||
        (leads.test(name) && /^[\s\p{Cc}]*(?:java|vb)\s*script\s*:/iu.test(value)),
    )
    return {
      ran: ran ?? [],
      stopped: stopped ?? [],
      waiting: waiting.map(({ name, value }) => `${name}=${value}`),
    }
  })
}

async function serve(t: TestContext): Promise<TestApp & { readonly url: string }> {
  const opened = await openApp(t)
  const url = await opened.app.listen({ host: '127.0.0.1', port: 0 })
  const many = 1_000_000
  await changeSettings(opened.forum, { postsPerMinute: many, threadsPerHour: many })
  return { ...opened, url }
}

test(
  'texts made to run script run none: in posts, titles, profiles, previews of search',
  { skip: withoutCorpora },
  async (t) => {
    const { forum, url } = await serve(t)
    const page = await watched(t)
    const ada = await forum.viewer(forum.ada)
    const cases = corpora.flatMap((name) => corpus(name, 20))
    let asked = 0
    for (let from = 0; from < cases.length; from += onPage) {
      const batch = cases.slice(from, from + onPage)
      const threadId = await post(forum, ada, batch)
      await forum.settle()
      const titles = encodeURIComponent((batch[0]?.in ?? '').toWellFormed().slice(0, 200))
      for (const path of [
        `/threads/${threadId}`,
        `/boards/${forum.hall.id}`,
        `/members/${forum.ada.id}`,
        `/search?q=${titles}`,
        '/new',
      ]) {
        await page.goto(url + path)
        const seen = await notes(page)
        const nothing: Notes = { ran: [], stopped: [], waiting: [] }
        assert.deepEqual(seen, nothing, `${path}: ${batch.map(({ id }) => id).join(' ')}`)
        assert.equal(page.url().startsWith(url), true, 'a text led away')
      }
      asked += batch.length
    }
    t.diagnostic(`${asked} texts on five pages each, nothing ran, nothing had to be stopped`)
  },
)

type Forum = TestApp['forum']
type Author = Awaited<ReturnType<Forum['viewer']>>

/** A thread whose title, posts and author's description are hostile; where the title is refused, a plain one. */
async function post(forum: Forum, ada: Author, batch: readonly CorpusCase[]): Promise<number> {
  const [text = '', id = ''] = [batch[0]?.in, batch[0]?.id]
  const start = (title: string) =>
    startThread(forum, ada, {
      boardId: forum.hall.id,
      title,
      source: 'Beware',
      nonce: `${title.length} ${id}`,
    })
  const tried = await start(text.slice(0, 120))
  const begun = tried.ok ? tried : await start('Plain')
  assert.ok(begun.ok)
  for (const one of batch)
    await reply(forum, ada, begun.thread.id, { source: one.in, nonce: one.id })
  await describe(forum, forum.ada, { location: text.slice(0, 60), about: text, language: '' })
  return begun.thread.id
}

test('the same texts do run where nothing makes them safe', { skip: withoutCorpora }, async (t) => {
  const page = await watched(t)
  await page.goto('about:blank')
  const live = corpus('xss-strings')
    .filter((one) => one['live_chromium156'] === true)
    .slice(0, 40)
  let seen = 0
  for (const one of live) {
    await page
      .setContent(`<!doctype html><script>${watch}</script><body>${one.in}</body>`)
      .catch(() => undefined)
    await page.waitForTimeout(20)
    const { ran, waiting } = await notes(page)
    if (ran.length > 0 || waiting.length > 0) seen += 1
  }
  assert.ok(seen > live.length * 0.8, `${seen} of ${live.length} seen: the watch sees too little`)
})
