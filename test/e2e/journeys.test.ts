import assert from 'node:assert/strict'
import { test } from 'node:test'

import { join, startThread, visit } from './visit.ts'

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script'

  test(`somebody joins, starts a thread, replies, edits, and the change can be seen, ${how}`, async (t) => {
    const page = await visit(t, { script })
    await join(page)
    await startThread(page, `A timetable of my own (${how})`, 'It has *three* trains.')
    assert.equal(await page.textContent('.words em'), 'three')

    await page.fill('#reply', 'And a ||secret|| fourth.')
    await page.click('form.reply [name=preview]')
    assert.equal(await page.textContent('.preview .spoiler'), 'secret')
    assert.equal(await page.inputValue('#reply'), 'And a ||secret|| fourth.')
    await page.click('form.reply .first')
    await page.waitForURL(/#post-\d+$/)
    assert.equal(await page.locator('article.post').count(), 2)
    assert.equal(await page.inputValue('#reply'), '', 'what was sent is no draft any more')

    await page.click('article.post:last-of-type a[href$="/edit"]')
    await page.fill('[name=source]', 'And a fifth.')
    await page.fill('[name=reason]', 'counted again')
    await page.click('form.sheet .first')
    await page.waitForSelector('.edited')
    assert.match((await page.textContent('.edited')) ?? '', /counted again/)
    await page.click('.edited a')
    assert.match((await page.textContent('.revision del')) ?? '', /fourth/)
    assert.match((await page.textContent('.revision ins')) ?? '', /fifth/)
  })

  test(`a quote goes from post to reply and stands there with its source, ${how}`, async (t) => {
    const page = await visit(t, { script })
    await join(page)
    await startThread(page, `Windows (${how})`, 'Left side going north.\n\nRight side going south.')
    if (script) await page.locator('.words p').first().selectText()
    await page.click('.quote-it')
    const box = page.locator('#reply')
    await box.waitFor()
    assert.match(await box.inputValue(), /^> \[Traveller .*, post \d+\]\n> Left side going north\./)
    assert.equal((await box.inputValue()).includes('Right side'), !script)
    await box.fill(`${await box.inputValue()}\n\nSo it is.`)
    await page.click('form.reply .first')
    await page.waitForURL(/#post-\d+$/)
    const quote = page.locator('article.post .quote')
    assert.match((await quote.textContent()) ?? '', /Traveller .* in #1.*Left side going north/s)
  })

  test(`a reaction is given and taken back, ${how}`, async (t) => {
    const page = await visit(t, { script })
    await join(page)
    await page.goto('/')
    await page.click('.boards h3 a >> text="Station hall"')
    await page.click('.threads h3 a >> nth=0')
    const post = page.locator('article.post').first()
    const pressed = post.locator('[aria-pressed=true]')
    await page.evaluate(() => Object.assign(globalThis, { stayed: true }))
    await post.locator('.kinds > button').first().click()
    await pressed.waitFor()
    const stayed = await page.evaluate(() => 'stayed' in globalThis)
    assert.equal(stayed, script, 'with script the page stays')
    await pressed.click()
    await pressed.waitFor({ state: 'detached' })
  })

  test(`words are searched, results narrowed and opened, ${how}`, async (t) => {
    const page = await visit(t, { script })
    await page.goto('/')
    await page.fill('.masthead [name=q]', 'window')
    await page.press('.masthead [name=q]', 'Enter')
    await page.waitForSelector('.results mark')
    const all = await page.locator('.results > li').count()
    await page.click('.narrowing li a >> nth=0')
    await page.waitForURL(/board/)
    assert.ok((await page.locator('.results > li').count()) <= all)
    await page.click('.results h3 a >> nth=0')
    await page.waitForURL(/\/threads\/.*#post-\d+$/)
  })

  test(`a member sees what is new, jumps to the first unread post and marks all read, ${how}`, async (t) => {
    const page = await visit(t, { as: script ? 'member' : 'moderator', script })
    await page.goto('/new')
    await page.click('.threads .count >> nth=0')
    await page.waitForSelector('article.post')
    await page.goto('/new')
    await page.click('main form .quiet')
    await page.waitForURL(/\/new$/)
    assert.equal(await page.locator('.threads .count').count(), 0)
  })

  test(`a member describes themselves, signs out and in again, ${how}`, async (t) => {
    const page = await visit(t, { script })
    const name = await join(page)
    await page.click('.me summary')
    await page.click('.me a[href="/account"]')
    await page.fill('[name=about]', 'I like **slow** trains.')
    await page.click('form[action="/account/profile"] .first')
    await page.waitForSelector('.done')
    await page.click('form[action="/account/profile"] a.button')
    await page.waitForSelector('.person')
    assert.equal(await page.textContent('.sheet strong'), 'slow')
    await page.click('.me summary')
    await page.click('.me form button')
    await page.waitForSelector('.me [href^="/sign-in"]')
    await page.goto('/sign-in')
    await page.fill('[autocomplete=username]', name)
    await page.fill('[type=password]', 'five slow coaches')
    await page.click('form.sheet .first')
    assert.match((await page.textContent('.me summary')) ?? '', new RegExp(name))
  })
}
