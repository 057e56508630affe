import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Page } from 'playwright-core'

import { stage } from './stage.ts'
import { join, startThread, visit } from './visit.ts'

test('keys walk through posts, open the reply box, the search and their own list', async (t) => {
  const page = await visit(t, { as: 'member' })
  await page.goto(`${(await stage()).threads.long}/2`)
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
  await page.keyboard.press('j')
  const first = await focused()
  assert.match(first, /^post-/)
  await page.keyboard.press('j')
  assert.notEqual(await focused(), first)
  await page.keyboard.press('k')
  assert.equal(await focused(), first)
  await page.keyboard.press('?')
  assert.ok(await page.locator('#keys').isVisible())
  await page.keyboard.press('Escape')
  assert.ok(await page.locator('#keys').isHidden())
  await page.keyboard.press('/')
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'q')
  await page.locator(`#${first}`).focus()
  await page.keyboard.press('q')
  await page.waitForFunction(() => document.activeElement?.id === 'reply')
  assert.match(await page.inputValue('#reply'), /^> \[/)
})

test('a quote is added to what is in the box, with and without the help of script', async (t) => {
  const page = await visit(t)
  await join(page)
  await startThread(page, 'Both', 'The first words.')
  await page.fill('#reply', 'half a thought')
  await page.locator('.quote-it').first().click()
  await page.waitForFunction(() => document.activeElement?.id === 'reply')
  assert.match(await page.inputValue('#reply'), /^half a thought\n\n> \[.*\n> The first words/)
  assert.equal(await page.locator('form.reply [name=answers]').count(), 1)
  await page.fill('#reply', 'another thought')
  const link = await page.locator('.quote-it').first().getAttribute('href')
  await page.goto('/')
  await page.goto(link ?? '')
  assert.match(await page.inputValue('#reply'), /^another thought\n\n> \[.*\n> The first words/)
  const answered = await page.locator('[name=answers]').inputValue()
  await page.reload()
  assert.equal((await page.inputValue('#reply')).match(/The first words/g)?.length, 1)
  assert.equal(await page.locator('[name=answers]').inputValue(), answered)
})

test('what is typed survives a closed tab and is forgotten once it is sent', async (t) => {
  const page = await visit(t)
  await join(page)
  await startThread(page, 'Drafts', 'Write here.')
  const address = page.url()
  await page.fill('#reply', 'half a thought')
  await page.goto('/')
  await page.goto(address)
  assert.equal(await page.inputValue('#reply'), 'half a thought')
  await page.click('form.reply .first')
  await page.waitForURL(/#post-\d+$/)
  await page.goto(address)
  assert.equal(await page.inputValue('#reply'), '')
})

test('an edit begun survives a closed tab, says so, and Cancel forgets it', async (t) => {
  const page = await visit(t)
  await join(page)
  await startThread(page, 'Begun', 'The first words.')
  const edit = /\/posts\/\d+\/edit/.exec(await page.content())?.[0] ?? ''
  await page.goto(edit)
  assert.ok(await page.locator('[data-went-on]').isHidden())
  await page.goto('/')
  await page.goto(edit)
  assert.ok(await page.locator('[data-went-on]').isHidden(), 'what nobody changed is no draft')
  await page.fill('#f-source', 'Other words.')
  await page.goto('/')
  await page.goto(edit)
  assert.equal(await page.inputValue('#f-source'), 'Other words.')
  assert.ok(await page.locator('[data-went-on]').isVisible())
  await page.click('[data-forgets]')
  await page.waitForURL(/#post-\d+$/)
  await page.goto(edit)
  assert.equal(await page.inputValue('#f-source'), 'The first words.')
  await page.fill('#f-source', 'Last words.')
  await page.click('form.sheet .first')
  await page.waitForURL(/#post-\d+$/)
  assert.match((await page.locator('article.post').textContent()) ?? '', /Last words/)
  await page.goto(edit)
  assert.ok(await page.locator('[data-went-on]').isHidden(), 'what was sent is no draft any more')
})

test('what a quoted post answered opens inside the quote', async (t) => {
  const page = await visit(t)
  await join(page)
  await startThread(page, 'Layers', 'The first words.')
  for (const words of ['The second words.', 'The third words.']) {
    await page.locator('.quote-it').last().click()
    await page.waitForFunction(() => document.activeElement?.id === 'reply')
    const box = page.locator('#reply')
    await box.fill(`${await box.inputValue()}\n\n${words}`)
    await page.click('form.reply .first')
    await page.waitForURL(/#post-\d+$/)
  }
  const before = page.url()
  await page.click('article.post:last-of-type .quote .more')
  const inner = page.locator('article.post:last-of-type .quote .quote')
  await inner.waitFor()
  assert.match((await inner.textContent()) ?? '', /The first words/)
  assert.equal(page.url(), before)
})

test('words selected in a quote are quoted from the post that says them, and never with words of another', async (t) => {
  const page = await visit(t)
  const name = await join(page)
  await startThread(page, 'Whose words', 'The oldest words.')
  await page.locator('.quote-it').click()
  await page.waitForFunction(() => document.activeElement?.id === 'reply')
  const quoting = await page.inputValue('#reply')
  const [source = ''] = /\d+(?=\])/.exec(quoting) ?? []
  await page.fill('#reply', `${quoting}\n\nBefore.\n\n${quoting}\n\nThe newer words.`)
  await page.click('form.reply .first')
  await page.waitForURL(/#post-\d+$/)
  const [own = ''] = /\d+$/.exec(page.url()) ?? []
  const quoted = async (from: string, to: string) => {
    await page.fill('#reply', '')
    await page.evaluate(
      ([start = '', end = '']) => {
        const [first, last] = [start, end].map((place) => document.querySelector(place))
        if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length)
      },
      [from, to].map((place) => `#post-${own} ${place}`),
    )
    await page.locator(`#post-${own} .quote-it`).click()
    await page.waitForFunction(() => document.querySelector('textarea')?.value !== '')
    return (await page.inputValue('#reply')).trim()
  }
  const inQuote = `> [${name}, post ${source}]\n> The oldest words.`
  assert.equal(await quoted('.said p', '.said p'), inQuote)
  assert.equal(await quoted('.quote header', '.said p'), inQuote)
  assert.equal(await page.locator('[name=answers]').count(), 0)
  const both = await quoted('.words > .quote:first-child', '.words > p:last-child')
  assert.match(both, new RegExp(`^> \\[${name}, post ${own}\\]\n> Before\\.`))
  assert.match(both, /> The newer words\.$/)
  assert.doesNotMatch(both, /oldest/)
})

test('times say the exact one in the reader’s own time zone', async (t) => {
  const page = await visit(t, { timezoneId: 'Asia/Tokyo' })
  await page.goto('/new')
  const time = page.locator('main time').first()
  assert.match((await time.getAttribute('title')) ?? '', /UTC/)
  await time.hover()
  const title = await time.getAttribute('title')
  assert.doesNotMatch(title ?? 'UTC', /UTC/)
})

test('a menu closes when one goes elsewhere', async (t) => {
  const page = await visit(t, { as: 'member' })
  await page.click('.me summary')
  assert.ok(await page.locator('.me .menu > div').isVisible())
  await page.keyboard.press('Escape')
  assert.ok(await page.locator('.me .menu > div').isHidden())
})

test('a draft is the writer’s own, and gone with them', async (t) => {
  const page = await visit(t)
  await join(page)
  await startThread(page, 'Left open', 'The first words.')
  const address = page.url()
  await page.fill('#reply', 'half a thought')
  await page.reload()
  assert.equal(await page.inputValue('#reply'), 'half a thought')
  // Somebody else's, left by a session that ended by itself.
  await page.evaluate(() => {
    const [key = ''] = Object.keys(localStorage)
    const others = key.replace(/^draft:\d+/, 'draft:1000000')
    localStorage.setItem(others, localStorage.getItem(key) ?? '')
    localStorage.removeItem(key)
    const box = document.querySelector('textarea')
    if (box !== null) box.value = ''
  })
  await page.reload()
  assert.equal(await page.inputValue('#reply'), '')
  await page.fill('#reply', 'half a thought')
  await page.locator('details.menu > summary').first().click()
  await Promise.all([page.waitForURL(/./), page.locator('[data-signs-out] button').click()])
  await page.goto(address)
  assert.deepEqual(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:'))),
    [],
  )
})

test('a browser that keeps nothing loses no more than drafts', async (t) => {
  const page = await visit(t)
  await page.addInitScript(() => {
    for (const kind of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, kind, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    }
  })
  await join(page)
  await startThread(page, 'Kept nowhere', 'The first words.')
  await page.fill('#reply', 'half a thought')
  await page.locator('.quote-it').first().click()
  await page.waitForFunction(() => document.activeElement?.id === 'reply')
  await page.keyboard.press('Escape')
  await page.locator('article.post').first().focus()
})

test('every way to reply leads into the box, and what is typed next is in it', async (t) => {
  const page = await visit(t, { as: 'member' })
  const thread = `${(await stage()).threads.long}/2`
  const typing = async (what: string): Promise<void> => {
    await page.waitForFunction(() => document.activeElement?.id === 'reply')
    await page.keyboard.type('jq')
    assert.equal(await page.inputValue('#reply'), 'jq', what)
    await page.fill('#reply', '')
  }
  await page.goto(thread)
  await page.keyboard.press('r')
  await typing('r')
  await page.goto(thread)
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await typing('j, r')
  await page.locator('[name=answers]').waitFor({ state: 'attached' })
  await page.goto(thread)
  await page.locator('.reply-to').nth(1).click()
  await typing('Reply below a post')
  await page.goto(thread)
  await page.locator('a[href="#reply"]').first().click()
  await typing('Reply above the thread')
  await page.goto('/')
  await page.goto(`${thread}#reply`)
  await typing('the address of the box')
})

for (const script of [true, false])
  test(`an answer asked for by its address ${script ? 'with' : 'without'} script can be typed at once`, async (t) => {
    const page = await visit(t, { as: 'member', script })
    const answer = await answerAddress(page)
    for (const address of [answer, answer.replace('#reply', '')]) {
      await page.goto('/')
      await page.goto(address)
      // Browsers give the focus with the first painting.
      await page.waitForTimeout(300)
      await page.keyboard.type('jq')
      assert.equal(await page.inputValue('#reply'), 'jq')
      await page.fill('#reply', '')
    }
  })

async function answerAddress(page: Page): Promise<string> {
  await page.goto(`${(await stage()).threads.long}/2`)
  return (await page.locator('.reply-to').nth(1).getAttribute('href')) ?? ''
}

test('keys walk through lists from link to link', async (t) => {
  const page = await visit(t, { as: 'member' })
  await page.goto('/new')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = await page.locator('.threads > li:nth-child(2) h3 a').first().getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${second}`)
})

test('on a phone the links around posts are large enough for a finger', async (t) => {
  const page = await visit(t, { as: 'member', viewport: { width: 390, height: 800 } })
  await page.goto(`${(await stage()).threads.long}/2`)
  const small = await page
    .locator('.stamp a, .under a, .card a.who, .quote header a')
    .evaluateAll((links) =>
      links
        .map((link) => ({ text: link.textContent, box: link.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.height < 24 || box.width < 24))
        .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
    )
  assert.deepEqual(small, [])
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
})
