import assert from 'node:assert/strict'
import { test } from 'node:test'

import fastify from 'fastify'

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
