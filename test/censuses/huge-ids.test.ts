import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../app.ts'
import { plantThread } from '../posting.ts'

/** More than an integer column holds, by one and by far. */
const huge = ['2147483648', '99999999999', '999999999999999']

test('a number that no row can have is not found, wherever it is asked for', async (t) => {
  const { app, forum, browser } = await openApp(t)
  const { cookie } = await (await browser(forum.root)).open('/')
  const patterns = app.registered
    .filter(({ method, url }) => method === 'GET' && /:\w+/.test(url))
    .map(({ url }) => url.replace(/\(\^?[^)]*\)/g, ''))
  assert.ok(patterns.length >= 20)
  for (const number of huge) {
    for (const pattern of patterns) {
      const address = pattern.replace(/:kind\b/, 'useful').replace(/:\w+/g, number)
      const { statusCode } = await app.inject({ url: address, headers: { cookie } })
      // Confirming who one is comes before some pages: 303. An error of the database would be 500.
      assert.ok(statusCode >= 300 && statusCode < 500, `${address}: ${statusCode}`)
    }
  }
})

test('a number that no row can have does no harm in a question', async (t) => {
  const { app, forum, browser } = await openApp(t)
  const { cookie } = await (await browser(forum.ada)).open('/')
  await plantThread(forum)
  const names = ['thread', 'quote', 'answer', 'before', 'page', 'after']
  const pages = [
    '/',
    '/new',
    '/search',
    '/threads/1',
    '/boards/1',
    '/members/1',
    '/posts/1/history',
  ]
  const lists = ['/api/v1/search', '/api/v1/boards/1/threads', '/api/v1/threads/1/posts']
  for (const number of huge) {
    for (const name of names) {
      for (const page of [...pages, ...lists]) {
        const url = `${page}?q=train&${name}=${number}`
        const { statusCode } = await app.inject({ url, headers: { cookie } })
        assert.ok(statusCode < 500, `${url}: ${statusCode}`)
      }
    }
    const url = `/search?q=thread:${number}`
    assert.ok((await app.inject({ url, headers: { cookie } })).statusCode < 500, url)
  }
})
