/**
 * What a first visit on a phone is like: `node bench/first-view.ts` after a build. Lighthouse with its mobile settings on
 * four kinds of page, and the first paint of a thread on slow 4G with a processor slowed down four times, against the same
 * text as a bare page with its style inside. Exit status 1 when a bound is missed.
 */
import { createServer, type Server } from 'node:http'
import { brotliCompressSync } from 'node:zlib'

import lighthouse from 'lighthouse'
import type { Browser } from 'playwright-core'

import { phone } from '../test/e2e/as.ts'
import { launch } from '../test/e2e/chromium.ts'
import { startDemo } from '../test/e2e/demo.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const lowestScore = 95
const mostOverBare = 1.15
const runs = 7
const port = 9337
const barePort = 9338

let kept = true
function line(what: string, value: string, bound: string, holds: boolean): void {
  kept &&= holds
  console.log(`| ${what} | ${value} | ${bound} | ${holds ? 'yes' : '**no**'} |`)
}

console.log('| what | measured | must be | kept |\n| --- | --- | --- | --- |')
const demo = await startDemo()
// The address after the redirect: a visit from a search engine knows it.
const thread = new URL((await fetch(demo.url + demo.threads.long)).url).pathname
const pages = [thread, '/', '/new', '/search?q=window']
const { browser, close } = await launch({ port })
const bareServer = await serveBare()
try {
  for (const path of pages) await score(path)
  await comparePaints()
} finally {
  bareServer.close()
  await close()
  await demo.stop()
}
process.exitCode = kept ? 0 : 1

async function score(path: string): Promise<void> {
  const run = await lighthouse(demo.url + path, {
    port,
    onlyCategories: [...categories],
    logLevel: 'error',
  })
  for (const name of categories) {
    const value = Math.round((run?.lhr.categories[name]?.score ?? 0) * 100)
    line(`${path.slice(0, 20)}: ${name}`, String(value), `≥ ${lowestScore}`, value >= lowestScore)
  }
}

async function comparePaints(): Promise<void> {
  const ours: number[] = []
  const styled: number[] = []
  const plain: number[] = []
  // In turn, so that a busy machine slows both.
  for (let run = 0; run < runs; run++) {
    ours.push(await firstPaint(browser, demo.url + thread))
    styled.push(await firstPaint(browser, `http://127.0.0.1:${barePort}/styled`))
    plain.push(await firstPaint(browser, `http://127.0.0.1:${barePort}/plain`))
  }
  over('the same page without script and pictures', median(ours), median(styled), mostOverBare)
  over('the same text without our style', median(ours), median(plain), null)
}

/** With no bound it is printed for what it says, not to be kept. */
function over(what: string, own: number, bare: number, most: number | null): void {
  const ratio = own / bare
  line(
    `first paint of a thread over ${what}`,
    `${ratio.toFixed(2)} (${Math.round(own)} ms, ${Math.round(bare)} ms)`,
    most === null ? '' : `≤ ${most}`,
    most === null || ratio <= most,
  )
}

/** Milliseconds to the first paint with text, with nothing in the browser's cache. */
async function firstPaint(from: Browser, url: string): Promise<number> {
  const context = await from.newContext(phone)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction('performance.getEntriesByName("first-contentful-paint").length > 0')
  const at = await page.evaluate(
    'performance.getEntriesByName("first-contentful-paint")[0].startTime',
  )
  await context.close()
  return Number(at)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** The thread's page as a file with its style inside, and once more with a browser's own style but for a line. */
async function serveBare(): Promise<Server> {
  const html = await (await fetch(demo.url + thread)).text()
  const styled = html.replaceAll(/<script.*?<\/script>|<link[^>]*>|<img[^>]*>/gs, '')
  const plain = styled.replace(
    /<style>.*?<\/style>/s,
    '<style>body{font:16px/1.5 sans-serif;max-width:70ch}</style>',
  )
  const files = new Map([
    ['/styled', brotliCompressSync(styled)],
    ['/plain', brotliCompressSync(plain)],
  ])
  const server = createServer((request, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' })
    answer.end(files.get(request.url ?? ''))
  })
  await new Promise<void>((resolve) => {
    server.listen(barePort, '127.0.0.1', resolve)
  })
  return server
}
