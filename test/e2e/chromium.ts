import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

import { unpackFonts } from './fonts.ts'

export interface Launched {
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** A real Chromium. `port` opens it to tools that speak its protocol; `fonts` gives it more scripts, for pictures. */
export async function launch(
  options: { readonly port?: number; readonly fonts?: boolean } = {},
): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-browser-'))
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // Not chromium.args: with its --single-process the browser ends when a context is closed.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      ...(options.port === undefined ? [] : [`--remote-debugging-port=${options.port}`]),
    ],
    headless: true,
    ...(options.fonts === true && {
      env: { ...process.env, FONTCONFIG_FILE: unpackFonts(folder) },
    }),
  })
  return {
    browser,
    async close() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
