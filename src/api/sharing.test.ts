import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openApp } from '../../test/app.ts'

test('a browser that asks first is told what scripts of any site may send', async (t) => {
  const { app } = await openApp(t)
  for (const url of ['/api/v1/boards', '/api/v1/threads/1/posts']) {
    for (const headers of [{}, { origin: 'https://x.org', 'sec-fetch-site': 'cross-site' }]) {
      const answer = await app.inject({ method: 'OPTIONS', url, headers })
      assert.equal(answer.statusCode, 204)
      assert.equal(answer.headers['access-control-allow-origin'], '*')
      assert.match(String(answer.headers['access-control-allow-methods']), /PATCH/)
      assert.match(String(answer.headers['access-control-allow-headers']), /authorization/)
      assert.match(String(answer.headers.allow), /GET.*DELETE/)
      assert.equal(answer.headers['access-control-allow-credentials'], undefined)
    }
  }
})

test('scripts of any site may read the answers of the API, refusals too, and no page', async (t) => {
  const { app } = await openApp(t)
  const headers = { origin: 'https://x.org' }
  for (const url of ['/api/v1/boards', '/api/v1/threads/999', '/api/v1/nothing']) {
    const answer = await app.inject({ url, headers })
    assert.equal(answer.headers['access-control-allow-origin'], '*', url)
    assert.equal(answer.headers['cross-origin-resource-policy'], 'cross-origin', url)
  }
  const page = await app.inject({ url: '/', headers })
  assert.equal(page.headers['access-control-allow-origin'], undefined)
})
