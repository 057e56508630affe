import assert from 'node:assert/strict'
import { test } from 'node:test'

import { join, startThread, visit } from './visit.ts'

test('selecting words of a post offers to quote them, by pointer and by key, and Escape leaves the box', async (t) => {
  const page = await visit(t)
  await join(page)
  await startThread(page, 'Selecting', 'Some first words and some more.')
  const offer = page.locator('.quote-selection')
  assert.ok(await offer.isHidden())
  await page.evaluate(() => {
    const words = document.querySelector('.words p')?.firstChild
    if (words) getSelection()?.setBaseAndExtent(words, 5, words, 16)
  })
  await offer.waitFor()
  const [box, words] = [await offer.boundingBox(), await page.locator('.words p').boundingBox()]
  assert.ok(box && words && box.y >= words.y + words.height - 8, 'below the words')
  await offer.click()
  assert.match(await page.inputValue('#reply'), /^> \[.*\]\n> first words\n\n$/)
  assert.ok(await offer.isHidden())
  await page.locator('[name=answers]').waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  assert.notEqual(await page.evaluate(() => document.activeElement?.id), 'reply')
  assert.match(await page.inputValue('#reply'), /first words/)
  await page.keyboard.press('j')
  assert.match(await page.evaluate(() => document.activeElement?.id ?? ''), /^post-/)
})

test('the offer to quote is one Tab away from the words, and made for the words of one post only', async (t) => {
  const page = await visit(t)
  await join(page)
  await startThread(page, 'Selecting by key', 'Some first words and some more.')
  const offer = page.locator('.quote-selection')
  await page.keyboard.press('j')
  await page.locator('.words p').dblclick({ position: { x: 20, y: 8 } })
  await offer.waitFor()
  await page.keyboard.press('Tab')
  assert.ok(await offer.evaluate((button) => button === document.activeElement))
  await page.keyboard.press('Enter')
  assert.match(await page.inputValue('#reply'), /\n> Some\n\n$/)
  await page.locator('h1').click()
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body))
  await page.waitForTimeout(400)
  assert.ok(await offer.isHidden(), 'what is no one post’s is offered to nobody')
})
