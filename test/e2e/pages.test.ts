import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'

import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

import { type Door, phone } from './as.ts'
import { stage } from './stage.ts'
import { visit } from './visit.ts'

/** One address of each kind of page that everybody may open. */
const open = [
  '/',
  '/boards/3',
  '/new',
  'long',
  'code',
  'arabic',
  '/posts/300/conversation',
  '/posts/300/history',
  '/posts/300/reactions',
  '/help/writing',
  '/search',
  '/search?q=window',
  '/members',
  '/members/2',
  '/nowhere',
] as const
const guests = ['/sign-in', '/sign-in/forgotten', '/confirm-email', '/join'] as const
const members = [
  '/account',
  '/account/name',
  '/account/sessions',
  '/account/tokens',
  '/account/notifications',
  '/notifications',
  '/notifications/watched',
  '/boards/4/start',
] as const
const operators = [
  '/admin',
  '/admin/limits',
  '/admin/boards',
  '/admin/boards/2',
  '/admin/roles',
  '/admin/reactions',
  '/admin/words',
  '/posts/300/edit',
  '/posts/300/remove',
  '/admin/claims',
]

const kinds: readonly (readonly [who: string, as: Door | null, pages: readonly string[]])[] = [
  ['a guest', null, [...open, ...guests]],
  ['a member', 'member', ['/', '/boards/3', '/new', 'long', '/members/2', ...members]],
  ['the administrator', 'administrator', ['long', ...operators]],
]

for (const [who, as, pages] of kinds) {
  test(`nothing on the pages of ${who} breaks WCAG 2.2 AA, in light and dark`, async (t) => {
    const page = await visit(t, as === null ? {} : { as })
    page.removeAllListeners('console')
    const found: string[] = []
    const note = (where: string, what: readonly string[]): void => {
      found.push(...what.map((one) => `${where}: ${one}`))
    }
    for (const address of pages) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(await addressOf(address))
      await page.evaluate(axe.source)
      note(address, await violations(page))
      await page.emulateMedia({ colorScheme: 'dark' })
      note(`${address} in dark`, await violations(page, ['color-contrast']))
    }
    assert.deepEqual(found, [])
  })
}

/** Threads are named by what they are: their numbers change with the demo. */
async function addressOf(name: string): Promise<string> {
  const { threads } = await stage()
  return name === 'long' || name === 'code' || name === 'arabic' ? threads[name] : name
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(
    `axe.run(document, ${JSON.stringify({
      runOnly: rules === undefined ? levels : { type: 'rule', values: rules },
      resultTypes: ['violations'],
    })})`,
  )
  // oxlint-disable-next-line no-unsafe-type-assertion -- what axe.run answers.
  return (found as AxeResults).violations.map(
    ({ id, nodes }) =>
      `${id} (${nodes.length}): ${nodes.map(({ html, target }) => `${String(target)} ${html}`)[0]}`,
  )
}

/** What is wider than the screen. */
const overflow = `document.documentElement.scrollWidth - innerWidth`

/** What a finger cannot hit well: acts and controls lower than 44 px (WCAG 2.5.5), each with what it is on the page. */
const small = `[...document.querySelectorAll(
    'button, .button, summary, .pager a, .tabs a, .acts a, .kinds > *, .bar > a, .masthead nav a, .name, input:not([type=hidden]), select')]
  .filter((one) => one.checkVisibility() && !one.matches('[type=checkbox], .words *, .quote *'))
  .map((one) => ({ one, box: one.getBoundingClientRect() }))
  .filter(({ box }) => box.height > 0 && box.height < 43.5)
  .map(({ one, box }) => one.outerHTML.slice(0, 80) + ' ' + box.height)`

/** Links so small that a finger hits the next one (WCAG 2.5.8): a circle of 24 px around one touches another. Words of members apart. */
const crowded = `(() => {
  const boxes = [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden])')]
    .filter((one) => one.checkVisibility() && !one.matches('.skip, .words *'))
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0)
  const isSmall = ({ box }) => box.width < 24 || box.height < 24
  const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2]
  const outside = (at, from, to) => Math.max(from - at, 0, at - to)
  return boxes.filter(isSmall).filter((small) => {
    const [x, y] = middle(small.box)
    return boxes.some((other) => {
      const { left, right, top, bottom } = other.box
      const [x2, y2] = middle(other.box)
      return other !== small && (
        Math.hypot(outside(x, left, right), outside(y, top, bottom)) < 12 ||
        (isSmall(other) && Math.hypot(x - x2, y - y2) < 24))
    })
  }).map(({ one, box }) => one.outerHTML.slice(0, 80) + ' ' + box.width + ' × ' + box.height + ' is too near another')
})()`

for (const [who, as, pages] of kinds) {
  test(`pages of ${who} fit a phone and a thumb`, async (t) => {
    const page = await visit(t, as === null ? phone : { as, ...phone })
    page.removeAllListeners('console')
    const found: string[] = []
    for (const address of pages) {
      await page.goto(await addressOf(address))
      if (Number(await page.evaluate(overflow)) > 0)
        found.push(`${address} is wider than the screen`)
      for (const fault of [small, crowded]) {
        const controls: unknown = await page.evaluate(fault)
        if (Array.isArray(controls)) found.push(...controls.map((one) => `${address}: ${one}`))
      }
    }
    assert.deepEqual(found, [])
  })
}

test('pages run from right to left for those who read so', async (t) => {
  const { write } = await stage()
  await write(
    `update member set language = 'x-rtl' where id in (select member_id from member_role)`,
  )
  const page = await visit(t, { as: 'moderator' })
  page.removeAllListeners('console')
  for (const size of [phone.viewport, { width: 1200, height: 900 }]) {
    await page.setViewportSize(size)
    for (const address of ['/', '/new', 'long', '/search?q=window', '/account']) {
      await page.goto(await addressOf(address))
      assert.equal(await page.getAttribute('html', 'dir'), 'rtl')
      assert.ok(Number(await page.evaluate(overflow)) <= 0, `${address} is wider than the screen`)
    }
  }
  await page.goto(`${await addressOf('long')}/2`)
  const card = await page.locator('.card').first().boundingBox()
  const words = await page.locator('.words').first().boundingBox()
  assert.ok((card?.x ?? 0) > (words?.x ?? 0), 'the card stands at the right')
  await write(`update member set language = null`)
})

const kilobytes = (text: string): number => brotliCompressSync(text).length / 1000

test('a guest’s thread page stays within its bytes and asks for nothing but faces', async (t) => {
  const page = await visit(t)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const answer = await page.goto(`${await addressOf('long')}/2`)
  await page.waitForLoadState('networkidle')
  const html = (await answer?.text()) ?? ''
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  const script = asked.find((path) => path.endsWith('.js')) ?? ''
  const code = await (await page.request.get(script)).text()
  const sizes = [html, style, code].map(kilobytes)
  t.diagnostic(`HTML ${sizes[0]} KB, of which style ${sizes[1]} KB; script ${sizes[2]} KB`)
  assert.ok((sizes[0] ?? 99) <= 15, 'HTML with its style')
  assert.ok((sizes[1] ?? 99) <= 12, 'style')
  assert.ok((sizes[2] ?? 99) <= 8, 'script')
  const others = asked.filter((path) => !/^\/(threads|faces|avatars|favicon)\b/.test(path))
  assert.deepEqual(others, [script])
})
