import assert from 'node:assert/strict'
import { test } from 'node:test'

import fastify from 'fastify'

import { openApp } from '../../test/app.ts'
import { makeToken } from '../forum/members/tokens.ts'
import { type Facts, noLog } from '../outside/log.ts'
import { problemDocuments } from './problem-documents.ts'

test('a fault is written down under the number that the caller is told, and shown to nobody', async () => {
  const written: Facts[] = []
  const app = fastify()
  problemDocuments(app, { ...noLog, error: (facts) => void written.push(facts) })
  app.get('/broken', async () => {
    throw new Error('the table is gone')
  })
  const { statusCode, body } = await app.inject({ url: '/broken' })
  assert.equal(statusCode, 500)
  assert.doesNotMatch(body, /table/)
  const [fault] = written
  assert.match(String(fault?.['problem']), /the table is gone/)
  assert.match(body, new RegExp(String(fault?.['request'])))
})

interface Document {
  readonly type: string
  readonly status: number
  readonly detail: string
  readonly problems?: readonly { field: string; in: string; is: string; detail: string }[]
}

test('a document says in a sentence of ours what is wrong with which field', async (t) => {
  const { app, forum } = await openApp(t)
  const made = await makeToken(forum, forum.bo.id, 'test')
  assert.ok(made.ok)
  const headers = { authorization: `Bearer ${made.token}` }
  const ask = async (url: string, payload?: object) => {
    const method = payload === undefined ? 'GET' : 'POST'
    const answer = await app.inject({
      method,
      url: `/api/v1${url}`,
      headers,
      ...(payload && { payload }),
    })
    return answer.json<Document>()
  }
  const misfit = await ask('/threads', { board_id: 'x', source: 'S' })
  assert.equal(misfit.status, 400)
  assert.match(misfit.detail, /title: This field is required/)
  const both = await ask('/threads', { board_id: 'x', title: 'T', source: 'S', nonce: '' })
  assert.match(
    both.detail,
    /board_id: This must be a whole number\. nonce: .* at least one character/,
  )
  const query = await ask('/search?q=x&page=0&order=up')
  assert.deepEqual(
    query.problems?.map(({ field, in: place, is }) => [field, place, is]),
    [
      ['order', 'query', 'not-one-of'],
      ['page', 'query', 'too-small'],
    ],
  )
  assert.match((await ask('/threads/x')).detail, /id: This must be a whole number/)
  assert.match((await ask('/threads', [])).detail, /body: This must be a JSON object/)
  const refused = await ask('/threads', { board_id: forum.hall.id, title: '', source: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.detail, /title: The title says nothing.* source: The text says nothing/)
  assert.doesNotMatch(JSON.stringify([misfit, query, refused]), /must be integer|form below/)
})

test('who comes without a token, or with a wrong one, is told how to send one', async (t) => {
  const { app, forum } = await openApp(t)
  const payload = { board_id: forum.hall.id, title: 'T', source: 'S' }
  const without = await app.inject({ method: 'POST', url: '/api/v1/threads', payload })
  assert.equal(without.statusCode, 401)
  assert.equal(without.headers['www-authenticate'], 'Bearer')
  assert.match(without.json<Document>().detail, /Authorization: Bearer TOKEN.*account page/)
  const headers = { authorization: 'Bearer folkmoot_wrongwrongwrong' }
  const wrong = (await app.inject({ url: '/api/v1/boards', headers })).json<Document>()
  assert.equal(wrong.type, '/api/problems#wrong-token')
})

test('an address or a body that cannot be read is answered by a document, too', async (t) => {
  const { app } = await openApp(t)
  const address = await app.inject('/api/v1/%E0%A4%A')
  assert.equal(address.statusCode, 400)
  assert.match(String(address.headers['content-type']), /^application\/problem\+json/)
  assert.equal(address.json<Document>().type, '/api/problems#bad-address')
  const send = async (type: string) => {
    const headers = { 'content-type': type }
    const url = '/api/v1/threads'
    return (await app.inject({ method: 'POST', url, headers, payload: '{' })).json<Document>()
  }
  assert.match((await send('application/json')).detail, /not valid JSON/)
  assert.match((await send('text/xml')).detail, /Content-Type: application\/json/)
})
