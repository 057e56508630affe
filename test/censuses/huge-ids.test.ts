import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DomUtils, parseDocument } from 'htmlparser2'
import type { TSchema } from 'typebox'

import { endpointsOf } from '../../src/api/v1/routes.ts'
import { changeSettings } from '../../src/forum/kernel/settings.ts'
import { makeToken } from '../../src/forum/members/tokens.ts'
import { writeCursor } from '../../src/lib/cursors.ts'
import { largestId } from '../../src/lib/ids.ts'
import { openApp } from '../app.ts'
import { noon } from '../forum.ts'
import { plantThread } from '../posting.ts'
import { addressesOf, openScene } from './scene.ts'

/** Of as many digits as page numbers may have; more than an integer column holds, by one and by far; no number of ours at all. */
const huge = [
  '999999999',
  '2147483648',
  '99999999999',
  '999999999999999',
  '9007199254740993',
  '99999999999999999999',
  '-2147483649',
]
const cursors = [2 ** 31, Number.MAX_SAFE_INTEGER, 1e300, -1].map((id) => writeCursor([noon, id]))

test('a number that no row can have is not found, wherever it is asked for', async (t) => {
  const { app, forum, browser } = await openApp(t)
  const { thread } = await plantThread(forum)
  const { cookie } = await (await browser(forum.root)).open('/')
  const patterns = app.registered
    .filter(({ method, url }) => method === 'GET' && /:\w+/.test(url))
    .map(({ url }) => url.replace(/\(\^?[^)]*\)/g, ''))
  assert.ok(patterns.length >= 20)
  for (const number of huge) {
    for (const pattern of patterns) {
      const address = pattern.replace(/:kind\b/, 'useful').replace(/:\w+/g, number)
      const page = pattern.replace(/:\w+/, String(thread.id)).replace(/:\w+/g, number)
      for (const url of page.includes(number) ? [address, page] : [address]) {
        const { statusCode } = await app.inject({ url, headers: { cookie } })
        // Confirming who one is comes before some pages: 303. An error of the database would be 500.
        assert.ok(statusCode >= 300 && statusCode < 500, `${url}: ${statusCode}`)
      }
    }
  }
})

test('a number that no row can have does no harm in a question', async (t) => {
  const { app, ids, forum, browser } = await openScene(t)
  await changeSettings(forum, { searchesPerMinute: 1_000_000 })
  const { cookie } = await (await browser(forum.ada)).open('/')
  const gets = app.registered.filter(({ method, bearer }) => method === 'GET' && !bearer)
  const known = new Set(gets.flatMap(({ query }) => query))
  assert.ok(known.size >= 3)
  const names = [...known, 'thread', 'quote', 'answer', 'page', 'number']
  for (const { url: pattern } of gets) {
    const [address = ''] = addressesOf(pattern, ids)
    for (const value of [...huge.slice(0, 2), ...cursors]) {
      for (const name of names) {
        const url = `${address}?q=gather&${name}=${value}`
        const { statusCode } = await app.inject({ url, headers: { cookie } })
        assert.ok(statusCode < 500, `${url}: ${statusCode}`)
      }
    }
  }
  for (const number of huge) {
    const url = `/search?q=thread:${number}+gather`
    assert.ok((await app.inject({ url, headers: { cookie } })).statusCode < 500, url)
  }
})

test('every number in a form may be one that no row can have', async (t) => {
  const { app, forum, ids, browser } = await openScene(t)
  const gets = app.registered.filter(({ method, bearer }) => method === 'GET' && !bearer)
  const pages = new Set(gets.flatMap(({ url }) => addressesOf(url, ids).slice(0, 2)))
  const root = await browser(forum.root)
  const fields = new Map<string, Field & { readonly address: string }>()
  for (const address of pages) {
    for (const field of numbersIn((await root.open(address)).html)) {
      // What is the same for each row of a list is tried once.
      fields.set(`${field.action.replace(/\d+/g, '1')} ${field.name}`, { ...field, address })
    }
  }
  assert.ok(fields.size >= 8, [...fields.keys()].join('\n'))
  for (const { address, action, name } of fields.values()) {
    for (const number of huge) {
      const { html } = await root.open(address)
      // One of them may have been the last that the page took.
      if (!numbersIn(html).some((field) => field.action === action && field.name === name)) break
      const { status } = await root.submit(action, { [name]: number })
      assert.ok(status < 500, `${action} ${name}=${number}: ${status}`)
    }
  }
})

