import assert from 'node:assert/strict'
import { test } from 'node:test'

import { joinPages } from './joining.ts'
import type { PageRead, PostRecord, QuoteRecord } from './records.ts'

const post = (made: Partial<PostRecord>): PostRecord => ({
  kind: 'post',
  file: 'a.html',
  thread: '7',
  source_id: null,
  number: null,
  index: 1,
  author: 'Ada',
  author_source_id: null,
  posted_at: null,
  edited_at: null,
  edited: false,
  lines: null,
  quotes: [],
  text: '',
  body: { form: 'html', html: '' },
  member: null,
  sureness: 1,
  ...made,
})

const page = (
  number: number,
  posts: readonly PostRecord[],
  site: string | null = 'a.example',
): PageRead => ({
  file: `${String(number)}.html`,
  software: 'xenforo2',
  thread: {
    kind: 'thread',
    file: `${String(number)}.html`,
    software: 'xenforo2',
    site,
    source_id: '7',
    title: 'T',
    prefix: null,
    url: null,
    base: null,
    boards: [],
    board_source_ids: [],
    page: number,
    last_page: 2,
    fingerprint: null,
  },
  posts,
  blocks: { seen: posts.length, posts: posts.length, chrome: 0, not_understood: 0 },
  doubts: [],
})

test('pages of a thread are one thread in the order of its posts, and quotes reach across pages', () => {
  const quote = { author: 'Ada', source_id: '1', index: null, text: 'One', html: null }
  const [thread, ...others] = joinPages([
    page(2, [post({ source_id: '3', number: 3, quotes: [quote] })]),
    page(1, [post({ source_id: '1', number: 1 }), post({ source_id: '2', number: 2 })]),
  ])
  assert.deepEqual(others, [])
  assert.deepEqual(
    thread?.posts.map(({ source_id, index }) => [source_id, index]),
    [
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ],
  )
  assert.equal(thread?.posts[2]?.quotes[0]?.index, 1)
})

test('a post captured twice is one post, as it was edited last', () => {
  const [thread] = joinPages([
    page(1, [post({ source_id: '1', text: 'after', edited_at: '2020-01-02' })]),
    page(1, [post({ source_id: '1', text: 'before' })]),
  ])
  assert.deepEqual(
    thread?.posts.map(({ text }) => text),
    ['after'],
  )
})

test('the same text in two files is one capture, and numbers printed on two pages name one post', () => {
  const text = (file: string): PageRead => {
    const read = page(1, [post({ text: 'One' }), post({ text: 'Two' })], null)
    return { ...read, file, thread: { ...read.thread, file, fingerprint: 'the same words' } }
  }
  const [copied, ...others] = joinPages([text('a.txt'), text('b.txt')])
  assert.deepEqual(others, [])
  assert.deepEqual([copied?.posts.length, copied?.repeated], [2, 2])
  const [numbered] = joinPages([
    page(1, [post({ number: 1 }), post({ number: 2 })]),
    page(2, [post({ number: 2 }), post({ number: 3 }), post({ number: 3 })]),
  ])
  assert.deepEqual([numbered?.posts.length, numbered?.repeated], [4, 1])
})

test('the same number on another site is another thread', () => {
  assert.equal(joinPages([page(1, [post({})]), page(1, [post({})], 'b.example')]).length, 2)
})

const quote = (author: string): QuoteRecord => ({
  author,
  source_id: null,
  index: null,
  text: 'The coast line is slower',
  html: null,
})

test('a quote without an id is tied by its words to the quoted author, and to nobody else', () => {
  const [thread] = joinPages([
    page(1, [
      post({ source_id: '1', number: 1, text: 'I say: the coast line is slower, but the sea!' }),
      post({
        source_id: '2',
        number: 2,
        author: 'Bo',
        quotes: [quote('Ada'), quote('Cy')],
        text: 'Yes',
      }),
    ]),
  ])
  assert.deepEqual(
    thread?.posts[1]?.quotes.map(({ index }) => index),
    [1, null],
  )
})
