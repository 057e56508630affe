import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { openApp } from '../../../test/app.ts'
import { readOperators } from '../../forum/search/query.ts'

interface Misread {
  readonly operator: string
  readonly text: string
  readonly detail: string
}

async function searching(t: TestContext) {
  const { app } = await openApp(t)
  return async (q: string): Promise<readonly Misread[]> => {
    const response = await app.inject({ url: '/api/v1/search', query: { q } })
    assert.equal(response.statusCode, 200, q)
    return response.json<{ misread: readonly Misread[] }>().misread
  }
}

test('an operator without its value is named with what it wants, however nothing is written', async (t) => {
  const search = await searching(t)
  for (const operator of readOperators) {
    for (const nothing of ['', '""', '“ ”']) {
      const text = `${operator}:${nothing}`
      const misread = await search(`${text} lighthouse`)
      assert.deepEqual(
        misread.map((one) => [one.operator, one.text]),
        [[operator, text]],
      )
      assert.match(misread[0]?.detail ?? '', new RegExp(`“${text}” was not .*: .*${operator}:`))
    }
  }
  for (const nothing of ['author:@', 'thread:#', 'lighthouse board:"']) {
    assert.equal((await search(nothing)).length, 1, nothing)
  }
})

test('each of several is named, and what only looks like an operator is not', async (t) => {
  const search = await searching(t)
  assert.deepEqual(
    (await search('author: board： AFTER:')).map(({ operator, text }) => [operator, text]),
    [
      ['author', 'author:'],
      ['board', 'board：'],
      ['after', 'AFTER:'],
    ],
  )
  for (const plain of ['"author:"', '-author:', 'coauthor:', 'colour:', 'author']) {
    assert.deepEqual(await search(plain), [], plain)
  }
})

test('the OpenAPI document names every operator that can be misread', async (t) => {
  const { app } = await openApp(t)
  const { body } = await app.inject('/api/v1/openapi.json')
  for (const name of readOperators) assert.ok(body.includes(`"const":"${name}"`), name)
})
