/** Takes the pictures in docs/screenshots/ from the demo: `npm run build && npm run screenshots`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import type { Browser, BrowserContextOptions } from 'playwright-core'
import sharp from 'sharp'

import { type Door, phone } from '../test/e2e/as.ts'
import { launch } from '../test/e2e/chromium.ts'
import { startDemo } from '../test/e2e/demo.ts'

interface Picture {
  readonly name: string
  readonly path: string
  readonly as?: Door
  readonly dark?: boolean
  readonly phone?: boolean
  /** The post that holds the first of these stands at the top. */
  readonly at?: string
}

const folder = join(dirname(import.meta.dirname), 'docs/screenshots')
mkdirSync(folder, { recursive: true })
const demo = await startDemo()
const { long, code, arabic } = demo.threads
const pictures: readonly Picture[] = [
  { name: 'index', path: '/', as: 'member' },
  { name: 'thread', path: long, as: 'member', at: '.quote' },
  { name: 'thread-dark', path: `${long}/4`, as: 'member', dark: true },
  { name: 'thread-phone', path: long, phone: true },
  { name: 'index-phone-dark', path: '/', phone: true, dark: true },
  { name: 'whats-new', path: '/new', as: 'member' },
  { name: 'code-dark', path: code, dark: true },
  { name: 'arabic', path: arabic },
  { name: 'search', path: '/search?q=window' },
  { name: 'profile', path: '/members/2' },
  { name: 'admin', path: '/admin/boards', as: 'administrator' },
]
const { browser, close } = await launch({ fonts: true })
try {
  for (const picture of pictures) await take(browser, picture)
} finally {
  await close()
  await demo.stop()
}

async function take(from: Browser, picture: Picture): Promise<void> {
  const size: BrowserContextOptions =
    picture.phone === true ? phone : { viewport: { width: 1200, height: 860 } }
  const colorScheme = picture.dark === true ? 'dark' : 'light'
  const context = await from.newContext({ baseURL: demo.url, colorScheme, ...size })
  const page = await context.newPage()
  if (picture.as !== undefined) {
    await page.goto('/')
    await page.click(`.demo [value=${picture.as}]`)
  }
  await page.goto(picture.path)
  await page.waitForLoadState('networkidle')
  if (picture.at !== undefined) {
    const first = page.locator('article.post', { has: page.locator(picture.at) }).first()
    await first.evaluate((post) => post.scrollIntoView())
    await page.waitForTimeout(300)
  }
  // Few colours are enough for pages of text, and make small files.
  const small = await sharp(await page.screenshot())
    .png({ palette: true, colours: 96 })
    .toBuffer()
  writeFileSync(join(folder, `${picture.name}.png`), small)
  await context.close()
}