interface Field {
  readonly action: string
  readonly name: string
}

/** Fields of forms that hold a number now. */
function numbersIn(html: string): readonly Field[] {
  const forms = DomUtils.getElementsByTagName('form', parseDocument(html))
  return forms
    .filter(({ attribs }) => attribs['method'] === 'post')
    .flatMap((form) => {
      const { action = '' } = form.attribs
      const inputs = DomUtils.getElementsByTagName('input', form.children)
      const numeric = inputs.filter(
        ({ attribs }) => attribs['type'] === 'number' || /^\d+$/.test(attribs['value'] ?? ''),
      )
      const chosen = DomUtils.getElementsByTagName('select', form.children)
      return [...numeric, ...chosen].flatMap(({ attribs: { name } }) =>
        name === undefined ? [] : [{ action, name }],
      )
    })
}

test('every number in a request to the API may be one that no row can have', async (t) => {
  const { app, forum } = await openScene(t)
  await changeSettings(forum, {
    apiRequestsPerFiveMinutes: 1_000_000,
    searchesPerMinute: 1_000_000,
  })
  const made = await makeToken(forum, forum.mo.id, 'test')
  assert.ok(made.ok)
  const headers = { authorization: `Bearer ${made.token}` }
  let tried = 0
  for (const { id, method, path, params, query, body } of endpointsOf(forum)) {
    const url = `/api/v1${path}`.replace('{kind}', 'useful')
    const ask = async (address: string, payload: object | undefined) => {
      const { statusCode } = await app.inject({
        method,
        url: address,
        headers,
        ...(payload && { payload }),
      })
      const what = `${id} ${address} ${JSON.stringify(payload)}: ${statusCode}`
      assert.ok(statusCode < 500, what)
      tried++
    }
    const here = url.replace('{id}', '1')
    const usual = sample(body)
    for (const value of huge) {
      if (params !== undefined) await ask(url.replace('{id}', value), usual)
      for (const name of Object.keys(query?.properties ?? {}))
        await ask(`${here}?q=gather&${name}=${value}`, usual)
      for (const name of numbersOf(body)) await ask(here, { ...usual, [name]: Number(value) })
    }
    for (const after of cursors) await ask(`${here}?after=${after}`, usual)
    for (const one of [params, query, body]) assertBounded(one, id)
  }
  assert.ok(tried >= 150, `only ${tried}`)
})

function propertiesOf(schema: TSchema | undefined): readonly (readonly [string, Described])[] {
  // oxlint-disable-next-line no-unsafe-type-assertion -- what JSON Schema says of an object.
  const { properties = {} } = (schema ?? {}) as { properties?: Record<string, Described> }
  return Object.entries(properties)
}

interface Described {
  readonly type?: string
  readonly maximum?: number
}

const numbersOf = (schema: TSchema | undefined): readonly string[] =>
  propertiesOf(schema).flatMap(([name, { type }]) => (type === 'integer' ? [name] : []))

const sample = (schema: TSchema | undefined): object | undefined =>
  schema &&
  Object.fromEntries(
    propertiesOf(schema)
      .filter(([name]) => name !== 'nonce')
      .map(([name, { type }]) => [name, type === 'integer' ? 1 : 'words']),
  )

function assertBounded(schema: TSchema | undefined, where: string): void {
  for (const [name, { type, maximum = Infinity }] of propertiesOf(schema)) {
    if (type === 'integer') assert.ok(maximum <= largestId, `${where}: ${name} has no end`)
  }
}
