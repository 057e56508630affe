import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Member } from '../../src/forum/kernel/rows.ts'
import { changeSettings } from '../../src/forum/kernel/settings.ts'
import type { Language } from '../../src/lang/languages.ts'
import { addressesOf, openScene } from './scene.ts'

/** What a page must hold whoever looks and in whatever language. */
function assertPage(html: string, where: string, language: Language): void {
  const direction = language === 'x-rtl' ? 'rtl' : 'ltr'
  assert.match(html, new RegExp(`<html lang="${language}" dir="${direction}"`), where)
  assert.match(html, /<title>[^<]+<\/title>/, where)
  assert.match(html, /<h1[^>]*>/, `${where} has no heading`)
  assert.match(html, /<main[^>]*id="content"/, where)
  assert.doesNotMatch(
    html,
    / on\w+="|<script(?! type="(module|application\/ld\+json)")| style="/,
    `${where} holds something inline`,
  )
  assert.doesNotMatch(html, /undefined|\[object|NaN/, where)
}

for (const language of ['en', 'de', 'x-rtl'] as const) {
  test(`every page renders for everybody in ${language}`, async (t) => {
    const { app, forum, ids, links, browser } = await openScene(t)
    await changeSettings(forum, { language })
    const pages = app.registered.filter(
      ({ method, url, bearer }) => method === 'GET' && !bearer && !url.includes('*'),
    )
    assert.ok(pages.length >= 20)
    const personas: readonly (readonly [string, Member | undefined])[] = [
      ['guest', undefined],
      ['member', forum.bo],
      ['moderator', forum.mo],
      ['administrator', forum.root],
    ]
    let rendered = 0
    for (const [name, member] of personas) {
      const who = await browser(member)
      const addresses = pages.flatMap(({ url }) => addressesOf(url, ids).slice(0, 6))
      for (const address of [...addresses, ...links]) {
        const page = await who.open(address)
        const where = `${name}: ${address}`
        assert.ok(page.status < 500, `${where}: ${page.status}`)
        if (!String(page.headers['content-type']).startsWith('text/html')) continue
        assertPage(page.html, where, language)
        if (page.status === 200) rendered++
      }
    }
    assert.ok(rendered >= 60, `only ${rendered} pages`)
  })
}
