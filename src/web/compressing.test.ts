import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { openApp } from '../../test/app.ts'
import { plantThread } from '../../test/posting.ts'
import { encodingFor } from './compressing.ts'
import { urls } from './urls.ts'

function chosen(accepted: string, bytes = 5000): string | null {
  return encodingFor({ 'accept-encoding': accepted }, bytes)
}

/** A member's page without what is new in each answer. */
function withoutNonces(page: Buffer): string {
  return String(page).replaceAll(/value="[\w-]+"/g, '')
}

test('Brotli where it is taken, else gzip, else as it is', () => {
  assert.equal(chosen('gzip, deflate, br, zstd'), 'br')
  assert.equal(chosen('gzip, deflate'), 'gzip')
  assert.equal(chosen('gzip;q=1.0, br;q=0'), 'gzip')
  assert.equal(chosen('identity, gzip;q=0'), null)
  assert.equal(chosen('br', 200), null)
  assert.equal(encodingFor({}, 5000), null)
})

test('a page says the same in every encoding, to guests and members, fresh and from memory', async (t) => {
  const { app, browser, forum } = await openApp(t)
  const { thread } = await plantThread(forum)
  const member = await (await browser(forum.bo)).open('/account')
  const ask = async (encoding: string, cookie?: string): Promise<Buffer> => {
    const headers = { 'accept-encoding': encoding, ...(cookie !== undefined && { cookie }) }
    const answer = await app.inject({ url: urls.thread(thread), headers })
    assert.equal(answer.headers['content-encoding'], encoding === 'identity' ? undefined : encoding)
    return answer.rawPayload
  }
  for (const time of ['fresh', 'from memory']) {
    const plain = await ask('identity')
    assert.ok(plain.equals(gunzipSync(await ask('gzip'))), time)
    assert.ok(plain.equals(brotliDecompressSync(await ask('br'))), time)
  }
  const plain = withoutNonces(await ask('identity', member.cookie))
  assert.equal(withoutNonces(gunzipSync(await ask('gzip', member.cookie))), plain)
  assert.equal(withoutNonces(brotliDecompressSync(await ask('br', member.cookie))), plain)
})
