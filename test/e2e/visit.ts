import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'

import type { BrowserContextOptions, Page } from 'playwright-core'

import type { Door } from './as.ts'
import { stage } from './stage.ts'

/** A page of the demo in a browser of its own. At the end of the test nothing may have gone wrong in it. */
export async function visit(
  t: TestContext,
  { as, script = true, ...options }: { as?: Door; script?: boolean } & BrowserContextOptions = {},
): Promise<Page> {
  const { browser, url } = await stage()
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: script,
    viewport: { width: 1200, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', ({ message }) => {
    // Gone on to another page before this one had its style, that is before any script could hush the browser.
    if (!message.endsWith('invalid state. ViewTransition opt-in disabled')) wrong.push(message)
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text())
  })
  t.after(async () => {
    await context.close()
    assert.deepEqual(wrong, [], 'nothing is said on the console')
  })
  if (as !== undefined) {
    await page.goto('/')
    await page.click(`.demo [value=${as}]`)
  }
  return page
}

let joined = 0

/** Joins as somebody new; posting limits count by member. Returns the name. */
export async function join(page: Page): Promise<string> {
  const name = `Traveller ${process.pid}-${++joined}`
  await page.goto('/join')
  await page.fill('[name=name]', name)
  await page.fill('[name=email]', `traveller${joined}@example.org`)
  await page.fill('[name=password]', 'five slow coaches')
  await page.click('form.sheet button.first')
  await page.waitForSelector('.me details')
  return name
}

/** Opens a board and starts a thread there; ends on the thread's page. */
export async function startThread(page: Page, title: string, text: string): Promise<void> {
  await page.goto('/')
  await page.click('.boards h3 a >> text="Station hall"')
  await page.click('a[href$="/start"]')
  await page.fill('[name=title]', title)
  await page.fill('[name=source]', text)
  await page.click('form.sheet .first')
  await page.waitForSelector('article.post')
}
