import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { openApp } from '../../../test/app.ts'
import type { Member } from '../../forum/kernel/rows.ts'
import { changeSettings } from '../../forum/kernel/settings.ts'
import { makeToken } from '../../forum/members/tokens.ts'
import { endpointsOf } from './routes.ts'

async function openApi(t: TestContext) {
  const { app, forum } = await openApp(t)
  return {
    app,
    forum,
    caller: async (member?: Member) => {
      const made = member === undefined ? null : await makeToken(forum, member.id, 'test')
      const authorization = made?.ok === true ? { authorization: `Bearer ${made.token}` } : {}
      return async (
        method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
        path: string,
        body?: object,
      ) => {
        const response = await app.inject({
          method,
          url: `/api/v1${path}`,
          headers: authorization,
          ...(body && { payload: body }),
        })
        return {
          status: response.statusCode,
          type: String(response.headers['content-type']),
          body: response.body === '' ? null : response.json<Record<string, never>>(),
        }
      }
    },
  }
}

test('a thread started by a program is read by everybody, and the same nonce is the same thread', async (t) => {
  const { caller, forum } = await openApi(t)
  const [ada, guest] = [await caller(forum.ada), await caller()]
  const thread = { board_id: forum.hall.id, title: 'By program', source: '*Hello*', nonce: 'once' }
  const first = await ada('POST', '/threads', thread)
  const again = await ada('POST', '/threads', thread)
  assert.equal(first.status, 201)
  assert.deepEqual(again.body?.['post'], first.body?.['post'])
  const list = await guest('GET', `/boards/${forum.hall.id}/threads`)
  assert.equal(list.body?.['threads']?.['length'], 1)
  const read = await guest('GET', '/threads/1/posts')
  assert.match(JSON.stringify(read.body), /<em>Hello<\/em>/)
})

test('reply, edit, react and remove mean what they mean on pages', async (t) => {
  const { caller, forum } = await openApi(t)
  const [ada, bo] = [await caller(forum.ada), await caller(forum.bo)]
  await ada('POST', '/threads', { board_id: forum.hall.id, title: 'T', source: 'First' })
  const reply = await bo('POST', '/threads/1/posts', { source: 'Second', answers_post_id: 1 })
  assert.equal(reply.status, 201)
  assert.equal((await bo('PATCH', '/posts/2', { source: 'Second, edited' })).status, 200)
  assert.equal((await ada('PUT', '/posts/2/reactions/useful')).status, 204)
  const read = await bo('GET', '/posts/2')
  assert.match(JSON.stringify(read.body), /Second, edited.*"kind":"useful","count":1/)
  assert.equal((await bo('DELETE', '/posts/2')).status, 204)
  assert.equal((await ada('GET', '/posts/2')).status, 404)
  assert.equal((await ada('POST', '/posts/2/restore')).status, 404)
  assert.equal((await bo('POST', '/posts/2/restore')).status, 200)
  assert.equal((await ada('GET', '/posts/2')).status, 200)
})

test('the only post of a thread comes back for its author, and the thread with it', async (t) => {
  const { caller, forum } = await openApi(t)
  const [ada, bo] = [await caller(forum.ada), await caller(forum.bo)]
  await ada('POST', '/threads', { board_id: forum.hall.id, title: 'T', source: 'First' })
  assert.equal((await ada('DELETE', '/posts/1')).status, 204)
  assert.equal((await bo('GET', '/threads/1')).status, 404)
  assert.equal((await ada('POST', '/posts/1/restore')).status, 200)
  assert.equal((await bo('GET', '/threads/1')).status, 200)
})

test('words that nobody said are marked as the writer’s own, in the caller’s language', async (t) => {
  const { caller, forum } = await openApi(t)
  const [ada, bo, guest] = [await caller(forum.ada), await caller(forum.bo), await caller()]
  await ada('POST', '/threads', { board_id: forum.hall.id, title: 'T', source: 'First' })
  await bo('POST', '/threads/1/posts', { source: '> [Ada, post 1]\n> Never said\n\nOh?' })
  await changeSettings(forum, { language: 'de' })
  const read = await guest('GET', '/posts/2')
  assert.match(
    JSON.stringify(read.body),
    /Never said<\/p><footer>Eigene Worte.*<a href=\\"http:\/\/forum\.example\/posts\/1\\">#1<\/a>/,
  )
})

