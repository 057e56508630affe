import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Check, Clean, Errors } from 'typebox/value'

import { openScene, type Scene } from '../../../test/censuses/scene.ts'
import { changeSettings } from '../../forum/kernel/settings.ts'
import { makeToken } from '../../forum/members/tokens.ts'
import type { AnyEndpoint, OperationId } from '../endpoint.ts'
import { endpointsOf } from './routes.ts'

const methods = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const

interface Asked {
  readonly path: string
  readonly body?: object
}

/** Requests whose answers say the most: guests and deleted things, quotes, several pages. In an order that leaves something for the next. */
const requests: Readonly<Record<OperationId, readonly Asked[]>> = {
  listBoards: [{ path: '/boards' }],
  listThreads: [{ path: '/boards/1/threads' }, { path: '/boards/2/threads?page=1' }],
  readThread: [{ path: '/threads/1' }],
  readPosts: [{ path: '/threads/1/posts' }, { path: '/threads/1/posts?page=1' }],
  readPost: [{ path: '/posts/1' }],
  listReactions: [{ path: '/reactions' }],
  watchThread: [{ path: '/threads/1/watch', body: { level: 'all' } }],
  unwatchThread: [{ path: '/threads/1/watch' }],
  watchBoard: [{ path: '/boards/1/watch', body: { level: 'first' } }],
  unwatchBoard: [{ path: '/boards/1/watch' }],
  listNotifications: [
    { path: '/notifications' },
    { path: '/notifications?group=addressed&unseen=true' },
  ],
  seeNotification: [{ path: '/notifications/1/seen' }],
  seeNotifications: [{ path: '/notifications/seen' }],
  readMember: [{ path: '/members/1' }, { path: '/members/4' }],
  search: [
    { path: '/search?q=gather' },
    { path: '/search?q=author:nobody&page=2' },
    { path: '/search?q=gathre&order=time' },
    { path: '/search?q=ada' },
    { path: '/search?q=ada+in:attic' },
  ],
  startThread: [{ path: '/threads', body: { board_id: 1, title: 'T', source: 'S' } }],
  reply: [{ path: '/threads/1/posts', body: { source: 'S', answers_post_id: 1 } }],
  editPost: [{ path: '/posts/1', body: { source: 'Other words' } }],
  react: [{ path: '/posts/1/reactions/useful' }],
  unreact: [{ path: '/posts/1/reactions/useful' }],
  removePost: [{ path: '/posts/1' }],
  restorePost: [{ path: '/posts/1/restore' }],
}

test('every answer is what its operation declares, no more and no less', async (t) => {
  const scene = await openScene(t)
  await changeSettings(scene.forum, { postsPerMinute: 100 })
  const endpoints = new Map<string, AnyEndpoint>(
    endpointsOf(scene.forum).map((one) => [one.id, one]),
  )
  assert.deepEqual([...endpoints.keys()].toSorted(), Object.keys(requests).toSorted())
  const authorization = await tokenOf(scene)
  let checked = 0
  for (const [id, list] of Object.entries(requests)) {
    const one = endpoints.get(id)
    assert.ok(one !== undefined)
    for (const asked of list) {
      const answer = await ask(scene, one, asked, { authorization })
      if (one.signedIn !== true) await ask(scene, one, asked, {})
      if (answer !== null) checked++
    }
  }
  assert.ok(checked >= 14, `only ${checked}`)
})

async function tokenOf({ forum }: Scene): Promise<string> {
  const made = await makeToken(forum, forum.mo.id, 'test')
  assert.ok(made.ok)
  return `Bearer ${made.token}`
}

/** The answer, after it has been held against its schema; null where there is none. */
async function ask(
  { app }: Scene,
  one: AnyEndpoint,
  { path, body }: Asked,
  headers: Readonly<Record<string, string>>,
): Promise<unknown> {
  const answer = await app.inject({
    method: methods[one.method],
    url: `/api/v1${path}`,
    headers,
    ...(body && { payload: body }),
  })
  const where = `${one.method} ${path}`
  const hiddenFromGuests = answer.statusCode === 404 && headers['authorization'] === undefined
  if (hiddenFromGuests) return null
  assert.equal(answer.statusCode, one.status, `${where}: ${answer.body}`)
  if (one.answer === undefined) {
    assert.equal(answer.body, '', where)
    return null
  }
  const given: unknown = answer.json()
  assert.ok(Check(one.answer, given), `${where}: ${JSON.stringify(Errors(one.answer, given))}`)
  assert.deepEqual(
    Clean(one.answer, structuredClone(given)),
    given,
    `${where} says undeclared things`,
  )
  return given
}
