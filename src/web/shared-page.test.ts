import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'

import {
  array,
  assert as assertAlways,
  asyncProperty,
  constantFrom,
  lorem,
  nat,
  oneof,
  string,
} from 'fast-check'

import { type Filled, fillPage, inBrotli, plainly, sharePage } from './shared-page.ts'
import { slot } from './slots.ts'

const words = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `<p>post ${n % 7}: the slow train north, 夜行列車</p>`,
  ).join('')

const page = sharePage(
  `${words(900)}${slot('acts:1')}${words(300)}${slot('me')}${words(2)}${slot('reply')}</html>`,
  new Map([
    ['acts:1', '<a>reply</a>'],
    ['reply', `<form>${slot('csrf')}<textarea></textarea></form>`],
  ]),
  null,
)
const usually = `${words(900)}<a>reply</a>${words(300)}`

function filled(own: Readonly<Record<string, string>>): ReturnType<typeof fillPage> {
  return fillPage(
    page,
    new Map(Object.entries(own).map(([name, html]) => [name, Buffer.from(html)])),
  )
}

const bytes = (pieces: Filled): Buffer => Buffer.concat(plainly(pieces))
const inWords = (pieces: Filled): string => String(bytes(pieces))
const inOne = async (pieces: Filled): Promise<Buffer> => Buffer.concat(await inBrotli(pieces))

test('a viewer is sent what is usual, with what is their own in its place', () => {
  assert.equal(
    inWords(filled({ me: 'Ada', csrf: 'key' })),
    `${usually}Ada${words(2)}<form>key<textarea></textarea></form></html>`,
  )
  assert.equal(
    inWords(filled({ 'acts:1': '<a>edit</a>', reply: '<p>locked</p>' })),
    `${words(900)}<a>edit</a>${words(300)}${words(2)}<p>locked</p></html>`,
  )
})

test('the same arrives in Brotli, and much smaller', async () => {
  for (const own of [{ me: 'Ada', csrf: 'key' }, { 'acts:1': '<a>edit</a>' }, {}]) {
    const [plain, small] = [bytes(filled(own)), await inOne(filled(own))]
    assert.ok(plain.equals(brotliDecompressSync(small)))
    assert.ok(small.length < plain.length / 20, `${small.length} of ${plain.length}`)
  }
})

test('pieces of any text can be joined in any order', async () => {
  const texts = array(
    oneof(
      string({ unit: 'binary', maxLength: 3000 }),
      constantFrom(words(1), words(40), words(4000)),
      lorem({ maxCount: 300 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  await assertAlways(
    asyncProperty(texts, array(nat({ max: 30 })), async (each, order) => {
      const html = each.map((text, n) => `${text}${slot(`own ${n}`)}`).join('')
      const shared = sharePage(html, new Map([['own 1', 'usual']]), null)
      const own = new Map(order.map((n) => [`own ${n}`, Buffer.from(`<b>${n}</b>`.repeat(n))]))
      const pieces = fillPage(shared, own)
      assert.ok(bytes(pieces).equals(brotliDecompressSync(await inOne(pieces))))
    }),
    { numRuns: 60 },
  )
})

test('what is one viewer’s own may be longer than a block of Brotli', async () => {
  const pieces = filled({ me: words(3000), csrf: '' })
  assert.ok(bytes(pieces).equals(brotliDecompressSync(await inOne(pieces))))
})