test('errors are problem documents', async (t) => {
  const { caller, forum } = await openApi(t)
  const [bo, guest] = [await caller(forum.bo), await caller()]
  const refused = await bo('POST', '/threads', { board_id: forum.hall.id, title: '', source: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.type, /application\/problem\+json/)
  assert.ok((refused.body?.['problems']?.['length'] ?? 0) >= 2)
  for (const wrong of [{ board_id: '1', title: 'T', source: 'S' }, { title: 'T' }, []]) {
    assert.equal((await bo('POST', '/threads', wrong)).status, 400, JSON.stringify(wrong))
  }
  assert.equal(
    (await guest('POST', '/threads', { board_id: 1, title: 'T', source: 'S' })).status,
    401,
  )
  assert.equal((await guest('GET', '/threads/999')).status, 404)
  assert.equal((await guest('GET', '/nothing')).status, 404)
})

test('a cookie opens nothing here, and a wrong token is refused', async (t) => {
  const { app, forum } = await openApi(t)
  const cookie = await app.inject({
    method: 'POST',
    url: '/api/v1/threads',
    headers: { cookie: 'folkmoot=abcdefghijklmnopqrstuvwxyz0123456789' },
    payload: { board_id: forum.hall.id, title: 'T', source: 'S' },
  })
  assert.equal(cookie.statusCode, 401)
  const wrong = await app.inject({
    url: '/api/v1/boards',
    headers: { authorization: 'Bearer folkmoot_wrongwrongwrong' },
  })
  assert.equal(wrong.statusCode, 401)
})

test('what a member may not see is not there: boards, threads, posts', async (t) => {
  const { caller, forum } = await openApi(t)
  const [mo, bo] = [await caller(forum.mo), await caller(forum.bo)]
  await mo('POST', '/threads', { board_id: forum.staffRoom.id, title: 'Secret', source: 'Hidden' })
  for (const path of [
    '/boards',
    '/threads/1',
    '/threads/1/posts',
    '/posts/1',
    `/boards/${forum.staffRoom.id}/threads`,
  ]) {
    const answer = await bo('GET', path)
    assert.doesNotMatch(JSON.stringify(answer.body), /Secret|Hidden|Staff/, path)
  }
  assert.match(JSON.stringify((await mo('GET', '/threads/1')).body), /Secret/)
})

test('a search counts and shows what the caller may see, and guesses what was meant', async (t) => {
  const { caller, forum } = await openApi(t)
  const [mo, ada, guest] = [await caller(forum.mo), await caller(forum.ada), await caller()]
  await ada('POST', '/threads', {
    board_id: forum.hall.id,
    title: 'Lighthouses',
    source: 'lighthouse',
  })
  await mo('POST', '/threads', {
    board_id: forum.staffRoom.id,
    title: 'Ours',
    source: 'a lighthouse',
  })
  await forum.settle()
  const seen = async (ask: typeof mo, query: string) =>
    (await ask('GET', `/search?q=${query}`)).body
  assert.equal((await seen(mo, 'lighthouse'))?.['total'], 2)
  const shown = await seen(guest, 'lighthouse')
  assert.equal(shown?.['total'], 1)
  assert.deepEqual(shown?.['by_board'], [{ id: forum.hall.id, name: 'The hall', count: 1 }])
  assert.deepEqual(shown?.['by_author'], [{ id: forum.ada.id, name: 'Ada', count: 1 }])
  assert.match(JSON.stringify(shown?.['posts']), /"text":"lighthouse","marked":true/)
  assert.equal((await seen(guest, 'lighthuose'))?.['did_you_mean'], 'lighthouse')
  assert.deepEqual((await seen(guest, 'board:staff'))?.['unknown'], [
    { operator: 'board', name: 'staff' },
  ])
  assert.deepEqual((await seen(guest, 'lighthouse+after:soon'))?.['misread'], [
    {
      operator: 'after',
      text: 'after:soon',
      detail: '“after:soon” was not understood: after: wants a date like 2024-05.',
    },
  ])
  assert.deepEqual(shown?.['misread'], [])
  assert.equal((await guest('GET', '/search')).status, 400)
})

test('a list of threads read by its cursor shows each once, whatever is written meanwhile', async (t) => {
  const { caller, forum } = await openApi(t)
  await changeSettings(forum, { threadsPerHour: 100 })
  const [ada, guest] = [await caller(forum.ada), await caller()]
  const start = (title: string) =>
    ada('POST', '/threads', { board_id: forum.hall.id, title, source: title })
  for (let number = 1; number <= 70; number++) await start(`Thread ${number}`)
  const path = `/boards/${forum.hall.id}/threads`
  const ids: number[] = []
  let next: string | null = ''
  for (let stretch = 0; next !== null; stretch++) {
    const { body } = await guest('GET', next === '' ? path : `${path}?after=${next}`)
    for (const { id } of Object.values(body?.['threads'] ?? {}) as readonly { id: number }[]) {
      ids.push(id)
    }
    next = body?.['next'] ?? null
    if (stretch === 0) await start('In between')
  }
  assert.deepEqual(
    ids,
    Array.from({ length: 70 }, (_, index) => 70 - index),
  )
  assert.equal((await guest('GET', `${path}?after=rubbish`)).status, 404)
})

test('a caller who asks too much is told how long to wait; administrators say how much that is', async (t) => {
  const { app, forum, caller } = await openApi(t)
  await changeSettings(forum, { apiRequestsPerFiveMinutes: 3 })
  const ada = await caller(forum.ada)
  for (let count = 0; count < 3; count++) assert.equal((await ada('GET', '/boards')).status, 200)
  assert.equal((await ada('GET', '/boards')).status, 429)
  // Another caller is another count.
  assert.equal((await app.inject('/api/v1/boards')).statusCode, 200)
  await changeSettings(forum, { apiRequestsPerFiveMinutes: 300 })
  assert.equal((await ada('GET', '/boards')).status, 200)
})

test('the pages about the API name every operation and every problem', async (t) => {
  const { app, forum } = await openApi(t)
  const reference = (await app.inject('/api')).body
  for (const { id, method, path } of endpointsOf(forum)) {
    assert.match(reference, new RegExp(`id="${id}"`))
    assert.ok(reference.includes(`${method.toUpperCase()} /api/v1${path}`), path)
  }
  const problems = (await app.inject('/api/problems')).body
  for (const [path, payload] of [
    ['/threads/999', undefined],
    ['/boards?page=x', undefined],
    ['/search?page=x', undefined],
    ['/threads', { board_id: 1, title: 'T', source: 'S' }],
  ] as const) {
    const answer = await app.inject({
      url: `/api/v1${path}`,
      ...(payload && { method: 'POST' as const, payload }),
    })
    if (answer.statusCode < 400) continue
    const { type } = answer.json<{ type: string }>()
    assert.ok(problems.includes(`id="${type.replace('/api/problems#', '')}"`), type)
  }
})

test('the OpenAPI document names every operation with its schemas', async (t) => {
  const { caller } = await openApi(t)
  const { body } = await (await caller())('GET', '/openapi.json')
  assert.equal(body?.['openapi'], '3.1.0')
  const text = JSON.stringify(body)
  for (const operation of [
    'listBoards',
    'startThread',
    'reply',
    'editPost',
    'removePost',
    'restorePost',
    'react',
  ]) {
    assert.match(text, new RegExp(`"operationId":"${operation}"`))
  }
})

test('a field that does not exist is refused by its name, and nothing is written', async (t) => {
  const { caller, forum } = await openApi(t)
  const ada = await caller(forum.ada)
  const thread = { board_id: forum.hall.id, title: 'T', source: 'Words' }
  const wrong = await ada('POST', '/threads', { ...thread, tags: ['x'] })
  assert.equal(wrong.status, 400)
  assert.match(JSON.stringify(wrong.body?.['problems']), /"field":"tags".*"is":"unknown"/)
  assert.equal((await ada('GET', '/threads/1')).status, 404)
  assert.equal((await ada('POST', '/threads', thread)).status, 201)
  const reply = await ada('POST', '/threads/1/posts', { source: 'More', answer_post_id: 1 })
  assert.match(JSON.stringify(reply.body?.['problems']), /answer_post_id/)
})
