import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { CompiledQuery } from 'kysely'

import { changeSettings } from '../../src/forum/kernel/settings.ts'
import { searchColumns } from '../../src/forum/search/columns.ts'
import { listening } from '../listening.ts'
import { scansIn } from '../plans.ts'
import { addressesOf, openScene } from './scene.ts'

/**
 * The most statements a page may send, the second time it is asked for by the same one (what is kept in memory is
 * kept). A list that asks once per line breaks these at once. Guests' pages are counted when they are made.
 */
const budgets: Readonly<Record<string, { readonly guest: number; readonly member: number }>> = {
  '/': { guest: 3, member: 6 },
  '/boards/1-the-hall': { guest: 4, member: 10 },
  '/threads/1-open-thread': { guest: 7, member: 6 },
  '/new': { guest: 3, member: 6 },
  '/new?tab=watched': { guest: 3, member: 7 },
  '/notifications': { guest: 0, member: 6 },
  '/notifications/watched': { guest: 0, member: 5 },
  '/search?q=gather': { guest: 7, member: 9 },
  '/members/1-ada': { guest: 5, member: 7 },
}

test('no page asks the database more often than it may', async (t) => {
  const { forum, browser } = await openScene(t)
  const hear = listening(forum.db)
  // Marks of what was read are written behind an answer's back: only what is read counts.
  const count = async (act: () => Promise<unknown>) =>
    (await hear(act)).filter(({ sql }) => /^\s*(select|with)\b/i.test(sql)).length
  const [guest, member] = [await browser(), await browser(forum.bo)]
  // What search counts by is read once after a start.
  await searchColumns(forum)
  for (const [address, most] of Object.entries(budgets)) {
    // A guest is sent to the door.
    if (most.guest === 0) continue
    const asked = await count(() => guest.open(address))
    t.diagnostic(`${address}: ${asked} for a guest`)
    assert.ok(asked > 0 && asked <= most.guest, `${address} for a guest: ${asked}`)
    if (address.startsWith('/search')) continue
    assert.equal(await count(() => guest.open(address)), 0, `${address} is not kept for guests`)
  }
  for (const [address, most] of Object.entries(budgets)) {
    await member.open(address)
    const asked = await count(() => member.open(address))
    t.diagnostic(`${address}: ${asked} for a member`)
    assert.ok(asked > 0 && asked <= most.member, `${address} for a member: ${asked}`)
  }
})

test('no page and no answer of the API walks the posts from end to end', async (t) => {
  const { app, forum, ids, browser } = await openScene(t)
  await changeSettings(forum, { apiRequestsPerFiveMinutes: 1_000_000 })
  const hear = listening(forum.db)
  const paths = app.registered.filter(({ method, url }) => method === 'GET' && !url.includes('*'))
  const addresses = [
    ...paths.flatMap(({ url }) => addressesOf(url, ids).slice(0, 3)),
    ...['unread', 'watched', 'participated', 'unanswered'].map((tab) => `/new?tab=${tab}`),
    ...['gather', 'author:Ada', 'board:hall', 'has:link', 'in:title plan', 'gathre'].map(
      (question) => `/search?q=${encodeURIComponent(question)}`,
    ),
    '/api/v1/search?q=gather',
  ]
  const asked = new Map<string, { readonly query: CompiledQuery; readonly where: string }>()
  for (const who of [await browser(), await browser(forum.bo), await browser(forum.mo)]) {
    for (const address of addresses) {
      for (const query of await hear(() => who.open(address)))
        asked.set(query.sql, { query, where: address })
    }
  }
  for (const { query, where } of asked.values()) {
    if (!/^\s*(select|with)\b/i.test(query.sql)) continue
    const walked = await scansIn(forum, [query])
    assert.ok(
      !walked.some((table) => grows.has(table)),
      `${where} walks ${walked.join()}: ${query.sql}`,
    )
  }
  t.diagnostic(`${asked.size} different queries`)
  assert.ok(asked.size >= 30, `only ${asked.size} queries`)
})

test('a walk through the posts is told where there is one', async (t) => {
  const { forum } = await openScene(t)
  const walking = forum.db.selectFrom('post').select('id').where('revision', '=', 7).compile()
  assert.deepEqual(await scansIn(forum, [walking]), ['post'])
  const named = forum.db
    .selectFrom('post as source')
    .select('source.id')
    .where('source.revision', '=', 7)
    .compile()
  assert.deepEqual(await scansIn(forum, [named]), ['post'])
})

/** What there are millions of. */
const grows = new Set([
  'post',
  'post_body',
  'revision',
  'quote',
  'reaction',
  'notification',
  'watch',
])
